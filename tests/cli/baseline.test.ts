import { mkdir, mkdtemp, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import schema from '../../schemas/baseline.schema.json' with { type: 'json' };
import { runInProcess } from '../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (args: string[], stdin = '') => runInProcess(args, { cwd: folder, stdin });
const write = (path: string, text: string) => writeFile(join(folder, path), text);
const read = (path: string) => readFile(join(folder, path), 'utf8');

const HEAD = 'rolemap: 1\nname: X\nvision: Y\nlanguage: en\npeople: {jan: Jan}\n';
/** A map of one team; each role is a line of its own. */
const map = (...roles: string[]) =>
  `${HEAD}teams:\n  a:\n    purpose: Every night is safe\n    roles:\n${roles.map((role) => `      ${role}\n`).join('')}`;
const BEDS = 'beds: {purpose: Everyone sleeps}';
const CARE = 'care: {purpose: Children play}';
const BOSS = 'boss: {name: Senior Manager, purpose: Q, holders: [jan]}';

const UPDATE = ['lint', '--baseline', 'b.yaml', '--update-baseline'];
const CHECK = ['lint', '--baseline', 'b.yaml', '--fail-on', 'info'];

async function entries() {
  return parse(await read('b.yaml')).findings;
}

async function start(...roles: string[]) {
  await write('map.yaml', map(...roles));
  return run(UPDATE);
}

describe('a new baseline', () => {
  it('holds all findings of rules, and after that the run is green and says how many were left out', async () => {
    const first = await start(BEDS, CARE, BOSS);
    expect(first).toMatchObject({ status: 0, error: 'b.yaml: 3 findings added.\n' });
    expect(await run(CHECK)).toEqual({
      status: 0,
      out: 'No findings in 1 file · 1 team, 3 roles, 1 person · 3 in the baseline\n',
      error: '',
    });
    expect(
      await read('b.yaml'),
    ).toBe(`# The findings that we started with. \`rolemap lint --baseline FILE\` leaves them out, so that only new ones count.
# \`reason\` and \`owner\` are yours to write under an entry. They stay when the baseline is updated, and so do comments.
version: 1
findings:
  - rule: role-unfilled
    subject: a/beds
    file: map.yaml
  - rule: role-unfilled
    subject: a/care
    file: map.yaml
  - rule: title-as-role
    subject: a/boss
    content: senior
    file: map.yaml
`);
    expect(new Ajv().validate(schema, parse(await read('b.yaml')))).toBe(true);
  });
  it('is not written where nothing changes', async () => {
    await start(BEDS);
    await utimes(join(folder, 'b.yaml'), 1, 1);
    expect((await run(UPDATE)).error).toBe('b.yaml: nothing to change.\n');
    expect((await stat(join(folder, 'b.yaml'))).mtimeMs).toBe(1000);
  });
  it('leaves the findings of checks where they are, and is not written beside them', async () => {
    const { status, error } = await start(BEDS, 'care: {purpose: P, holders: [jann]}');
    expect(status).toBe(2);
    expect(error).toContain('b.yaml was not changed: mend the errors in the map first');
    await expect(read('b.yaml')).rejects.toThrow();
  });
});

describe('an entry survives', () => {
  it.each([
    ['another order, other lines and comments', map(`# a comment\n      ${BOSS}`, CARE, BEDS)],
    ['another name and purpose', map(BEDS.replace('{', '{name: Bedden, '), CARE, BOSS.replace('Q', 'Other'))],
  ])('%s', async (_what, text) => {
    await start(BEDS, CARE, BOSS);
    await write('map.yaml', text);
    expect(await run(CHECK)).toMatchObject({ status: 0, error: '' });
  });
  it('a move to another file', async () => {
    await start(BEDS, CARE);
    await mkdir(join(folder, 'teams'));
    await rename(join(folder, 'map.yaml'), join(folder, 'teams', 'a.yml'));
    expect((await run(CHECK)).status).toBe(0);
    await run(UPDATE);
    expect((await entries())[0].file).toBe('teams/a.yml');
  });
  it('a declared rename and move', async () => {
    await start(BEDS, CARE);
    await write(
      'map.yaml',
      `${HEAD}teams:\n  c:\n    purpose: Every night is safe\n    previously: [a]\n    roles:\n      beds: {purpose: Everyone sleeps}\n      play: {purpose: Children play, previously: [a/care]}\n`,
    );
    expect(await run(CHECK)).toMatchObject({ status: 0 });
    await run(UPDATE);
    expect((await entries()).map(({ subject }: { subject: string }) => subject)).toEqual(['c/beds', 'c/play']);
  });
  it('another wrapping and other capitals of its content', async () => {
    await start(BOSS);
    await write('b.yaml', (await read('b.yaml')).replace('senior', '"  SENIOR\\n"'));
    expect((await run(CHECK)).status).toBe(0);
  });
  it('being looked at from another folder', async () => {
    await start(BEDS);
    await mkdir(join(folder, 'ci'));
    const { status } = await runInProcess(['lint', '..', '--baseline', '../b.yaml', '--fail-on', 'info'], {
      cwd: join(folder, 'ci'),
    });
    expect(status).toBe(0);
  });
});

describe('what is new is reported', () => {
  it('a finding more', async () => {
    await start(BEDS);
    await write('map.yaml', map(BEDS, CARE));
    const { status, out } = await run(CHECK);
    expect(status).toBe(1);
    expect(out).toContain('Role "Care" is unfilled.');
    expect(out).not.toContain('Beds');
  });
  it('a swap: the same rule and subject with other content', async () => {
    await start(BOSS);
    await write('map.yaml', map(BOSS.replace('Senior Manager', 'Director')));
    const { out } = await run([...CHECK, '--format', 'json']);
    expect(
      JSON.parse(out)
        .findings.map(({ rule }: { rule: string }) => rule)
        .sort(),
    ).toEqual(['baseline-stale', 'title-as-role']);
  });
  it('one more of equal ones', async () => {
    await start(BEDS);
    await write('b.yaml', (await read('b.yaml')).replace('file: map.yaml', 'times: 2'));
    const { out } = await run(CHECK);
    expect(out).toContain('leaves out 2 findings of "role-unfilled" about "a/beds", but only 1 is left.');
    await run(['lint', '--baseline', 'b.yaml', '--prune-baseline']);
    expect(await entries()).toEqual([{ rule: 'role-unfilled', subject: 'a/beds', times: 1 }]);
  });
});

describe('a stale entry', () => {
  it('is a warning in the baseline, at its place; pruning takes it out and adds nothing', async () => {
    await start(BEDS, BOSS);
    await write('map.yaml', map(BOSS, CARE));
    const { out } = await run([...CHECK, '--format', 'json']);
    expect(JSON.parse(out).findings).toMatchObject([
      {
        rule: 'baseline-stale',
        severity: 'warning',
        file: 'b.yaml',
        subject: 'a/beds',
        range: { start: { line: 5, column: 11 } },
      },
      { rule: 'role-unfilled', subject: 'a/care' },
    ]);
    const pruned = await run(['lint', '--baseline', 'b.yaml', '--prune-baseline']);
    expect(pruned.error).toBe('b.yaml: 1 removed.\n');
    expect((await entries()).map(({ subject }: { subject: string }) => subject)).toEqual(['a/boss']);
    expect((await run(CHECK)).out).toContain('care');
  });
  it('is not called stale where its rule or its file was not looked at', async () => {
    await mkdir(join(folder, 'one'));
    await mkdir(join(folder, 'two'));
    await write('one/map.yaml', map(BEDS));
    await write('two/map.yaml', map(CARE, BOSS).replaceAll('  a:', '  b:'));
    for (const part of ['one', 'two']) await run(['lint', part, ...UPDATE.slice(1)]);
    expect(await entries()).toHaveLength(3);
    for (const part of ['one', 'two']) {
      expect(await run(['lint', part, ...CHECK.slice(1)])).toMatchObject({ status: 0 });
      expect((await run(['lint', part, ...UPDATE.slice(1)])).error).toBe('b.yaml: nothing to change.\n');
    }
    // The profile looks for titles alone.
    await write('two/map.yaml', map('x: {purpose: P, holders: [jan]}').replaceAll('  a:', '  b:'));
    const { out } = await run(['lint', 'two', '--profile', 'hr', ...CHECK.slice(1)]);
    expect(out).toContain('"title-as-role" finds nothing like it about "b/boss"');
    expect(out).not.toContain('role-unfilled');
  });
  it('is not called stale where a reference is broken', async () => {
    await start(BEDS);
    await write('map.yaml', map(BEDS.replace('}', ', holders: [jann]}')));
    const { out } = await run([...CHECK, '--format', 'json']);
    expect(JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule)).toEqual(['unknown-reference']);
  });
  it('of a rule that there is not', async () => {
    await start(BEDS);
    await write('b.yaml', (await read('b.yaml')).replace('role-unfilled', 'role-unfiled'));
    expect((await run(CHECK)).out).toContain('help: write "role-unfilled"');
  });
  it('is said in Dutch', async () => {
    await start(BEDS);
    await write('map.yaml', map(BEDS.replace('}', ', vacant: true}')));
    expect((await run([...CHECK, '--lang', 'nl'])).out).toContain('Deze vermelding is niet meer nodig');
  });
});

