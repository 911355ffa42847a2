import { assign, type Edge } from './assign.ts';
import { findCandidates } from './find-candidates.ts';
import { beginnings, type Lexicon } from './lexicon.ts';

/** A text, and what puts it in order among others; equal texts need keys of their own. */
export interface KeyedText {
  readonly text: string;
  readonly key: string;
}

/** Two texts, by their numbers, and how much they have in common, from 0 to 1. */
export interface SimilarTexts {
  readonly before: number;
  readonly after: number;
  readonly similarity: number;
}

/** Pairs texts that are most likely the same in other words, each once: those with at least the likeness asked for (0 to 1), and clearly nearer than any other. */
export function pairTexts(
  before: readonly KeyedText[],
  after: readonly KeyedText[],
  least: number,
  lexicon: Lexicon,
): SimilarTexts[] {
  if (before.length === 0 || after.length === 0) return [];
  const marked = (texts: readonly KeyedText[]) => texts.map(({ text, key }) => ({ key, marks: beginnings(text) }));
  const edges: Edge[] = [];
  for (const [was, now] of findCandidates(marked(before), marked(after))) {
    const [one, other] = [before[was], after[now]];
    if (!one || !other) continue;
    const score = lexicon.similarity(lexicon.words(one.text), lexicon.words(other.text));
    if (score > 0) edges.push({ before: was, after: now, score, key: [one.key, other.key].sort().join('\n') });
  }
  const lowest = Math.round(least * 100);
  const close = edges.filter(({ score }) => score >= lowest - 5);
  return assign(close)
    .filter(({ score }) => score >= lowest)
    .map(({ before: was, after: now, score }) => ({ before: was, after: now, similarity: score / 100 }));
}
