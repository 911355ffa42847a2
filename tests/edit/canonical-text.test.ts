import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { canonicalText } from '../../src/edit/canonical-text.ts';
import { asText, randomMaps } from '../support/random-maps.ts';
import { readText } from '../support/read-text.ts';

const canonical = (text: string) => canonicalText({ path: 'map.yaml', text });

it('is the same for the same map in another order and form', () => {
  expect(
    canonical(
      'teams: {b: {}, a: {roles: {x: {holders: [{person: jan}, fatima], purpose: P}}}}\n# c\nname: Name\nrolemap: 1\n',
    ),
  ).toBe(
    `rolemap: 1
name: Name
teams:
  a:
    roles:
      x:
        purpose: P
        holders:
          - fatima
          - jan
  b: {}
`,
  );
});

it('marks a conflict again where the two sides differ', () => {
  const text = 'rolemap: 1\nteams: {a: {}}\n<<<<<<< x\nname: One\n=======\nname: Two\n>>>>>>> y\npurpose: P\n';
  expect(canonical(text)).toBe(
    'rolemap: 1\n<<<<<<< ours\nname: One\n=======\nname: Two\n>>>>>>> theirs\npurpose: P\nteams:\n  a: {}\n',
  );
});

it.each(['a: [\n', 'just: yaml\n', 'rolemap: 1\n---\nrolemap: 1\n', ''])('leaves %j as it is', (text) => {
  expect(canonical(text)).toBe(text);
});

it('keeps everything, and does not change when it is done again', async () => {
  await fc.assert(
    fc.asyncProperty(randomMaps(1), async ([map]) => {
      const before = asText(map as never);
      const text = canonical(before);
      expect(compareMaps(await readText(before), await readText(text))).toEqual([]);
      expect(canonical(text)).toBe(text);
    }),
    { numRuns: 50 },
  );
});
