import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relateMaps } from '../../src/diff/compare-maps.ts';
import { formatMap } from '../../src/edit/format-map.ts';
import { readMap } from '../../src/model/read-map.ts';
import { commentsOf } from '../../src/yaml/comments.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { commentedMaps } from '../support/strew-comments.ts';

/** A map in the layout of rolemap, checked: the same comments, and the same once more. */
function format(text: string): string {
  const [document] = readYaml({ path: 'map.yaml', text }).documents;
  if (!document) throw new Error('no document');
  const outcome = formatMap(document);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.text;
}

async function expectLaidOut(text: string): Promise<void> {
  const once = format(text);
  expect(format(once)).toBe(once);
  expect(comments(once)).toEqual(comments(text));
  const [before, after] = await Promise.all([text, once].map((each) => readMap([{ path: 'map.yaml', text: each }])));
  expect(after?.findings.map(({ message }) => message).sort()).toEqual(
    before?.findings.map(({ message }) => message).sort(),
  );
  if (before?.map && after?.map) expect(relateMaps(before.map, after.map).changes).toEqual([]);
}

function comments(text: string): string[] {
  return commentsOf({ path: '', text })
    .map((comment) => comment.text)
    .sort();
}

describe('the layout of a map', () => {
  it('has the keys of each thing in the order of the format, those of ids and of no order as they were', () => {
    expect(
      format(`teams:
  b: {purpose: x, name: B}
  a:
    x-own: {z: 1, a: 2}
    roles:
      r:
        # who
        holders: [{as: deputy, person: p}]
        decides: [{limit: 5 EUR, what: w}]
        purpose: y
    parent: b
people: {p: {share: 1, name: P}}
name: N # ours
rolemap: 1
`),
    ).toBe(`rolemap: 1
name: N # ours
teams:
  b: {name: B, purpose: x}
  a:
    parent: b
    roles:
      r:
        purpose: y
        decides: [{what: w, limit: 5 EUR}]
        # who
        holders: [{person: p, as: deputy}]
    x-own: {z: 1, a: 2}
people: {p: {name: P, share: 1}}
`);
  });

  it('leaves exceptions about what they are about', () => {
    const long =
      '{name: A meeting with a long name, every: 2 weeks, minutes: 60, purpose: Talking about what is on our minds}';
    const text = `rolemap: 1
name: N
teams:
  t:
    # rolemap-ignore-start role-empty -- for now
    roles: {}
    # rolemap-ignore-end role-empty
    purpose: x
    # rolemap-ignore-next-line team-without-rhythm -- for now
    meetings: [${long}]
`;
    expect(format(text)).toBe(text);
  });

  it('keeps what a map says and every comment, whatever the style, and does not change when it is done again', async () => {
    let laidOut = 0;
    await fc.assert(
      fc.asyncProperty(commentedMaps, async (text) => {
        const { documents, findings } = readYaml({ path: '', text });
        if (findings.length > 0 || documents.length !== 1) return;
        laidOut++;
        await expectLaidOut(text);
      }),
      { numRuns: 100, endOnFailure: true },
    );
    expect(laidOut).toBeGreaterThan(30);
  });

  const corpus = process.env.ROLEMAP_CORPUS;
  if (!corpus) console.log('Skipped: the layout of real organisations, because ROLEMAP_CORPUS is not set.');
  it.skipIf(!corpus)('does the same to every map of the corpus', async () => {
    const files = readdirSync(corpus as string, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.yaml'),
    );
    const texts = files
      .map((path) => readFileSync(join(corpus as string, path), 'utf8'))
      .filter((text) => /^rolemap:/m.test(text));
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) await expectLaidOut(text);
  });
});
