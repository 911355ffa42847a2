import { distance } from 'fastest-levenshtein';
import { fold } from '../work.ts';

/**
 * How sure two names are of one person, in whole hundredths. A family name in common is nothing: whoever follows in a role may well be a relation. A given
 * name in common is little.
 */
export function similarityOfNames(one: string, other: string): number {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left.length === 0 || right.length === 0) return 0;
  const [a, b] = [left.join(' '), right.join(' ')];
  if (a === b) return 100;
  if ([...left].sort().join(' ') === [...right].sort().join(' ')) return 100;
  // A slip of the pen; a name that differs in its first letter is another name.
  if (left[0]?.[0] === right[0]?.[0] && distance(a, b) <= Math.floor(Math.max(a.length, b.length) / 10)) return 85;
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  if (few.length > 1 && few.every((word) => many.includes(word))) return 85;
  return left[0] === right[0] ? 10 : 0;
}

/** The words of a name without accents; single letters are initials and do not count. */
function wordsOf(name: string): string[] {
  const words =
    fold(name)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const whole = words.filter((word) => word.length > 1);
  return whole.length > 0 ? whole : words;
}