describe('what people wrote stays', () => {
  it('reasons, owners, own keys, comments, order and style', async () => {
    await start(BEDS, BOSS);
    const mine = `# Ours.
version: 1
x-agreed: 2026-09-01

findings: # those of the year before

  # The works council knows.
  - {rule: title-as-role, subject: a/boss, content: senior, reason: 'until June', owner: "hr"} # ask Ann

  - owner: jan
    rule: role-unfilled
    subject: a/beds
    x-ticket: 12
    reason: |
      No budget
      yet
# The end.
`;
    await write('b.yaml', mine);
    await write('map.yaml', map(CARE, BEDS, BOSS));
    expect(await run(UPDATE)).toMatchObject({ status: 0, error: 'b.yaml: 1 finding added.\n' });
    expect(await read('b.yaml')).toBe(
      mine
        .replace(
          'subject: a/boss, content: senior, reason: \'until June\', owner: "hr"}',
          'subject: a/boss, content: senior, reason: \'until June\', owner: "hr", file: map.yaml}',
        )
        .replace('  # The works', '  - rule: role-unfilled\n    subject: a/care\n    file: map.yaml\n  # The works')
        .replace('      yet\n', '      yet\n    file: map.yaml\n'),
    );
    await write('map.yaml', map(BEDS.replace('}', ', vacant: true}'), CARE));
    await run(UPDATE);
    expect(await read('b.yaml')).toBe(`# Ours.
version: 1
x-agreed: 2026-09-01

findings: # those of the year before

  - rule: role-unfilled
    subject: a/care
    file: map.yaml
# The end.
`);
    await write('map.yaml', map(BOSS.replace('Senior Manager', 'Planning')));
    await run(UPDATE);
    expect(await read('b.yaml')).toContain('findings: [] # those');
    expect((await run(CHECK)).status).toBe(0);
    await write('map.yaml', map(BEDS));
    await run(UPDATE);
    expect(await entries()).toEqual([{ rule: 'role-unfilled', subject: 'a/beds', file: 'map.yaml' }]);
    expect(await read('b.yaml')).toContain('# The end.');
  });
  it('line ends, too', async () => {
    await start(BEDS);
    await write('b.yaml', (await read('b.yaml')).replaceAll('\n', '\r\n'));
    await write('map.yaml', map(BEDS, CARE));
    await run(UPDATE);
    const text = await read('b.yaml');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(await entries()).toHaveLength(2);
  });
});

