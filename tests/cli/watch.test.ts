import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/cli/world.ts';
import { runInProcess } from '../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-watch-'));
  await write('map.yaml', MAP);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const MAP = `rolemap: 1
name: Shelter
teams:
  shelter:
    purpose: A bed for everyone
    roles:
      beds: {responsibilities: [Arranging beds], holders: [fatima]}
people: {fatima: Fatima}
`;
const BROKEN = MAP.replace('[fatima]', '[fatma]');

const write = (path: string, text: string) => writeFile(join(folder, path), text);

/** A command that goes on until `end`. */
function start(args: string[], given: Partial<World> = {}) {
  const controller = new AbortController();
  const said = { out: '', error: '', both: '' };
  const status = main(args, {
    cwd: folder,
    env: {},
    stdin: async () => new Uint8Array(),
    isTerminal: false,
    isErrorTerminal: false,
    today: () => '2026-11-24',
    interruption: () => controller.signal,
    out(text) {
      said.out += text;
      said.both += text;
    },
    error(text) {
      said.error += text;
      said.both += text;
    },
    ...given,
  });
  const runs = () => said.error.match(/^\d\d:\d\d:\d\d/gm)?.length ?? 0;
  return {
    said,
    runs,
    /** Waits until so many runs are done. */
    done: (amount: number) => vi.waitFor(() => expect(runs()).toBe(amount), { timeout: 10_000, interval: 20 }),
    end: () => {
      controller.abort();
      return status;
    },
  };
}

describe('lint --watch', () => {
  it('looks again at each change, and ends with 130', async () => {
    const watch = start(['lint', '--profile', 'crisis', '--watch']);
    await watch.done(1);
    expect(watch.said).toMatchObject({
      out: 'No findings in 1 file · 1 team, 1 role, 1 person\n',
      error: expect.stringMatching(/^\d\d:\d\d:\d\d · no findings in \d+ ms · waiting for changes, Ctrl-C stops\n$/),
    });
    await write('map.yaml', BROKEN);
    await watch.done(2);
    expect(watch.said.out).toContain('No person has the id "fatma".');
    expect(watch.said.error).toMatch(/\nChanged: map\.yaml\n\d\d:\d\d:\d\d · 1 finding in \d+ ms · /);
    expect(await watch.end()).toBe(130);
    expect(watch.said.error).toMatch(/\nStopped\.\n$/);
  });
  it('goes on where something cannot be read, and looks again when it can', async () => {
    const watch = start(['lint', '--profile', 'crisis', '--watch', '--lang', 'nl']);
    await watch.done(1);
    await rm(join(folder, 'map.yaml'));
    await watch.done(2);
    expect(watch.said.error).toMatch(/No role map found in \..*\n.*\n\d\d:\d\d:\d\d · dat is niet gelukt · wacht op/);
    await write('map.yaml', MAP);
    await watch.done(3);
    expect(watch.said.error).toMatch(/Gewijzigd: map\.yaml\n\d\d:\d\d:\d\d · geen bevindingen in/);
    await watch.end();
  });
  it('follows the configuration, what it extends and the baseline', async () => {
    await runInProcess(['lint', '--baseline', 'baseline.yaml', '--update-baseline'], { cwd: folder });
    const baseline = await readFile(join(folder, 'baseline.yaml'), 'utf8');
    const watch = start(['lint', '--watch', '--baseline', 'baseline.yaml']);
    await watch.done(1);
    await write('baseline.yaml', `${baseline}# more\n`);
    await watch.done(2);
    await write('.rolemap.yaml', 'extends: [./house.yaml]\n');
    await watch.done(3);
    expect(watch.said.error).toContain('Cannot read the configuration house.yaml');
    await write('house.yaml', 'extends: crisis\n');
    await watch.done(4);
    await write('house.yaml', 'extends: crisis\nlanguage: nl\n');
    await watch.done(5);
    expect(watch.said.error).toMatch(/geen bevindingen in \d+ ms · wacht op wijzigingen, Ctrl-C stopt\n$/);
    await watch.end();
  });
  it('keeps stdout to what the runs say, in a pipe', async () => {
    const watch = start(['lint', '--watch', '--format', 'json']);
    await watch.done(1);
    await write('map.yaml', `${MAP}# more\n`);
    await watch.done(2);
    await watch.end();
    const documents = watch.said.out.split(/(?<=^\})\n/m).filter((text) => text.trim() !== '');
    expect(documents.map((text) => JSON.parse(text).version)).toEqual([1, 1]);
  });
  it('wipes the screen before each run but the first, in a terminal', async () => {
    const clear = '\u001b[2J';
    const watch = start(['validate', '--watch'], { isTerminal: true, isErrorTerminal: true, env: { NO_COLOR: '1' } });
    await watch.done(1);
    expect(watch.said.both).not.toContain(clear);
    await write('map.yaml', BROKEN);
    await watch.done(2);
    await watch.end();
    const [first, second, ...more] = watch.said.both.split(clear);
    expect(first).toContain('no findings');
    expect(second).toMatch(/^\u001b\[HChanged: map\.yaml\nmap\.yaml:7/);
    expect(more).toEqual([]);
  });
  it.each([
    [['lint', '--watch', '-'], /standard input/],
    [['validate', '--watch', '-'], /standard input/],
    [['lint', '--watch', '--fix'], /--fix is for one run/],
    [['lint', '--watch', '--baseline', 'b.yaml', '--update-baseline'], /--update-baseline is for one run/],
    [['render', '--watch'], /name where with --out/],
    [['render', '--watch', '--out', 'pages', '--check'], /--check is for one run/],
    [['render', '--watch', '--out', 'pages', '--format', 'pdf'], /no name for a PDF/],
    [['validate', '--watch', '--rule', 'wrong'], /no rule "wrong"/],
  ])('%j is refused', async (args, message) => {
    expect(await runInProcess(args, { cwd: folder })).toMatchObject({
      status: 2,
      error: expect.stringMatching(message),
    });
  });
});

describe('render --watch', () => {
  it('makes the pages again, and takes no notice of them in the folder that it watches', async () => {
    const watch = start(['render', '--watch', '--out', 'pages', '--lang', 'nl']);
    await watch.done(1);
    await write('map.yaml', MAP.replace('A bed for everyone', 'Everyone sleeps'));
    await watch.done(2);
    expect(await readFile(join(folder, 'pages/teams/shelter.md'), 'utf8')).toContain('Everyone sleeps');
    await wait(400);
    expect(watch.runs()).toBe(2);
    await write('map.yaml', BROKEN);
    await watch.done(3);
    expect(watch.said.error).toMatch(/No person has the id "fatma"[\s\S]*dat is niet gelukt/);
    expect(await readFile(join(folder, 'pages/teams/shelter.md'), 'utf8')).toContain('Everyone sleeps');
    expect(await watch.end()).toBe(130);
  });
});
