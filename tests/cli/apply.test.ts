import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
  for (const [path, text] of Object.entries(FILES)) await put(path, text);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (args: string[], stdin = '') => runInProcess(args, { cwd: folder, stdin });
const read = (path: string) => readFile(join(folder, path), 'utf8');
async function put(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true });
  await writeFile(join(folder, path), text);
}

const FILES = {
  'old/people.yaml': `# Everybody
rolemap: 1
name: Waterland
people:
  fatima: Fatima El Amrani   # since 2015
  jan: {name: Jan de Boer, share: 0.8}
`,
  'old/shelter.yaml': `rolemap: 1
teams:
  municipality:
    teams:
      # The shelter comes first
      shelter:
        purpose: A bed
        roles:
          # the most important role
          beds:
            responsibilities:
              - Arranging beds # all of them
              - 'Keeping the register'
            decides: [{what: Purchases, limit: 500 EUR, consult: [register]}]
            holders: [fatima]
          # who sleeps where
          register: # two desks
            holders:
              - jan # mornings
      kitchen:
        roles:
          cook: {excludes: [shelter/beds]}
`,
  'new.yaml': `rolemap: 1
name: Waterland
people: {fatima: Fatima El Amrani, jan: {name: Jan de Boer, share: 0.8}, eva: Eva}
teams:
  municipality: {}
  refuge:
    parent: municipality
    previously: [shelter]
    purpose: A bed
    roles:
      beds:
        responsibilities: [Keeping the register, Arranging beds]
        decides: [{what: Purchases, limit: 5000 EUR, consult: [kitchen/desk]}]
        holders: [fatima]
  kitchen:
    parent: municipality
    roles:
      cook: {excludes: [refuge/beds]}
      desk: {holders: [jan, {person: eva, focus: Nights}], previously: [shelter/register]}
  press: {parent: municipality, purpose: News}
`,
};

/** The patch from old to new, in a file. */
async function makePatch(...options: string[]): Promise<void> {
  const { status, out } = await run(['diff', 'old', 'new.yaml', '--format', 'patch', ...options]);
  expect(status).toBe(1);
  await put('p.json', out);
}

