import type { Finding } from '../finding/finding.ts';
import type * as Format from '../schema/generated/role-map.ts';
import type { Entities } from './collect-entities.ts';
import type { Draft } from './draft.ts';
import type { RoleDefinition, Template } from './org-map.ts';

/** Keys that a role takes from its template where it does not say them itself. */
const INHERITED = [
  'core',
  'purpose',
  'responsibilities',
  'decides',
  'domains',
  'delivers',
  'talents',
  'seats',
  'elected',
  'critical',
  'excludes',
  'replaces',
  'pay',
  'review',
] as const satisfies readonly (keyof RoleDefinition & keyof Format.Template)[];

/** Whether a role takes a key over from its template where it does not say it itself. */
export function isInherited(key: string): boolean {
  return (INHERITED as readonly string[]).includes(key);
}

/**
 * Gives roles (and templates) with `like` whatever their template says and they do not, key by key; what was taken over is listed in `inherited`.
 *
 * Findings: `template-cycle`, with the whole circle; the link that closes it is cut.
 */
export function inheritFromTemplates({ templates, writtenTemplates, writtenRoles }: Entities): Finding[] {
  const sorted = templates.sorted();
  const findings = cutCycles(sorted);
  const writtenOf = new Map(writtenTemplates.map(({ draft, written }) => [draft, written]));
  const settled = new Set<RoleDefinition>();
  // A name made from the id says nothing about the roles that are like it.
  const named = new Set<RoleDefinition>();
  const settle = (template: Draft<Template>) => {
    if (settled.has(template)) return;
    settled.add(template);
    if (template.like) settle(template.like as Draft<Template>);
    const written = writtenOf.get(template) ?? {};
    if (template.like) template.inherited = new Set(inherit(template, written, named));
    if (written.name !== undefined || (template.like && named.has(template.like))) named.add(template);
  };
  for (const template of sorted) settle(template);
  for (const { draft, written } of writtenRoles) {
    if (draft.like) draft.inherited = new Set(inherit(draft, written, named));
  }
  return findings;
}

/** Fills in what the template says; gives the keys that were taken over. */
function inherit(
  draft: Draft<RoleDefinition>,
  written: Format.Role | Format.Template,
  named: ReadonlySet<RoleDefinition>,
): string[] {
  const template = draft.like;
  if (!template) return [];
  const taken: string[] = [];
  for (const key of INHERITED) {
    const value = template[key];
    if (written[key] !== undefined || !saysSomething(value)) continue;
    taken.push(key);
    (draft as Record<typeof key, unknown>)[key] = value;
  }
  if (written.name === undefined && named.has(template)) draft.name = template.name;
  return taken;
}

function saysSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

function cutCycles(templates: readonly Draft<Template>[]): Finding[] {
  const findings: Finding[] = [];
  for (const template of templates) {
    const path: Template[] = [];
    for (let at: Template | undefined = template; at && !path.includes(at); at = at.like) path.push(at);
    if (path.at(-1)?.like !== template) continue;
    findings.push({
      rule: 'template-cycle',
      severity: 'error',
      subject: template.id,
      message: `These templates take over from each other: ${[...path, template].map(({ id }) => id).join(' → ')}.`,
      at: template.location.child('like').value,
      related: path
        .slice(1)
        .map((member) => ({ message: `is like "${member.like?.id}"`, at: member.location.child('like').value })),
      help: 'take `like` away from one of them.',
    });
    template.like = undefined;
  }
  return findings;
}
