import { freeId, idFromName } from '../text/id-from-name.ts';
import { nameForm } from '../text/normal-form.ts';
import { printAfter } from '../yaml/print-value.ts';
import { writeScalar } from '../yaml/write-scalar.ts';
import { type Answers, type RoleAnswer, TEMPORARY_KINDS } from './answers.ts';
import { MAP_WORDS, type MapWords } from './map-words.ts';
import { WAYS } from './ways.ts';

/** What a new map needs to know besides the answers. */
export interface StarterMapOptions {
  /** Where the JSON Schema of the format is, seen from the map; no line for editors where none is given. */
  readonly schema?: string;
  /** ISO date. */
  readonly today: string;
}

/** The map that answers give, as YAML with comments that say what each part is for and what can be added. The same answers always give the same text. */
export function writeStarterMap(answers: Answers, { schema, today }: StarterMapOptions): string {
  const words = MAP_WORDS[answers.language];
  const way = WAYS[answers.way];
  const { vocabulary } = way.texts[answers.language];
  const people = new PeopleOfMap();
  const teamId = idFromName(answers.team.name) ?? 'team';
  const { worksWith } = answers;
  const otherId = worksWith && freeId(idFromName(worksWith.team) ?? 'team', (id) => id === teamId);
  const lines = [
    ...(schema === undefined ? [] : [`# yaml-language-server: $schema=${schema}`, '#']),
    ...comment('', words.top),
    'rolemap: 1',
    ...pair('', 'name', answers.organization),
    ...(answers.purpose === '' ? [] : [...comment('', words.purpose), ...pair('', 'purpose', answers.purpose)]),
    ...comment('', words.language),
    ...pair('', 'language', answers.language),
    ...(vocabulary ? pair('', 'vocabulary', vocabulary) : []),
    '',
    ...comment('', words.teams),
    'teams:',
    ...teamLines(answers, teamId, words, people),
    ...(worksWith && otherId !== undefined
      ? [
          '',
          ...comment('  ', words.draftTeam),
          `  ${writeScalar(otherId)}:`,
          ...pair('    ', 'name', worksWith.team),
          ...(worksWith.purpose === '' ? [] : pair('    ', 'purpose', worksWith.purpose)),
          ...pair('    ', 'status', 'draft'),
        ]
      : []),
    ...peopleLines(people, words),
    ...(worksWith && otherId !== undefined
      ? [
          '',
          ...comment('', words.collaborations),
          'collaborations:',
          `  ${writeScalar(`${teamId}-${otherId}`)}:`,
          ...pair('    ', 'name', `${answers.team.name} – ${worksWith.team}`),
          ...pair('    ', 'between', [teamId, otherId]),
          ...pair('    ', 'mode', worksWith.mode),
          ...pair('    ', 'since', today),
          ...pair('    ', 'review', { every: 'quarter', last: today }),
        ]
      : []),
    '',
    ...comment('', words.end),
  ];
  return `${lines.join('\n')}\n`;
}

function teamLines(
  { team, way, roles, termEnds }: Answers,
  id: string,
  words: MapWords,
  people: PeopleOfMap,
): string[] {
  const type = WAYS[way].types.find((one) => one.id === team.type);
  const inside = '    ';
  const isTemporary = type !== undefined && TEMPORARY_KINDS.has(type.kind);
  const once = new Once();
  const ids = new Set<string>();
  return [
    `  ${writeScalar(id)}:`,
    ...pair(inside, 'name', team.name),
    ...(type === undefined || type.kind === 'team' ? [] : pair(inside, 'kind', type.kind)),
    ...(team.purpose === '' ? [] : pair(inside, 'purpose', team.purpose)),
    ...(isTemporary && team.until !== undefined
      ? [...comment(inside, words.until), ...pair(inside, 'until', team.until)]
      : []),
    ...(type?.tag === undefined ? [] : pair(inside, 'tags', [type.tag])),
    ...comment(inside, words.teamNext),
    ...(roles.length === 0 ? [] : [...comment(inside, words.roles), `${inside}roles:`]),
    ...roles.flatMap((role) => {
      const roleId = freeId(idFromName(role.name) ?? 'role', (taken) => ids.has(taken));
      ids.add(roleId);
      return [
        ...(ids.size > 1 ? [''] : []),
        `${inside}  ${writeScalar(roleId)}:`,
        ...roleLines(role, {
          indent: `${inside}    `,
          words,
          people,
          once,
          termEnds: isTemporary ? undefined : termEnds,
        }),
        ...(ids.size === 1 ? comment(`${inside}    `, words.roleNext) : []),
      ];
    }),
  ];
}