describe('rolemap apply', () => {
  it('makes the changes where a person would make them, and keeps every other byte', async () => {
    await makePatch();
    const { status, out, error } = await run(['apply', 'p.json', 'old']);
    expect([status, out, error]).toEqual([0, '', 'Applied 8 operations: 2 files.\n']);
    expect(await read('old/people.yaml')).toBe(`${FILES['old/people.yaml']}  eva: Eva\n`);
    expect(await read('old/shelter.yaml')).toMatchInlineSnapshot(`
      "rolemap: 1
      teams:
        municipality:
          teams:
            # The shelter comes first
            refuge:
              purpose: A bed
              previously: [shelter]
              roles:
                # the most important role
                beds:
                  responsibilities:
                    - Arranging beds # all of them
                    - 'Keeping the register'
                  decides: [{what: Purchases, limit: 5000 EUR, consult: [kitchen/desk]}]
                  holders: [fatima]
            kitchen:
              roles:
                cook: {excludes: [refuge/beds]}
                # who sleeps where
                desk: # two desks
                  holders:
                    - jan # mornings
                    - {person: eva, focus: Nights}
                  previously:
                    - shelter/register
            press:
              purpose: News
      "
    `);
    expect(await run(['diff', 'old', 'new.yaml'])).toMatchObject({ status: 0 });
    expect(await run(['apply', 'p.json', 'old'])).toMatchObject({
      status: 0,
      error: 'Nothing to do: the patch has been applied already.\n',
    });
  });

  it('undoes them', async () => {
    await makePatch();
    await put(
      'was.yaml',
      (await read('old/shelter.yaml')) + (await read('old/people.yaml')).replace('rolemap: 1\n', ''),
    );
    await run(['apply', 'p.json', 'old']);
    expect(await run(['apply', '--reverse', 'p.json', 'old'])).toMatchObject({
      status: 0,
      error: 'Applied 8 operations backwards: 2 files.\n',
    });
    expect(await run(['diff', 'old', 'was.yaml'])).toMatchObject({ status: 0 });
    expect(await run(['apply', '--reverse', 'p.json', 'old'])).toMatchObject({
      status: 0,
      error: 'Nothing to do: the patch is not in the map.\n',
    });
  });

  it('shows what it would do with --dry-run', async () => {
    await makePatch();
    const { status, out, error } = await run(['apply', 'p.json', 'old', '--dry-run']);
    expect([status, error]).toEqual([0, 'Would apply 8 operations: 2 files.\n']);
    expect(out).toContain('--- a/old/people.yaml\n+++ b/old/people.yaml\n');
    expect(out).toContain('-      shelter:\n+      refuge:\n');
    expect(await read('old/shelter.yaml')).toBe(FILES['old/shelter.yaml']);
  });

  it('takes the patch or the map from standard input', async () => {
    await makePatch();
    expect(await run(['apply', '-', 'new.yaml', '--reverse', '--dry-run'], await read('p.json'))).toMatchObject({
      status: 0,
    });
    const map = 'rolemap: 1\nname: X # ours\nteams: {a: {purpose: Old}}\n';
    await put('a.yaml', map);
    await put('b.yaml', map.replace('Old', 'New'));
    await put('q.json', (await run(['diff', 'a.yaml', 'b.yaml', '--format', 'patch'])).out);
    expect(await run(['apply', 'q.json', '-'], map)).toMatchObject({ status: 0, out: map.replace('Old', 'New') });
    expect(await run(['apply', '-', '-'])).toMatchObject({
      status: 2,
      error: expect.stringContaining('the patch or the map'),
    });
  });

  it('lists all that does not fit, with places, and writes nothing', async () => {
    await makePatch();
    const changed = FILES['old/shelter.yaml'].replace('500 EUR', '700 EUR').replace('register: # two desks', 'desk:');
    await put('old/shelter.yaml', changed.replace('[register]', '[desk]'));
    const { status, out, error } = await run(['apply', 'p.json', 'old']);
    expect([status, out]).toEqual([1, '']);
    expect(error).toMatchInlineSnapshot(`
      "The patch does not fit this map; nothing was written.
        Role "refuge/register" is not there.
        old/shelter.yaml:14:13  \`decides\` of role "refuge/beds" does not hold {"what":"Purchases","limit":"500 EUR","consult":["kitchen/desk"]}, as the patch expects.
      The map is another one than the patch was made from. Make the patch again from the map as it is now.
      "
    `);
    expect(await read('old/shelter.yaml')).toBe(changed.replace('[register]', '[desk]'));
  });

  it('writes nothing that would have errors', async () => {
    // The role that a new person holds, without the person.
    await makePatch('--only', 'holder');
    const { status, error } = await run(['apply', 'p.json', 'old']);
    expect(status).not.toBe(0);
    expect(error).toContain('othing was written');
    expect(await read('old/shelter.yaml')).toBe(FILES['old/shelter.yaml']);
    await put(
      'q.json',
      JSON.stringify({
        version: 1,
        operations: [
          { operation: 'add-item', thing: 'role', reference: 'kitchen/cook', field: 'holders', value: 'nobody' },
        ],
      }),
    );
    const invalid = await run(['apply', 'q.json', 'old']);
    expect(invalid.status).toBe(2);
    expect(invalid.error).toContain('No person has the id "nobody"');
    expect(invalid.error).toContain('Nothing was written: after the patch the map would have errors');
  });

  it('takes a selection of changes', async () => {
    await makePatch('--only', 'person-added');
    expect(await run(['apply', 'p.json', 'old'])).toMatchObject({ status: 0, error: 'Applied 1 operation: 1 file.\n' });
    expect(await read('old/shelter.yaml')).toBe(FILES['old/shelter.yaml']);
  });

  it.each<[string, string, string]>([
    ['is no JSON', '{"version": 1,', 'p.json:1:'],
    ['is empty', '', 'This patch is empty.'],
    ['is something else', '{"version": 1, "changes": []}', 'operations'],
    ['has an operation that nobody knows', '{"version": 1, "operations": [{"operation": "sett"}]}', '"set"'],
    ['lacks something', '{"version": 1, "operations": [{"operation": "rename", "thing": "team", "from": "a"}]}', 'to'],
  ])('refuses a patch that %s', async (_, text, told) => {
    await put('p.json', text);
    const { status, error } = await run(['apply', 'p.json', 'old']);
    expect(status).toBe(2);
    expect(error).toContain(told);
    expect(error).toContain('Nothing was applied: p.json is no patch.');
  });

  it('refuses what is not there, a folder, and a map with errors', async () => {
    await makePatch();
    expect(await run(['apply', 'none.json', 'old'])).toMatchObject({
      status: 2,
      error: expect.stringContaining('none.json'),
    });
    expect(await run(['apply', 'old', 'old'])).toMatchObject({
      status: 2,
      error: expect.stringContaining('A patch is one file'),
    });
    await put('old/more.yaml', 'rolemap: 1\nteam: {}\n');
    expect(await run(['apply', 'p.json', 'old'])).toMatchObject({
      status: 2,
      error: expect.stringContaining('Nothing was applied: mend the errors in the map first.'),
    });
  });

  it('keeps line ends and the mode of a file', async () => {
    const windows = FILES['old/people.yaml'].replaceAll('\n', '\r\n');
    await put('old/people.yaml', windows);
    await chmod(join(folder, 'old/people.yaml'), 0o640);
    await makePatch();
    await run(['apply', 'p.json', 'old']);
    expect(await read('old/people.yaml')).toBe(`${windows}  eva: Eva\r\n`);
    expect((await stat(join(folder, 'old/people.yaml'))).mode & 0o777).toBe(0o640);
  });
});
