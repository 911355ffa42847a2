import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTRY_POINTS, FOLDERS } from './arrows.ts';
import { checkArchitecture } from './check-architecture.ts';

/**
 * Programs of their own: they run in the browser of who reads a page, with globals of their own, and stand in pages as text that `npm run generate` makes. No module
 * may import them, and so it is as if they were not there.
 */
const IN_BROWSERS = /^src\/(?:render\/html|serve)\/browser\//;

/** All modules below `src` and `bin`, declarations of JavaScript files left out. */
function readProject(): Map<string, string> {
  const paths = ['src', 'bin'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  );
  return new Map(
    paths
      .filter((path) => /\.(ts|js|mjs|cjs)$/.test(path) && !path.endsWith('.d.ts') && !IN_BROWSERS.test(path))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

const project = readProject();

it('the project keeps its arrows', () => expect(checkArchitecture(project)).toEqual([]));

it('looks at the whole project', () => {
  expect(project.size).toBeGreaterThan(50);
  for (const entry of ENTRY_POINTS) expect([...project.keys()]).toContain(entry);
  for (const folder of Object.values(FOLDERS))
    for (const other of [...folder.imports, ...(folder.types ?? [])]) expect(Object.keys(FOLDERS)).toContain(other);
});

/** What the check says of a small program: files that nothing leads to are imported by the entry point. */
function check(files: Record<string, string>): string[] {
  const paths = Object.keys(files);
  const index = paths.map((path) => `import '${path.replace(/^src/, '.')}';`).join('\n');
  const cli = paths.filter((path) => path.startsWith('src/cli/')).map((path) => `import '../${path}';`);
  const texts = new Map(Object.entries(files));
  return checkArchitecture(texts.set('src/index.ts', index).set('bin/rolemap.js', cli.join('\n') as string)).filter(
    (said) => !said.startsWith('src/index.ts:'),
  );
}

describe('a planted violation is found:', () => {
  it.each([
    [
      'a stage imports another',
      { 'src/lint/a.ts': "import { b } from '../diff/b.ts';", 'src/diff/b.ts': '' },
      'src/lint must not import src/diff',
    ],
    [
      'also by re-exporting',
      { 'src/render/a.ts': "export * from '../edit/b.ts';", 'src/edit/b.ts': '' },
      'src/render must not import src/edit',
    ],
    [
      'also late',
      { 'src/edit/a.ts': "const b = await import('../exchange/b.ts');", 'src/exchange/b.ts': '' },
      'src/edit must not import src/exchange',
    ],
    [
      'also for a type',
      { 'src/model/a.ts': "import type { B } from '../lint/b.ts';", 'src/lint/b.ts': '' },
      'src/model must not import src/lint',
    ],
    [
      'also inside a type',
      { 'src/text/a.ts': "type B = typeof import('../yaml/b.ts');", 'src/yaml/b.ts': '' },
      'src/text must not import src/yaml',
    ],
    [
      'a report runs a stage',
      { 'src/report/a.ts': "import { b } from '../diff/b.ts';", 'src/diff/b.ts': '' },
      'src/report must not import src/diff, except for types',
    ],
    [
      'an arrow points upwards',
      { 'src/load/a.ts': "import { b } from '../cli/b.ts';", 'src/cli/b.ts': '' },
      'src/load must not import src/cli',
    ],
    ['a file is read', { 'src/model/a.ts': "import { readFileSync } from 'node:fs';" }, 'src/model imports node:fs'],
    [
      'a file is read late',
      { 'src/lint/a.ts': "await import('node:fs/promises');" },
      'src/lint imports node:fs/promises',
    ],
    [
      'a program is started',
      { 'src/diff/a.ts': "import { execFile } from 'node:child_process';" },
      'src/diff imports node:child_process',
    ],
    ['the environment is asked', { 'src/report/a.ts': 'export const ci = process.env.CI;' }, 'src/report uses process'],
    ['the clock is asked', { 'src/lint/a.ts': 'export const now = new Date();' }, 'src/lint uses new Date()'],
    [
      'the clock is asked otherwise',
      { 'src/render/a.ts': 'export const now = () => Date.now();' },
      'src/render uses Date.now',
    ],
    ['chance is asked', { 'src/diff/a.ts': 'export const id = Math.random();' }, 'src/diff uses Math.random'],
    ['something is printed', { 'src/yaml/a.ts': "console.log('x');" }, 'src/yaml uses console'],
    [
      'a YAML library away from home',
      { 'src/edit/a.ts': "import { parse } from 'yaml';" },
      'yaml belongs in src/yaml alone',
    ],
    [
      'a part of one, too',
      { 'src/model/a.ts': "import { load } from 'js-yaml/dist/js-yaml.mjs';" },
      'js-yaml belongs in src/yaml alone',
    ],
    ['colours in a report', { 'src/report/a.ts': "import chalk from 'chalk';" }, 'chalk belongs in src/cli alone'],
    [
      'arguments read elsewhere',
      { 'src/load/a.ts': "import { Command } from 'commander';" },
      'commander belongs in src/cli alone',
    ],
    [
      'a circle',
      { 'src/text/a.ts': "import './b.ts';", 'src/text/b.ts': "import './a.ts';" },
      'src/text/a.ts → src/text/b.ts → src/text/a.ts',
    ],
    ['a file that is not there', { 'src/text/a.ts': "import './b.ts';" }, 'there is no file ./b.ts'],
    ['a computed import', { 'src/lint/a.ts': 'await import(`./rules/$' + '{id}.ts`);' }, 'a computed import hides'],
    ['a new folder without arrows', { 'src/utils/a.ts': '' }, 'the folder src/utils has no arrows yet'],
    [
      'the old way to import',
      { 'src/text/a.ts': "const fs = require('../yaml/b.ts');", 'src/yaml/b.ts': '' },
      'src/text must not import src/yaml',
    ],
  ] as [string, Record<string, string>, string][])('%s', (_what, files, said) => {
    expect(check(files)).toEqual([expect.stringContaining(said)]);
  });
  it('a file that nothing leads to, with place and reason', () => {
    const texts = new Map([
      ['bin/rolemap.js', ''],
      ['src/index.ts', "import './text/b.ts';"],
      ['src/text/a.ts', "import './b.ts';"],
      ['src/text/b.ts', ''],
    ]);
    expect(checkArchitecture(texts)).toEqual([
      'src/text/a.ts: nothing that a program begins with leads to this file. Use it or delete it.',
    ]);
  });
  it('the launcher reaches past the command line', () => {
    const texts = new Map([
      ['bin/rolemap.js', "import '../src/load/a.ts';"],
      ['src/index.ts', ''],
      ['src/load/a.ts', ''],
    ]);
    expect(checkArchitecture(texts)).toEqual([
      'bin/rolemap.js:1: bin must not import src/load: the launcher starts the command.',
    ]);
  });
  it('text that is no TypeScript is not passed over', () => {
    expect(() => check({ 'src/text/a.ts': 'import {' })).toThrow('src/text/a.ts');
  });
});

it('what the arrows allow is left alone', () => {
  expect(
    check({
      'src/report/a.ts': "import type { Change } from '../diff/b.ts';\nimport { type Rule } from '../lint/c.ts';",
      'src/diff/b.ts': "import { createHash } from 'node:crypto';\nexport const day = new Date('2026-09-01');",
      'src/lint/c.ts': "export type { D } from './d.ts';",
      'src/lint/d.ts': "import type { C } from './c.ts';\nexport const d = { process: 1 }.process;",
      'src/load/e.ts': "import { readFile } from 'node:fs/promises';\nexport const cwd = process.cwd();",
    }),
  ).toEqual([]);
});
