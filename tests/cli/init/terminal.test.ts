import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEYS, NO_PSEUDO_TERMINAL, openTerminal } from '../../support/pseudo-terminal.ts';
import { runInProcess } from '../../support/run-in-process.ts';

if (NO_PSEUDO_TERMINAL) console.log(`tests/cli/init/terminal.test.ts ${NO_PSEUDO_TERMINAL}`);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-terminal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const { enter, back, down, stop, end } = KEYS;

describe.skipIf(NO_PSEUDO_TERMINAL)('rolemap init in a real terminal', () => {
  it('goes through the whole wizard, with advice and back', async () => {
    const terminal = openTerminal(['init', 'map'], folder, { LANG: 'en_GB.UTF-8' });
    await terminal.answer('How do you work', enter);
    await terminal.answer('organisation called?', 'Green Bikes', enter);
    await terminal.answer('What is Green Bikes for?', 'Nobody needs a car', enter);
    await terminal.answer('do you begin?', 'Workshop', enter);
    await terminal.answer('What is the team Workshop for?', 'Workshop', enter);
    await terminal.answer('only repeats its name', enter);
    await terminal.answer('What is the team Workshop for?', ': every bike rides again the next day', enter);
    await terminal.answer('What kind of team', back);
    // Going back shows what was answered, to be left or changed.
    await terminal.answer('Workshop: every bike rides again the next day', enter);
    await terminal.answer('What kind of team', enter);
    await terminal.answer('role Course?', enter);
    await terminal.answer('Who holds Course?', 'Éva Öz, Jan', enter);
    await terminal.answer('role Planning?', down, down, enter);
    await terminal.answer('role Customer contact?', down, enter);
    await terminal.answer('What is the role called?', 'Counter', enter);
    await terminal.answer('What is the role Counter for?', enter);
    await terminal.answer('What does Counter keep doing?', 'Customers', enter);
    await terminal.answer('does not begin with a verb', back);
    await terminal.answer('What does Counter keep doing?', '\u0015', 'Welcoming customers; Taking in bikes', enter);
    await terminal.answer('What may Counter decide', enter);
    await terminal.answer('Who holds Counter?', 'Jan', enter);
    await terminal.answer('role Money?', down, down, enter);
    await terminal.answer('Which other role', enter);
    await terminal.answer('Check the map', down, enter);
    await terminal.see('- Course: Éva Öz, Jan');
    await terminal.see('- Counter: Jan');
    await terminal.answer('Enter choose', enter);
    const { status, shown } = await terminal.ended();
    expect(status).toBe(0);
    expect(shown).toContain('Next, in the folder map:');
    expect((await readdir(join(folder, 'map'))).sort()).toEqual([
      '.github',
      '.rolemap.yaml',
      '.schemas',
      'README.md',
      'map.yaml',
    ]);
    const text = await readFile(join(folder, 'map/map.yaml'), 'utf8');
    for (const line of [
      '    purpose: "Workshop: every bike rides again the next day"',
      '          - Welcoming customers\n          - Taking in bikes',
      '          - How a complaint is put right',
      '  eva-oz: Éva Öz\n  jan: Jan\n',
    ])
      expect(text).toContain(line);
    expect(text).not.toContain('Planning');
    expect((await runInProcess(['lint', join(folder, 'map')])).out).toContain('1 team, 2 roles, 2 persons');
  });

  it('goes through the whole wizard in Dutch', async () => {
    const terminal = openTerminal(['init'], folder, { LANG: 'nl_NL.UTF-8' });
    await terminal.answer('Hoe werken jullie', down, enter);
    await terminal.answer('Hoe heet de organisatie?', 'Waterland', enter);
    await terminal.answer('Waar is Waterland voor?', enter);
    await terminal.answer('Met welk team begin je?', 'Noodopvang', enter);
    await terminal.answer('Waar is het team Noodopvang voor?', 'Een bed voor 500 mensen', enter);
    await terminal.answer('Wat voor team', enter);
    await terminal.answer('Op welke dag stopt Noodopvang?', 'morgen', enter);
    await terminal.answer('Schrijf een datum', '\u0015', '2099-01-31', enter);
    for (const [role, holder] of [
      ['Coördinatie', 'Fatima'],
      ['Logboek', 'Jan'],
      ['Logistiek', 'Wim, Eva'],
      ['Communicatie', ''],
    ] as const) {
      await terminal.answer(`de rol ${role}?`, enter);
      await terminal.answer(`Wie vervult ${role}?`, holder, enter);
    }
    await terminal.answer('de rol Zorg?', down, down, enter);
    await terminal.answer('Welke rol heeft Noodopvang nog meer?', 'Bedden', enter);
    await terminal.answer('Waar is de rol Bedden voor?', 'Iedereen slaapt droog', enter);
    await terminal.answer('Wat doet Bedden steeds?', 'Regelen van veldbedden', enter);
    await terminal.answer('Wat mag Bedden beslissen', 'Welke zalen opengaan', enter);
    await terminal.answer('Wie vervult Bedden?', 'fatima', enter);
    await terminal.answer('Welke rol heeft Noodopvang nog meer?', enter);
    await terminal.answer('bij elke wijziging controleren?', enter);
    await terminal.answer('Deze bestanden schrijven?', enter);
    const { status, shown } = await terminal.ended();
    expect(status).toBe(0);
    expect(shown).toContain('Geschreven: map.yaml, .rolemap.yaml, README.md, .schemas/');
    expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain('# De rollenkaart van Waterland');
    const { out, status: ofLint } = await runInProcess(['lint', folder]);
    expect(ofLint).toBe(0);
    expect(out).toContain('1 team, 5 roles, 4 persons');
  });

  it.each([
    ['Ctrl-C', stop],
    ['Ctrl-D', end],
  ])('%s ends with 130 and leaves nothing behind', async (_name, key) => {
    const terminal = openTerminal(['init', 'map', '--way', 'council', '--organization', 'Garden'], folder);
    await terminal.answer('What is Garden for?', 'Good homes', enter);
    await terminal.answer('With which team', key);
    const { status, shown } = await terminal.ended();
    expect(status).toBe(130);
    expect(shown).toContain('Stopped; nothing was written.');
    expect(await readdir(folder)).toEqual([]);
  });
});
