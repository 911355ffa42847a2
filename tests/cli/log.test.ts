import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GitRepository } from '../support/git-repository.ts';
import { runInProcess } from '../support/run-in-process.ts';

let repository: GitRepository;
let day: number;
beforeEach(async () => {
  repository = await GitRepository.create();
  day = 0;
});
afterEach(() => repository.remove());

const run = (...args: readonly string[]) => runInProcess(['log', ...args], { cwd: repository.folder });

/** Commits files on the next day of January 2026. */
async function commit(subject: string, files: Readonly<Record<string, string>>): Promise<void> {
  await repository.write(files);
  await repository.commit(subject);
  await onDay(++day);
}

async function onDay(number: number): Promise<void> {
  const date = `2026-01-${String(number).padStart(2, '0')}T12:00:00Z`;
  await repository.shell(
    `GIT_COMMITTER_DATE=${date} git commit --quiet --amend --no-edit --allow-empty --date ${date}`,
  );
}

const map = (roles: string, people = '{fatima: Fatima, jan: Jan, eva: Eva}', more = '') =>
  `rolemap: 1\nname: Waterland\nteams:\n  shelter:\n    name: Emergency shelter\n    roles: ${roles}\n${more}people: ${people}\n`;

/** Days and messages, without ids of commits. */
const told = (out: string) => out.replace(/^[0-9a-f]{7,} {2}/gm, '');

/** A role that is there from the start, changes hands, gets another id, moves, and goes. */
async function lifeOfBeds(): Promise<void> {
  await commit('Begin', { 'map.yaml': map('{beds: {holders: [fatima]}}') });
  await commit('Jan takes over', { 'map.yaml': map('{beds: {holders: [jan]}}') });
  await commit('Say it better', { 'map.yaml': map('{beds: {holders: [jan], purpose: Everyone sleeps}}') });
  await commit('Typo', { 'map.yaml': map('{beds: {holders: [jann], purpose: Everyone sleeps}}') });
  await commit('Another name', {
    'map.yaml': map('{sleeping: {holders: [jan], purpose: Everyone sleeps, previously: [beds]}}'),
  });
  await commit('To the night', {
    'map.yaml': map(
      '{}',
      undefined,
      '  night: {roles: {sleeping: {purpose: Everyone sleeps, previously: [shelter/sleeping]}}}\n',
    ),
  });
}

describe('the life of a role', () => {
  it('is followed through names, teams and holders', async () => {
    await lifeOfBeds();
    const { out, status, error } = await run('--role', 'night/sleeping');
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(told(out)).toMatchInlineSnapshot(`
      "Sleeping  role night/sleeping

      Names
        Beds      2026-01-01 – 2026-01-05
        Sleeping  2026-01-05 – now

      Teams
        Emergency shelter  2026-01-01 – 2026-01-06
        Night              2026-01-06 – now

      Held by
        Fatima  2026-01-01 – 2026-01-02
        Jan     2026-01-02 – 2026-01-06
        nobody  2026-01-06 – now

      2026-01-06  To the night
        → "Sleeping" moves from "Emergency shelter" to "Night".
        - gap: Jan stops as holder of "Sleeping"; nobody holds it now.
        ~ "Sleeping" no longer names "beds" as what it was called before.

      2026-01-05  Another name
        → "Beds" is called "Sleeping" now.

      2026-01-04  Typo
        ! The map could not be read at this commit: 1 error. What changed is told at the next one that can be read.

      2026-01-03  Say it better
        ~ "Beds" now has a purpose: "Everyone sleeps".

      2026-01-02  Jan takes over
        + Jan starts as holder of "Beds".
        - Fatima stops as holder of "Beds".

      2026-01-01  Begin
        · The map begins here: 1 team, 1 role and 3 persons.
        + "Beds" is a new role of "Emergency shelter", held by Fatima.

      6 commits, 8 changes
      "
    `);
  });

  it('is found by a former reference, a bare id, and the name, whatever its capitals', async () => {
    await lifeOfBeds();
    const { out } = await run('--role', 'night/sleeping');
    for (const wanted of ['shelter/beds', 'shelter/sleeping', 'sleeping', 'SLEEPING', 'beds'])
      expect((await run('--role', wanted)).out).toBe(out);
  });

  it('is told of one that is gone, also under the name that it had before', async () => {
    await lifeOfBeds();
    await commit('No more', { 'map.yaml': map('{}') });
    const { out } = await run('--role', 'shelter/beds');
    expect(out).toContain('role night/sleeping · not in the map any more');
    expect(out).toContain('The role "Sleeping" is gone');
    expect(out).toContain('"Beds" is a new role of "Emergency shelter", held by Fatima.');
  });

  it('goes on before a time in which it was not there', async () => {
    await commit('One', { 'map.yaml': map('{beds: {holders: [fatima]}}') });
    await commit('Two', { 'map.yaml': map('{}') });
    await commit('Three', { 'map.yaml': map('{beds: {holders: [jan]}}') });
    const { out } = await run('--role', 'beds');
    expect(told(out)).toContain('  Fatima  2026-01-01 – 2026-01-02\n  Jan     2026-01-03 – now');
  });

  it('tells when nobody held it', async () => {
    await commit('One', { 'map.yaml': map('{beds: {holders: [fatima]}}') });
    await commit('Two', { 'map.yaml': map('{beds: {vacant: true}}') });
    await commit('Three', { 'map.yaml': map('{beds: {holders: [{person: jan, as: deputy}]}}') });
    const { out } = await run('--role', 'beds', '--lang', 'nl');
    expect(told(out)).toContain('  niemand                   2026-01-02 – 2026-01-03');
    expect(told(out)).toContain('  Jan      plaatsvervanger  2026-01-03 – nu');
    expect(out).toContain('gat: "Beds" is vacant.');
  });
});

