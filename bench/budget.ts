import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type CachedMap, cachedMap } from './cached-maps.ts';
import type { Command } from './measure.ts';
import { SYNTHETIC_TODAY } from './synthetic-organization.ts';

/** One line of the speed budget: what is measured, with what it is compared, and how often as much it may take. */
export interface BudgetLine {
  readonly what: string;
  readonly comparedWith: string;
  readonly limit: number;
  /** The names of two commands of the same part. */
  readonly measured: string;
  readonly baseline: string;
}

/** A line about memory: the most that a command may have, in bytes. */
export interface MemoryLine {
  readonly what: string;
  readonly limit: number;
  readonly measured: string;
}

/** Commands that are measured in turn, and the lines of the budget that they answer. */
export interface BudgetPart {
  readonly title: string;
  readonly commands: readonly Command[];
  readonly lines: readonly BudgetLine[];
  readonly memory: readonly MemoryLine[];
}

/** How many changes the edited copy of the middle map has. */
export const CHANGES = 1000;

const ROOT = join(import.meta.dirname, '..');
const rolemap = (name: string, statuses: readonly number[], ...args: string[]): Command => ({
  name,
  args: [join(ROOT, 'bin/rolemap.js'), ...args],
  statuses,
});
const lint = (name: string, path: string) => rolemap(name, [0, 1], 'lint', '--today', SYNTHETIC_TODAY, path);

/** Starting, and a map of 500 roles: both against the bare start of Node. */
export function smallPart(): BudgetPart {
  const { file, folder } = cachedMap(500);
  const line = (measured: string, limit: number) => ({
    what: measured,
    comparedWith: '`node -e 0`',
    limit,
    measured,
    baseline: 'node',
  });
  return {
    title: 'start and 500 roles',
    commands: [
      { name: 'node', args: ['-e', '0'], statuses: [0] },
      rolemap('`--version`', [0], '--version'),
      lint('`lint`, 500 roles, one file', file),
      lint('`lint`, 500 roles, many files', folder),
    ],
    lines: [
      line('`--version`', 1.3),
      line('`lint`, 500 roles, one file', 2.5),
      line('`lint`, 500 roles, many files', 2.5),
    ],
    memory: [],
  };
}

const MARKDOWN = '`render`, 10,000 roles, one file';
const HTML = '`render --format html`, 10,000 roles, one file';

/** A map of 10,000 roles: against reading it with js-yaml, against ajv-cli, and what diff and render cost against lint. */
export function middlePart(): BudgetPart {
  const map = cachedMap(10_000, CHANGES);
  const kinds = [
    ['one file', map.file, map.edited?.file ?? '', map.file],
    ['many files', map.folder, map.edited?.folder ?? '', `${map.folder}/**/*.yaml`],
  ] as const;
  const pages = join(map.folder, '..', 'pages');
  const render = rolemap(
    '`render --out FOLDER`, 10,000 roles, many files',
    [0],
    'render',
    '--today',
    SYNTHETIC_TODAY,
    '--out',
    pages,
    map.folder,
  );
  return {
    title: '10,000 roles',
    commands: [
      ...kinds.flatMap(([kind, path, edited, pattern]) => [
        { name: `js-yaml, ${kind}`, args: [join(import.meta.dirname, 'load-with-js-yaml.mjs'), path], statuses: [0] },
        lint(`\`lint\`, 10,000 roles, ${kind}`, path),
        ajv(`ajv-cli, ${kind}`, pattern),
        rolemap(`\`diff\`, ${CHANGES} changes in 10,000 roles, ${kind}`, [1], 'diff', path, edited),
      ]),
      rolemap(MARKDOWN, [0], 'render', '--today', SYNTHETIC_TODAY, map.file),
      { ...render, before: () => rmSync(pages, { recursive: true, force: true }) },
      rolemap(HTML, [0], 'render', '--format', 'html', '--today', SYNTHETIC_TODAY, map.file),
    ],
    lines: [
      ...kinds.map(([kind]) => ({
        what: `\`lint\`, 10,000 roles, ${kind}`,
        comparedWith: 'js-yaml’s `load` of the same',
        limit: 2,
        measured: `\`lint\`, 10,000 roles, ${kind}`,
        baseline: `js-yaml, ${kind}`,
      })),
      ...kinds.map(([kind]) => ({
        what: `\`lint\`, 10,000 roles, ${kind}`,
        comparedWith: '`ajv validate` of the same',
        limit: 1,
        measured: `\`lint\`, 10,000 roles, ${kind}`,
        baseline: `ajv-cli, ${kind}`,
      })),
      ...kinds.map(([kind]) => againstLint(`\`diff\`, ${CHANGES} changes in 10,000 roles, ${kind}`, kind, 2.5)),
      againstLint(MARKDOWN, 'one file', 3),
      againstLint('`render --out FOLDER`, 10,000 roles, many files', 'many files', 3),
      { what: HTML, comparedWith: 'the same as Markdown', limit: 2, measured: HTML, baseline: MARKDOWN },
    ],
    memory: [],
  };
}

/** A map of 100,000 roles: against one of 10,000, and its memory. */
export function largestPart(): BudgetPart {
  const middle = cachedMap(10_000, CHANGES);
  const largest = cachedMap(100_000);
  const kinds = ['one file', 'many files'] as const;
  const path = (map: CachedMap, kind: (typeof kinds)[number]) => (kind === 'one file' ? map.file : map.folder);
  return {
    title: '100,000 roles',
    commands: kinds.flatMap((kind) => [
      lint(`10,000, ${kind}`, path(middle, kind)),
      { ...lint(`\`lint\`, 100,000 roles, ${kind}`, path(largest, kind)), memory: true },
    ]),
    lines: kinds.map((kind) => ({
      what: `\`lint\`, 100,000 roles, ${kind}`,
      comparedWith: '`lint` of 10,000 roles',
      limit: 11,
      measured: `\`lint\`, 100,000 roles, ${kind}`,
      baseline: `10,000, ${kind}`,
    })),
    memory: kinds.map((kind) => ({
      what: `\`lint\`, 100,000 roles, ${kind}: memory`,
      limit: 2e9,
      measured: `\`lint\`, 100,000 roles, ${kind}`,
    })),
  };
}

function againstLint(measured: string, kind: string, limit: number): BudgetLine {
  return { what: measured, comparedWith: 'one `lint`', limit, measured, baseline: `\`lint\`, 10,000 roles, ${kind}` };
}

function ajv(name: string, pattern: string): Command {
  const schema = join(ROOT, 'schemas/rolemap.schema.json');
  const script = join(ROOT, 'node_modules/ajv-cli/dist/index.js');
  // Not strict: the schema has keywords for editors that ajv does not know.
  return {
    name,
    args: [script, 'validate', '-s', schema, '-d', pattern, '-c', 'ajv-formats', '--strict=false'],
    statuses: [0],
  };
}
