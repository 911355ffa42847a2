import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { tellChanges } from '../../src/diff/tell-changes.ts';
import { printDraft } from '../../src/exchange/draft/print-draft.ts';
import { importMap } from '../../src/exchange/import-map.ts';
import { writeBackstage } from '../../src/exchange/write/write-backstage.ts';
import { writeCsv } from '../../src/exchange/write/write-csv.ts';
import { writeJson } from '../../src/exchange/write/write-json.ts';
import { readSources } from '../../src/load/read-sources.ts';
import { currentHolders, type OrgMap } from '../../src/model/org-map.ts';
import { readMap } from '../../src/model/read-map.ts';
import { asText, dividedMaps, randomMaps, type WrittenMap } from '../support/random-maps.ts';
import { readText } from '../support/read-text.ts';

async function importText(text: string, path: string): Promise<OrgMap> {
  const result = await importMap({ files: [{ path, bytes: Buffer.from(text) }], name: path, language: 'en' });
  if ('problem' in result) throw new Error(result.problem);
  const files = printDraft(result.draft, { head: [], say: () => '' });
  return readText(Object.fromEntries(files.map((file) => [file.path, file.text])));
}

const changesBetween = (one: OrgMap, other: OrgMap) =>
  tellChanges(compareMaps(one, other), 'en').map(({ kind, message }) => `${kind}: ${message}`);

const schema = JSON.parse(readFileSync('schemas/map.schema.json', 'utf8'));
const fits = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

describe('a map that was exported and imported again', () => {
  it('is the same map, by way of JSON, which fits its schema', () =>
    fc.assert(
      fc.asyncProperty(dividedMaps, async ({ files }) => {
        const map = await readText(files);
        const json = writeJson(map);
        expect(fits(JSON.parse(json)) ? [] : fits.errors).toEqual([]);
        const again = await importText(json, 'map.json');
        // Own data inside `pay` and `defaults` are not carried; all others stand in the JSON.
        expect(changesBetween(map, again).filter((change) => !/^extension-changed/.test(change))).toEqual([]);
        expect(writeJson(again)).toBe(json);
      }),
      { numRuns: 100, endOnFailure: true },
    ));

  it('keeps by way of CSV what has a column', () =>
    fc.assert(
      fc.asyncProperty(randomMaps(1), fc.constantFrom(',', ';', '\t'), async ([written], separator) => {
        const map = await readText(asText(written as WrittenMap));
        const csv = writeCsv(map, { separator: separator as ',', forExcel: separator === ';' });
        const empty = map.teams.size + map.people.size === 0;
        if (!empty) expect(ofTable(await importText(csv, 'map.csv'))).toEqual(ofTable(map));
      }),
      { numRuns: 100, endOnFailure: true },
    ));

  it('keeps by way of Backstage its teams, its people, and who belongs to which team', () =>
    fc.assert(
      fc.asyncProperty(randomMaps(1), async ([written]) => {
        const map = await readText(asText(written as WrittenMap));
        const yaml = writeBackstage(map, TODAY);
        if (yaml !== '') expect(ofCatalog(await importText(yaml, 'catalog.yaml'))).toEqual(ofCatalog(map));
      }),
      { numRuns: 100, endOnFailure: true },
    ));
});

const corpus = process.env.ROLEMAP_CORPUS;
if (!corpus) console.log('Skipped: the round trip of real organisations, because ROLEMAP_CORPUS is not set.');

describe.skipIf(!corpus)('a real organisation that was exported and imported again', () => {
  it.each(['kubernetes', 'opentelemetry.yaml', 'kubernetes-history/2018.yaml'])('%s', async (path) => {
    const { sources } = await readSources({
      paths: [path],
      cwd: corpus as string,
      stdin: async () => new Uint8Array(),
    });
    const { map } = await readMap(sources);
    if (!map) throw new Error('no map');
    const json = writeJson(map);
    expect(fits(JSON.parse(json)) ? [] : fits.errors).toEqual([]);
    expect(writeJson(await importText(json, 'map.json'))).toBe(json);
    const csv = writeCsv(map, { separator: ';', forExcel: true });
    expect(ofTable(await importText(csv, 'map.csv'))).toEqual(ofTable(map));
    expect(ofCatalog(await importText(writeBackstage(map, TODAY), 'catalog.yaml'))).toEqual(ofCatalog(map));
  });
});

const TODAY = '2026-01-15';
const oneLine = (text: string | undefined) => text?.replace(/\s*[\r\n]+\s*/g, ' ').trim();

/** What the table has columns for; lines of lists lose their line breaks. */
function ofTable({ teams, roles, people }: OrgMap) {
  return {
    teams: Array.from(teams.values(), ({ id, name, parent, kind, purpose }) => [id, name, parent?.id, kind, purpose]),
    roles: Array.from(roles.values(), (role) => [
      role.reference,
      role.name,
      role.core,
      role.purpose,
      role.responsibilities.map(({ text }) => oneLine(text)),
      role.decides.map(({ what, level }) => [oneLine(what), level]),
      role.domains.map(({ text }) => oneLine(text)),
      role.replaces.map(({ text }) => oneLine(text)),
      role.vacant !== undefined,
      role.holders
        .map(({ person, focus, share, since, until, as }) =>
          JSON.stringify([person.id, focus, share, since, until, as]),
        )
        .sort(),
    ]),
    people: Array.from(people.values(), ({ id, name, email, title, organization }) => [
      id,
      name,
      email,
      title,
      organization,
    ]),
  };
}

const short = (id: string | undefined) => id?.slice(0, 54);

/** What a catalog of Backstage knows; long ids are shortened in it. */
function ofCatalog({ teams, people, roles }: OrgMap) {
  const members = [...roles.values()].flatMap((role) =>
    currentHolders(role, TODAY).map(({ person }) => `${person.id} in ${short(role.team.id)}`),
  );
  return {
    teams: Array.from(teams.values(), ({ id, name, parent, purpose }) => [short(id), name, short(parent?.id), purpose]),
    people: [...people.values()]
      .filter(({ left }) => left === undefined || left > TODAY)
      .map(({ id, name, email }) => [id, name, email]),
    members: [...new Set(members)].sort(),
  };
}
