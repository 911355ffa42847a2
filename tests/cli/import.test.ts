import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';
import { BACK, type Scripted, STOP, scriptedPrompts } from '../support/scripted-prompts.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const run = (args: string[], stdin = '') => runInProcess(args, { cwd: folder, stdin });
const put = (path: string, content: string | Uint8Array) => writeFile(join(folder, path), content);
const read = (path: string) => readFile(join(folder, path), 'utf8');

const LIST = `Naam;Functie;Afdeling;Leidinggevende;BSN;Uren;Taken
Zoë de Boer;Senior adviseur;Zorg;Jan Smit;123456782;36;"Cliënten adviseren
Dossiers bijhouden"
Bo Li;Junior adviseur;Zorg;Jan Smit;;18;Cliënten adviseren
Jan Smit;Teamleider;Zorg;;;36;
Vacature;Planner;Rooster;;;;
`;

describe('import of a list of people', () => {
  it('makes roles of titles, teams of departments, and leaves private data out', async () => {
    await put(
      'lijst.csv',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(LIST.replaceAll('\n', '\r\n'))]),
    );
    const { status, error } = await run(['import', 'lijst.csv', '--out', 'map.yaml', '--report', 'import.md']);
    expect([status, error]).toMatchInlineSnapshot(`
      [
        0,
        "Columns:
        A  Naam            → name
        B  Functie         → title
        C  Afdeling        → department
        D  Leidinggevende  → manager
        E  BSN             → (left out)
        F  Uren            → hours
        G  Taken           → tasks
      lijst.csv (4 rows, 4 distinct job titles): 2 teams, 3 roles, 3 persons.
      Private data left out: BSN.
      6 things are still to be decided: look for "Decide:" in the draft.
      Written: map.yaml
      Next: rolemap lint map.yaml
      ",
      ]
    `);
    expect(await read('map.yaml')).toMatchInlineSnapshot(`
      "# A draft that rolemap import made of lijst.csv.
      # What is still to be decided stands behind "Decide:" (6). Delete such a line once it is settled.
      # Decide: is 36 hours a week full time? Shares were counted from it (--full-time).
      # Decide: what is the organisation called? "Lijst" is the name of the file.
      rolemap: 1
      name: Lijst

      teams:
        zorg:
          name: Zorg
          kind: department
          roles:
            # Decide: what is the work called, and what is it for? Is it one role, or several?
            # Decide: is the work of "Senior adviseur" and "Junior adviseur" the same? They became one role.
            adviseur:
              name: Adviseur
              responsibilities:
                - Cliënten adviseren
                - Dossiers bijhouden
              holders: [zoe-de-boer, bo-li]
              replaces:
                - Senior adviseur
                - Junior adviseur
            # Decide: what is the work called, what is it for, and what does it take care of?
            teamleider:
              name: Teamleider
              holders: [jan-smit]
              replaces: [Teamleider]
        rooster:
          name: Rooster
          kind: department
          roles:
            # Decide: what is the work called, what is it for, and what does it take care of?
            planner:
              name: Planner
              replaces: [Planner]
              vacant: true

      people:
        bo-li:
          name: Bo Li
          title: Junior adviseur
          share: 0.5
          notes: "Leidinggevende: Jan Smit"
        jan-smit:
          name: Jan Smit
          title: Teamleider
          share: 1
        zoe-de-boer:
          name: Zoë de Boer
          title: Senior adviseur
          share: 1
          notes: "Leidinggevende: Jan Smit"
      "
    `);
    expect(await read('import.md')).toContain('| BSN | 1 | – | 1: private data do not belong in a role map |');
    expect(await read('map.yaml')).not.toContain('123456782');
    expect(await run(['validate', 'map.yaml'])).toMatchObject({ status: 0 });
  });

  it.each([
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LIST, 'utf16le')])],
    ['Windows-1252', Buffer.from(LIST, 'latin1')],
    ['tabs', Buffer.from(LIST.replaceAll(';', '\t'))],
  ])('reads %s alike', async (_, bytes) => {
    await put('lijst.csv', LIST);
    const expected = await run(['import', 'lijst.csv']);
    await put('lijst.csv', bytes);
    expect((await run(['import', 'lijst.csv'])).out).toBe(expected.out);
  });

  it('overwrites nothing without --force, and writes nothing with --dry-run', async () => {
    await put('lijst.csv', LIST);
    await put('map.yaml', 'mine\n');
    const refused = await run(['import', 'lijst.csv', '--out', 'map.yaml']);
    expect([refused.status, await read('map.yaml')]).toEqual([2, 'mine\n']);
    expect(refused.error).toContain('Nothing was written: map.yaml is there already');
    await run(['import', 'lijst.csv', '--out', 'other.yaml', '--dry-run']);
    await expect(read('other.yaml')).rejects.toThrow();
  });

  it('takes columns from --map, and names the nearest for a wrong one', async () => {
    await put('lijst.csv', 'Wie,Werk\nJan,Planner\n');
    expect((await run(['import', 'lijst.csv'])).status).toBe(2);
    expect((await run(['import', 'lijst.csv', '--map', 'name=Wie,title=Werk'])).out).toContain('replaces: [Planner]');
    expect((await run(['import', 'lijst.csv', '--map', 'title=Werkk'])).error).toContain('Did you mean "Werk"?');
    expect((await run(['import', 'lijst.csv', '--map', 'titel=Werk'])).error).toContain('Did you mean title?');
  });

  it.each([
    [
      'a quotation mark that is never closed',
      'a,b\n"x,y\nz,w\n',
      'line 2: a quotation mark (") is opened and never closed',
    ],
    ['10,000 columns', `${'a,'.repeat(10_000)}\n`, 'more than 1,000 columns'],
    ['nothing', '', 'is empty'],
    ['no text', Buffer.from([1, 0, 0, 2, 0, 3]), 'no text and no spreadsheet'],
    ['a damaged spreadsheet', Buffer.from('PK\x03\x04 and nothing more'), 'is damaged'],
  ])('ends in a clear error for %s', async (_, content, told) => {
    await put('list.csv', content);
    const { status, error } = await run(['import', 'list.csv']);
    expect([status, error]).toEqual([2, expect.stringContaining(told)]);
  });
});

