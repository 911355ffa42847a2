import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

const MAP = `rolemap: 1
name: X
purpose: P
teams:
  a:
    tags: [draft]
    roles:
      lead: {core: lead, purpose: Q, holders: [jan]}
      beds: {purpose: Z}
    teams:
      c: {roles: {care: {purpose: Q}}}
  b:
    roles:
      food: {purpose: Q}
people: {jan: Jan}
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Lints `maps/map.yaml` beside the given files: `severity rule subject` of each finding, or what stderr says. */
async function lint(files: Readonly<Record<string, string>>, ...args: string[]) {
  for (const [path, text] of Object.entries({ 'maps/map.yaml': MAP, ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { status, out, error } = await runInProcess(['lint', 'maps', '--format', 'json', ...args], { cwd: folder });
  if (status === 2) return { status, error };
  const found = (JSON.parse(out).findings as { severity: string; rule: string; subject: string }[]).map(
    ({ severity, rule, subject }) => `${severity} ${rule} ${subject}`,
  );
  return { status, found };
}

const only = (rule: string, severity = 'warning') => `extends: ./none.yaml\nrules: {${rule}: ${severity}}\n`;
const UNFILLED = ['warning role-unfilled a/beds', 'warning role-unfilled c/care', 'warning role-unfilled b/food'];

describe('a configuration', () => {
  it('is looked up from the map upwards', async () => {
    const none = { 'none.yaml': '' };
    expect(await lint({ ...none, '.rolemap.yaml': only('role-unfilled') })).toEqual({ status: 0, found: UNFILLED });
    expect(await lint({ 'maps/none.yaml': '', 'maps/.rolemap.yaml': only('role-empty') })).toEqual({
      status: 0,
      found: [],
    });
  });

  it('is left out with --no-config, and another one taken with --config', async () => {
    const files = {
      'none.yaml': '',
      '.rolemap.yaml': only('role-empty'),
      'other.yaml': only('role-unfilled', 'error'),
    };
    expect((await lint(files)).found).toEqual([]);
    expect((await lint(files, '--no-config', '--profile', 'crisis')).found).toEqual(UNFILLED);
    expect(await lint(files, '--config', 'other.yaml')).toEqual({
      status: 1,
      found: UNFILLED.map((line) => line.replace('warning', 'error')),
    });
  });

  it('says nothing where it is empty: the recommended rules look', async () =>
    expect((await lint({ '.rolemap.yaml': '# nothing yet\n' })).found).toEqual(expect.arrayContaining(UNFILLED)));

  it('extends profiles, files and packages, the later ones winning', async () => {
    const files = {
      'node_modules/@acme/rules/rolemap.yaml': 'rules: {role-unfilled: info}\n',
      'shared/house.yaml': 'extends: ./deeper.yaml\n',
      'shared/deeper.yaml': 'rules: {role-empty: error}\n',
    };
    const severity = async (config: string) => (await lint({ ...files, '.rolemap.yaml': config })).found?.[0];
    expect(await severity('extends: [crisis, "@acme/rules"]\n')).toBe('info role-unfilled a/beds');
    expect(await severity('extends: ["@acme/rules", crisis, shared/house.yaml]\n')).toBe(
      'warning role-unfilled a/beds',
    );
    expect(await severity('extends: crisis\nrules: {role-unfilled: error}\n')).toBe('error role-unfilled a/beds');
  });

  it('overrides settings for teams and those below them, tags and files', async () => {
    const config = (scope: string) =>
      lint({ '.rolemap.yaml': `extends: crisis\noverrides: [{${scope}, rules: {role-unfilled: off}}]\n` });
    expect((await config('teams: [a]')).found).toEqual(['warning role-unfilled b/food']);
    expect((await config('tags: [draft]')).found).toEqual([
      'warning role-unfilled c/care',
      'warning role-unfilled b/food',
    ]);
    expect((await config('files: ["maps/**"]')).found).toEqual([]);
    expect((await config('files: ["other/**"]')).found).toEqual(UNFILLED);
    expect((await config('teams: [b], tags: [draft]')).found).toEqual(UNFILLED);
  });

  it('can set the day and the language of messages', async () => {
    const map = MAP.replace('  b:\n', '  b:\n    until: 2026-01-01\n');
    const config = (today: string) => ({ 'maps/map.yaml': map, '.rolemap.yaml': `extends: crisis\ntoday: ${today}\n` });
    expect((await lint(config('2025-12-31'))).found).not.toContain('warning temporary-overdue b');
    expect((await lint(config('2026-02-01'))).found).toContain('warning temporary-overdue b');
    expect((await lint(config('2026-02-01'), '--today', '2025-12-31')).found).not.toContain(
      'warning temporary-overdue b',
    );
  });
});

describe('a house rule', () => {
  const house = async (rule: string) =>
    (
      await lint({
        'none.yaml': '',
        '.rolemap.yaml': `extends: ./none.yaml\nhouse-rules: {own: {${rule}, message: No.}}\n`,
      })
    ).found;
  it.each([
    ['on: role, expect: {holders: required}', ['a/beds', 'c/care', 'b/food']],
    ['on: role, where: {core: lead}, expect: {holders: {minimum: 2}}', ['a/lead']],
    ['on: role, expect: {holders: {maximum: 0}}', ['a/lead']],
    ['on: role, where: {team: {with: {tags: draft}}}, expect: {core: absent}', ['a/lead']],
    ['on: role, expect: {purpose: {matches: "^[PQ]"}}', ['a/beds']],
    ['on: role, expect: {purpose: {one-of: [Q, R]}}', ['a/beds']],
    ['on: role, where: {holders: {with: {person: {with: {id: jan}}}}}, expect: {core: absent}', ['a/lead']],
    ['on: role, where: {holders: jan}, expect: {core: absent}', ['a/lead']],
    ['on: team, expect: {contact: required}', ['a', 'c', 'b']],
    ['on: person, expect: {title: required}', ['jan']],
    ['on: organization, expect: {vision: required}', ['org']],
    ['on: team, where: {teams: required}, expect: {tags: draft}', []],
  ])('%s', async (rule, subjects) =>
    expect(await house(rule)).toEqual(subjects.map((subject) => `warning own ${subject}`)),
  );
});

describe('a configuration that is wrong', () => {
  it.each([
    ['rules: {role-unfiled: error}\n', 'write "role-unfilled"'],
    ['rules: {role-unfilled: eror}\n', 'write `error`'],
    ['extend: crisis\n', 'write `extends`'],
    ['house-rules: {x: {on: role, expect: {purpse: required}, message: M}}\n', 'write "purpose"'],
    [
      'house-rules: {role-empty: {on: role, expect: {purpose: required}, message: M}}\n',
      'is a rule of rolemap already',
    ],
    ['extends: ./missing.yaml\n', 'Cannot read the configuration missing.yaml'],
    ['extends: "@acme/none"\n', 'no profile, no file and no installed package'],
    ['extends: ./.rolemap.yaml\n', 'extend each other'],
    ['rules: [\n', 'yaml-syntax'],
    ['a: 1\n---\nb: 2\n', 'several documents'],
  ])('%j is said, and nothing is looked at', async (config, said) => {
    const { status, error } = await lint({ '.rolemap.yaml': config });
    expect(status).toBe(2);
    expect(error).toContain(said);
  });
});

it('rolemap config says where each value comes from', async () => {
  await lint({ '.rolemap.yaml': 'extends: crisis\nlanguage: nl\nrules: {role-unfilled: error}\n' });
  const { out } = await runInProcess(['config', 'maps', '--format', 'json'], { cwd: folder });
  const { version, language, rules } = JSON.parse(out);
  expect({ version, language }).toEqual({ version: 1, language: { value: 'nl', from: '.rolemap.yaml' } });
  expect(rules['role-unfilled'].severity).toEqual({ value: 'error', from: '.rolemap.yaml' });
  expect(rules['role-empty'].severity).toEqual({ value: 'warning', from: 'profile crisis' });
  expect((await runInProcess(['config', 'maps'], { cwd: folder })).out).toMatch(
    /role-unfilled +error +from \.rolemap\.yaml/,
  );
});
