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
  const folded = fold(wanted);
  if (folded === '') return [];
  const scored: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const score = scoreOf(folded, fold(candidate));
    if (score !== undefined) scored.push({ candidate, score });
  }
  scored.sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : a.candidate > b.candidate ? 1 : 0));
  return scored.slice(0, most).map(({ candidate }) => candidate);
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

function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most ids are plain ASCII: decomposing them would only cost time.
  const plain = /^[\x20-\x7e]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[\s_.-]+/g, '-');
}
