import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const run = (...args: string[]) => runInProcess(args, { cwd: folder });
const put = (path: string, content: string) => writeFile(join(folder, path), content);
const read = (path: string) => readFile(join(folder, path), 'utf8');
async function done(...args: string[]) {
  const outcome = await run(...args);
  expect([args.join(' '), outcome.status, outcome.error]).toEqual([args.join(' '), 0, expect.any(String)]);
  return outcome;
}

const FIRST = `Naam;E-mail;Functie;Afdeling;Taken
Zoë de Boer;zoe@example.org;Senior adviseur;Zorg;Cliënten adviseren
Bo Li;bo@example.org;Junior adviseur;Zorg;Dossiers bijhouden
Jan Smit;jan@example.org;Teamleider;Zorg;
Ria Vos;ria@example.org;Planner;Rooster;Diensten plannen
Tom Kat;tom@example.org;Planner;Rooster;
Ada Bos;ada@example.org;Kok;Keuken;Koken
`;
/** Three persons more, two fewer (Tom, Bo), and Jan has another title. */
const SECOND = `Naam;E-mail;Functie;Afdeling;Taken
Zoë de Boer;zoe@example.org;Senior adviseur;Zorg;Cliënten adviseren
Jan Smit;jan@example.org;Coach;Zorg;Teams begeleiden
Ria Vos;ria@example.org;Planner;Rooster;Diensten plannen
Ada Bos-de Wit;ada@example.org;Kok;Keuken;Koken
Ine Mol;ine@example.org;Adviseur;Zorg;Cliënten adviseren
Per Dam;per@example.org;Planner;Rooster;
Lot Rijk;lot@example.org;Conciërge;Gebouw;Deuren openen
`;

/** The first export as a draft, edited: a role and a team with other ids and names, a role in another team, someone assigned, texts of one's own. */
async function editedDraft(out: string) {
  await put('one.csv', FIRST);
  await put('two.csv', SECOND);
  await done('import', 'one.csv', '--out', out);
  await done('rename', 'zorg/adviseur', 'first-answer', '--name', 'First answer', out);
  await done('rename', 'zorg', 'care', '--thing', 'team', out);
  await done('move', 'planner', 'care', out);
  await done('add', 'responsibility', 'Asking before planning nights', out, '--to', 'planner');
  await done('assign', 'ada-bos', 'care/first-answer', out);
}

describe('import of a newer export into an edited map', () => {
  it.each(['map', 'map.yaml'])('%s takes over what the source changed, and keeps what people wrote', async (out) => {
    await editedDraft(out);
    const before = await Promise.all((await files(out)).map(read));
    const shown = await run('import', 'two.csv', '--into', out, '--dry-run', '--force');
    expect([shown.status, await Promise.all((await files(out)).map(read))]).toEqual([0, before]);
    const { error, out: told } = await done('import', 'two.csv', '--into', out);
    expect(told).toMatchSnapshot();
    expect(error).toMatchSnapshot();
    expect((await done('export', out, '--format', 'csv', '--audience', 'full')).out).toMatchSnapshot();
    expect((await done('import', 'two.csv', '--into', out)).error).toContain('Nothing to do');
  });

  it('stops at a gap without --force, with nothing written', async () => {
    await put('one.csv', FIRST);
    await put('two.csv', FIRST.replace(/^Ada Bos.*\n/m, ''));
    await done('import', 'one.csv', '--out', 'map');
    const before = await Promise.all((await files('map')).map(read));
    const { status, error } = await run('import', 'two.csv', '--into', 'map');
    expect([status, error]).toEqual([1, expect.stringContaining('this leaves a gap')]);
    expect(await Promise.all((await files('map')).map(read))).toEqual(before);
  });

  it('takes only what is new where nobody knows the first export, and all with --base', async () => {
    await editedDraft('map.yaml');
    await rm(join(folder, '.map.imported.yaml'));
    const { error } = await done('import', 'two.csv', '--into', 'map.yaml', '--dry-run');
    expect(error).toContain('No record of a first import');
    expect(error).not.toContain('left today');
    const known = await run(
      'import',
      'two.csv',
      '--into',
      'map.yaml',
      '--base',
      'one.csv',
      '--dry-run',
      '--lang',
      'nl',
    );
    expect(known.error).toContain('2 personen staan niet meer in het bestand');
  });

  it('leaves out what people took out of the map, and says so where the source changed it', async () => {
    await put('one.csv', FIRST);
    await done('import', 'one.csv', '--out', 'map.yaml');
    const text = await read('map.yaml');
    await put('map.yaml', text.replace(/ {4}roles:\n {6}# Decide[^\n]*\n {6}kok:[\s\S]*?replaces: \[Kok\]\n/, ''));
    await put('two.csv', `${FIRST}Jo Pan;jo@example.org;Kok;Keuken;Afwassen\n`);
    const { error } = await done('import', 'two.csv', '--into', 'map.yaml');
    expect(error).toContain('Not taken over, for you took it out of the map: "keuken/kok".');
  });

  it.each([
    [['--into', 'map', '--out', 'map'], '--out makes a new map'],
    [['--out', 'map', '--base', 'one.csv'], '--base goes with --into'],
    [['--into', '-'], 'a map on disk'],
    [['--into', 'nothing'], 'nothing'],
  ])('is refused with %j', async (args, told) => {
    await put('one.csv', FIRST);
    const { status, error } = await run('import', 'one.csv', ...args);
    expect([status, error]).toEqual([2, expect.stringContaining(told)]);
  });

  it('says so where the record was broken by hand', async () => {
    await editedDraft('map.yaml');
    await put('.map.imported.yaml', 'rolemap: 1\nteams: [\n');
    const { status, error } = await run('import', 'two.csv', '--into', 'map.yaml');
    expect([status, error]).toEqual([2, expect.stringContaining('the record of the first import')]);
  });
});

describe('import into a folder that holds a map', () => {
  it('overwrites an earlier draft with --force where both make one map, and deletes nothing', async () => {
    await put('one.csv', FIRST);
    await done('import', 'one.csv', '--out', 'map');
    await put('map/own.yaml', 'rolemap: 1\ntalents: {calm: Calm}\n');
    expect((await run('import', 'one.csv', '--out', 'map')).error).toContain('--into map');
    await done('import', 'one.csv', '--out', 'map', '--force');
    await put('map/own.yaml', 'rolemap: 1\nteams: {zorg: {}}\n');
    const { status, error } = await run('import', 'one.csv', '--out', 'map', '--force');
    expect([status, error]).toEqual([2, expect.stringContaining('also with --force')]);
    expect(await read('map/own.yaml')).toContain('zorg');
  });
});

async function files(out: string): Promise<string[]> {
  if (out.endsWith('.yaml')) return [out, `.${out.replace('.yaml', '')}.imported.yaml`];
  const entries = await readdir(join(folder, out), { recursive: true });
  return entries
    .filter((entry) => entry.endsWith('.yaml'))
    .sort()
    .map((entry) => join(out, entry));
}
