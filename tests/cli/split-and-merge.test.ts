import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

const MAP = `rolemap: 1
name: W
teams:
  shelter:
    purpose: A bed
    roles:
      beds: # two halls
        purpose: A bed for all
        responsibilities:
          - Arranging beds
          - Carrying blankets # and pillows
          - {text: Keeping the list, id: list}
          - Asking who sleeps where
        decides: [Which halls are opened, Who gets a list]
        talents: [calm]
        holders: [fatima, jan]
      cook: {excludes: [beds], purpose: A meal, holders: [jan], responsibilities: [Cooking]}
people: {fatima: Fatima, jan: Jan}
`;
const COTS = [
  '--into',
  'cots',
  '--responsibility',
  'arranging',
  '--responsibility',
  'Carrying blankets',
  '--holder',
  'fatima',
  '--decision',
  'halls',
];

let folder: string;
const run = (...args: string[]) => runInProcess([...args, 'map.yaml'], { cwd: folder });
const read = () => readFile(join(folder, 'map.yaml'), 'utf8');
const kinds = (out: string) => [
  ...new Set((JSON.parse(out) as { changes: { kind: string }[] }).changes.map(({ kind }) => kind)),
];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
  await writeFile(join(folder, 'map.yaml'), MAP);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('rolemap split', () => {
  it('gives each part what it names, the rest what is left, and leads references', async () => {
    const parts = [
      'split',
      'beds',
      ...COTS,
      '--purpose',
      'A dry place',
      '--into',
      'The register',
      '--rest',
      'The register',
    ];
    const { status, out, error } = await run(...parts, '--references', 'cots', '--format', 'json');
    expect({ status, error }).toEqual({
      status: 0,
      error: 'This comment went with what it was about: # and pillows\nWrote map.yaml.\n',
    });
    expect(kinds(out)).toContain('role-split');
    expect(await read()).toBe(`rolemap: 1
name: W
teams:
  shelter:
    purpose: A bed
    roles:
      the-register: # two halls
        purpose: A bed for all
        responsibilities:
          - {text: Keeping the list, id: list}
          - Asking who sleeps where
        decides: [Who gets a list]
        talents: [calm]
        holders: [jan]
      cook: {excludes: [cots], purpose: A meal, holders: [jan], responsibilities: [Cooking]}
      cots:
        purpose: A dry place
        responsibilities:
          - Arranging beds
          - Carrying blankets
        decides:
          - Which halls are opened
        talents: [calm]
        holders: [fatima]
people: {fatima: Fatima, jan: Jan}
`);
  });

  it('leaves the old role, where that is one of the parts, with who refers to it', async () => {
    const { status, out } = await run('split', 'beds', '--into', 'beds', ...COTS, '--rest', 'beds', '--format', 'json');
    expect(status).toBe(0);
    expect(kinds(out)).toEqual(expect.arrayContaining(['role-split', 'role-created', 'responsibility-moved']));
    expect(
      kinds(out).filter(
        (kind) => !/^(?:role-split|role-created|responsibility-moved|decision-moved|holder-stopped)$/.test(kind),
      ),
    ).toEqual([]);
    expect(await read()).toContain('excludes: [beds]');
  });

  it.each<[string, string[], string]>([
    ['one part', ['--into', 'cots', '--rest', 'cots'], 'two parts or more'],
    [
      'work without a part',
      [...COTS, '--into', 'register'],
      'No part was given "Keeping the list", "Asking who sleeps where", "Who gets a list" and "jan".',
    ],
    [
      'references without a part',
      [...COTS, '--into', 'r', '--rest', 'r'],
      'is referred to by "shelter/cook". Say with --references',
    ],
    [
      'what is not there',
      [...COTS, '--responsibility', 'Cooking', '--into', 'r', '--rest', 'r'],
      'has no one item "Cooking"',
    ],
    [
      'what several items have',
      [...COTS, '--responsibility', 'ing', '--into', 'r', '--rest', 'r'],
      'has no one item "ing"',
    ],
    [
      'what two parts want',
      [...COTS, '--into', 'r', '--responsibility', 'blankets', '--rest', 'r'],
      'was given to "shelter/cots" already',
    ],
    ['an id that is taken', [...COTS, '--into', 'cook', '--rest', 'cook'], 'There is a role "shelter/cook" already.'],
    ['another rest', [...COTS, '--into', 'r', '--rest', 'beds'], '--rest names one of the parts'],
    ['a share without a part', ['--responsibility', 'x', '--into', 'a'], '--into ROLE'],
  ])('is refused with %s', async (_, args, said) => {
    const { status, error } = await run('split', 'beds', ...args);
    expect(status).toBe(2);
    expect(error).toContain(said);
    expect(await read()).toBe(MAP);
  });
});

describe('rolemap merge-roles', () => {
  it('joins what roles say, each thing once, and leads references', async () => {
    await run('split', 'beds', ...COTS, '--into', 'register', '--rest', 'register', '--references', 'cots');
    const { status, out, error } = await run('merge-roles', 'cots', 'register', '--into', 'beds', '--format', 'json');
    expect([status, error]).toEqual([0, expect.stringContaining('Wrote map.yaml.')]);
    expect(kinds(out)).toContain('role-merged');
    const text = await read();
    expect(text).toContain('excludes: [beds]');
    expect(text).toContain('previously: [cots, register]');
    for (const said of ['Arranging beds', 'Carrying blankets', '{text: Keeping the list, id: list}', 'Who gets a list'])
      expect(text.split(said)).toHaveLength(2);
    expect(text.split('calm')).toHaveLength(2);
  });

  it('asks whose word counts where they differ, and takes what is said', async () => {
    const differ = ['merge-roles', 'cook', '--into', 'beds', '--lang', 'nl'];
    const { status, error } = await run(...differ);
    expect(status).toBe(2);
    expect(error).toContain('De rollen zeggen verschillende dingen.');
    expect(error).toContain('purpose: shelter/beds: A bed for all | shelter/cook: A meal');
    expect(await read()).toBe(MAP);
    expect((await run(...differ, '--keep', 'purpose=cook')).status).toBe(0);
    const text = await read();
    expect(text).toContain('purpose: A meal');
    expect(text).not.toContain('excludes');
    expect(text).toContain('previously: [cook]');
  });

  it.each<[string[], string]>([
    [['merge-roles', 'beds', 'cook'], 'with --into what they become'],
    [['merge-roles', 'beds', '--into', 'new'], 'Name two roles or more'],
    [['merge-roles', 'beds', 'cook', '--into', 'x', '--keep', 'purpose'], 'FIELD=ROLE'],
    [['merge-roles', 'beds', 'coook', '--into', 'x'], 'Did you mean "shelter/cook"?'],
  ])('%j is refused in plain words', async (args, said) => {
    const { status, error } = await run(...args);
    expect(status).toBe(2);
    expect(error).toContain(said);
    expect(await read()).toBe(MAP);
  });
});
