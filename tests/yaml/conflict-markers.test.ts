import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/text/source.ts';
import { findMergeConflicts, sidesOfConflicts } from '../../src/yaml/conflict-markers.ts';
import { explainSyntax } from '../../src/yaml/explain-syntax.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';

const TEXT = `rolemap: 1
<<<<<<< HEAD
name: One
=======
name: Two
>>>>>>> main
teams:
<<<<<<< HEAD
||||||| 123
  a: {}
=======
  b: {}
>>>>>>> main`;

describe('conflicts that a merge left', () => {
  it.each([
    ['with Unix line ends', TEXT],
    ['with Windows line ends', TEXT.replace(/\n/g, '\r\n')],
  ])('are found with all their markers, %s', (_what, text) => {
    const source = { path: 'map.yaml', text };
    const lines = findMergeConflicts(source).map(({ at, related = [] }) =>
      [at, ...related.map((one) => one.at)].map((place) => positionAt(source, place.locate().start).line),
    );
    expect(lines).toEqual([
      [2, 4, 6],
      [8, 11, 13],
    ]);
    expect(sidesOfConflicts(text)?.map((side) => readYaml({ ...source, text: side }).documents[0]?.value)).toEqual([
      { rolemap: 1, name: 'One', teams: null },
      { rolemap: 1, name: 'Two', teams: { b: {} } },
    ]);
  });
  it('are said instead of what they do to the syntax', async () => {
    const source = { path: 'map.yaml', text: TEXT };
    const [refused] = readYaml(source).findings;
    const findings = await explainSyntax(source, refused as never);
    expect(findings.map(({ rule }) => rule)).toEqual(['merge-conflict', 'merge-conflict']);
  });
  it.each(['a: b\n=======\n', '<<<<<<< a\nb: 1\n', 'a: "<<<<<<< x"\n'])('are none in %j', (text) => {
    expect(findMergeConflicts({ path: 'a', text })).toEqual([]);
    expect(sidesOfConflicts(text)).toBeUndefined();
  });
});
