import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (args: string[], stdin = '') => runInProcess(args, { cwd: folder, stdin });

const CRISIS = `rolemap: 1
name: Shelter in two days
teams:
  shelter:
    purpose: 500 beds, a sports hall and day care within two days
    roles:
      beds: {responsibilities: [Arranging 500 beds], holders: [fatima]}
      day-care: {responsibilities: [Opening day care], holders: [jan]}
people: {fatima: Fatima, jan: Jan}
`;

describe('a folder with several maps', () => {
  it('is said to be one, with the way to look at one of them', async () => {
    await mkdir(join(folder, 'north'));
    await writeFile(join(folder, 'north', 'map.yaml'), CRISIS);
    await writeFile(join(folder, 'south.yaml'), CRISIS.replace('two days', 'three days'));
    expect((await run(['validate'])).error).toBe(
      'These look like several maps, not one: an organisation is named in north/map.yaml and south.yaml.\nTo look at one of them, name its folder or file, for example: north\n',
    );
    expect((await run(['validate', 'north'])).error).toBe('');
  });
});

describe('exit status', () => {
  it('is 0 for a crisis team in ten lines, also at its profile', async () => {
    expect(await run(['lint', '-', '--profile', 'crisis'], CRISIS)).toEqual({
      status: 0,
      out: 'No findings in 1 file · 1 team, 2 roles, 2 persons\n',
      error: '',
    });
  });
  it('is 1 for an error, and for a warning only with --fail-on', async () => {
    const unfilled = CRISIS.replace('holders: [jan]', '');
    expect((await run(['validate', '-'], CRISIS.replace('[jan]', '[jann]'))).status).toBe(1);
    expect((await run(['lint', '-'], unfilled)).status).toBe(0);
    expect((await run(['lint', '-', '--fail-on', 'warning'], unfilled)).status).toBe(1);
    expect((await run(['validate', '-', '--fail-on', 'none'], 'a: [')).status).toBe(0);
  });
  it.each([
    [['validat']],
    [['lint', '--wrong']],
    [['lint', '--format', 'xml']],
    [['validate', 'nothing.yaml']],
    [['validate']],
    [['explain', 'no-such-rule']],
    [['lint', '--today', 'x']],
  ])('is 2 for %j', async (args) => {
    const { status, out, error } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).not.toMatch(/\n\s+at /);
  });
});

describe('a folder', () => {
  it('is one map: files are merged, others passed over, what git ignores left out', async () => {
    await mkdir(join(folder, '.git'));
    await mkdir(join(folder, 'teams'));
    await writeFile(join(folder, '.gitignore'), 'draft.yaml\n');
    await writeFile(join(folder, 'teams', 'draft.yaml'), 'rolemap: 1\nteams: {a: [}');
    await writeFile(join(folder, 'org.yaml'), 'rolemap: 1\nname: X\npeople: {jan: Jan}\n');
    await writeFile(
      join(folder, 'teams', 'a.yml'),
      'rolemap: 1\nteams: {a: {parent: b, roles: {r: {holders: [jan]}}}, b: {}}\n',
    );
    await writeFile(join(folder, 'docker.yaml'), 'services: {}\n');
    const { status, out, error } = await run(['validate', '--verbose']);
    expect(out).toBe('No findings in 2 files · 2 teams, 1 role, 1 person\n');
    expect({ status, error }).toEqual({ status: 0, error: 'passed over: docker.yaml (no key `rolemap` at its top)\n' });
  });
  it('with a link that leads back into itself is not looked at in part', async () => {
    await mkdir(join(folder, 'teams'));
    await writeFile(join(folder, 'org.yaml'), 'rolemap: 1\nname: X\n');
    await symlink('..', join(folder, 'teams', 'loop'));
    expect(await run(['validate'])).toEqual({
      status: 2,
      out: '',
      error: 'Cannot read teams/loop: this link leads back to a folder that it stands in.\n',
    });
  });
  it('shows both places of an id that two files give', async () => {
    await writeFile(join(folder, 'a.yaml'), 'rolemap: 1\nname: X\npeople: {jan: Jan}\n');
    await writeFile(join(folder, 'b.yaml'), 'rolemap: 1\npeople: {jan: Johan}\n');
    const { status, out } = await run(['validate', '--format', 'json']);
    const { findings } = JSON.parse(out);
    expect(status).toBe(1);
    expect(findings).toMatchObject([
      {
        rule: 'duplicate-id',
        file: 'b.yaml',
        range: { start: { line: 2, column: 10 } },
        subject: 'jan',
        related: [{ file: 'a.yaml', range: { start: { line: 3, column: 10 } } }],
      },
    ]);
  });
  it('without a map says so', async () => {
    await writeFile(join(folder, 'a.yaml'), 'a: 1\n');
    expect(await run(['validate'])).toMatchObject({ status: 2, error: expect.stringContaining('No role map found') });
  });
  it('with bytes that are no UTF-8 says where', async () => {
    await writeFile(join(folder, 'a.yaml'), Buffer.from('rolemap: 1\nname: Caf\xe9\n', 'latin1'));
    const { out } = await run(['validate', '--format', 'json']);
    expect(JSON.parse(out).findings).toMatchObject([
      { rule: 'invalid-encoding', range: { start: { line: 2, column: 10 } } },
    ]);
  });
});

