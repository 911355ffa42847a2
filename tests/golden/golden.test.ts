import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Example, GOOD_EXAMPLES, TITLES } from '../examples/examples.ts';
import { runInProcess } from '../support/run-in-process.ts';

const FOLDER = import.meta.dirname;
const BLESS = 'accept new output with: npm run bless';

/** What the commands give for the examples, by the golden file that holds it. */
const produced = new Map<string, string>();
for (const example of [...GOOD_EXAMPLES, TITLES]) await produceFindings(example);
for (const example of [...GOOD_EXAMPLES, TITLES]) await producePages(example);
for (const example of GOOD_EXAMPLES) if (example.name === 'municipality') await produceAudiences(example);
for (const example of GOOD_EXAMPLES) await produceDrawing(example);
await produceChanges();

const isBlessing = () => expect.getState().snapshotState.snapshotUpdateState === 'all';

describe('golden files', () => {
  it.each([...produced])('%s is what rolemap gives', async (file, text) => {
    const path = join(FOLDER, file);
    // Vitest writes a missing file and passes; here that takes `npm run bless`.
    if (!isBlessing()) expect(existsSync(path), `tests/golden/${file} is missing; ${BLESS}`).toBe(true);
    await expect(text, BLESS).toMatchFileSnapshot(path);
  });

  it('are all produced by some example', async () => {
    const stale = (await filesBelow(FOLDER)).filter((file) => file !== 'golden.test.ts' && !produced.has(file));
    if (isBlessing()) await Promise.all(stale.map((file) => rm(join(FOLDER, file))));
    else expect(stale, `no example gives these any more; ${BLESS}`).toEqual([]);
  });
});

async function produceFindings({ name, path, today }: Example): Promise<void> {
  const day = ['--today', today];
  await transcribe(`${name}/validate.txt`, ['validate', path]);
  await transcribe(`${name}/lint.txt`, ['lint', path, ...day]);
  await transcribe(`${name}/lint.json`, ['lint', path, ...day, '--format', 'json']);
  if (name === 'refugee-shelter')
    await transcribe(`${name}/lint-crisis.txt`, ['lint', path, '--profile', 'crisis', ...day]);
}

/** The map as a drawing, of two small examples: one with colours, one without. */
async function produceDrawing({ name, path, today }: Example): Promise<void> {
  if (name === 'refugee-shelter')
    await transcribe(`${name}/map.svg`, ['render', path, '--format', 'svg', '--today', today]);
  if (name === 'diy-store')
    await transcribe(`${name}/poster.svg`, [
      ...['render', path, '--format', 'svg', '--diagram', 'poster', '--paper', 'a4', '--bw'],
      ...['--today', today],
    ]);
}

async function produceChanges(): Promise<void> {
  const maps = [TITLES.path, 'examples/from-titles/after.yaml'];
  await transcribe('from-titles/diff.txt', ['diff', ...maps]);
  await transcribe('from-titles/diff.json', ['diff', ...maps, '--format', 'json']);
  for (const lang of ['en', 'nl']) {
    const options = ['--lang', lang, '--today', TITLES.today];
    for (const [name, format] of [
      ['md', 'markdown'],
      ['minutes.md', 'minutes'],
      ['html', 'html'],
    ] as const) {
      await transcribe(`from-titles/diff-${lang}.${name}`, ['diff', ...maps, ...options, '--format', format]);
      if (format !== 'minutes')
        await transcribe(`from-titles/diff-people-${lang}.${name}`, [
          ...['diff', ...maps, ...options, '--format', format],
          ...['--by', 'person'],
        ]);
    }
    await transcribe(`from-titles/diff-people-${lang}.txt`, ['diff', ...maps, ...options, '--by', 'person']);
  }
  await transcribe('from-titles/diff-nl.txt', ['diff', ...maps, '--lang', 'nl']);
  await transcribe('from-titles/diff-github.txt', ['diff', ...maps, '--format', 'github']);
}

/** Runs a command for a golden file: text with the command line and the exit status around it, other formats as they are. */
async function transcribe(file: string, args: readonly string[]): Promise<void> {
  const { status, out, error } = await runInProcess(args);
  if (error !== '') throw new Error(`rolemap ${args.join(' ')} said on stderr: ${error}`);
  const asItIs = !file.endsWith('.txt');
  produced.set(file, asItIs ? out : `$ rolemap ${args.join(' ')}\n${out.replace(/\n*$/, '\n')}exit status ${status}\n`);
}

async function producePages({ name, path, today }: Example): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'rolemap-pages-'));
  try {
    const { status, error } = await runInProcess(['render', path, '--out', out, '--today', today]);
    if (status !== 0) throw new Error(`${path} was not rendered: ${error}`);
    for (const file of await filesBelow(out))
      produced.set(`${name}/pages/${file}`, withoutFingerprint(await readFile(join(out, file), 'utf8')));
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** The fingerprint in the first line changes with every word, and says nothing that the words do not. */
function withoutFingerprint(page: string): string {
  return page.replace(/^(<!-- Written by rolemap as .+?) \([0-9a-f]{16}\)/, '$1');
}

/** One page for everyone and one for those who may see all, and the cards of a team in each language. */
async function produceAudiences({ name, path, today }: Example): Promise<void> {
  const day = ['--today', today];
  await transcribe(`${name}/public.md`, ['render', path, '--audience', 'public', ...day]);
  await transcribe(`${name}/full-overview.md`, ['render', path, '--audience', 'full', '--view', 'overview', ...day]);
  for (const lang of ['de', 'fr', 'nl'])
    await transcribe(`${name}/cards-${lang}.md`, [
      ...['render', path, '--audience', 'full', '--team', 'high-water', '--view', 'overview,teams,cards,people,open-points'],
      ...['--lang', lang, '--date', '2026-11-20', '--commit', 'ab12cd3', ...day],
    ]);
}

/** The files below a folder, relative to it, with `/` between folders. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}