describe('persons and teams', () => {
  it('a person: the roles over time, and nothing of others', async () => {
    await commit('One', { 'map.yaml': map('{beds: {holders: [fatima]}, care: {holders: [jan]}}') });
    await commit('Two', { 'map.yaml': map('{beds: {holders: [fatima, eva]}, care: {holders: [fatima]}}') });
    await commit('Three', { 'map.yaml': map('{beds: {holders: [eva]}, care: {holders: [fatima]}}') });
    const { out } = await run('--person', 'Fatima', '--reverse');
    expect(told(out)).toMatchInlineSnapshot(`
      "Fatima  person fatima

      Roles
        Beds  Emergency shelter  2026-01-01 – 2026-01-03
        Care  Emergency shelter  2026-01-02 – now

      2026-01-01  One
        · The map begins here: 1 team, 2 roles and 3 persons.
        + "Beds" is a new role of "Emergency shelter", held by Fatima.  shelter/beds
        + Fatima is new and holds "Beds".

      2026-01-02  Two
        + Fatima starts as holder of "Care".  shelter/care

      2026-01-03  Three
        - Fatima stops as holder of "Beds".  shelter/beds

      3 commits, 4 changes
      "
    `);
  });

  it('two persons of one name are kept apart', async () => {
    const people = '{jan: Jan, jan-2: Jan}';
    await commit('One', { 'map.yaml': map('{beds: {holders: [jan]}}', people) });
    await commit('Two', { 'map.yaml': map('{beds: {holders: [jan-2]}}', people) });
    const { commits } = JSON.parse((await run('--person', 'jan-2', '--format', 'json')).out);
    expect(commits[0].changes.map(({ kind }: { kind: string }) => kind)).toEqual(['holder-started']);
    expect((await run('--person', 'Jan')).error).toBe('"Jan" can be 2 persons. Write which one: "jan" or "jan-2".\n');
  });

  it('a team: its roles, those that leave it, and the teams below', async () => {
    await lifeOfBeds();
    const { out } = await run('--team', 'shelter/');
    expect(out).toContain('"Sleeping" moves from "Emergency shelter" to "Night".  night/sleeping');
    expect(out).toContain('  Sleeping  2026-01-01 – 2026-01-06');
  });
});

