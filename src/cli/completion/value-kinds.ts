import type { Argument, Option } from 'commander';

/** What can stand as a value, as far as a shell can offer it: files, things of the map in this folder, rules; or nothing that is known. */
export type ValueKind = 'files' | 'teams' | 'roles' | 'people' | 'work' | 'things' | 'rules' | 'unknown';

/** What the placeholders of options and arguments stand for. */
const OF_PLACEHOLDERS: Readonly<Record<string, ValueKind>> = {
  ...kind('files', ['file', 'files', 'map', 'path', 'paths', 'target', 'dir', 'patch', 'earlier', 'what']),
  ...kind('teams', ['team']),
  ...kind('roles', ['role', 'roles']),
  ...kind('people', ['person']),
  ...kind('work', ['work']),
  ...kind('things', ['thing', 'old']),
  ...kind('rules', ['rule']),
  ...kind('unknown', [
    'command',
    'date',
    'field=role',
    'fraction',
    'hours',
    'id',
    'label',
    'name',
    'new',
    'number',
    'pairs',
  ]),
  ...kind('unknown', ['address', 'pattern', 'revision', 'share', 'sheet', 'template', 'text', 'title', 'versions']),
};

/** What stands for something else than its placeholder says elsewhere, by the command and the option or argument. */
const EXCEPTIONS: Readonly<Record<string, ValueKind>> = {
  'diff --only': 'unknown',
  'diff --ignore': 'unknown',
  'diff --person': 'people',
  'diff --team': 'teams',
  'lint --rule': 'rules',
  'render --team': 'teams',
  'serve --team': 'teams',
  'validate --rule': 'rules',
};

/** What can stand for an option or argument of a command (`path`, as `add role`). Undefined where the table says nothing about it. */
export function kindOf(path: string, of: Option | Argument): ValueKind | undefined {
  const [name, placeholder] =
    'flags' in of ? [of.long ?? of.flags, /[<[]([^>\].]+)/.exec(of.flags)?.[1] ?? ''] : [of.name(), of.name()];
  return EXCEPTIONS[`${path} ${name}`] ?? OF_PLACEHOLDERS[placeholder];
}

function kind(of: ValueKind, placeholders: readonly string[]): Record<string, ValueKind> {
  return Object.fromEntries(placeholders.map((placeholder) => [placeholder, of]));
}
