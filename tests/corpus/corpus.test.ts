import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { MAP_REWRITING } from '../../src/edit/map-rewriting.ts';
import { mergeDocuments } from '../../src/edit/merge-documents.ts';
import { lintMap } from '../../src/lint/lint-map.ts';
import { selectProfile } from '../../src/lint/profiles.ts';
import { readSources } from '../../src/load/read-sources.ts';
import { readMap } from '../../src/model/read-map.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import { explainSyntax } from '../../src/yaml/explain-syntax.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { rewriteValue } from '../../src/yaml/rewrite-value.ts';
import { followLinks } from '../render/check-links.ts';

const corpus = process.env.ROLEMAP_CORPUS;
if (!corpus) console.log('Skipped: the tests on real organisations, because ROLEMAP_CORPUS is not set.');

describe.skipIf(!corpus)('real organisations', () => {
  it('one year of a history is rewritten to the next, and two years after one merge, with each conflict marked', () => {
    const text = (year: number) => readFileSync(join(corpus as string, `kubernetes-history/${year}.yaml`), 'utf8');
    const source = (year: number) => ({ path: `${year}.yaml`, text: text(year) });
    for (let year = 2018; year < 2025; year++) {
      const [document] = readYaml(source(year)).documents;
      const [next] = readYaml(source(year + 1)).documents;
      if (!document || !next) throw new Error('no map');
      const outcome = rewriteValue(document, next.value, MAP_REWRITING);
      expect('text' in outcome && readYaml({ path: '', text: outcome.text }).documents[0]?.value).toEqual(next.value);
      const merged = mergeDocuments(
        { base: source(year + 1), ours: source(year), theirs: source(year + 2) },
        { ours: 'ours', theirs: 'theirs', size: 7 },
      );
      if ('refused' in merged) throw new Error(merged.refused);
      expect(merged.text.match(/^<{7} ours$/gm)).toHaveLength(merged.conflicts.length);
    }
  });
  const counts: [string, Record<string, number>][] = [
    ['kubernetes', { teams: 271, roles: 107, holders: 355, people: 237, collaborations: 8 }],
    ['opentelemetry.yaml', { teams: 61, roles: 134, holders: 165, people: 28 }],
    ['kubernetes-history/2018.yaml', { teams: 135, roles: 43, people: 92 }],
    ['kubernetes-history/2022.yaml', { teams: 212, roles: 88, people: 157 }],
    ['kubernetes-history/2026.yaml', { teams: 271, roles: 107, people: 235 }],
  ];
  it.each(counts)('%s is valid and has as many of each as its source says', async (path, expected) => {
    const { sources, problems } = await readSources({
      paths: [path],
      cwd: corpus as string,
      stdin: async () => new Uint8Array(),
    });
    const { map, findings } = await readMap(sources);
    expect({ problems, findings }).toEqual({ problems: [], findings: [] });
    if (!map) throw new Error('no map');
    const holders = [...map.roles.values()].reduce((sum, role) => sum + role.holders.length, 0);
    expect({
      teams: map.teams.size,
      roles: map.roles.size,
      holders,
      people: map.people.size,
      collaborations: map.collaborations.size,
    }).toMatchObject(expected);
    for (const { at } of lintMap(map, selectProfile('recommended'), { today: '2026-11-24' }).findings) {
      const { start, end } = at.locate();
      expect(0 <= start && start < end && end <= at.source.text.length).toBe(true);
    }
    for (const layout of ['page', 'folder'] as const) {
      const pages = await renderMarkdown(map, { today: '2026-11-24', layout });
      for (const platform of ['github', 'gitlab'] as const)
        for (const { from, text, heading } of followLinks(pages, platform))
          expect(heading, `${platform}, ${from}`).toBe(text);
    }
  });
});

describe.skipIf(!corpus)('the YAML test suite', () => {
  interface Case {
    readonly id: string;
    readonly yaml: string;
    readonly json?: string;
    readonly error: boolean;
  }
  const cases: Case[] = corpus ? JSON.parse(readFileSync(join(corpus, 'yaml-test-suite.json'), 'utf8')) : [];
  it('finds the same texts valid as the suite does', () => {
    const wrong = cases.filter(({ yaml, error }) => {
      const { documents, findings } = readYaml({ path: 'x', text: yaml });
      const refused = documents.length === 0 && findings.some(({ rule }) => rule === 'yaml-syntax');
      const unknownAlias = findings.some(
        ({ rule, message }) => rule === 'yaml-alias' && message.startsWith('Nothing above'),
      );
      return (refused || unknownAlias) !== error;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
  it('gives the values that the `yaml` library gives, where rolemap accepts them', () => {
    const wrong = cases.filter(({ yaml, error }) => {
      if (error) return false;
      const { documents, findings } = readYaml({ path: 'x', text: yaml });
      // Keys that are no text, tags and merge keys are refused with a finding (docs/decisions/reading-yaml.md).
      if (findings.length > 0) return false;
      const others = parseAllDocuments(yaml, { logLevel: 'silent' });
      const values = Array.isArray(others) ? others.map((document) => normal(document.toJS({ mapAsMap: false }))) : [];
      // An empty document counts for the one reader and not for the other; it holds nothing either way.
      const ours = documents.map(({ value }) => normal(value)).filter((value) => value !== null);
      return JSON.stringify(ours) !== JSON.stringify(values.filter((value) => value !== null));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
  it('explains each invalid text inside its bounds', async () => {
    for (const { yaml } of cases) {
      const source = { path: 'x', text: yaml };
      const [refused] = readYaml(source).findings;
      if (!refused) continue;
      for (const { at } of await explainSyntax(source, refused)) {
        const { start, end } = at.locate();
        expect(0 <= start && start <= end && end <= yaml.length).toBe(true);
      }
    }
  });

  function normal(value: unknown): unknown {
    if (value === undefined) return null;
    if (typeof value === 'bigint') return Number(value);
    if (Array.isArray(value)) return value.map(normal);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, part]) => [key, normal(part)])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  }
});