describe('in a terminal, import shows the columns with some of their values', () => {
  const ask = async (args: string[], ...answers: Scripted[]) => {
    const { world, asked, left } = scriptedPrompts(answers);
    const outcome = await runInProcess(['import', ...args], { cwd: folder, ...world });
    return { ...outcome, asked, left };
  };

  it('and goes on where they are right', async () => {
    await put('lijst.csv', LIST);
    const { status, error, asked } = await ask(['lijst.csv', '--out', 'map.yaml'], '');
    expect([status, asked, error]).toMatchInlineSnapshot(`
      [
        0,
        [
          "Are the columns understood as they are meant?",
        ],
        "Columns:
        A  Naam            → name        "Zoë de Boer", "Bo Li"
        B  Functie         → title       "Senior adviseur", "Junior adviseur"
        C  Afdeling        → department  "Zorg", "Rooster"
        D  Leidinggevende  → manager     "Jan Smit"
        E  BSN             → (left out)
        F  Uren            → hours       "36", "18"
        G  Taken           → tasks       "Cliënten adviseren Dossiers b…", "Cliënten adviseren"
      lijst.csv (4 rows, 4 distinct job titles): 2 teams, 3 roles, 3 persons.
      Private data left out: BSN.
      6 things are still to be decided: look for "Decide:" in the draft.
      Written: map.yaml
      Next: rolemap lint map.yaml
      ",
      ]
    `);
  });

  it('and lets one be something else, or go back, in Dutch as well', async () => {
    await put('lijst.csv', 'Naam;Werk;Kamer\nJan;Planner;12\nEva;Kok;9\n');
    const { status, out, asked, left } = await ask(
      ['lijst.csv', '--lang', 'nl'],
      '"Kamer"',
      BACK,
      '"Kamer"',
      'note',
      '"Werk"',
      'title',
      '',
    );
    expect([status, left, asked]).toEqual([
      0,
      [],
      expect.arrayContaining([
        'Zijn de kolommen goed begrepen?',
        'Wat staat er in "Werk"?',
        'Wat staat er in "Kamer"?',
      ]),
    ]);
    expect(out).toContain('replaces: [Planner]');
    expect(out).toContain('Kamer: 12');
  });

  it('also where it could not be imported as it was understood', async () => {
    await put('lijst.csv', 'Wie, wat = waar;Werk\nJan;Planner\n');
    const { out, error } = await ask(['lijst.csv'], 'Wie', 'name', 'Werk', 'title', '');
    expect(error).toContain('has no column with job titles, roles or names');
    expect(out).toContain('holders: [jan]');
  });

  it('and writes nothing where somebody stops', async () => {
    await put('lijst.csv', LIST);
    const { status } = await ask(['lijst.csv', '--out', 'map.yaml'], STOP);
    expect(status).toBe(130);
    await expect(read('map.yaml')).rejects.toThrow();
  });

  it.each([[['--no-input']], [['--map', 'note=BSN']]])('and asks nothing with %j', async (args) => {
    await put('lijst.csv', LIST);
    expect((await ask(['lijst.csv', ...args])).asked).toEqual([]);
  });

  it('and asks nothing about its own export', async () => {
    const { out } = await runInProcess(['export', '-'], {
      stdin: 'rolemap: 1\nname: A\nteams: {a: {roles: {b: {}}}}\n',
    });
    await put('own.csv', out);
    expect((await ask(['own.csv'])).asked).toEqual([]);
  });
});

