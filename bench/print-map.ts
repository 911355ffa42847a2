import type { RoleMap, Team } from '../src/schema/generated/role-map.ts';

/** One file of a printed map; `path` is relative to the map's folder. */
export interface PrintedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * A map as the text of one YAML file, as a person would write it: block style, short things on one line, long texts folded.
 * It reads back to the same value in YAML 1.1 and 1.2; hence the quotes around dates. (A printer of our own: the `yaml` package is too slow for 100,000 roles.)
 */
export function printMap(map: RoleMap): string {
  const lines: string[] = ['# A synthetic organisation, made for measuring.'];
  for (const [key, value] of Object.entries(map)) {
    if (key !== 'rolemap') lines.push('');
    printPair(key, value, 0, lines);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * The same map as the files of a folder: `organization.yaml`, one file a team (in a folder of its top-level team, with `parent` instead of nesting), and the
 * persons by the first letter of their id.
 */
export function printFiles(map: RoleMap): PrintedFile[] {
  const { teams = {}, people = {}, ...rest } = map;
  const files = [{ path: 'organization.yaml', text: printMap(rest as RoleMap) }];
  const topOf = new Map<string, string>();
  const printTeam = (id: string, { teams: children = {}, ...team }: Team, enclosing?: string) => {
    const parent = team.parent ?? enclosing;
    // A team stands behind its parent in what is synthesised.
    const top = (parent === undefined ? undefined : topOf.get(parent)) ?? id;
    topOf.set(id, top);
    const alone: RoleMap = { rolemap: 1, teams: { [id]: { ...team, ...(parent !== undefined && { parent }) } } };
    files.push({ path: `teams/${top}/${id}.yaml`, text: printMap(alone) });
    for (const [childId, child] of Object.entries(children)) printTeam(childId, child, id);
  };
  for (const [id, team] of Object.entries(teams)) printTeam(id, team);
  const byLetter = new Map<string, NonNullable<RoleMap['people']>>();
  for (const [id, person] of Object.entries(people)) {
    const letter = id.charAt(0);
    const group = byLetter.get(letter) ?? {};
    group[id] = person;
    byLetter.set(letter, group);
  }
  for (const [letter, group] of byLetter)
    files.push({ path: `people/${letter}.yaml`, text: printMap({ rolemap: 1, people: group }) });
  return files;
}

/** The length at which a line is broken, indentation left out. */
const LINE = 100;
/** These stand below their key, however short they are. */
const BLOCKS = new Set(['teams', 'roles', 'people', 'talents', 'templates', 'bands', 'pay', 'collaborations']);

function printPair(key: string, value: unknown, indent: number, lines: string[]): void {
  const start = `${' '.repeat(indent)}${key}:`;
  if (typeof value === 'string') {
    printText(start, value, indent, lines);
  } else if (typeof value !== 'object' || value === null) {
    lines.push(`${start} ${String(value)}`);
  } else {
    const short = BLOCKS.has(key) && !isListOfWords(value) ? undefined : flow(value);
    if (short !== undefined && short.length + key.length < LINE) {
      lines.push(`${start} ${short}`);
      return;
    }
    lines.push(start);
    if (Array.isArray(value)) for (const item of value) printItem(item, indent + 2, lines);
    else for (const [own, part] of Object.entries(value)) printPair(own, part, indent + 2, lines);
  }
}

function printItem(item: unknown, indent: number, lines: string[]): void {
  const start = `${' '.repeat(indent)}-`;
  if (typeof item === 'string') {
    printText(start, item, indent, lines);
    return;
  }
  const short = flow(item);
  if (short.length < LINE || typeof item !== 'object' || item === null) {
    lines.push(`${start} ${short}`);
    return;
  }
  const inside: string[] = [];
  for (const [key, part] of Object.entries(item)) printPair(key, part, indent + 2, inside);
  lines.push(`${start} ${(inside[0] as string).trimStart()}`, ...inside.slice(1));
}

function printText(start: string, text: string, indent: number, lines: string[]): void {
  const inner = ' '.repeat(indent + 2);
  if (text.endsWith('\n')) {
    lines.push(`${start} |`);
    for (const line of text.slice(0, -1).split('\n')) lines.push(line === '' ? '' : `${inner}${line}`);
  } else if (text.length > LINE) {
    lines.push(`${start} >-`);
    let line = '';
    for (const word of text.split(' ')) {
      if (line !== '' && line.length + word.length > LINE) {
        lines.push(`${inner}${line}`);
        line = word;
      } else line = line === '' ? word : `${line} ${word}`;
    }
    lines.push(`${inner}${line}`);
  } else lines.push(`${start} ${scalar(text, false)}`);
}

/** A value on one line. */
function flow(value: unknown): string {
  if (typeof value === 'string') return scalar(value, true);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([key, part]) => `${key}: ${flow(part)}`)
    .join(', ')}}`;
}

function isListOfWords(value: object): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

// A letter or a number that is followed by a word begins a plain text; a date or a time would be no text in YAML 1.1.
const PLAIN = /^(?:\p{L}|\d+ \p{L})(?:[^:#\n"]|:(?=\S))*$/u;
const PLAIN_IN_FLOW = /^(?:\p{L}|\d+ \p{L})[^:#\n",[\]{}]*$/u;
const WORDS_WITH_A_MEANING = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function scalar(text: string, inFlow: boolean): string {
  if ((inFlow ? PLAIN_IN_FLOW : PLAIN).test(text) && !WORDS_WITH_A_MEANING.test(text) && !text.endsWith(' '))
    return text;
  return text.includes('"') && !text.includes('\n') ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}
