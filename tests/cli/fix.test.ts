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
