import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STARTER_LANGUAGES, type StarterLanguage } from '../../../src/starter/languages.ts';
import { typicalRoles } from '../../../src/starter/typical-roles.ts';
import { WAY_IDS, type WayId } from '../../../src/starter/way-ids.ts';
import { WAYS } from '../../../src/starter/ways.ts';
import { expectGolden } from '../../support/golden-file.ts';
import { runInProcess } from '../../support/run-in-process.ts';

const GOLDEN = join(import.meta.dirname, 'golden');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-init-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The options with which somebody answers as the examples of a way do. */
function answers(way: WayId, language: StarterLanguage, type: string, holders: boolean): string[] {
  const { organization, purpose, team, teamPurpose } = WAYS[way].texts[language].example;
  const names = ['Fatima El Amrani', 'Jan de Boer', 'Eva Öztürk', 'Wim ’t Hart'];
  const roles = typicalRoles(WAYS[way], type).map(
    ({ texts }, index) => `${texts[language].name}${holders ? `; @${names[index % names.length]}` : ''}`,
  );
  const work =
    language === 'en'
      ? 'Repairs (A bike is ready the next day): Repairing bikes; decides: Which parts are replaced'
      : 'Reparaties (Een fiets is de volgende dag klaar): Repareren van fietsen; beslist: Welke onderdelen worden vervangen';
  return [
    ...['init', '--lang', language, '--way', way, '--kind', type, '--organization', organization, '--purpose', purpose],
    ...['--team', team, '--team-purpose', teamPurpose],
    // A representative also does other work.
    ...[
      ...roles,
      ...(way === 'holacracy' || way === 'sociocracy' ? [`${work}; @Jan de Boer, @Eva Öztürk`] : []),
    ].flatMap((role) => ['--role', role]),
    ...(type === 'crisis' || type === 'project' ? ['--until', '2027-01-31'] : []),
    ...(way === 'team-topologies'
      ? [
          '--works-with',
          language === 'en'
            ? 'Platform (Nobody has to wait): x-as-a-service'
            : 'Platform (Niemand hoeft te wachten): x-as-a-service',
        ]
      : []),
  ];
}

const cases = WAY_IDS.flatMap((way) => STARTER_LANGUAGES.map((language) => [way, language] as const));

describe('a new map', () => {
  it.each(cases)('of %s in %s is what it was, and lint says nothing of it', async (way, language) => {
    const [type] = WAYS[way].types;
    const name = `${way}-${language}`;
    const { status, error } = await runInProcess([...answers(way, language, type?.id ?? '', true), join(folder, name)]);
    expect({ status, error }).toEqual({ status: 0, error: expect.stringContaining('map.yaml') });
    const text = await readFile(join(folder, name, 'map.yaml'), 'utf8');
    await expectGolden(text, join(GOLDEN, `${name}.yaml`));
    expect(await findings(name)).toEqual([]);
  });

  const types = cases.flatMap(([way, language]) =>
    WAYS[way].types.flatMap(({ id }) => [true, false].map((held) => [way, language, id, held] as const)),
  );
  it.each(types)('of %s in %s as a %s is clean, with people (%s)', async (way, language, type, held) => {
    const name = `${way}-${language}-${type}-${held}`;
    const { status, error } = await runInProcess([...answers(way, language, type, held), join(folder, name)]);
    expect({ status, error }).toEqual({ status: 0, error: expect.stringContaining('map.yaml') });
    expect(await findings(name)).toEqual([]);
  });

  it('has a golden file for each way and language, and no others', async () =>
    expect((await readdir(GOLDEN)).sort()).toEqual(cases.map(([way, language]) => `${way}-${language}.yaml`).sort()));
});

/** The errors and warnings of the map in a folder, by its own configuration. */
async function findings(name: string): Promise<string[]> {
  const { out } = await runInProcess(['lint', join(folder, name), '--format', 'json', '--today', '2026-11-24']);
  const { findings } = JSON.parse(out) as { findings: { severity: string; message: string }[] };
  return findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
}
