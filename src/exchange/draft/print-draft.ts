import { fieldsOf } from '../../schema/fields-of.ts';
import { byText } from '../../text/order.ts';
import { visibleLine } from '../../text/wording.ts';
import { printAfter } from '../../yaml/print-value.ts';
import { writeScalar } from '../../yaml/write-scalar.ts';
import type { MapDraft, RoleOfDraft, TeamOfDraft } from './map-draft.ts';
import type { Question } from './question.ts';

/** A file of a map, by its path in the folder of the map. */
export interface DraftFile {
  readonly path: string;
  readonly text: string;
}

/** How a draft is put into files, and in which words. */
export interface PrintOptions {
  /** One file with this name; a folder with a file for each team without a parent where none is given. */
  readonly file?: string | undefined;
  /** Lines that stand as comments at the top. */
  readonly head: readonly string[];
  /** A question as one line, as it stands behind the `#` of a comment. */
  readonly say: (question: Question) => string;
}

const LAYOUT = { step: 2, dash: 2, lineBreak: '\n' } as const;

/** A draft as the YAML of a map, with what is still to be decided as comments above the things that it is about. The same draft always gives the same text. */
export function printDraft(draft: MapDraft, { file, head, say }: PrintOptions): DraftFile[] {
  const printer = new Printer(draft, say);
  const top = [...head.map(comment), ...printer.questions('org', ''), 'rolemap: 1', ...printer.organization()];
  const tops = printer.tops();
  const people = printer.people();
  const catalogues = printer.catalogues();
  if (file !== undefined) {
    const teams = tops.length > 0 ? ['teams:', ...tops.flatMap((team) => printer.team(team))] : [];
    return [{ path: file, text: joined([top, teams, people, catalogues]) }];
  }
  const files = [{ path: 'organization.yaml', text: joined([top, catalogues]) }];
  if (people.length > 0) files.push({ path: 'people.yaml', text: joined([['rolemap: 1'], people]) });
  for (const team of tops)
    files.push({ path: `teams/${team.id}.yaml`, text: joined([['rolemap: 1', 'teams:', ...printer.team(team)]]) });
  return files;
}

function joined(parts: readonly (readonly string[])[]): string {
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** A line of a comment; whatever a source says in it, it stays one, and none that rolemap heeds. */
function comment(text: string): string {
  const line = visibleLine(text);
  return line === '' ? '#' : `# ${line}`;
}

class Printer {
  readonly #draft: MapDraft;
  readonly #say: (question: Question) => string;
  readonly #children = new Map<string, TeamOfDraft[]>();
  /** How many teams stand above each team. */
  readonly #depths = new Map<TeamOfDraft, number>();

  constructor(draft: MapDraft, say: (question: Question) => string) {
    this.#draft = draft;
    this.#say = say;
    for (const team of draft.teams.values())
      if (team.parent !== undefined) {
        const siblings = this.#children.get(team.parent);
        if (siblings) siblings.push(team);
        else this.#children.set(team.parent, [team]);
      }
  }

  questions(about: string, indent: string): string[] {
    return (this.#draft.questions.get(about) ?? []).map((question) => indent + comment(this.#say(question)));
  }

  organization(): string[] {
    const { collaborations, talents, templates, pay, ...own } = this.#draft.parts;
    return fieldLines(own, fieldsOf('organization'), '');
  }

  catalogues(): string[] {
    const { collaborations, talents, templates, pay } = this.#draft.parts;
    const parts = Object.entries({ collaborations, talents, templates, pay }).filter(
      ([, part]) => part !== undefined && Object.keys(part).length > 0,
    );
    return parts.flatMap(([key, part]) => [`${key}:${printAfter(part, spot(0), LAYOUT)}`]);
  }

  people(): string[] {
    const people = [...this.#draft.people.values()].sort((a, b) => byText(a.id, b.id));
    if (people.length === 0) return [];
    return [
      'people:',
      ...people.flatMap(({ id, fields }) => {
        const { name, ...others } = fields;
        const isBare = name !== undefined && Object.keys(others).length === 0;
        return [
          ...this.questions(`person ${id}`, '  '),
          ...(isBare
            ? [`  ${key(id)}:${printAfter(name, spot(2), LAYOUT)}`]
            : thing(id, fields, fieldsOf('person'), '  ')),
        ];
      }),
    ];
  }

  /** The teams that stand at the top of a file: those without a parent, and those that would be too deep inside them, which name theirs. */
  tops(): TeamOfDraft[] {
    return [...this.#draft.teams.values()].filter((team) => this.#startsAnew(team));
  }

  /** A team with its roles and the teams inside it. */
  team(team: TeamOfDraft, depth = 1): string[] {
    const indent = '  '.repeat(depth);
    const inside = `${indent}  `;
    const children = (this.#children.get(team.id) ?? []).filter((child) => !this.#startsAnew(child));
    const parent = depth === 1 ? team.parent : undefined;
    const lines = [
      ...fieldLines({ ...team.fields, ...(parent !== undefined && { parent }) }, fieldsOf('team'), inside),
      ...section(
        inside,
        'roles',
        [...team.roles.values()].flatMap((role) => this.#role(role, `${inside}  `)),
      ),
      ...section(
        inside,
        'teams',
        children.flatMap((child) => this.team(child, depth + 2)),
      ),
    ];
    return [
      ...this.questions(team.id, indent),
      `${indent}${key(team.id)}:${lines.length === 0 ? ' {}' : ''}`,
      ...lines,
    ];
  }

  #startsAnew(team: TeamOfDraft): boolean {
    const path: TeamOfDraft[] = [];
    let at: TeamOfDraft | undefined = team;
    for (; at && !this.#depths.has(at); at = at.parent === undefined ? undefined : this.#draft.teams.get(at.parent))
      path.push(at);
    let depth = at ? (this.#depths.get(at) ?? 0) : -1;
    for (const one of path.reverse()) this.#depths.set(one, ++depth);
    return (this.#depths.get(team) ?? 0) % MOST_NESTED === 0;
  }

  #role({ id, team, fields }: RoleOfDraft, indent: string): string[] {
    return [...this.questions(`${team}/${id}`, indent), ...thing(id, fields, fieldsOf('role'), indent)];
  }
}

/** Deeper than this, nobody reads indentation; the YAML reader stops at a hundred levels. */
const MOST_NESTED = 8;

function section(indent: string, name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${indent}${name}:`, ...lines];
}

function thing(id: string, fields: object, order: readonly string[], indent: string): string[] {
  const lines = fieldLines(fields, order, `${indent}  `);
  return lines.length === 0 ? [`${indent}${key(id)}: {}`] : [`${indent}${key(id)}:`, ...lines];
}

/** The fields of a thing, each in lines of its own, in the order in which people write them; empty ones only where a template says more. */
function fieldLines(fields: object, order: readonly string[], indent: string): string[] {
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && ('like' in fields || !isEmpty(value)))
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([name, value]) => `${indent}${key(name)}:${printAfter(value, spot(indent.length), LAYOUT)}`);
}

function spot(column: number) {
  return { column, isItem: false, inFlow: false };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function key(id: string): string {
  return writeScalar(id);
}
