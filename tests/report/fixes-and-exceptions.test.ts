import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { reportJson } from '../../src/report/json.ts';
import { reportMarkdown } from '../../src/report/markdown.ts';
import { reportRdjson } from '../../src/report/rdjson.ts';
import { reportSarif } from '../../src/report/sarif.ts';
import { findingAt, placeOf, reportOf } from '../support/finding.ts';

const MAP = { path: 'een kaart.yaml', text: 'rolemap: 1\nname: "é😀" # old\npeople: {jan: Jan}\n' };
const OTHER = { path: 'b.yaml', text: 'rolemap: 1\npeople: {jan: Johan}\n' };
const edit = (source: typeof MAP, piece: string, text: string) => ({ at: placeOf(source, piece), text });
const FIXED = findingAt(MAP, 'old', {
  fix: { title: 'write it anew', safe: true, edits: [edit(MAP, 'jan', 'janna'), edit(MAP, 'old', 'new')] },
});
const FIXED_ELSEWHERE = findingAt(MAP, 'jan', {
  related: [{ at: placeOf(OTHER, 'jan'), message: 'first [defined](1) here' }],
  fix: { title: 'name both', safe: false, edits: [edit(MAP, 'jan', 'jan-1'), edit(OTHER, 'jan', '')] },
});
const REPORT = reportOf([FIXED, FIXED_ELSEWHERE]);
const resultsOf = (text: string) => (JSON.parse(text) as Log).runs[0]?.results ?? [];

describe('a fix', () => {
  it('stands in SARIF with its edits by file', () => {
    const [own, elsewhere] = resultsOf(reportSarif(REPORT));
    expect(own?.fixes).toEqual([
      {
        description: { text: 'write it anew' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'een%20kaart.yaml' },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 13 },
                insertedContent: { text: 'janna' },
              },
              {
                deletedRegion: { startLine: 2, startColumn: 15, endLine: 2, endColumn: 18 },
                insertedContent: { text: 'new' },
              },
            ],
          },
        ],
      },
    ]);
    expect(elsewhere?.fixes?.[0]?.artifactChanges.map(({ artifactLocation }) => artifactLocation.uri)).toEqual([
      'een%20kaart.yaml',
      'b.yaml',
    ]);
  });
  it('is one suggestion in rdjson, with columns in bytes of UTF-8, and none where it changes other files', () => {
    const { diagnostics } = JSON.parse(reportRdjson(REPORT));
    expect(diagnostics[0].suggestions).toEqual([
      { range: { start: { line: 2, column: 18 }, end: { line: 3, column: 13 } }, text: 'new\npeople: {janna' },
    ]);
    expect(diagnostics[0].location.range.start).toEqual({ line: 2, column: 18 });
    expect(diagnostics[1].suggestions).toBeUndefined();
  });
  it('stands in JSON as its schema says', () => {
    const output = JSON.parse(reportJson(REPORT));
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync('schemas/findings.schema.json', 'utf8')),
    );
    expect(validate(output) ? [] : validate.errors).toEqual([]);
    expect(output.findings[1]).toMatchObject({
      fixable: true,
      fix: {
        title: 'name both',
        safe: false,
        edits: [
          { file: 'een kaart.yaml', text: 'jan-1' },
          { file: 'b.yaml', text: '' },
        ],
      },
    });
  });
});

describe('SARIF', () => {
  it('leads to related places from its text, where nothing else can lead', () => {
    const [, { message, relatedLocations } = { message: {} }] = resultsOf(reportSarif(REPORT));
    expect(message.text).toBe('It is empty.\nSee: [first \\[defined\\](1) here](1)');
    expect(relatedLocations).toMatchObject([
      {
        id: 1,
        physicalLocation: { artifactLocation: { uri: 'b.yaml' } },
        message: { text: 'first [defined] (1) here' },
      },
    ]);
  });
  it('describes rules that nobody described, by their ids', () => {
    const [run] = (JSON.parse(reportSarif(reportOf([findingAt(MAP, 'old', { rule: 'house-rule' })]))) as Log).runs;
    expect(run?.tool.driver.rules).toMatchObject([
      { id: 'house-rule', name: 'HouseRule', shortDescription: { text: 'House rule.' } },
    ]);
  });
  it('holds excepted findings as suppressed ones, without changing the fingerprints of others', () => {
    const all = [FIXED, findingAt(MAP, 'jan'), findingAt(MAP, 'Jan')];
    const [first, second, third] = all as [typeof FIXED, typeof FIXED, typeof FIXED];
    const whole = resultsOf(reportSarif(reportOf(all)));
    const excepted = [{ finding: second, justification: 'Agreed in May', kind: 'external' as const }];
    const results = resultsOf(reportSarif(reportOf([first, third], { found: all, excepted })));
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [{ kind: 'external', status: 'accepted', justification: 'Agreed in May' }],
      [],
    ]);
    expect(results.map(({ partialFingerprints }) => partialFingerprints)).toEqual(
      whole.map(({ partialFingerprints }) => partialFingerprints),
    );
    expect(whole[0]?.suppressions).toBeUndefined();
  });
});

it('Markdown folds long tables, names other files, and says what is excepted', () => {
  const many = Array.from({ length: 11 }, () => FIXED_ELSEWHERE);
  const text = reportMarkdown({
    ...reportOf(many),
    excepted: [{ finding: FIXED, justification: 'x', kind: 'inSource' }],
  });
  expect(text).toMatch(/^\*\*11 warnings\*\* in 1 file · 1 team, 2 roles, 3 persons · 1 excepted\n/);
  expect(text).toContain('<details>\n<summary><code>een kaart.yaml</code>: 11 warnings</summary>\n\n| line |');
  expect(text).toContain('<br>b.yaml:2: first &#91;defined&#93;(1) here |');
});