describe('the log of a whole map', () => {
  it('tells each commit once, from the newest on, and says where the map begins', async () => {
    await commit('Nothing of a map', { 'readme.md': 'Hello' });
    await lifeOfBeds();
    await commit('Only a comment', { 'map.yaml': `# Our map\n${map('{}')}` });
    const { out } = await run();
    expect(told(out)).toMatchInlineSnapshot(`
      "2026-01-08  Only a comment
        - Team "Night" is dissolved.
        - The role "Sleeping" is gone.  night/sleeping

      2026-01-07  To the night
        + Team "Night" is new, with 1 role.
        → "Sleeping" moves from "Emergency shelter" to "Night".  night/sleeping
        - gap: Jan stops as holder of "Sleeping"; nobody holds it now.  night/sleeping
        ~ "Sleeping" no longer names "beds" as what it was called before.  night/sleeping

      2026-01-06  Another name
        → "Beds" is called "Sleeping" now.  shelter/sleeping

      2026-01-05  Typo
        ! The map could not be read at this commit: 1 error. What changed is told at the next one that can be read.

      2026-01-04  Say it better
        ~ "Beds" now has a purpose: "Everyone sleeps".  shelter/beds

      2026-01-03  Jan takes over
        + Jan starts as holder of "Beds".  shelter/beds
        - Fatima stops as holder of "Beds".  shelter/beds

      2026-01-02  Begin
        · The map begins here: 1 team, 1 role and 3 persons.

      7 commits, 10 changes
      "
    `);
  });

  it('tells what was merged when it was merged, and once', async () => {
    await commit('One', { 'map.yaml': map('{beds: {holders: [fatima]}}') });
    await repository.git('checkout', '--quiet', '-b', 'side');
    await commit('On the side', { 'map.yaml': map('{beds: {holders: [jan]}}') });
    await repository.git('checkout', '--quiet', 'main');
    await commit('Meanwhile', { 'other.md': 'x' });
    await repository.git('merge', '--quiet', '--no-ff', '--message', 'Merge side', 'side');
    await onDay(20);
    const { out } = await run();
    expect(told(out)).toContain('2026-01-20  Merge side\n  + Jan starts as holder of "Beds".');
    expect(out).not.toContain('On the side');
  });

  it('goes by a revision, a range, days and a number of commits', async () => {
    await lifeOfBeds();
    const subjects = async (...args: string[]) =>
      JSON.parse((await run(...args, '--format', 'json')).out).commits.map(
        (entry: { subject: string }) => entry.subject,
      );
    expect(await subjects('HEAD~4')).toEqual(['Jan takes over', 'Begin']);
    expect(await subjects('HEAD~5..HEAD~3', '.')).toEqual(['Say it better', 'Jan takes over']);
    expect(await subjects('--since', '2026-01-02', '--until', '2026-01-03')).toEqual([
      'Say it better',
      'Jan takes over',
    ]);
    expect(await subjects('--max-count', '1')).toEqual(['To the night']);
    expect(await subjects('--reverse', '-n', '2')).toEqual(['Another name', 'To the night']);
  });

  it('reads a map of several files in a folder, from a folder inside', async () => {
    await commit('One', { 'org/map.yaml': map('{beds: {holders: [fatima]}}'), 'org/x.yaml': 'other: 1' });
    await commit('Two', { 'org/b.yaml': 'rolemap: 1\npeople: {li: Li}\n' });
    await commit('Three', { 'org/.gitignore': 'b.yaml\n' });
    const { out } = await runInProcess(['log'], { cwd: join(repository.folder, 'org') });
    expect(told(out)).toContain(
      'Three\n  - Li is no longer in the map.\n\n2026-01-02  Two\n  + Li is new and holds no role yet.',
    );
  });

  it('knows that a map was taken away and came back', async () => {
    await commit('One', { 'map.yaml': map('{beds: {holders: [fatima]}}') });
    await repository.git('rm', '--quiet', 'map.yaml');
    await commit('Away', {});
    await commit('Back', { 'map.yaml': map('{beds: {holders: [jan]}}') });
    expect(told((await run()).out)).toMatchInlineSnapshot(`
      "2026-01-03  Back
        · The map begins here: 1 team, 1 role and 3 persons.

      2026-01-02  Away
        · The map is not there any more after this commit.

      2026-01-01  One
        · The map begins here: 1 team, 1 role and 3 persons.

      3 commits, 0 changes
      "
    `);
    expect(told((await run('--role', 'beds')).out)).toContain('Fatima  2026-01-01 – 2026-01-02');
  });

  it('shows texts of others as they are, and obeys none of them', async () => {
    await commit('\u001b[31mRed <b>bold</b> | @team', {
      'map.yaml': map('{beds: {name: "[x](y) <script>", holders: [fatima]}}'),
    });
    const { out } = await run('--role', 'beds');
    expect(out).not.toContain('\u001b');
    const { out: markdown } = await run('--role', 'beds', '--format', 'markdown');
    expect(markdown).not.toMatch(/<script>|<b>|\[x\]|\| @|\u001b/);
  });
});

