import { execFile } from 'node:child_process';
import { chmod, lstat, mkdtemp, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (args: string[], stdin = '') => runInProcess(args, { cwd: folder, stdin });
const write = (path: string, text: string) => writeFile(join(folder, path), text);
const read = (path: string) => readFile(join(folder, path), 'utf8');

const HEAD = 'rolemap: 1\nname: X\nvision: Y\nlanguage: en\npeople: {jan: Jan, fatima: Fatima}\n';
const roles = (...lines: string[]) =>
  `${HEAD}teams:\n  a:\n    purpose: Every night is safe\n    roles:\n${lines.map((line) => `      ${line}\n`).join('')}`;

/** The text after `lint --fix` from standard input; with `unsafe`, after `--fix --unsafe`. */
async function fix(text: string, ...args: string[]) {
  return (await run(['lint', '-', '--fix', ...args], text)).out;
}

describe('a safe repair', () => {
  it.each([
    ['other capitals', 'r: {Purpose: P, Holders: [jan]}', 'r: {purpose: P, holders: [jan]}'],
    ['quotes of a key', 'r: {"Purpose": P, holders: [jan]}', 'r: {"purpose": P, holders: [jan]}'],
    [
      'quotes for a number',
      'r: {name: 012, purpose: P, holders: [jan]}',
      'r: {name: "012", purpose: P, holders: [jan]}',
    ],
    ['quotes for a truth value', 'r: {purpose: true, holders: [jan]}', 'r: {purpose: "true", holders: [jan]}'],
    [
      'no quotes for a number',
      'r: {purpose: P, holders: [{person: jan, share: "0.8"}]}',
      'r: {purpose: P, holders: [{person: jan, share: 0.8}]}',
    ],
    ['a list of one', 'r: {purpose: P, holders: jan}', 'r: {purpose: P, holders: [jan]}'],
    ['other capitals of a word', 'r: {purpose: P, status: Draft}', 'r: {purpose: P, status: draft}'],
    ['a holder twice', 'r: {purpose: P, holders: [jan, fatima, jan, jan]}', 'r: {purpose: P, holders: [jan, fatima]}'],
    [
      'a tag three times',
      'r: {purpose: P, tags: [x, y, x, x], holders: [jan]}',
      'r: {purpose: P, tags: [x, y], holders: [jan]}',
    ],
  ])('%s', async (_what, before, after) => expect(await fix(roles(before))).toBe(roles(after)));
  it('what something is called now', async () => {
    const text = roles(
      'old: {purpose: P, holders: [jan], previously: [before]}',
      "r: {purpose: P, holders: [jan], delivers: [{what: X, to: 'before'}]}",
    );
    expect(await fix(text)).toBe(text.replace("'before'", "'a/old'"));
  });
});

describe('an unsafe repair', () => {
  it.each([
    ['a key by spelling', 'r: {purpse: P, holders: [jan]}', 'r: {purpose: P, holders: [jan]}'],
    ['a key by another word', 'r: {doel: P, holders: [jan]}', 'r: {purpose: P, holders: [jan]}'],
    ['a person by spelling', 'r: {purpose: P, holders: [jann]}', 'r: {purpose: P, holders: [jan]}'],
    [
      'a share in percent',
      'r: {purpose: P, holders: [{person: jan, share: 80%}]}',
      'r: {purpose: P, holders: [{person: jan, share: 0.8}]}',
    ],
    [
      'a date in another order',
      'r: {purpose: P, vacant: {since: 13-10-2026}}',
      'r: {purpose: P, vacant: {since: 2026-10-13}}',
    ],
    ['a role that nobody holds', 'r: {purpose: P} # c', 'r: {purpose: P, vacant: true} # c'],
  ])('%s is made only with --unsafe', async (_what, before, after) => {
    expect(await fix(roles(before))).toBe(roles(before));
    const { error } = await run(['lint', '-', '--fix'], roles(before));
    expect(error).toContain('1 more can be fixed with --unsafe');
    expect(await fix(roles(before), '--unsafe')).toBe(roles(after));
  });
});

describe('a repair of what a rule or the format says', () => {
  /** A map that begins as most do, with what is given behind it. */
  const org = (rest: string) => `${HEAD}${rest}`;
  const TEMPLATE = 'templates: {t: {purpose: Every night is safe and dry, domains: [Beds]}}\n';
  const team = (...lines: string[]) => org(`${TEMPLATE}teams:\n  a:\n    purpose: Rest for all\n${lines.join('\n')}\n`);
  const role = (...lines: string[]) => team('    roles:', ...lines.map((line) => `      ${line}`));
  it.each([
    [
      'what the template says already, below other keys',
      role('r:', '  like: t', '  purpose: Every night is safe and dry', '  holders: [jan] # c'),
      role('r:', '  like: t', '  holders: [jan] # c'),
    ],
    [
      'what the template says already, between brackets',
      role('r: {like: t, domains: [Beds], "purpose": Every night is safe and dry, holders: [jan]}'),
      role('r: {like: t, holders: [jan]}'),
    ],
    [
      'an exception that is no longer needed',
      role('# rolemap-ignore-next-line role-unfilled -- in June', 'r: {like: t, holders: [jan]}'),
      role('r: {like: t, holders: [jan]}'),
    ],
    [
      'an exception that is no longer needed, behind a value',
      role('r: {like: t, holders: [jan]} # rolemap-ignore-file role-unfilled -- in June'),
      role('r: {like: t, holders: [jan]}'),
    ],
    [
      'an exception with an end that is no longer needed',
      role('# rolemap-ignore-start role-empty -- x', 'r: {like: t, holders: [jan]}', '# rolemap-ignore-end', '# c'),
      role('r: {like: t, holders: [jan]}', '# c'),
    ],
    [
      'one of several rules of an exception',
      role('# rolemap-ignore-next-line role-empty, role-unfilled, title-as-role -- in June', 'r: {like: t}'),
      role('# rolemap-ignore-next-line role-unfilled -- in June', 'r: {like: t}'),
    ],
    [
      'a rule in an exception, by capitals and hyphens',
      role('# rolemap-ignore-next-line Role_Unfilled -- in June', 'r: {like: t}'),
      role('# rolemap-ignore-next-line role-unfilled -- in June', 'r: {like: t}'),
    ],
    ['a date with other signs', team('    since: 2026/9/1'), team('    since: 2026-09-01')],
    [
      'a currency in small letters',
      org('pay: {bands: {b: {min: 1, max: 2, currency: eur, period: month, why: X}}}\n'),
      org('pay: {bands: {b: {min: 1, max: 2, currency: EUR, period: month, why: X}}}\n'),
    ],
  ])('is safe: %s', async (_what, before, after) => {
    expect(await fix(before)).toBe(after);
    expect(await fix(after, '--unsafe')).toBe(after);
    expect(await fix(before.replaceAll('\n', '\r\n'))).toBe(after.replaceAll('\n', '\r\n'));
  });
  it.each([
    [
      'a holder whose last day has passed',
      role('r:', '  like: t', '  holders:', '  - person: jan', '    until: 2020-01-01 # c', '  - fatima'),
      role(
        'r:',
        '  like: t',
        '  holders:',
        '  - person: jan',
        '    until: 2020-01-01 # c',
        '    as: emeritus',
        '  - fatima',
      ),
    ],
    [
      'a deputy whose last day has passed',
      role(
        'r: {like: t, holders: [{person: jan, until: 2020-01-01, as: deputy}, fatima]}',
        's: {like: t, holders: [jan]}',
      ),
      role('r: {like: t, holders: [fatima]}', 's: {like: t, holders: [jan]}'),
    ],
    [
      'a holder who has left',
      role('r:', '  like: t', '  holders:', '  - gone', '  - jan # c').replace(
        'jan: Jan',
        'gone: {name: G, left: 2020-01-01}, jan: Jan',
      ),
      role('r:', '  like: t', '  holders:', '  - jan # c').replace(
        'jan: Jan',
        'gone: {name: G, left: 2020-01-01}, jan: Jan',
      ),
    ],
    [
      'someone whom another was elected after',
      role(
        'r: {like: t, elected: true, holders: [{person: jan, until: 2025-01-01}, {person: fatima, since: 2025-01-01, until: 2099-01-01}]}',
      ),
      role(
        'r: {like: t, elected: true, holders: [{person: jan, until: 2025-01-01, as: emeritus}, {person: fatima, since: 2025-01-01, until: 2099-01-01}]}',
      ),
    ],
    [
      'the time that a role lacks',
      role('r: {like: t, seats: {share: 1.4}, holders: [{person: jan, share: 0.5}, {person: fatima, share: 0.6}]}'),
      role(
        'r: {like: t, seats: {share: 1.4}, holders: [{person: jan, share: 0.5}, {person: fatima, share: 0.6}], vacant: {share: 0.3}}',
      ),
    ],
    [
      'an order instead of an activity',
      role('r:', '  like: t', '  holders: [jan]', '  responsibilities:', "  - 'Plan and organise the week' # c"),
      role('r:', '  like: t', '  holders: [jan]', '  responsibilities:', "  - 'Planning and organising the week' # c"),
    ],
    [
      'an order in an item with keys',
      role('r: {like: t, holders: [jan], responsibilities: [{text: "Manages: the beds", id: x}, Making tea]}'),
      role('r: {like: t, holders: [jan], responsibilities: [{text: "Managing: the beds", id: x}, Making tea]}'),
    ],
    [
      'a word that tells whether a man is meant',
      role('r: {name: Foreman of the night, like: t, holders: [jan]}'),
      role('r: {name: Crew lead of the night, like: t, holders: [jan]}'),
    ],
    [
      'a placeholder in a list',
      role('r: {like: t, holders: [jan], domains: [TBD, Blankets]}'),
      role('r: {like: t, holders: [jan], domains: [Blankets]}'),
    ],
    [
      'notes that are a placeholder',
      role('r:', '  notes: TODO', '  like: t', '  holders: [jan]'),
      role('r:', '  like: t', '  holders: [jan]'),
    ],
    [
      'an exception that has expired',
      role('# rolemap-ignore-next-line role-empty until=2026-01-01 -- x', 'r: {like: t, holders: [jan]}'),
      role('r: {like: t, holders: [jan]}'),
    ],
    [
      'a rule in an exception, by spelling',
      role('# rolemap-ignore-start role-unfiled -- x', 'r: {like: t}', '# rolemap-ignore-end role-unfiled'),
      role('# rolemap-ignore-start role-unfilled -- x', 'r: {like: t}', '# rolemap-ignore-end role-unfilled'),
    ],
    [
      'a day in an exception',
      role('# rolemap-ignore-next-line role-unfilled until=2099/1/31 -- x', 'r: {like: t}'),
      role('# rolemap-ignore-next-line role-unfilled until=2099-01-31 -- x', 'r: {like: t}'),
    ],
    [
      'a name in the place of an id, and what refers to it',
      role(
        'Night shift: {like: t, holders: [jan], purpose: P}',
        'x: {like: t, holders: [jan], delivers: [{what: Tea, to: Night shift}]}',
      ),
      role(
        'night-shift: {like: t, holders: [jan], purpose: P}',
        'x: {like: t, holders: [jan], delivers: [{what: Tea, to: night-shift}]}',
      ),
    ],
    [
      'an id with capitals that a name would lose',
      org('teams: {Front Desk: {purpose: Rest for all}}\n'),
      org('teams: {front-desk: {purpose: Rest for all, name: Front Desk}}\n'),
    ],
    [
      'a rhythm, a level, seats and an address in other words',
      role(
        'r: {like: t, holders: [jan], seats: 1, review: yearly, links: [{name: A, url: www.example.org/a}], decides: [{what: Halls, level: 7}]}',
      ),
      role(
        'r: {like: t, holders: [jan], seats: {min: 1, max: 1}, review: {every: year}, links: [{name: A, url: "https://www.example.org/a"}], decides: [{what: Halls, level: delegate}]}',
      ),
    ],
    [
      'a text that lacks its quotes',
      org('teams:\n  a:\n    purpose: Rest: for "all" # c\n'),
      org('teams:\n  a:\n    purpose: "Rest: for \\"all\\"" # c\n'),
    ],
    [
      'a text that begins with a sign',
      org('teams:\n  a:\n    purpose: @all\n'),
      org('teams:\n  a:\n    purpose: "@all"\n'),
    ],
  ])('is unsafe: %s', async (_what, before, after) => {
    expect(await fix(before)).toBe(before);
    expect(await fix(before, '--unsafe')).toBe(after);
    expect(await fix(before.replaceAll('\n', '\r\n'), '--unsafe')).toBe(after.replaceAll('\n', '\r\n'));
  });
  it.each([
    ['a comment would get lost', role('r:', '  like: t', '  # why', '  domains: [Beds]', '  holders: [jan]')],
    ['the role would be empty', role('r: {holders: [jan], purpose: TBD}')],
    ['the word may be a noun', role('r: {like: t, holders: [jan], responsibilities: [Contact person for schools]}')],
    ['nobody has been elected yet', role('r: {like: t, elected: true, holders: [{person: jan, until: 2025-01-01}]}')],
    ['the name is the id', role('foreman: {like: t, holders: [jan]}')],
    ['more keys may be meant', org('teams:\n  a: roles: {x: {}}\n')],
  ])('is not made where %s', async (_what, text) => expect(await fix(text, '--unsafe')).toBe(text));
});

describe('a repair is not made', () => {
  it.each([
    ['where it would bring a finding', 'r: {purpose: P, holders: [jann, jan]}', 'duplicate-item'],
    ['where it would bring another error', 'r: {purpose: P, Decides: 5, holders: [jan]}', 'schema'],
  ])('%s; that is said, and all others are made', async (_what, line, brings) => {
    const good = 'x: {purpose: P, status: Draft}';
    const given = _what.includes('another') ? roles(line, good) : roles(line, 'x: {purpose: P}');
    const { out, error } = await run(['lint', '-', '--fix', '--unsafe'], given);
    expect(out).toBe(
      given.replace('status: Draft', 'status: draft').replace('x: {purpose: P}', 'x: {purpose: P, vacant: true}'),
    );
    expect(error).toMatch(new RegExp(`Not fixed: -:10:\\d+ \\S+, because to write .* would bring ${brings}\\.`));
  });
  it('where something with the key is there', async () => {
    const text = roles('r: {purpose: P, Purpose: Q, holders: [jan]}');
    expect(await fix(text, '--unsafe')).toBe(text);
  });
  it('of findings that are not reported: those of a baseline', async () => {
    await write('map.yaml', roles('r: {purpose: P}'));
    await run(['lint', '--baseline', 'b.yaml', '--update-baseline']);
    await run(['lint', '--baseline', 'b.yaml', '--fix', '--unsafe']);
    expect(await read('map.yaml')).toBe(roles('r: {purpose: P}'));
  });
});

describe('files', () => {
  const BAD =
    '\ufeffrolemap: 1\r\nName: "Café" # é\r\nvision: Y\r\nteams:\r\n  a:\r\n    roles:\r\n      r:\r\n        purpose: P   \r\n\r\n# end';
  const GOOD = BAD.replace('Name', 'name').replace('P   \r\n', 'P   \r\n        vacant: true\r\n');
  it('keep byte order mark, line ends, blanks, mode and links, and are not written again', async () => {
    await write('real.txt', BAD);
    await chmod(join(folder, 'real.txt'), 0o640);
    await symlink('real.txt', join(folder, 'map.yaml'));
    await write('other.yaml', 'rolemap: 1\n');
    await utimes(join(folder, 'other.yaml'), 1, 1);
    const first = await run(['lint', '--fix', '--unsafe', '--fail-on', 'error']);
    expect(first).toMatchObject({ status: 0, error: 'Fixed 2 findings in 1 file.\n' });
    expect(await read('real.txt')).toBe(GOOD);
    expect((await stat(join(folder, 'real.txt'))).mode & 0o777).toBe(0o640);
    expect((await lstat(join(folder, 'map.yaml'))).isSymbolicLink()).toBe(true);
    expect((await stat(join(folder, 'other.yaml'))).mtimeMs).toBe(1000);
    expect(await run(['lint', '--fix', '--unsafe'])).toMatchObject({ status: 0, error: 'Nothing was fixed.\n' });
    expect(await read('real.txt')).toBe(GOOD);
  });
  it('are shown as a diff that git can apply, and not written, with --dry-run', async () => {
    await write('map.yaml', BAD);
    const { status, out, error } = await run(['lint', '--fix', '--unsafe', '--dry-run']);
    expect(await read('map.yaml')).toBe(BAD);
    expect(status).toBe(1);
    expect(error).toContain('Would fix 2 findings in 1 file.');
    expect(error).toContain('A role map has no key "Name"');
    expect(out.startsWith('--- a/map.yaml\n+++ b/map.yaml\n@@')).toBe(true);
    await write('fix.patch', out);
    await promisify(execFile)('git', ['apply', '--whitespace=nowarn', 'fix.patch'], { cwd: folder });
    expect(await read('map.yaml')).toBe(GOOD);
  });
  it('get no baseline with --dry-run', async () => {
    await write('map.yaml', roles('r: {purpose: P}'));
    await run(['lint', '--fix', '--dry-run', '--baseline', 'b.yaml', '--update-baseline']);
    await expect(read('b.yaml')).rejects.toThrow();
  });
  it('that changed in the meantime are left alone', async () => {
    await write('map.yaml', roles('r: {purpose: P, Holders: [jan]}'));
    const { replaceText } = await import('../../src/load/write-file.ts');
    expect(await replaceText(join(folder, 'map.yaml'), 'something else', 'x')).toContain('in the meantime');
    expect(await read('map.yaml')).toContain('Holders');
  });
  it('that are not UTF-8 are left alone, and those beside them are mended', async () => {
    const latin = Buffer.from('rolemap: 1\npeople: {a: é}\n', 'latin1');
    await writeFile(join(folder, 'a.yaml'), latin);
    await write('map.yaml', roles('r: {Purpose: P, holders: [jan]}'));
    const { status, out } = await run(['lint', '--fix']);
    expect(status).toBe(1);
    expect(out).toContain('invalid-encoding');
    expect(await readFile(join(folder, 'a.yaml'))).toEqual(latin);
    expect(await read('map.yaml')).toBe(roles('r: {purpose: P, holders: [jan]}'));
  });
});

describe('standard input', () => {
  it('comes out on stdout, also where nothing is to be mended; the report goes to stderr', async () => {
    expect(await run(['lint', '-', '--fix'], roles('r: {purpose: P}'))).toMatchObject({
      status: 0,
      out: roles('r: {purpose: P}'),
      error: expect.stringContaining('role-unfilled'),
    });
    expect(await run(['lint', '-', '--fix'], 'rolemap: [')).toMatchObject({ status: 1, out: 'rolemap: [' });
  });
  it.each([['--unsafe'], ['--dry-run']])('%s alone is wrong use', async (option) =>
    expect(await run(['lint', '-', option], roles('r: {purpose: P}'))).toMatchObject({ status: 2, out: '' }),
  );
});