describe('formats', () => {
  it('pretty underlines the finding and the place that explains it', async () => {
    const { out } = await run(['validate', '-'], CRISIS.replace('[jan]', '[jann]'));
    expect(out).toBe(`-:8:66 error[unknown-reference]  No person has the id "jann".

  4 │   shelter:
    …
  8 │       day-care: {responsibilities: [Opening day care], holders: [jann]}
    │                                                                  ~~~~
  9 │ people: {fatima: Fatima, jan: Jan}
    │                          --- did you mean this one?

  help: write "jan", or add the person under \`people\`.

  fix (unsafe): write "jan"
  8 │ -       day-care: {responsibilities: [Opening day care], holders: [jann]}
    │ +       day-care: {responsibilities: [Opening day care], holders: [jan]}

1 error in 1 file · 1 team, 2 roles, 2 persons · 1 can be mended with: rolemap lint --fix --unsafe · explain with: rolemap explain unknown-reference
`);
  });
  it('github escapes what a map says', async () => {
    const { out } = await run(
      ['validate', '-', '--format', 'github', '--stdin-filename', 'a,b:c.yaml'],
      'rolemap: 1\nname: X\nteams: {a: {parent: "50%\\n::error::x"}}\n',
    );
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toMatch(/^::error file=a%2Cb%3Ac\.yaml,line=3,/);
  });
  it('writes several reports at once, each into a file of its own', async () => {
    const broken = CRISIS.replace('[jan]', '[jann]');
    const args = [
      'validate',
      '-',
      '--format',
      'github',
      '--format=json=out/a=b.json',
      '--format',
      'pretty=out/report.txt',
    ];
    const { status, out, error } = await run(args, broken);
    expect({ status, error }).toEqual({ status: 1, error: '' });
    expect(out).toMatch(/^::error /);
    const written = (name: string) => readFile(join(folder, 'out', name), 'utf8');
    expect(await written('a=b.json')).toBe((await run(['validate', '-', '--format', 'json'], broken)).out);
    expect(await written('report.txt')).toBe((await run(['validate', '-'], broken)).out);
  });
  it.each([
    [['json', 'pretty'], 'Only one report can go to stdout'],
    [['json='], 'Name the file behind the equals sign'],
    [['xml=a.xml'], 'Allowed choices are pretty, json, sarif, github'],
    [['json=map.yaml'], 'it could be a map'],
    [['json=/dev/null/a.json'], 'a part of the path is a file'],
  ])('refuses --format %j', async (formats, said) => {
    const { status, out, error } = await run(
      ['validate', '-', ...formats.flatMap((format) => ['--format', format])],
      CRISIS,
    );
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(said);
  });
  it('shows no control characters of a map on a terminal', async () => {
    const { out } = await run(['validate', '-'], 'rolemap: 1\nname: X\nteams: {a: {parent: "\\e[31m\\a"}}\n');
    expect(out).not.toMatch(/[\u001b\u0007]/);
  });
});

