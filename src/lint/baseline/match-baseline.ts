import type { Finding } from '../../finding/finding.ts';
import { identityOf } from '../../finding/identity.ts';
import type { FormerSubjects } from '../former-subjects.ts';
import type { PlacedEntry } from './baseline.ts';

/** What a run looked at: only that can say whether an entry is still needed. */
export interface BaselineContext {
  /** The ids of all rules, house rules included; other findings never stand in a baseline. */
  readonly rules: ReadonlySet<string>;
  /** The ids of the rules that looked at the map. */
  readonly ran: ReadonlySet<string>;
  /** Whether a file was looked at, by its path from the folder of the baseline; an entry without a file was. */
  readonly lookedAt: (file: string | undefined) => boolean;
  /** What things were called before, so that a declared rename or move gives no new findings. */
  readonly former: FormerSubjects;
}

/** An entry with the findings that it leaves out. */
export interface MatchedEntry {
  readonly entry: PlacedEntry;
  readonly findings: readonly Finding[];
}

/** Findings beside a baseline. */
export interface BaselineMatch {
  /** All entries, in the order of the file. */
  readonly entries: readonly MatchedEntry[];
  /** The findings of rules that no entry leaves out, in the order given. */
  readonly others: readonly Finding[];
}

/**
 * Finds for each entry the findings that it stands for: as many as it says, the first ones in the order given. An entry and a finding are the same
 * where rule, subject and content are (`identityOf`), so another finding in the place of a mended one is not left out.
 */
export function matchBaseline(
  findings: readonly Finding[],
  entries: readonly PlacedEntry[],
  { rules, former }: Pick<BaselineContext, 'rules' | 'former'>,
): BaselineMatch {
  const matched = entries.map((entry) => ({ entry, findings: [] as Finding[] }));
  const waiting = new Map<string, { entry: PlacedEntry; findings: Finding[] }[]>();
  for (const match of matched) {
    const identity = identityOfEntry(match.entry, former);
    waiting.set(identity, [...(waiting.get(identity) ?? []), match]);
  }
  const others: Finding[] = [];
  for (const finding of findings) {
    if (!rules.has(finding.rule)) continue;
    const match = waiting.get(identityOf(finding))?.find(({ entry, findings: taken }) => taken.length < timesOf(entry));
    if (match) match.findings.push(finding);
    else others.push(finding);
  }
  return { entries: matched, others };
}

/** How many equal findings an entry stands for. */
export function timesOf({ times = 1 }: Pick<PlacedEntry, 'times'>): number {
  return times;
}

/** The identity of the findings that an entry stands for. */
export function identityOfEntry({ rule, subject, content }: PlacedEntry, former: FormerSubjects): string {
  return identityOf({
    rule,
    subject: former.get(subject) ?? subject,
    ...(content !== undefined && { detail: content }),
  });
}

/** Whether an entry stands for more findings than there are, judged by what the run looked at. */
export function isStale({ entry, findings }: MatchedEntry, { rules, ran, lookedAt }: BaselineContext): boolean {
  if (!rules.has(entry.rule)) return true;
  return ran.has(entry.rule) && lookedAt(entry.file) && findings.length < timesOf(entry);
}
