import { diffArrays } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relateMaps } from '../../src/diff/compare-maps.ts';
import { applyPatch } from '../../src/edit/apply-patch.ts';
import { readSources } from '../../src/load/read-sources.ts';
import type { OrgMap } from '../../src/model/org-map.ts';
import { readMap } from '../../src/model/read-map.ts';
import { writtenThings } from '../../src/model/written-things.ts';
import type { Operation } from '../../src/schema/generated/patch.ts';
import type { Source } from '../../src/text/source.ts';
import { commentsOf } from '../../src/yaml/comments.ts';
import { dividedMaps } from '../support/random-maps.ts';
import { type PlannedEdit, plansFor } from '../support/random-plan.ts';
import { commentedMaps } from '../support/strew-comments.ts';

/** The numbers of the lines on which a thing is written, with the comments above it and the line below it, where new things are put. */
function linesOf(map: OrgMap, source: Source, touched: readonly string[]): Set<number> {
  const lines = new Set<number>();
  const wanted = new Set(touched);
  const lineAt = (offset: number) => source.text.slice(0, offset).split('\n').length - 1;
  const texts = source.text.split('\n');
  for (const { thing, reference, location } of writtenThings(map).values()) {
    if (!wanted.has(reference) || thing === 'organization' || thing === 'pay') continue;
    if (location.document.source !== source) continue;
    let first = lineAt(location.key.locate().start);
    const last = lineAt(location.value.locate().end);
    while (first > 0 && /^\s*(?:#|$)/.test(texts[first - 1] ?? '')) first--;
    for (let line = first; line <= last; line++) lines.add(line);
    for (let line = last + 1; /^\s*(?:#|$)/.test(texts[line] ?? 'x'); line++) lines.add(line);
  }
  return lines;
}

/** What an edit makes of the files of a map, checked: new texts only of what it is about, no new error, and no other change for the diff. */
async function expectOnlyThat(map: OrgMap, sources: readonly Source[], edit: PlannedEdit): Promise<void> {
  const { planned, kinds, touched, renamed } = edit;
  if ('refused' in planned || planned.operations.length === 0) return;
  const outcome = applyPatch(map, planned, { homes: planned.homes });
  if (!('texts' in outcome)) throw new Error(JSON.stringify(outcome));
  const after = await readMap(sources.map((source) => ({ ...source, text: outcome.texts.get(source) ?? source.text })));
  expect(after.findings.map(({ message }) => message)).toEqual([]);
  if (!after.map) throw new Error('no map');
  expect(outcome.isOutcome(after.map)).toBe(true);

  const found = relateMaps(map, after.map).changes.map(({ kind }) => kind);
  expect(found.filter((kind) => !kinds.includes(kind))).toEqual([]);
  expect(found.length).toBeGreaterThan(0);

  const mentions = renamed === undefined ? undefined : new RegExp(`(?<![\\w-])${renamed}(?![\\w-])`);
  for (const [source, text] of outcome.texts) {
    const own = linesOf(map, source, touched);
    const before = source.text.split('\n');
    const now = new Set(text.split('\n'));
    let line = 0;
    for (const { value, added, removed } of diffArrays(before, text.split('\n'))) {
      if (removed)
        value.forEach((was, index) => {
          const isOwn = own.has(line + index) || mentions?.test(was) || now.has(`${was},`);
          // A new section, and a thing that goes from the file or comes into it, change the line that holds it: an empty one, or brackets on one line.
          const holds = /^\s*(?:["']?(?:roles|teams|people)["']?\s*:|\s*$|[}\]])/.test(was) || /[[{]/.test(was);
          if (!isOwn && !holds)
            throw new Error(`${edit.name} changes line ${line + index + 1}: ${was}\n\n${source.text}\n\n${text}`);
        });
      if (!added) line += value.length;
    }
    if (takesOut(planned.operations)) {
      // What is said of a vacancy goes with it, and of nothing else.
      const left = commentsIn(text);
      for (const comment of commentsIn(source.text).filter((one) => !left.includes(one)))
        expect(own).toContain(before.findIndex((written) => written.includes(comment)));
    } else if (!/move|unassign|retire/.test(edit.name)) expect(commentsIn(text)).toEqual(commentsIn(source.text));
    else if (edit.name === 'move role') {
      const left = commentsInAll(sources, outcome.texts);
      const gone = commentsIn(source.text).filter((one) => !left.includes(one));
      // Where the last role goes, so does the key above it, with what is said of that: above it, or below it and further in than the role.
      for (const comment of gone) {
        const at = before.findIndex((written) => written.includes(comment));
        const next = before.slice(at).find((written) => !/^\s*(?:#|$)/.test(written)) ?? '';
        const isFurtherIn = (before[at] as string).search(/\S/) > next.search(/\S/);
        if (!isFurtherIn) expect(next).toMatch(/^\s*["']?roles["']?\s*:/);
      }
    }
  }
}

/** Whether a field goes, such as that a role is vacant when somebody is to hold it. */
function takesOut(operations: readonly Operation[]): boolean {
  return operations.some((one) => one.operation === 'set' && one.from !== undefined && one.to === undefined);
}

function commentsIn(text: string): string[] {
  return commentsOf({ path: '', text })
    .map((comment) => comment.text)
    .sort();
}

function commentsInAll(sources: readonly Source[], texts: ReadonlyMap<Source, string>): string[] {
  return sources.flatMap((source) => commentsIn(texts.get(source) ?? source.text)).sort();
}

const choices = fc.infiniteStream(fc.nat());

function pickBy(stream: fc.Stream<number>) {
  return <Thing>(things: readonly Thing[]) => things[(stream.next().value as number) % things.length] as Thing;
}

describe('an edit of a map', () => {
  it('changes the lines of what it is about, keeps the map valid, and is what the diff reports: of maps with comments, in all styles', async () => {
    let edits = 0;
    await fc.assert(
      fc.asyncProperty(commentedMaps, choices, async (text, stream) => {
        const { map, findings, sources } = await readMap([{ path: 'map.yaml', text }]);
        if (!map || findings.length > 0) return;
        for (const edit of plansFor(map, pickBy(stream))) {
          edits++;
          await expectOnlyThat(map, sources, edit);
        }
      }),
      { numRuns: 250, endOnFailure: true },
    );
    expect(edits).toBeGreaterThan(40);
  });

  it('does so in maps of several files', async () => {
    await fc.assert(
      fc.asyncProperty(dividedMaps, choices, async ({ files }, stream) => {
        const { map, findings, sources } = await readMap(Object.entries(files).map(([path, text]) => ({ path, text })));
        if (!map || findings.length > 0) return;
        for (const edit of plansFor(map, pickBy(stream))) await expectOnlyThat(map, sources, edit);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  const corpus = process.env.ROLEMAP_CORPUS;
  if (!corpus) console.log('Skipped: edits of real organisations, because ROLEMAP_CORPUS is not set.');
  it
    .skipIf(!corpus)
    .each(['kubernetes', 'opentelemetry.yaml', 'kubernetes-history/2018.yaml', 'kubernetes-history/2026.yaml'])(
    'does so in %s of the corpus',
    async (path) => {
      const read = await readSources({ paths: [path], cwd: corpus as string, stdin: async () => new Uint8Array() });
      const { map, sources } = await readMap(read.sources);
      if (!map) throw new Error('no map');
      for (let seed = 0; seed < 3; seed++) {
        let at = seed * 7919;
        const pick = <Thing>(things: readonly Thing[]) => {
          at += 104_729;
          return things[at % things.length] as Thing;
        };
        for (const edit of plansFor(map, pick)) await expectOnlyThat(map, sources, edit);
      }
    },
  );
});
