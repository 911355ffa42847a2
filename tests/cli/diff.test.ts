import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
  await writeFile(join(folder, 'old.yaml'), OLD);
  await writeFile(join(folder, 'new.yaml'), NEW);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (args: string[], stdin = '') => runInProcess(args, { cwd: folder, stdin });

const OLD = `rolemap: 1
name: Waterland
teams:
  crisis:
    name: Crisis organisation
  shelter:
    name: Emergency shelter
    parent: crisis
    roles:
      beds:
        responsibilities: [Arranging beds, Keeping the register]
        decides: [{what: Purchases, limit: 500 EUR, consult: [buyer]}]
        holders: [fatima, {person: jan, focus: night shift}]
      day-care: {holders: [jan]}
  facilities:
    roles:
      hall: {purpose: A warm hall}
      buyer: {}
people: {fatima: Fatima El Amrani, jan: Jan de Boer}
pay: {bands: {b: {min: 3200}}}
`;
const NEW = `rolemap: 1
name: Waterland
teams:
  crisis:
    name: Crisis organisation
    teams:
      housing:
        name: Emergency shelter
        previously: [shelter]
        roles:
          beds:
            responsibilities: [Arranging beds]
            decides: [{what: Purchases, limit: 5000 EUR, consult: [facilities/buyer]}]
            holders: [{person: fatima, focus: night shift}]
          day-care: {}
          hall: {purpose: A warm and dry hall, previously: [facilities/hall]}
  facilities:
    roles:
      buyer: {}
people: {fatima: Fatima Jansen, jan: Jan de Boer}
pay: {bands: {b: {min: 3300}}}
`;

