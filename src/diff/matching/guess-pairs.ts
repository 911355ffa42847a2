import type { Entity } from '../../model/org-map.ts';
import type { Guess } from '../change.ts';
import type { MapSide } from '../pair-items.ts';
import { assign, type Edge, MARGIN } from './assign.ts';
import { findCandidates, type Marked } from './find-candidates.ts';
import { beginnings, Lexicon } from './lexicon.ts';
import { likenessOf } from './likeness.ts';
import { type Portrait, type Portrayal, Rarity, rarityOfWords, sampleOf } from './portrait.ts';

/** Things of one kind on both sides: all of them, and those whose match is looked for. */
export interface Unmatched<Thing> {
  readonly all: Readonly<Record<MapSide, ReadonlyMap<string, Thing>>>;
  readonly left: Readonly<Record<MapSide, readonly Thing[]>>;
}

/** Two things that are taken to be the same. */
export interface GuessedPair<Thing> {
  readonly was: Thing;
  readonly now: Thing;
  readonly guess: Guess;
}

const SIDES = ['before', 'after'] as const;

/**
 * Pairs things of two maps that are most likely the same, each once. A pair has at least the likeness asked for (0 to 1), and is clearly better than any other for both things.
 *
 * Candidates are those that share something rare as it stands; things that find nobody so are looked for by their words.
 */
export function guessPairs<Thing extends Entity>(
  { all, left }: Unmatched<Thing>,
  { traits, of }: Portrayal<Thing>,
  threshold: number,
): GuessedPair<Thing>[] {
  if (left.before.length === 0 || left.after.length === 0) return [];
  const sides = {
    before: left.before.map((thing) => ({ thing, portrait: of(thing, 'before') })),
    after: left.after.map((thing) => ({ thing, portrait: of(thing, 'after') })),
  };
  const crowds = SIDES.map((side) => {
    const sample = sampleOf(all[side].values()).map((thing) => of(thing, side));
    return { size: all[side].size, sample, left: sides[side].map(({ portrait }) => portrait) };
  });
  const rarity = new Rarity(crowds, traits.length);
  const lexicon = new Lexicon(rarityOfWords(crowds));
  const least = Math.round(threshold * 100);
  const guesses = new Map<string, Guess>();
  const edges: Edge[] = [];
  const found = { before: new Set<number>(), after: new Set<number>() };
  const look = (marksOf: (portrait: Portrait) => string[], isWanted: (side: MapSide, number: number) => boolean) => {
    const marked = (side: MapSide): Marked[] =>
      sides[side].map(({ thing, portrait }, number) => ({
        key: thing.reference,
        marks: isWanted(side, number) ? marksOf(portrait) : [],
      }));
    for (const [before, after] of findCandidates(marked('before'), marked('after'))) {
      const place = `${before} ${after}`;
      const [was, now] = [sides.before[before], sides.after[after]];
      if (!was || !now || guesses.has(place)) continue;
      const guess = likenessOf(was.portrait, now.portrait, traits, rarity, lexicon);
      guesses.set(place, guess);
      const score = Math.round(guess.confidence * 100);
      if (score === 0 || score < least - MARGIN) continue;
      edges.push({ before, after, score, key: [was.thing.reference, now.thing.reference].sort().join('\n') });
      if (score < least) continue;
      found.before.add(before);
      found.after.add(after);
    }
  };
  const strong = (portrait: Portrait) =>
    portrait.flatMap((parts, trait) => (traits[trait]?.weak ? [] : parts.map(({ key }) => `${trait} ${key}`)));
  look(strong, () => true);
  const missing = { before: sides.before.length - found.before.size, after: sides.after.length - found.after.size };
  if (missing.before > 0 && missing.after > 0) {
    const lacking = { before: new Set(found.before), after: new Set(found.after) };
    const words = (portrait: Portrait) =>
      portrait.flatMap((parts) => parts.flatMap(({ text }) => (text === undefined ? [] : beginnings(text))));
    look(words, (side, number) => !lacking[side].has(number));
  }
  return assign(edges)
    .filter(({ score }) => score >= least)
    .flatMap(({ before, after }) => {
      const [was, now, guess] = [sides.before[before], sides.after[after], guesses.get(`${before} ${after}`)];
      return was && now && guess ? [{ was: was.thing, now: now.thing, guess }] : [];
    });
}