interface RoleContext {
  readonly indent: string;
  readonly words: MapWords;
  readonly people: PeopleOfMap;
  readonly once: Once;
  readonly termEnds: string | undefined;
}

function roleLines(role: RoleAnswer, { indent, words, people, once, termEnds }: RoleContext): string[] {
  const explained = (key: keyof MapWords) => (once.first(key) ? comment(indent, words[key]) : []);
  const ids = people.idsOf(role.holders);
  const holders = role.elected && termEnds !== undefined ? ids.map((person) => ({ person, until: termEnds })) : ids;
  return [
    ...pair(indent, 'name', role.name),
    ...(role.core ? [...explained('core'), ...pair(indent, 'core', role.core)] : []),
    ...(role.purpose ? pair(indent, 'purpose', role.purpose) : []),
    ...(role.responsibilities.length > 0
      ? [...explained('responsibilities'), ...list(indent, 'responsibilities', role.responsibilities)]
      : []),
    ...(role.decides.length > 0 ? [...explained('decides'), ...list(indent, 'decides', role.decides)] : []),
    ...(role.elected ? [...explained('elected'), ...pair(indent, 'elected', true)] : []),
    ...(ids.length > 0
      ? [...explained('holders'), ...pair(indent, 'holders', holders)]
      : [...explained('vacant'), ...pair(indent, 'vacant', true)]),
  ];
}

function peopleLines(people: PeopleOfMap, words: MapWords): string[] {
  if (people.isEmpty) return ['', ...comment('', words.people)];
  return ['', ...comment('', words.people), 'people:', ...people.all().flatMap(([id, name]) => pair('  ', id, name))];
}

/** The people of a map, each once, by their names: capitals and accents do not count. */
class PeopleOfMap {
  readonly #ids = new Map<string, string>();
  readonly #names = new Map<string, string>();

  /** The ids of those who have these names, each once. */
  idsOf(names: readonly string[]): string[] {
    return [...new Set(names.map((name) => this.#idOf(name)))];
  }

  get isEmpty(): boolean {
    return this.#names.size === 0;
  }

  all(): [id: string, name: string][] {
    return [...this.#names];
  }

  #idOf(name: string): string {
    const form = nameForm(name) || name;
    const known = this.#ids.get(form);
    if (known !== undefined) return known;
    const id = freeId(idFromName(name) ?? 'person', (taken) => this.#names.has(taken));
    this.#ids.set(form, id);
    this.#names.set(id, name);
    return id;
  }
}

/** Says of a key whether it is seen for the first time: each explanation stands once. */
class Once {
  readonly #seen = new Set<string>();

  first(key: string): boolean {
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

const LAYOUT = { step: 2, dash: 2, lineBreak: '\n' } as const;

function pair(indent: string, key: string, value: unknown): string[] {
  return [
    `${indent}${writeScalar(key)}:${printAfter(value, { column: indent.length, isItem: false, inFlow: false }, LAYOUT)}`,
  ];
}

/** A list with one item a line, as people add to it. */
function list(indent: string, key: string, items: readonly string[]): string[] {
  const spot = { column: indent.length + 2, isItem: true, inFlow: false };
  return [`${indent}${key}:`, ...items.map((item) => `${indent}  -${printAfter(item, spot, LAYOUT)}`)];
}

function comment(indent: string, lines: readonly string[]): string[] {
  return lines.map((line) => `${indent}# ${line}`);
}