describe('a baseline that is none', () => {
  it.each([
    ['no YAML', 'version: 1\nfindings: [', 'yaml-syntax'],
    ['empty', '', 'schema'],
    ['a list', '- a\n', 'schema'],
    ['of another version', 'version: 2\nfindings: []\n', 'schema'],
    ['with a misspelt key', 'version: 1\nfindings:\n  - {rule: role-empty, subjec: a}\n', 'b.yaml:3:24'],
    ['with a key twice', 'version: 1\nversion: 1\nfindings: []\n', 'duplicate-key'],
  ])('%s', async (_what, text, said) => {
    await write('map.yaml', map(BEDS));
    await write('b.yaml', text);
    for (const args of [CHECK, UPDATE]) {
      const { status, out, error } = await run(args);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(error).toContain(said);
      expect(error).toContain('mend the baseline first');
    }
    expect(await read('b.yaml')).toBe(text);
  });
  it.each([
    ['not there', ['lint', '--baseline', 'c.yaml'], 'There is no baseline c.yaml'],
    ['not named', ['lint', '--update-baseline'], 'Name the file'],
    ['no YAML file', ['lint', '--baseline', 'c.json', '--update-baseline'], 'c.json.yaml'],
    ['a folder', ['lint', '--baseline', 'd.yaml'], 'Cannot read d.yaml'],
  ])('%s', async (_what, args, said) => {
    await write('map.yaml', map(BEDS));
    await mkdir(join(folder, 'd.yaml'));
    expect(await run(args)).toMatchObject({ status: 2, out: '', error: expect.stringContaining(said) });
  });
  it('says the same of a baseline in Latin-1', async () => {
    await write('map.yaml', map(BEDS));
    await writeFile(join(folder, 'b.yaml'), Buffer.from('version: 1 # é\nfindings: []\n', 'latin1'));
    expect(await run(CHECK)).toMatchObject({ status: 2, error: expect.stringContaining('not UTF-8') });
  });
});

it('standard input has a baseline, too', async () => {
  await run(['lint', '-', ...UPDATE.slice(1)], map(BEDS));
  expect(await run(['lint', '-', ...CHECK.slice(1)], map(BEDS))).toMatchObject({ status: 0 });
});