describe('diff', () => {
  it('reads like a changelog by team', async () => {
    const { status, out, error } = await run(['diff', 'old.yaml', 'new.yaml']);
    expect({ status, error }).toEqual({ status: 1, error: '' });
    expect(out).toBe(`Crisis organisation › Emergency shelter
  - gap: "Beds" no longer has the responsibility "Keeping the register"; no role has it now.  old.yaml:11
  - gap: Jan de Boer stops as holder of "Day care"; nobody holds it now.  old.yaml:14
  → Team "Emergency shelter" has another id: "housing" instead of "shelter".  new.yaml:7
  ~ "Beds" has more room in "Purchases": up to "5000 EUR" (was up to "500 EUR").  new.yaml:13
  - Jan de Boer stops as holder of "Beds" (night shift).  old.yaml:13
  ~ Fatima Jansen has another focus in "Beds": night shift.  new.yaml:14
  → "Hall" moves from "Facilities" to "Emergency shelter".  new.yaml:16
  ~ The purpose of "Hall" changed: A warm {+and dry+} hall  new.yaml:16

People
  → "Fatima El Amrani" is called "Fatima Jansen" now.  new.yaml:20

Pay
  ~ The range of pay band "B" changed: at least 3300 (was 3200).  new.yaml:21

10 changes: 2 gaps, 5 shifts, 3 in wording · 1 move, 2 renames
`);
  });

  it('speaks Dutch', async () => {
    const { out } = await run(['diff', 'old.yaml', 'new.yaml', '--lang', 'nl']);
    expect(out).toContain(
      '  - gat: Jan de Boer stopt als vervuller van "Day care"; niemand vervult die nu.  old.yaml:14\n',
    );
    expect(out).toMatch(/\n10 wijzigingen: 2 gaten, 5 verschuivingen, 3 in tekst · 1 verplaatsing, 2 nieuwe namen\n$/);
    expect((await run(['diff', 'old.yaml', 'old.yaml', '--lang', 'nl'])).out).toBe('Geen verschillen.\n');
  });

  it('gives programs the published shape', async () => {
    const schema = JSON.parse(await readFile('schemas/changes.schema.json', 'utf8'));
    const validate = new Ajv({ strict: true, strictRequired: false }).compile(schema);
    for (const args of [
      ['old.yaml', 'new.yaml'],
      ['new.yaml', 'old.yaml'],
      ['old.yaml', 'old.yaml'],
    ]) {
      const report = JSON.parse((await run(['diff', ...args, '--format', 'json'])).out);
      validate(report);
      expect(validate.errors).toBeNull();
      expect(report.changes).toHaveLength(report.summary.changes);
    }
    const { changes } = JSON.parse((await run(['diff', 'old.yaml', 'new.yaml', '--format', 'json'])).out);
    expect(changes[1]).toEqual({
      kind: 'responsibility-removed',
      impact: 'gap',
      action: 'removed',
      thing: 'role',
      subject: 'housing/beds',
      team: 'housing',
      message: '"Beds" no longer has the responsibility "Keeping the register"; no role has it now.',
      before: {
        value: { text: 'Keeping the register' },
        file: 'old.yaml',
        range: { start: { line: 11, column: 44 }, end: { line: 11, column: 64 } },
      },
      after: { file: 'new.yaml', range: { start: { line: 12, column: 13 }, end: { line: 12, column: 29 } } },
      people: ['fatima', 'jan'],
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('fails on the impact that was asked for', async () => {
    const reworded = OLD.replace('A warm hall', 'A dry hall');
    const narrowed = OLD.replace('500 EUR', '50 EUR');
    const status = async (text: string, failOn: string) =>
      (await run(['diff', 'old.yaml', '-', '--fail-on', failOn], text)).status;
    expect(await Promise.all(['any', 'shift', 'gap', 'none'].map((failOn) => status(reworded, failOn)))).toEqual([
      1, 0, 0, 0,
    ]);
    expect(await Promise.all(['any', 'shift', 'gap', 'none'].map((failOn) => status(narrowed, failOn)))).toEqual([
      1, 1, 0, 0,
    ]);
    expect(await Promise.all(['any', 'shift', 'gap', 'none'].map((failOn) => status(NEW, failOn)))).toEqual([
      1, 1, 1, 0,
    ]);
    expect(await status(OLD, 'any')).toBe(0);
  });

  it('shows, and counts, the changes that were asked for, and says how many it does not show', async () => {
    const { status, out, error } = await run(['diff', 'old.yaml', 'new.yaml', '--only', 'person,pay', '--only=gap']);
    expect({ status, error }).toEqual({ status: 1, error: '6 changes not shown, because of --only.\n' });
    expect(out).toContain('People\n  → "Fatima El Amrani"');
    expect(out).toContain('4 changes: 2 gaps');
    expect((await run(['diff', 'old.yaml', 'new.yaml', '--ignore', 'gap', '--fail-on', 'gap'])).status).toBe(0);
    const team = await run([
      'diff',
      'old.yaml',
      'new.yaml',
      '--team',
      'facilities/',
      '--format',
      'json',
      '--fail-on=gap',
    ]);
    expect(team.status).toBe(0);
    expect(JSON.parse(team.out).summary).toMatchObject({ changes: 1, moved: 1 });
    expect(team.error).toMatch(/^\d changes not shown, because of --team.\n$/);
    const all = await run(['diff', 'old.yaml', 'old.yaml', '--only', 'gap', '--team', 'shelter']);
    expect(all).toMatchObject({ status: 0, error: '' });
    const none = await run(['diff', 'old.yaml', 'new.yaml', '--only', 'meeting']);
    expect(none.out).toBe('None of the differences is one that was asked for.\n');
  });

  it.each([
    [
      ['old.yaml', 'new.yaml', '--only', 'holders'],
      '--only: there is no kind of change "holders". Did you mean holder?',
    ],
    [['old.yaml', 'new.yaml', '--ignore', 'role-remved'], 'Did you mean role-removed?'],
    [
      ['old.yaml', 'new.yaml', '--team', 'sheltr'],
      'neither map has a team with the id "sheltr". Did you mean shelter?',
    ],
    [['old.yaml', 'new.yaml', '--team', 'emergency shelter'], 'Did you mean housing?'],
    [['old.yaml'], 'name both: rolemap diff OLD NEW'],
    [['old.yaml', 'new.yaml', 'old.yaml'], 'These are 3 files and folders.'],
    [['-', '--stdin-filename', 'old.yaml'], 'is in no git repository'],
    [['old.yam', 'new.yaml'], 'Cannot read old.yam: there is no such file or folder. Did you mean "old.yaml"?'],
    [['-', '-'], 'Standard input can be one side only'],
    [['old.yaml', 'nothing.yaml'], 'Cannot read nothing.yaml'],
    [['nothing.yaml', 'new.yaml'], 'Cannot read nothing.yaml'],
    [['old.yaml', 'new.yaml', '--lang', 'fr'], 'Allowed choices are en, nl'],
    [['old.yaml', 'new.yaml', '--fail-on', 'growth'], 'Allowed choices are gap, shift, any, none'],
  ])('is wrong use: %j', async (args, message) => {
    const { status, out, error } = await run(['diff', ...args], OLD);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(message);
    expect(error).not.toMatch(/\n\s+at /);
  });

  it('compares nothing where a side has errors, and says which', async () => {
    await writeFile(join(folder, 'broken.yaml'), NEW.replace('person: fatima', 'person: fatma'));
    for (const args of [
      ['old.yaml', 'broken.yaml'],
      ['broken.yaml', 'old.yaml'],
    ]) {
      const { status, out, error } = await run(['diff', ...args]);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(error).toContain('broken.yaml:14:32 error[unknown-reference]');
      expect(error).toContain('Nothing was compared: mend the errors in broken.yaml first.');
    }
  });

  it('says the errors of both sides at once', async () => {
    await writeFile(join(folder, 'broken.yaml'), NEW.replace('person: fatima', 'person: fatma'));
    const { status, error } = await run(['diff', 'broken.yaml', '-'], 'rolemap: 1\nname: X\nteam: {}\n');
    expect(status).toBe(2);
    expect(error).toContain('broken.yaml:14:32 error[unknown-reference]');
    expect(error).toContain('-:3:1 error[unknown-key]');
    expect(error).toContain('mend the errors in broken.yaml and - first');
  });

  it('shows no control characters of a map on a terminal', async () => {
    const { out } = await run(
      ['diff', 'old.yaml', '-'],
      OLD.replace('A warm hall', '"\\e[31m\\a red"').replace('name: Emergency shelter', 'name: "\\e[2J"'),
    );
    expect(out).not.toMatch(/[\u001b\u0007]/);
  });

  it('writes several reports at once, with colours in none of the files', async () => {
    const { status, out, error } = await run([
      ...['diff', 'old.yaml', 'new.yaml', '--format', 'html=out/changes.html', '--format', 'json=changes.json'],
      ...['--format', 'pretty', '--format', 'minutes=minutes.md', '--today', '2026-09-01'],
    ]);
    expect({ status, error }).toEqual({ status: 1, error: '' });
    expect(out).toMatch(/^Crisis organisation › Emergency shelter\n/);
    expect(await readFile(join(folder, 'out/changes.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(JSON.parse(await readFile(join(folder, 'changes.json'), 'utf8')).version).toBe(1);
    const minutes = await readFile(join(folder, 'minutes.md'), 'utf8');
    expect(minutes).toContain('- Date: 1 September 2026\n- Compared: old.yaml → new.yaml\n');
  });

  it.each([
    [['--format', 'sarif'], 'Allowed choices are pretty, markdown, html, minutes, github, json'],
    [['--format', 'json', '--format', 'pretty'], 'Only one report can go to stdout; write pretty=FILE for a file.'],
    [['--format', 'json='], 'Name the file behind the equals sign.'],
    [['--format', 'json=changes.yaml'], 'it could be a map'],
    [['--by', 'role'], 'Allowed choices are team, person'],
    [['--person', 'jann'], 'Neither map has a person with the id "jann". Did you mean jan?'],
    [['--today', 'tomorrow'], 'Write a date as year-month-day'],
  ])('takes no wrong way to report: %j', async (args, message) => {
    const { status, out, error } = await run(['diff', 'old.yaml', 'new.yaml', ...args]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(message);
  });

  it('gives each person a page, or one person theirs', async () => {
    const { out } = await run(['diff', 'old.yaml', 'new.yaml', '--by', 'person']);
    expect(out.match(/^\S.*$/gm)).toEqual(['Fatima Jansen', 'Jan de Boer', expect.stringMatching(/ · 2 people$/)]);
    const one = await run(['diff', 'old.yaml', 'new.yaml', '--person', 'jan', '--lang', 'nl']);
    expect(one.out).toContain('\n  Je stopt\n');
    expect(one.out).not.toMatch(/^Fatima/m);
  });

  it('tells a workflow on GitHub all changes in the summary of the job, and how many', async () => {
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md'), GITHUB_OUTPUT: join(folder, 'output') };
    const { out } = await runInProcess(['diff', 'old.yaml', 'new.yaml', '--format', 'github'], { cwd: folder, env });
    expect(out.match(/^::warning file=new.yaml,/gm)).toHaveLength(2);
    expect(await readFile(join(folder, 'output'), 'utf8')).toBe('changes=10\ngaps=2\nshifts=5\ngrowth=0\nwording=3\n');
    expect(await readFile(join(folder, 'summary.md'), 'utf8')).toMatch(/^### rolemap\n\n\*\*10 changes: 2 gaps, /);
  });

  it('shows words in colours, places as links and plain signs where a terminal has them', async () => {
    const at = (env: Record<string, string>) =>
      runInProcess(['diff', 'old.yaml', 'new.yaml'], { cwd: folder, env, isTerminal: true });
    const { out } = await at({ TERM_PROGRAM: 'WezTerm' });
    expect(out).toContain('A warm \u001b[32m\u001b[4mand dry\u001b[24m\u001b[39m hall');
    expect(out).toMatch(/\u001b\]8;;file:\/\/\S*new\.yaml\u001b\\new\.yaml:16/);
    const poor = (await at({ TERM: 'linux', NO_COLOR: '1' })).out;
    expect(poor).toContain('Crisis organisation > Emergency shelter\n');
    expect(poor).toMatch(/^ {2}> "Hall" moves/m);
  });
});

describe('guesses', () => {
  it('are made unless --no-guess or a higher --similarity forbids them', async () => {
    const text = (id: string) =>
      `rolemap: 1\nname: X\nteams: {a: {roles: {${id}: {purpose: A bed for all, responsibilities: [Arranging beds], holders: [jan]}}}}\npeople: {jan: Jan}\n`;
    await writeFile(join(folder, 'a.yaml'), text('beds'));
    await writeFile(join(folder, 'b.yaml'), text('sleeping'));
    const kinds = async (...options: string[]) => {
      const { out } = await run(['diff', 'a.yaml', 'b.yaml', '--format', 'json', ...options]);
      return (JSON.parse(out).changes as { kind: string }[]).map(({ kind }) => kind);
    };
    expect(await kinds()).toEqual(['role-renamed']);
    expect(await kinds('--no-guess')).toEqual(['role-removed', 'role-created']);
    expect(await kinds('--similarity', '1')).toEqual(['role-removed', 'role-created']);
  });

  it.each(['2', '-1', 'much', ''])('need a fraction, not %j', async (value) => {
    const { status, error } = await run(['diff', 'old.yaml', 'new.yaml', `--similarity=${value}`]);
    expect(status).toBe(2);
    expect(error).toContain('Write a number from 0 to 1, for example 0.45.');
  });
});
