import { byText } from '../../text/order.ts';
import type { Guess, GuessReason } from '../change.ts';
import type { Lexicon } from './lexicon.ts';
import type { Part, Portrait, Rarity, Trait } from './portrait.ts';

/** Texts that have less in common than this, in hundredths, are different texts. */
const LEAST_IN_COMMON = 50;

/** What two things must have in common, in the weights of traits, for a likeness to count in full: a shared holder alone proves nothing. */
const ENOUGH = 4;

/**
 * How much two things have in common. It is the same whichever is the first.
 *
 * Each trait is Dice's coefficient of its parts, by their rarity; all traits together are their mean by weight. Traits that neither has do not count.
 */
export function likenessOf(
  one: Portrait,
  other: Portrait,
  traits: readonly Trait[],
  rarity: Rarity,
  lexicon: Lexicon,
): Guess {
  let [shared, weights] = [0, 0];
  const reasons: { readonly reason: GuessReason; readonly share: number }[] = [];
  for (const [index, trait] of traits.entries()) {
    const { common, mass } = commonParts(one[index] ?? [], other[index] ?? [], index, trait, rarity, lexicon);
    if (mass === 0) continue;
    const similarity = common / (mass * 100);
    if (trait.needed && similarity === 0) return NOTHING;
    const size = Math.min(1, mass / 200 / (trait.full ?? 1));
    const weight = size * (trait.against + (trait.for - trait.against) * similarity);
    shared += weight * similarity;
    weights += weight;
    if (similarity >= 0.5 && weight * similarity >= 0.25)
      reasons.push({ reason: trait.reason, share: weight * similarity });
  }
  if (weights === 0) return NOTHING;
  const confidence = (shared / weights) * Math.min(1, shared / ENOUGH);
  reasons.sort((a, b) => b.share - a.share || byText(a.reason, b.reason));
  return {
    confidence: Math.round(confidence * 100) / 100,
    reasons: [...new Set(reasons.map(({ reason }) => reason))],
  };
}

const NOTHING: Guess = { confidence: 0, reasons: [] };

/** What the parts of a trait have in common and what they are together, by rarity: whole numbers, so that the order in which they are summed up never matters. */
function commonParts(
  one: readonly Part[],
  other: readonly Part[],
  index: number,
  trait: Trait,
  rarity: Rarity,
  lexicon: Lexicon,
): { readonly common: number; readonly mass: number } {
  const rare = ({ key }: Part) => rarity.of(index, key);
  let [common, mass] = [0, 0];
  for (const part of one) mass += rare(part);
  for (const part of other) mass += rare(part);
  if (one.length === 0 || other.length === 0 || mass === 0) return { common, mass };
  const left = [...one];
  const right: Part[] = [];
  for (const part of other) {
    const at = left.findIndex(({ key }) => key === part.key);
    if (at < 0) right.push(part);
    else {
      common += 200 * rare(part);
      left.splice(at, 1);
    }
  }
  for (const { a, b, similarity } of similarParts(left, right, trait, lexicon))
    common += (rare(a) + rare(b)) * similarity;
  return { common, mass };
}

interface SimilarParts {
  readonly a: Part;
  readonly b: Part;
  readonly similarity: number;
}

/** Pairs of similar texts, the most similar first; each text is in one pair. */
function similarParts(
  left: readonly Part[],
  right: readonly Part[],
  { similarity: compare, strict = false }: Trait,
  lexicon: Lexicon,
): SimilarParts[] {
  const pairs: SimilarParts[] = [];
  for (const a of few(left))
    for (const b of few(right)) {
      if (a.text === undefined || b.text === undefined) continue;
      const similarity = compare
        ? compare(a.text, b.text)
        : atLeast(lexicon.similarity(lexicon.words(a.text), lexicon.words(b.text)), strict);
      if (similarity > 0) pairs.push({ a, b, similarity });
    }
  if (pairs.length < 2) return pairs;
  const key = ({ a, b }: SimilarParts) => (a.key < b.key ? `${a.key}\n${b.key}` : `${b.key}\n${a.key}`);
  pairs.sort((x, y) => y.similarity - x.similarity || byText(key(x), key(y)));
  const taken = new Set<Part>();
  return pairs.filter(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
}

/** Of very long lists, so many parts are looked at one by one. */
const MOST_COMPARED = 40;

function few(parts: readonly Part[]): readonly Part[] {
  return parts.length <= MOST_COMPARED
    ? parts
    : [...parts].sort((a, b) => byText(a.key, b.key)).slice(0, MOST_COMPARED);
}

function atLeast(similarity: number, strict: boolean): number {
  if (similarity < LEAST_IN_COMMON) return 0;
  return strict ? Math.round((100 * (similarity - LEAST_IN_COMMON)) / (100 - LEAST_IN_COMMON)) : similarity;
}
