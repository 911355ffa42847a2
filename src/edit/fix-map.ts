import { CHECKS } from '../finding/checks.ts';
import type { Finding, Fix } from '../finding/finding.ts';
import { identityOf } from '../finding/identity.ts';
import type { Source } from '../text/source.ts';
import { applyFixes } from './apply-fixes.ts';

/** A map as it was looked at. */
export interface View<Text extends Source = Source> {
  readonly sources: readonly Text[];
  /** Everything that was found. */
  readonly findings: readonly Finding[];
  /** The part of it that is to be mended. */
  readonly reported: readonly Finding[];
  /** Whether the map could be put together, so that references and rules were judged. */
  readonly hasMap: boolean;
}

/** How to look at a map again, and how far to go. */
export interface FixRequest<Seen extends View> {
  readonly look: (sources: Seen['sources']) => Promise<Seen>;
  /** Whether repairs that can change what the map means are made too. */
  readonly unsafe: boolean;
}

/** A repair that was not made, and the ids of the rules and checks that would have found something new. */
export interface RefusedFix {
  readonly finding: Finding;
  /** Empty where the repair would not have mended what it was made for. */
  readonly brings: readonly string[];
}

/** What mending gave. */
export interface FixedMap<Seen extends View> {
  /** The map as it is then; the view that was given where nothing was mended. */
  readonly view: Seen;
  readonly fixed: readonly Finding[];
  readonly refused: readonly RefusedFix[];
}

/** Repairs that make room for others come round after round; more rounds than this would be repairs that undo each other. */
const MOST_ROUNDS = 20;

/**
 * Mends what can be mended, in rounds: all repairs that do not overlap, then the map is looked at again; what makes the map invalid comes first. A repair after which the
 * map has a finding that it had not, or keeps the one it was made for, is refused. What could not be seen before is not new: once a format error or a broken
 * reference is mended, rules see more, and their warnings are no fault of the repair.
 */
export async function fixMap<Seen extends View>(
  first: Seen,
  { look, unsafe }: FixRequest<Seen>,
): Promise<FixedMap<Seen>> {
  const fixed: Finding[] = [];
  const refused = new Map<string, RefusedFix>();
  let view = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = view.reported.flatMap((finding): Repair[] => {
      const { fix } = finding;
      return fix && (fix.safe || unsafe) && !refused.has(keyOf(finding)) ? [{ ...fix, finding }] : [];
    });
    const ofChecks = wanted.filter(({ finding }) => isOfCheck(finding));
    const repairs = ofChecks.length > 0 ? ofChecks : wanted;
    const { applied } = applyFixes(repairs);
    if (applied.length === 0) break;
    const outcome = await new Round(view, look).accept(applied);
    for (const refusal of outcome.refused) refused.set(keyOf(refusal.finding), refusal);
    fixed.push(...outcome.accepted.map(({ finding }) => finding));
    view = outcome.view;
  }
  return { view, fixed, refused: [...refused.values()] };
}

interface Repair extends Fix {
  readonly finding: Finding;
}

function keyOf(finding: Finding): string {
  return `${identityOf(finding)} ${finding.fix?.title}`;
}

/** One round: finds out which of the repairs can be made together. */
class Round<Seen extends View> {
  readonly #before: Seen;
  readonly #look: (sources: Seen['sources']) => Promise<Seen>;
  readonly #refused: RefusedFix[] = [];
  #accepted: readonly Repair[] = [];
  #view: Seen;

  constructor(before: Seen, look: (sources: Seen['sources']) => Promise<Seen>) {
    this.#before = before;
    this.#look = look;
    this.#view = before;
  }

  async accept(
    repairs: readonly Repair[],
  ): Promise<{ view: Seen; accepted: readonly Repair[]; refused: readonly RefusedFix[] }> {
    await this.#try(repairs);
    return { view: this.#view, accepted: this.#accepted, refused: this.#refused };
  }

  /** Takes in all repairs, or where that will not do, one half after the other, down to the one that is to blame. */
  async #try(repairs: readonly Repair[]): Promise<void> {
    const together = [...this.#accepted, ...repairs];
    const { texts } = applyFixes(together);
    const sources = this.#before.sources.map((source) => {
      const text = texts.get(source);
      return text === undefined ? source : { ...source, text };
    });
    const after = await this.#look(sources);
    const brings = newFindings(
      this.#before,
      after,
      together.every(({ finding }) => isOfCheck(finding)),
    );
    if (brings.length === 0 && areMended(together, this.#before, after)) {
      this.#accepted = together;
      this.#view = after;
    } else if (repairs.length === 1 && repairs[0]) {
      this.#refused.push({ finding: repairs[0].finding, brings: [...new Set(brings.map(({ rule }) => rule))].sort() });
    } else {
      const half = Math.ceil(repairs.length / 2);
      await this.#try(repairs.slice(0, half));
      await this.#try(repairs.slice(half));
    }
  }
}

/** The findings that a view has more than the one before, without those that nobody could see before. */
function newFindings(before: View, after: View, mendsChecks: boolean): Finding[] {
  if (!before.hasMap && after.hasMap) return [];
  const unread = new Set(before.findings.filter(isSyntax).map(({ at }) => at.source.path));
  const known = countByIdentity(before.findings);
  return after.findings.filter((finding) => {
    if (unread.has(finding.at.source.path) && !isSyntax(finding)) return false;
    const identity = identityOf(finding);
    const left = known.get(identity) ?? 0;
    if (left > 0) known.set(identity, left - 1);
    return left === 0 && (!mendsChecks || isOfCheck(finding) || finding.severity === 'error');
  });
}

/** Whether a finding says that nothing in its file could be read. */
function isSyntax({ rule }: Finding): boolean {
  return rule === 'yaml-syntax';
}

/** Whether a finding says that the map is not valid, and not what a rule thinks of it. */
function isOfCheck({ rule }: Finding): boolean {
  return Object.hasOwn(CHECKS, rule);
}

function areMended(repairs: readonly Repair[], before: View, after: View): boolean {
  const counts = { before: countByIdentity(before.findings), after: countByIdentity(after.findings) };
  return repairs.every(({ finding }) => {
    const identity = identityOf(finding);
    return (counts.after.get(identity) ?? 0) < (counts.before.get(identity) ?? 0);
  });
}

function countByIdentity(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const identity = identityOf(finding);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return counts;
}