describe('import of what other tools write', () => {
  it.each<[string, string, string[]]>([
    [
      'roles.csv',
      'Circle,Role,Filled-by\nCompany,Ops,Ann\nOps,Shipping,Bob\nOps,Facilitator,--unfilled--\n',
      ['kind: circle', 'core: facilitator', 'holders: [bob]'],
    ],
    [
      'catalog.yaml',
      'apiVersion: backstage.io/v1\nkind: Group\nmetadata: {name: a}\nspec: {type: team, children: []}\n---\napiVersion: backstage.io/v1\nkind: User\nmetadata: {name: eva}\nspec: {memberOf: [a]}\n',
      ['member:', 'holders: [eva]'],
    ],
    [
      'sigs.yaml',
      'sigs:\n  - {dir: sig-a, name: A, leadership: {chairs: [{github: eva, name: Eva}]}, subprojects: [{name: x}]}\nworkinggroups:\n  - {dir: wg-b, name: B, stakeholder_sigs: [A]}\n',
      ['sig-a:', 'name: Chair', 'collaborations:'],
    ],
    [
      'org.yaml',
      'orgs:\n  acme:\n    admins: [eva]\n    teams: {node: {maintainers: [eva], previously: [backend], teams: {inner: {members: [bob]}}}}\n',
      ['name: acme', 'previously:', 'inner:'],
    ],
    [
      'lang.toml',
      'name = "lang"\n[people]\nleads = ["eva"]\nmembers = ["eva", "bob"]\nalumni = ["li"]\n[website]\nname = "Language"\n',
      ['name: Language', 'core: lead', 'as: emeritus'],
    ],
  ])('%s becomes a map that is valid', async (file, text, said) => {
    await put(file, text);
    const { status, out } = await run(['import', file]);
    expect(status).toBe(0);
    for (const part of said) expect(out).toContain(part);
    expect(await run(['validate', '-'], out)).toMatchObject({ status: 0 });
  });
});

const corpus = process.env.ROLEMAP_CORPUS;
if (!corpus) console.log('Skipped: imports of real exports, because ROLEMAP_CORPUS is not set.');
describe.skipIf(!corpus)('import of real exports', () => {
  it.each([
    ['titles.csv', '175 rows, 114 distinct job titles'],
    ['sigs.yaml', 'groups'],
    ['backstage.yaml', '7 documents'],
  ])('%s has the counts that its source states', async (file, told) => {
    const { status, error } = await run(['import', join(corpus as string, 'exports', file), '--out', 'map']);
    expect([status, error]).toEqual([0, expect.stringContaining(told)]);
    expect((await run(['validate', 'map'])).status).toBe(0);
  });
});
