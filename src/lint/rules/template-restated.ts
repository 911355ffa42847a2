import { type Place, repair } from '../../finding/finding.ts';
import type { RoleDefinition } from '../../model/org-map.ts';
import { removePair } from '../../yaml/edit-nodes.ts';
import { rolesInUse } from '../definitions.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'template-restated',
  group: 'wording',
  severity: 'warning',
  summary: 'A role repeats what its template says already.',
  why: 'What is written twice drifts apart: when the template changes, this role keeps the old text, and nobody chose that.',
  source: 'Holacracy Constitution, issue 58 of its repository',
  bad: `rolemap: 1
name: Schools of the Heath
vision: Each child is known by name
templates:
  caretaker:
    purpose: The building is ready before the children are
    responsibilities: [Opening the school]
teams:
  oak:
    purpose: A school between the oaks
    roles:
      building:
        like: caretaker
        purpose: The building is ready before the children are
        holders: [jelle]
people: {jelle: Jelle}
`,
  good: `rolemap: 1
name: Schools of the Heath
vision: Each child is known by name
templates:
  caretaker:
    purpose: The building is ready before the children are
    responsibilities: [Opening the school]
teams:
  oak:
    purpose: A school between the oaks
    roles:
      building:
        like: caretaker
        holders: [jelle]
people: {jelle: Jelle}
`,
  messages: {
    en: {
      restated: (role: string, key: string, template: string) =>
        `"${role}" repeats \`${key}\` of its template "${template}".`,
      help: (key: string) => `take \`${key}\` away here: the role has it from its template.`,
      template: 'says the same',
      fix: (key: string) => `take \`${key}\` away`,
    },
    nl: {
      restated: (role: string, key: string, template: string) =>
        `"${role}" herhaalt \`${key}\` van het sjabloon "${template}".`,
      help: (key: string) => `haal \`${key}\` hier weg: de rol heeft het al van het sjabloon.`,
      template: 'zegt hetzelfde',
      fix: (key: string) => `haal \`${key}\` weg`,
    },
  },
  *check(map, { today, say }) {
    for (const role of rolesInUse(map, today)) {
      const template = role.like;
      if (!template) continue;
      for (const key of COMPARED) {
        // Most lists that differ have another length, and comparing them is slow.
        if (role.inherited.has(key) || role[key]?.length !== template[key]?.length) continue;
        const own = contentOf(role, key);
        if (own === '' || own !== contentOf(template, key)) continue;
        yield {
          at: role.location.child(key).key,
          subject: role.reference,
          message: say.restated(role.name, key, template.name),
          help: say.help(key),
          related: [{ message: say.template, at: placeInTemplate(template, key) }],
          detail: key,
          // Safe: the role has the same from its template.
          ...repair(say.fix(key), true, removePair(role.location, key)),
        };
      }
    }
  },
});

type ComparedKey = 'purpose' | 'responsibilities' | 'decides' | 'domains' | 'delivers' | 'talents' | 'replaces';
const COMPARED: readonly ComparedKey[] = [
  'purpose',
  'responsibilities',
  'decides',
  'domains',
  'delivers',
  'talents',
  'replaces',
];

/** All that is said under a key, in one text that can be compared; empty where nothing is. */
function contentOf(definition: RoleDefinition, key: ComparedKey): string {
  const value = definition[key];
  if (value === undefined || typeof value === 'string') return value?.trim() ?? '';
  return value.length === 0 ? '' : JSON.stringify(value, simplified);
}

/** Places do not count, and of a thing that is referred to only the reference. */
function simplified(key: string, value: unknown): unknown {
  if (key === 'location' || key === 'extensions') return undefined;
  if (key !== '' && typeof value === 'object' && value !== null && 'reference' in value) return value.reference;
  return value;
}

/** The template may have it from a template of its own. */
function placeInTemplate(template: RoleDefinition, key: ComparedKey): Place {
  let home = template;
  while (home.like && contentOf(home.like, key) === contentOf(template, key)) home = home.like;
  return home.location.child(key).key;
}
