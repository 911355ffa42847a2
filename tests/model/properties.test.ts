import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { printFiles, printMap } from '../../bench/print-map.ts';
import { synthesize } from '../../bench/synthetic-organization.ts';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { lintMap } from '../../src/lint/lint-map.ts';
import { selectProfile } from '../../src/lint/profiles.ts';
import { type NamedSource, readMap } from '../../src/model/read-map.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { asText, randomMaps, type WrittenMap } from '../support/random-maps.ts';

const TODAY = '2026-11-24';

/** All that rolemap says of a map, without places: findings, and the pages. */
async function outcome(files: Readonly<Record<string, string>>) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, text, named: true }));
  const { map, findings } = await readMap(sources);
  if (!map) return { findings: told(findings), pages: [] };
  const noticed = lintMap(map, selectProfile('recommended'), { today: TODAY }).findings;
  return {
    findings: told([...findings, ...noticed]),
    pages: await renderMarkdown(map, { today: TODAY, layout: 'folder' }),
  };
}

const told = (findings: readonly Finding[]) =>
  findings.map(({ rule, subject, message }) => `${rule} ${subject} ${message}`).sort();

/** A map with its keys turned round everywhere, each part of it in a file of its own. */
function scattered({ rolemap, ...parts }: WrittenMap): Record<string, string> {
  const files = Object.entries(parts).flatMap(([key, part]) => {
    const ids = key === 'teams' || key === 'people' ? Object.keys(part as object) : [];
    if (ids.length === 0) return [{ path: `${key}.yaml`, content: { rolemap, [key]: part } }];
    return ids.map((id) => ({
      path: `${key}/${id}.yaml`,
      content: { rolemap, [key]: { [id]: (part as Readonly<Record<string, unknown>>)[id] } },
    }));
  });
  return Object.fromEntries(files.reverse().map(({ path, content }) => [path, asText(turned(content))]));
}

function turned<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned) as Value;
  const entries = Object.entries(value).map(([key, part]) => [key, turned(part)]);
  return Object.fromEntries(entries.reverse()) as Value;
}

describe('any map', () => {
  it('gives the same findings and pages in whatever order its keys are written, and in however many files', () =>
    fc.assert(
      fc.asyncProperty(randomMaps(1), async ([written]) => {
        const map = written as WrittenMap;
        expect(await outcome(scattered(map))).toEqual(await outcome({ 'map.yaml': asText(map) }));
      }),

      { numRuns: 60, endOnFailure: true },
    ));

  it('is the same when it is printed as YAML and read again', () =>
    fc.assert(
      fc.asyncProperty(randomMaps(1), async ([written]) => {
        const printed = stringify(written, { lineWidth: 60 });
        expect(parse(printed)).toEqual(written);
        const read = async (text: string) => (await readMap([{ path: 'map.yaml', text, named: true }])).map;
        const [one, other] = [await read(asText(written as WrittenMap)), await read(printed)];
        if (!one || !other) throw new Error('a random map is valid');
        expect(compareMaps(one, other)).toEqual([]);
        expect(await outcome({ 'map.yaml': printed })).toEqual(
          await outcome({ 'map.yaml': asText(written as WrittenMap) }),
        );
      }),
      { numRuns: 60, endOnFailure: true },
    ));

  it('gives findings whose places lie inside their texts when a part of it is broken', () =>
    fc.assert(
      fc.asyncProperty(
        randomMaps(1),
        fc.nat(),
        fc.constantFrom('', '"', ']', 'x', ': ', '\n', '- ', '{'),
        async ([written], at, sign) => {
          const whole = stringify(written);
          const cut = at % whole.length;
          const source: NamedSource = {
            path: 'map.yaml',
            text: whole.slice(0, cut) + sign + whole.slice(cut + 1),
            named: true,
          };
          const { map, findings } = await readMap([source]);
          const all = [
            ...findings,
            ...(map ? lintMap(map, selectProfile('recommended'), { today: TODAY }).findings : []),
          ];
          for (const { at: place, related = [] } of all)
            for (const { source: found, locate } of [place, ...related.map((other) => other.at)]) {
              const { start, end } = locate();
              expect(0 <= start && start <= end && end <= found.text.length).toBe(true);
            }
        },
      ),
      { numRuns: 300, endOnFailure: true },
    ));
});

it('an organisation in many files is the same as in one', async () => {
  const map = synthesize({ roles: 120, seed: 7 });
  const files = Object.fromEntries(printFiles(map).map(({ path, text }) => [path, text]));
  expect(await outcome(files)).toEqual(await outcome({ 'map.yaml': printMap(map) }));
});
