import { plainLetters } from '../../../text/plain-letters.ts';

/** A text in which case, accents, special letters and the width of spaces make no difference. */
export function fold(text: string): string {
  return plainLetters(text).replace(/\s+/g, ' ').trim();
}
