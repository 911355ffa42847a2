import type { Finding, TextEdit } from '../../finding/finding.ts';
import { identityOf } from '../../finding/identity.ts';
import { byText } from '../../text/order.ts';
import { insertPair, replaceScalar } from '../../yaml/edit-nodes.ts';
import { writeScalar } from '../../yaml/write-scalar.ts';
import type { Baseline, BaselineEntry, PlacedEntry } from './baseline.ts';
import { type Chunk, joinChunks, splitChunks } from './baseline-chunks.ts';
import { type BaselineContext, type BaselineMatch, identityOfEntry, isStale, timesOf } from './match-baseline.ts';

/** What is to be written. */
export interface BaselineWriting {
  /** `update` takes in all findings of rules; `prune` only takes out what is no longer found. */
  readonly mode: 'update' | 'prune';
  /** The path of the file in which a finding stands, from the folder of the baseline; undefined for standard input. */
  readonly fileOf: (finding: Finding) => string | undefined;
}

/** The new text of a baseline, and how many findings it leaves out more and less than before. */
export interface WrittenBaseline {
  readonly text: string;
  readonly added: number;
  readonly removed: number;
}

/** A baseline in which nothing stands yet. */
export const EMPTY_BASELINE = `# The findings that we started with. \`rolemap lint --baseline FILE\` leaves them out, so that only new ones count.
# \`reason\` and \`owner\` are yours to write under an entry. They stay when the baseline is updated, and so do comments.
version: 1
findings: []
`;

/**
 * The text of a baseline after an update or a pruning. What people wrote (reasons, owners, comments, keys of their own) stays with its entry, and an entry
 * without changes keeps every character. Only what the run looked at is touched. New entries are sorted in by rule, subject and content.
 */
export function writeBaseline(
  baseline: Baseline,
  match: BaselineMatch,
  context: BaselineContext,
  { mode, fileOf }: BaselineWriting,
): WrittenBaseline {
  const more = mode === 'update' ? byIdentity(match.others) : new Map<string, Finding[]>();
  const layout = splitChunks(baseline);
  const chunks: Chunk[] = [];
  let removed = 0;
  match.entries.forEach(({ entry, findings }, index) => {
    const stale = isStale({ entry, findings }, context);
    if (stale) removed += timesOf(entry) - findings.length;
    if (stale && findings.length === 0) return;
    const identity = identityOfEntry(entry, context.former);
    const all = [...findings, ...(more.get(identity) ?? [])];
    more.delete(identity);
    const changes: Changes = {
      ...((stale || all.length > timesOf(entry)) && { times: all.length }),
      ...(mode === 'update' && all[0] && placeNow(all[0], fileOf)),
    };
    chunks.push(layout.chunkOf(index, { ...entry, ...changes }, editsFor(entry, changes)));
  });
  const added = [...more.values()].map((findings) => entryFor(findings, fileOf)).sort(compareEntries);
  for (const entry of added) {
    const before = chunks.findIndex((chunk) => compareEntries(entry, chunk.entry) < 0);
    chunks.splice(before === -1 ? chunks.length : before, 0, { entry });
  }
  return {
    text: joinChunks(baseline, layout, chunks),
    added: mode === 'update' ? match.others.length : 0,
    removed,
  };
}

type Changes = Partial<Pick<BaselineEntry, 'times' | 'subject' | 'file'>>;

function placeNow(finding: Finding, fileOf: BaselineWriting['fileOf']): Changes {
  const file = fileOf(finding);
  return { subject: finding.subject, ...(file !== undefined && { file }) };
}

function editsFor(entry: PlacedEntry, changes: Changes): TextEdit[] {
  const edits: TextEdit[] = [];
  const { times, subject, file } = changes;
  if (subject !== undefined && subject !== entry.subject)
    edits.push(replaceScalar(entry.location.child('subject').value, subject));
  if (file !== undefined && file !== entry.file)
    edits.push(
      ...(entry.file === undefined
        ? insertPair(entry.location, 'file', writeScalar(file))
        : [replaceScalar(entry.location.child('file').value, file)]),
    );
  if (times !== undefined && times !== timesOf(entry))
    edits.push(
      ...(entry.times === undefined
        ? insertPair(entry.location, 'times', String(times))
        : [{ at: entry.location.child('times').value, text: String(times) }]),
    );
  return edits;
}

function byIdentity(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const identity = identityOf(finding);
    groups.set(identity, [...(groups.get(identity) ?? []), finding]);
  }
  return groups;
}

function entryFor(findings: readonly Finding[], fileOf: BaselineWriting['fileOf']): BaselineEntry {
  const [{ rule, subject, detail } = { rule: '', subject: '' }] = findings;
  const file = findings[0] && fileOf(findings[0]);
  return {
    rule,
    subject,
    ...(detail !== undefined && detail !== '' && { content: detail.replace(/\s+/g, ' ').trim() }),
    ...(findings.length > 1 && { times: findings.length }),
    ...(file !== undefined && { file }),
  };
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return byText(a.rule, b.rule) || byText(a.subject, b.subject) || byText(a.content ?? '', b.content ?? '');
}
