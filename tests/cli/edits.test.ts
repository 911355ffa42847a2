import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

const SHELTER = `rolemap: 1
teams:
  shelter:
    purpose: A bed
    roles:
      # the most important role
      beds: # two halls
        responsibilities:
          - Arranging beds # all of them
        holders: [fatima]
      register: {purpose: 'See @beds', holders: [jan, fatima]}
  kitchen:
    roles:
      cook: {excludes: [shelter/beds], purpose: A meal, holders: [jan]}
`;
const PEOPLE = `# Everybody\r
rolemap: 1\r
name: Waterland\r
people:\r
  fatima: Fatima El Amrani   # since 2015\r
  jan: {name: Jan de Boer, share: 0.8}\r
`;

let folder: string;
const run = (...args: string[]) => runInProcess(args, { cwd: folder });
const read = (path: string) => readFile(join(folder, path), 'utf8');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
  await mkdir(join(folder, 'map'));
  await writeFile(join(folder, 'map/shelter.yaml'), SHELTER);
  await writeFile(join(folder, 'map/people.yaml'), PEOPLE);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('an edit', () => {
  it('renames a role: references follow, the old id is kept, all else stays, and texts with the old name are named', async () => {
    const { status, out, error } = await run('rename', 'beds', 'night-beds', 'map');
    expect(status).toBe(0);
    expect(out).toContain('"Beds" is called "Night beds" now.');
    expect(error).toContain('The text still says "@beds"');
    expect(error).toContain('Wrote map/shelter.yaml.');
    expect(await read('map/shelter.yaml')).toBe(
      SHELTER.replace('beds: # two', 'night-beds: # two')
        .replace('holders: [fatima]\n', 'holders: [fatima]\n        previously: [beds]\n')
        .replace('shelter/beds', 'shelter/night-beds'),
    );
    expect(await read('map/people.yaml')).toBe(PEOPLE);
  });

  it('keeps a name that is written when the id changes, also one that said no more than the old id', async () => {
    const map = 'rolemap: 1\nname: W\nteams:\n  shelter: {name: Shelter, roles: {r: {purpose: x}}} # ours\n';
    const { out } = await runInProcess(['rename', 'shelter', 'night-care', '-'], { cwd: folder, stdin: map });
    expect(out).toBe(map.replace('shelter: {name: Shelter,', 'night-care: {name: Shelter, previously: [shelter],'));
  });

  it('gives what it makes of standard input on standard output, and what changed on stderr', async () => {
    const map = 'rolemap: 1\nname: W\nteams: {t: {roles: {r: {purpose: x}}}}\npeople: {jan: Jan}\n';
    const { status, out, error } = await runInProcess(['assign', 'jan', 'r', '-'], { cwd: folder, stdin: map });
    expect(status).toBe(0);
    expect(out).toBe(map.replace('purpose: x', 'purpose: x, holders: [jan]'));
    expect(error).toContain('Jan starts as holder of "R".');
    expect(error).not.toContain('Wrote');
  });

  it('keeps a byte order mark, and gives up an anchor only where one of its uses is to differ', async () => {
    const map =
      '\uFEFFrolemap: 1\nname: W\nteams:\n  t:\n    roles:\n      a: &a {purpose: x}\n      b: *a\n      c: *a\npeople: {jan: Jan}';
    await writeFile(join(folder, 'map.yaml'), map);
    expect((await run('assign', 'jan', 'b', 'map.yaml')).status).toBe(0);
    expect(await read('map.yaml')).toBe(map.replace('b: *a', 'b: {purpose: x, holders: [jan]}'));
  });

  it('takes the path of the map for no new id', async () => {
    const { status, error } = await run('rename', 'beds', 'map');
    expect(status).toBe(2);
    expect(error).toBe(
      '"map" is a file or folder here. Say what "beds" is to be called before it: rolemap rename beds NEW map\nOr, where map is the new id, name the map behind it: rolemap rename beds map .\n',
    );
    expect(await read('map/shelter.yaml')).toBe(SHELTER);
    expect((await run('rename', 'beds', 'map', '.')).out).toContain('"Beds" is called "Map" now.');
  });

  it.each<[string, string[], string[]]>([
    ['rename', ['rename', 'beds', 'cots'], ['rename', 'cots', 'beds']],
    ['assign', ['assign', 'jan', 'beds'], ['unassign', 'jan', 'beds']],
    ['rename of a team', ['rename', 'shelter/', 'refuge'], ['rename', 'refuge', 'shelter']],
  ])('%s is undone by the reverse edit, byte for byte', async (_, there, back) => {
    expect((await run(...there, 'map')).status).toBe(0);
    expect(await read('map/shelter.yaml')).not.toBe(SHELTER);
    expect((await run(...back, 'map')).status).toBe(0);
    expect(await read('map/shelter.yaml')).toBe(SHELTER);
  });

  it('moves a role with its comments', async () => {
    expect((await run('move', 'beds', 'kitchen', 'map')).out).toContain('"Beds" moves from "Shelter" to "Kitchen".');
    const text = await read('map/shelter.yaml');
    expect(text).toContain('      # the most important role\n      beds: # two halls\n');
    expect(text).toContain('previously: [shelter/beds]');
    expect(text).toContain('excludes: [kitchen/beds]');
  });

  it('adds things like their neighbours, with the line ends of the file, or in a new file', async () => {
    expect((await run('add', 'person', 'Één IJsbeer', '--role', 'beds', 'map')).status).toBe(0);
    expect(await read('map/people.yaml')).toBe(`${PEOPLE}  een-ijsbeer: Één IJsbeer\r\n`);
    expect(await read('map/shelter.yaml')).toBe(SHELTER.replace('[fatima]\n', '[fatima, een-ijsbeer]\n'));
    expect((await run('add', 'team', 'Press', '--file', 'map/press.yaml', 'map')).error).toContain('map/press.yaml');
    expect(await read('map/press.yaml')).toMatch(/^rolemap: 1\r\nteams:\r\n {2}press: \{\}\r\n$/);
    expect((await run('add', 'responsibility', 'Handing out blankets', '--to', 'beds', 'map')).out).toContain(
      'has a new responsibility',
    );
    expect((await run('validate', 'map')).status).toBe(0);
  });

  it('is not written where it leaves a gap, unless forced', async () => {
    const refused = await run('unassign', 'fatima', 'beds', 'map');
    expect([refused.status, refused.out]).toEqual([1, '']);
    expect(refused.error).toContain('nobody holds it now');
    expect(await read('map/shelter.yaml')).toBe(SHELTER);
    expect((await run('unassign', 'fatima', 'beds', 'map', '--force')).status).toBe(0);
  });

  it('has a person leave, and another one take over', async () => {
    expect((await run('retire', 'jan', 'map', '--to', 'fatima')).status).toBe(0);
    expect(await read('map/people.yaml')).toContain('left:');
    expect(await read('map/shelter.yaml')).toBe(
      SHELTER.replace('[jan, fatima]', '[fatima]').replace('[jan]', '[fatima]'),
    );
  });

  it('shows with --dry-run what it would change, and writes nothing', async () => {
    const { out, error } = await run(
      'assign',
      'Fatima el amrani',
      'kitchen/cook',
      'map',
      '--share',
      '40%',
      '--dry-run',
    );
    expect(out).toContain(
      '+      cook: {excludes: [shelter/beds], purpose: A meal, holders: [jan, {person: fatima, share: 0.4}]}',
    );
    expect(error).toContain('nothing was written');
    expect(await read('map/shelter.yaml')).toBe(SHELTER);
  });

  it.each<[string[], string]>([
    [['assign', 'fatma', 'beds', 'map'], 'Did you mean "fatima"?'],
    [['rename', 'beds', 'register', 'map'], 'The id "register-2" is free.'],
    [['move', 'shelter/', 'shelter', 'map'], 'cannot be part of itself'],
    [['add', 'role', 'x', 'map'], '--to TEAM'],
    [['unassign', 'jan', 'beds', 'map'], 'does not hold'],
  ])('%j is refused in plain words', async (args, said) => {
    const { status, error } = await run(...args);
    expect(status).toBe(2);
    expect(error).toContain(said);
    expect(await read('map/shelter.yaml')).toBe(SHELTER);
  });

  it('spells references as the file does: the id alone where others do so, in full where it is needed', async () => {
    const near = SHELTER.replace(
      "register: {purpose: 'See @beds'",
      "register: {excludes: [beds], purpose: 'See @beds'",
    );
    await writeFile(join(folder, 'map/shelter.yaml'), near);
    const decision = [
      'Opening halls',
      '--to',
      'beds',
      '--consult',
      'register',
      '--inform',
      'cook',
      '--limit',
      '5000 EUR',
    ];
    expect((await run('add', 'decision', ...decision, 'map')).status).toBe(0);
    expect(await read('map/shelter.yaml')).toContain(
      'limit: 5000 EUR\n            consult: [register]\n            inform: [kitchen/cook]\n',
    );
    expect((await run('rename', 'beds', 'cots', 'map')).status).toBe(0);
    expect(await read('map/shelter.yaml')).toContain('register: {excludes: [cots]');
    expect(await read('map/shelter.yaml')).toContain('cook: {excludes: [shelter/cots]');
    expect((await run('move', 'register', 'kitchen', 'map')).status).toBe(0);
    expect(await read('map/shelter.yaml')).toContain('register: {excludes: [cots]');
  });

  it('keeps what is not asked for in an item that changes, and its comment', async () => {
    const list = '        holders:\n          # she knows the hall\n          - {as: holder, person: fatima}\n';
    await writeFile(join(folder, 'map/shelter.yaml'), SHELTER.replace('        holders: [fatima]\n', list));
    expect((await run('rename', 'fatima', 'fatima-a', 'map')).status).toBe(0);
    expect(await read('map/shelter.yaml')).toContain(list.replace('fatima', 'fatima-a'));
  });

  it('ends the vacancy that somebody new fills, and puts the parent of a team where it is read', async () => {
    await writeFile(
      join(folder, 'map/shelter.yaml'),
      `${SHELTER}      press: {vacant: {since: 2026-01-01}}\n      desk: {vacant: {share: 0.4}}\n`,
    );
    const { error } = await run('add', 'person', 'Li', '--role', 'press', '--role', 'desk', 'map');
    expect(error).toContain('Role "kitchen/desk" still stands as vacant');
    expect(await read('map/shelter.yaml')).toContain(
      'press: {holders: [li]}\n      desk: {holders: [li], vacant: {share: 0.4}}',
    );
    await writeFile(
      join(folder, 'map/b.yaml'),
      'rolemap: 1\nteams:\n  press: {kind: crisis, purpose: x, parent: kitchen}\n',
    );
    expect((await run('move', 'shelter/', 'kitchen', 'map')).status).toBe(0);
    expect(await read('map/shelter.yaml')).toContain('  shelter:\n    parent: kitchen\n    purpose: A bed\n');
  });

  it('speaks Dutch where that is asked for', async () => {
    const dutch = async (...args: string[]) => (await run(...args, 'map', '--lang', 'nl')).error;
    expect(await dutch('assign', 'fatma', 'beds')).toBe(
      'Er is niets geschreven. Geen persoon heet "fatma". Is "fatima" bedoeld?\n',
    );
    expect(await dutch('assign', 'wilhelmina', 'beds')).toBe(
      'Er is niets geschreven. Geen persoon heet "wilhelmina".\nIemand die er nog niet is: rolemap add person wilhelmina\n',
    );
    expect(await dutch('rename', 'beds', 'register')).toBe(
      'Er is niets geschreven. Rol "shelter/beds" kan geen "shelter/register" worden. Er is al een rol "shelter/register". De id "register-2" is vrij.\n',
    );
    expect(await dutch('unassign', 'fatima', 'beds')).toContain('Er is niets geschreven: dit laat een gat vallen.\n');
    expect(await dutch('rename', 'beds', 'cots')).toMatch(
      /De tekst zegt nog "@beds".*\nGeschreven: map\/shelter.yaml.\n$/s,
    );
  });

  it('is possible in a map with errors elsewhere, which it does not make worse', async () => {
    await writeFile(join(folder, 'map/shelter.yaml'), SHELTER.replace('[jan]', '[nobody]'));
    expect((await run('rename', 'beds', 'cots', 'map')).status).toBe(0);
  });
});