describe('help', () => {
  it('explains each rule and check by id or unique prefix', async () => {
    expect((await run(['explain', 'role-unf'])).out).toMatch(/^role-unfilled \(warning, holders\)/);
    expect((await run(['explain', 'yaml-syntax'])).status).toBe(0);
    expect((await run(['explain', 'role-unfiled'])).error).toContain('Did you mean role-unfilled');
  });
  it('lists rules as JSON', async () => {
    const { version, rules } = JSON.parse((await run(['rules', '--format', 'json'])).out);
    expect(version).toBe(1);
    expect(rules.find(({ id }: { id: string }) => id === 'critical-single')).toMatchObject({
      id: 'critical-single',
      group: 'holders',
      severity: 'warning',
      summary: expect.any(String),
    });
  });
  it('prints a schema that compiles', async () => {
    const schema = JSON.parse(await readFile('schemas/rolemap.schema.json', 'utf8'));
    expect(() => new Ajv({ strict: false, formats: { date: true } }).compile(schema)).not.toThrow();
  });
  it('answers --version', async () => expect(await run(['--version'])).toMatchObject({ status: 0, out: '9.9.9\n' }));
});

describe('render', () => {
  const pages = ['render', 'map.yaml', '--out', 'pages'];
  it('writes a folder once, notices what is out of date, and leaves files of others alone', async () => {
    await writeFile(join(folder, 'map.yaml'), CRISIS);
    expect(await run([...pages, '--check'])).toMatchObject({
      status: 1,
      error: expect.stringContaining('missing: README.md'),
    });
    expect(await run(pages)).toMatchObject({
      status: 0,
      out: '',
      error: '6 pages written, 0 already up to date, in pages\n',
    });
    expect(await run(pages)).toMatchObject({ status: 0, error: '0 pages written, 6 already up to date, in pages\n' });
    expect(await run([...pages, '--check'])).toMatchObject({ status: 0 });
    const page = await readFile(join(folder, 'pages', 'people.md'), 'utf8');
    await writeFile(join(folder, 'pages', 'people.md'), `${page}Mine\n`);
    expect(await run([...pages, '--check'])).toMatchObject({
      status: 1,
      error:
        'changed by hand or by a merge: people.md\nRender again to bring it up to date, with --force where you do not need what was changed.\n',
    });
    expect(await run(pages)).toMatchObject({ status: 2, error: expect.stringContaining('was changed since rolemap') });
    expect(await run([...pages, '--force'])).toMatchObject({ status: 0 });
    await writeFile(join(folder, 'pages', 'README.md'), 'mine');
    expect(await run(pages)).toMatchObject({ status: 2, error: expect.stringContaining('was not written by rolemap') });
    expect(await run([...pages, '--force'])).toMatchObject({ status: 0 });
  });
  it('names pages that are no longer needed, and removes them', async () => {
    await writeFile(join(folder, 'map.yaml'), CRISIS);
    await run(pages);
    await writeFile(join(folder, 'map.yaml'), CRISIS.replace('  shelter:', '  night:'));
    expect(await run([...pages, '--check'])).toMatchObject({
      status: 1,
      error: expect.stringMatching(/missing: teams\/night\.md\n(?:.*\n)*no longer needed: teams\/shelter\.md\n/),
    });
    expect(await run(pages)).toMatchObject({
      status: 0,
      error: expect.stringContaining('1 no longer needed and removed'),
    });
    expect(await run([...pages, '--check'])).toMatchObject({ status: 0, error: 'All pages are up to date.\n' });
  });
  it('leaves what another format made, and says that it may be out of date', async () => {
    await writeFile(join(folder, 'map.yaml'), CRISIS);
    expect((await run([...pages, '--format', 'html'])).error).toBe('1 page written, 0 already up to date, in pages\n');
    expect((await run(pages)).error).toContain('rolemap wrote index.html in another format: render that again, or');
    expect((await run(pages)).error).not.toContain('index.html');
    expect((await run([...pages, '--format', 'html'])).error).toContain('0 pages written, 1 already up to date');
  });
  it('prints one page on stdout, and no page of a map with errors', async () => {
    expect((await run(['render', '-'], CRISIS)).out).toContain('Shelter in two days');
    expect(await run(['render', '-'], CRISIS.replace('[jan]', '[jann]'))).toMatchObject({
      status: 2,
      out: '',
      error: expect.stringContaining('unknown-reference'),
    });
  });
});
