import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeWorkbook } from '../support/make-xlsx.ts';
import { runInProcess } from '../support/run-in-process.ts';

/*
 * What a consultant does in one workshop: a spreadsheet of job titles becomes a draft, is edited by commands alone, passes lint, goes on the wall, and is compared with its first version.
 */

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A list of people, and of it: a role as it is imported, its team, someone else in the list, a role that goes. */
interface Workshop {
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly counts: string;
  readonly work: string;
  readonly team: string;
  readonly colleague: string;
  readonly goes: string;
}

/** Runs commands in the folder; each has to end well. */
async function commands(lines: readonly (readonly string[])[]) {
  for (const line of lines) {
    const { status, error } = await runInProcess(line, { cwd: folder });
    expect([line.join(' '), status, status === 0 ? '' : error]).toEqual([line.join(' '), 0, '']);
  }
}

async function hold({ file, content, counts, work, team, colleague, goes }: Workshop) {
  const run = (...args: string[]) => runInProcess(args, { cwd: folder });
  await writeFile(join(folder, file), content);

  const imported = await run('import', file, '--out', 'map', '--report', 'import.md');
  expect([imported.status, imported.error]).toEqual([0, expect.stringContaining(counts)]);
  await cp(join(folder, 'map'), join(folder, 'first'), { recursive: true });

  await commands([
    ['add', 'team', 'welcome', 'map', '--name', 'Welcome', '--purpose', 'Nobody waits for an answer'],
    ['move', `${team}/${work}`, 'welcome', 'map'],
    ['rename', `welcome/${work}`, 'first-answer', 'map', '--name', 'First answer'],
    ['add', 'responsibility', 'Answering within a day', 'map', '--to', 'first-answer'],
    ['add', 'decision', 'What is answered at once', 'map', '--to', 'first-answer'],
    ['add', 'role', 'Night watch', 'map', '--to', 'welcome', '--purpose', 'Someone is awake', '--holder', colleague],
    ['add', 'person', 'Noor Bakker', 'map', '--role', 'first-answer'],
    ['assign', colleague, 'first-answer', 'map', '--focus', 'Mondays'],
    ['retire', `${team}/${goes}`, 'map'],
  ]);

  const linted = await run('lint', 'map', '--format', 'json');
  expect([linted.status, JSON.parse(linted.out).summary.errors]).toEqual([0, 0]);

  await commands([
    ['render', 'map', '--format', 'html', '--out', 'site'],
    ['render', 'map', '--format', 'svg', '--out', 'wall.svg'],
    ['render', 'map', '--out', 'pages'],
  ]);
  const pages = await readdir(join(folder, 'pages'), { recursive: true });
  const texts = await Promise.all(
    pages.filter((page) => page.endsWith('.md')).map((page) => readFile(join(folder, 'pages', page), 'utf8')),
  );
  for (const said of ['First answer', 'Answering within a day', 'Noor Bakker', 'Night watch'])
    expect(texts.join('\n')).toContain(said);
  expect(await readFile(join(folder, 'wall.svg'), 'utf8')).toContain('Welcome');

  const compared = await run('diff', 'first', 'map', '--format', 'json');
  const { changes, summary } = JSON.parse(compared.out) as {
    changes: { kind: string }[];
    summary: Record<string, number>;
  };
  expect(compared.status).toBe(1);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(
    new Set([
      'team-created',
      'role-moved',
      'role-renamed',
      'role-created',
      'responsibility-added',
      'decision-added',
      'person-added',
      'holder-started',
      'previously-changed',
      'status-changed',
    ]),
  );
  expect(summary.gap).toBe(0);

  const again = await run('import', file, '--into', 'map');
  expect([again.status, again.error]).toEqual([0, expect.stringContaining('Nothing to do')]);
}

it('a workshop with a made-up spreadsheet', async () => {
  const rows = [
    ['Naam', 'Functie', 'Afdeling', 'Leidinggevende', 'Taken'],
    ['Zoë de Boer', 'Senior baliemedewerker', 'Burgerzaken', 'Jan Smit', 'Vragen aan de balie beantwoorden'],
    ['Bo Li', 'Baliemedewerker', 'Burgerzaken', 'Jan Smit', 'Paspoorten uitreiken'],
    ['Jan Smit', 'Teamleider', 'Burgerzaken', '', ''],
    ['Ria Vos', 'Planner', 'Burgerzaken', 'Jan Smit', 'Roosters maken'],
    ['Ada Bos', 'Archivaris', 'Archief', '', 'Dossiers bewaren'],
    ['Ria Vos', 'Bode', 'Burgerzaken', '', ''],
  ];
  await hold({
    file: 'personeel.xlsx',
    content: makeWorkbook({ Personeel: rows }),
    counts: '6 rows, 6 distinct job titles',
    work: 'baliemedewerker',
    team: 'burgerzaken',
    colleague: 'ada-bos',
    goes: 'bode',
  });
});

const corpus = process.env.ROLEMAP_CORPUS;
if (!corpus) console.log('Skipped: the workshop with a real spreadsheet, because ROLEMAP_CORPUS is not set.');
it.skipIf(!corpus)('a workshop with a real spreadsheet', async () => {
  await hold({
    file: 'titles.csv',
    content: await readFile(join(corpus as string, 'exports/titles.csv')),
    counts: '175 rows, 114 distinct job titles',
    work: 'software-engineer',
    team: 'not-in-a-team-yet',
    colleague: 'quinn-slack',
    goes: 'internal-contributor-software-engineer',
  });
});