describe('what stands in the way', () => {
  it('a name that nothing ever had: the nearest ones', async () => {
    await lifeOfBeds();
    expect(await run('--role', 'shelter/bedds')).toEqual({
      status: 2,
      out: '',
      error: expect.stringMatching(
        /^No role was ever called "shelter\/bedds" in this history\. Did you mean "shelter\/beds"/,
      ),
    });
  });
  it.each([
    [['--role', 'a', '--team', 'b'], 'Ask for one at a time: --role and --team were both given.\n'],
    [['nowhere'], 'No commit of HEAD has a YAML file in nowhere.\nThis git repository has no revision "nowhere".'],
    [['HEAD~99', '.'], 'This git repository has no revision "HEAD~99"'],
  ])('%j', async (args, message) => {
    await lifeOfBeds();
    const { status, out, error } = await run(...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(message);
  });
  it('no commit, no map, no repository', async () => {
    expect((await run()).error).toContain('nothing has been committed yet');
    await commit('One', { 'a.yaml': 'x: 1' });
    expect(await run()).toMatchObject({ status: 2, error: expect.stringContaining('No role map was ever in .') });
    expect((await runInProcess(['log'], { cwd: '/' })).error).toBe(
      '/ is in no git repository, so it has no earlier state.\n',
    );
  });
  it('a shallow clone: what is here is told, and how to get the rest', async () => {
    await lifeOfBeds();
    const clone = await repository.clone('--depth', '2');
    const { status, out, error } = await runInProcess(['log', '--role', 'sleeping'], { cwd: clone.folder });
    expect(status).toBe(0);
    expect(told(out)).toContain('Emergency shelter  before 2026-01-05 – 2026-01-06');
    expect(told(out)).toContain('What was before this commit is not here: the history is cut off.');
    expect(error).toContain('Get all of it with: git fetch --unshallow');
    await clone.shell('git fetch --quiet --unshallow');
    expect((await runInProcess(['log', '--role', 'sleeping'], { cwd: clone.folder })).error).toBe('');
    await clone.remove();
  });
});

it('the JSON fits schemas/log.schema.json', async () => {
  const validate = new Ajv({ allErrors: true, strict: false, formats: { date: true } }).compile(
    JSON.parse(readFileSync('schemas/log.schema.json', 'utf8')),
  );
  await lifeOfBeds();
  for (const args of [[], ['--role', 'beds'], ['--person', 'jan'], ['--team', 'shelter']]) {
    const { out } = await run(...args, '--format', 'json');
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
  }
});

it('says where a thing is only taken to be the same, and leaves that out with --no-guess', async () => {
  const role = (id: string) =>
    map(
      `{${id}: {purpose: Everyone sleeps dry, responsibilities: [Arranging camp beds, Keeping the list], holders: [jan]}}`,
    );
  await commit('One', { 'map.yaml': role('beds') });
  await commit('Two', { 'map.yaml': role('sleeping') });
  const { out } = await run('--role', 'sleeping');
  expect(out).toMatch(/"Beds" is called "Sleeping" now\. \(.*%.*\)/);
  expect(told(out)).toContain('Jan  2026-01-01 – now');
  expect((await run('--role', 'beds')).out).toBe(out);
  expect((await run('--role', 'sleeping', '--format', 'markdown')).out).toMatch(/now\. \(.*%.*\)/);
  const trusting = await run('--role', 'sleeping', '--no-guess');
  expect(trusting.out).toContain('"Sleeping" is a new role');
  expect((await run('--role', 'beds', '--no-guess')).out).toContain('not in the map any more');
});
