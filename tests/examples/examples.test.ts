import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runInProcess } from '../support/run-in-process.ts';
import { type Example, GOOD_EXAMPLES, TITLES } from './examples.ts';
import { keysAndChoicesOf, used } from './format-use.ts';

const schema = JSON.parse(readFileSync('schemas/rolemap.schema.json', 'utf8'));
const files = (await readdir('examples', { recursive: true }))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => join('examples', file));

describe('an example that shows how it is meant', () => {
  it.each(GOOD_EXAMPLES)('$name has no errors and no warnings', async ({ path, today }) => {
    const { status, out, error } = await runInProcess(['lint', path, '--fail-on', 'warning', '--today', today]);
    expect({ status, error }, out).toEqual({ status: 0, error: '' });
  });
  it('refugee-shelter has no findings at all with the profile crisis', async () => {
    const [{ path, today }] = GOOD_EXAMPLES as [Example];
    const { out } = await runInProcess(['lint', path, '--profile', 'crisis', '--today', today]);
    expect(out).toMatch(/^No findings in 1 file/);
  });
});

describe('from-titles', () => {
  it('is valid before, and lint finds much in it, of many kinds', async () => {
    expect((await runInProcess(['validate', TITLES.path])).status).toBe(0);
    const { status, out } = await runInProcess(['lint', TITLES.path, '--today', TITLES.today, '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { rule: string }[] };
    expect(status).toBe(1);
    expect(findings.length).toBeGreaterThanOrEqual(15);
    for (const rule of ['title-as-role', 'role-empty', 'org-without-vision', 'decision-with-two-deciders'])
      expect(findings.map((finding) => finding.rule)).toContain(rule);
  });
  it('says after where the work of each title went', () => {
    const titles = Object.values(parse(readFileSync(TITLES.path, 'utf8')).teams).flatMap((team) =>
      Object.values((team as { roles: Record<string, { name: string }> }).roles).map(({ name }) => name),
    );
    const after = readFileSync('examples/from-titles/after.yaml', 'utf8');
    const replaced = [...after.matchAll(/replaces: \[(.*)\]/g)].flatMap(([, list]) => (list as string).split(', '));
    expect(replaced.sort()).toEqual(titles.sort());
  });
});

describe('the examples together', () => {
  const { keys, choices } = keysAndChoicesOf(schema);
  const use = used(
    schema,
    files.map((file) => parse(readFileSync(file, 'utf8'))),
  );

  it('use every key of the format', () => {
    expect(keys.size).toBeGreaterThan(150);
    expect([...keys].filter((key) => !use.keys.has(key))).toEqual([]);
  });
  it('choose every value that the format offers, but those that go without saying', () => {
    const unsaid = ['as holder', 'kind human', 'period year'];
    expect([...choices].filter((choice) => !use.choices.has(choice)).sort()).toEqual(unsaid);
  });
  it('name persons, organisations and addresses that cannot be real', () => {
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      for (const [, host] of text.matchAll(/[\w.]+@([\w.-]+)/g)) expect(host).toMatch(/(^|\.)example\.org$/);
      for (const [, host] of text.matchAll(/https?:\/\/([\w.-]+)/g))
        expect(host).toMatch(/^(example\.org|data\.europa\.eu)$/);
    }
  });
});

it('the management team gives room on all seven levels', () => {
  const map = readFileSync('examples/management-team/map.yaml', 'utf8');
  const levels = new Set([...map.matchAll(/level: (\w+)/g)].map(([, level]) => level));
  for (const level of ['tell', 'sell', 'consult', 'agree', 'advise', 'inquire', 'delegate'])
    expect(levels).toContain(level);
});

it('the municipality is as large as the README of the examples says', async () => {
  const { out } = await runInProcess(['validate', 'examples/municipality', '--format', 'json']);
  const { teams, roles, files: count } = JSON.parse(out).summary;
  expect(readFileSync('examples/README.md', 'utf8')).toContain(`${roles} roles in ${teams} circles`);
  expect(roles).toBeGreaterThanOrEqual(40);
  expect(count).toBe(files.filter((file) => file.includes('municipality')).length);
});

describe('every file', () => {
  it.each(files)('%s leads an editor to the schema in its first line', (file) => {
    const [, path] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(file, 'utf8')) ?? [];
    expect(path && existsSync(resolve(dirname(file), path))).toBe(true);
  });
});

it('every command that an example or its README shows can be run', async () => {
  const texts = ['examples/README.md', ...files].map((file) => readFileSync(file, 'utf8'));
  const commands = new Set(texts.flatMap((text) => [...text.matchAll(/rolemap (?:lint|diff|render) [^`\n]+/g)].flat()));
  expect(commands.size).toBeGreaterThan(8);
  for (const command of commands) {
    const args = command.replace(/ --out \S+/, '').split(' ');
    const { status, error } = await runInProcess(args.slice(1));
    expect({ status: status < 2, error }, command).toEqual({ status: true, error: '' });
  }
});
