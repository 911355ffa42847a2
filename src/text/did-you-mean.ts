import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a reader most likely meant, or undefined where none is near enough.
 *
 * Near means: at most a third of the longer word's letters differ (two at least for words of four letters and
 * more), or the one is a part of the other. Upper case, accents and the signs between words do not count. Ties go to the first
 * in alphabetical order, so that the answer does not depend on the order of the candidates.
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  return nearestFew(wanted, candidates, 1)[0];
}

/** Up to `most` candidates that are near to what was written, the nearest first. */
export function nearestFew(wanted: string, candidates: Iterable<string>, most: number): string[] {
  return choose(
    fold(wanted),
    [...candidates].map((name) => ({ name, folded: fold(name) })),
    most,
  );
}

/**
 * Names that are asked about again and again: gives the nearest one, as `nearest` does, without comparing with all of them. Among thousands of names, only
 * those that share two letters in a row with what was written are looked at, the ones with the rarest pairs first.
 */
export class NameIndex {
  readonly #names: readonly FoldedName[];
  #byPair: Map<string, FoldedName[]> | undefined;

  constructor(names: Iterable<string>) {
    this.#names = [...names].map((name) => ({ name, folded: fold(name) }));
  }

  /** The name that was most likely meant, or undefined where none is near enough. */
  nearest(wanted: string): string | undefined {
    const folded = fold(wanted);
    return choose(folded, this.#names.length <= FEW_NAMES ? this.#names : this.#sharing(folded), 1)[0];
  }

  #sharing(folded: string): FoldedName[] {
    this.#byPair ??= indexByPair(this.#names);
    const groups = [...pairsOf(folded)].map((pair) => this.#byPair?.get(pair) ?? []);
    const sharing = new Set<FoldedName>();
    for (const group of groups.sort((a, b) => a.length - b.length)) {
      if (sharing.size + group.length > MOST_COMPARED) break;
      for (const name of group) sharing.add(name);
    }
    return [...sharing];
  }
}

interface FoldedName {
  readonly name: string;
  readonly folded: string;
}

const FEW_NAMES = 500;
const MOST_COMPARED = 2000;

function indexByPair(names: readonly FoldedName[]): Map<string, FoldedName[]> {
  const byPair = new Map<string, FoldedName[]>();
  for (const name of names) {
    for (const pair of pairsOf(name.folded)) {
      const group = byPair.get(pair);
      if (group) group.push(name);
      else byPair.set(pair, [name]);
    }
  }
  return byPair;
}

/** Each two characters in a row; the beginning and the end of a name count as characters. */
function pairsOf(folded: string): Set<string> {
  const padded = `^${folded}$`;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < padded.length; at++) pairs.add(padded.slice(at, at + 2));
  return pairs;
}

function choose(wanted: string, names: readonly FoldedName[], most: number): string[] {
  if (wanted === '') return [];
  const scored: { name: string; score: number }[] = [];
  for (const { name, folded } of names) {
    const score = scoreOf(wanted, folded);
    if (score !== undefined) scored.push({ name, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return scored.slice(0, most).map(({ name }) => name);
}

function scoreOf(wanted: string, candidate: string): number | undefined {
  const longest = Math.max(wanted.length, candidate.length);
  const allowed = longest < 4 ? 1 : Math.max(2, Math.floor(longest / 3));
  if (Math.abs(wanted.length - candidate.length) <= allowed) {
    const edits = distance(wanted, candidate);
    if (edits <= allowed && edits < longest) return edits;
  }
  const shortest = Math.min(wanted.length, candidate.length);
  if (shortest >= 4 && (wanted.includes(candidate) || candidate.includes(wanted))) return allowed + longest - shortest;
  return undefined;
}

/** Whether two names are the same but for capitals, blanks, hyphens and underscores. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/[\s_-]+/g, '');
  return plain(one) === plain(other);
}

/** A name as it is compared with others: without capitals and accents, one hyphen for whatever stands between words. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most ids are plain ASCII: decomposing them would only cost time.
  const plain = /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[\s_.-]+/g, '-');
}
