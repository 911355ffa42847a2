import { wordsOf } from './plain-text.ts';
import type { OngoingForm } from './words/ongoing-verbs.ts';

/** How many words may stand before the comma of an opening such as "In winter, clearing the paths". */
const OPENING_WORDS = 6;

/** Whether a responsibility begins with what someone keeps doing, the way a language writes that. */
export function isOngoing(text: string, form: OngoingForm): boolean {
  // Most responsibilities are right, and show it in their first word.
  const blank = text.indexOf(' ');
  const first = (blank === -1 ? text : text.slice(0, blank)).toLowerCase();
  if (form.opening.test(first) && !form.not.has(first) && !form.never?.test(first)) return true;
  const [clause = '', rest] = splitClause(text);
  const written = wordsOf(clause);
  if (written.length === 0) return true; // no words at all is not a matter of verbs
  if (beginsOngoing(written, form)) return true;
  return rest !== undefined && written.length <= OPENING_WORDS && beginsOngoing(wordsOf(splitClause(rest)[0]), form);
}

function beginsOngoing(
  written: readonly string[],
  { before, opening, not, late, nounAfter, never }: OngoingForm,
): boolean {
  let at = 0;
  let word = (written[0] ?? '').toLowerCase();
  if (never?.test(word)) return false;
  if (opening.test(word) && !not.has(word)) return true;
  // An elided pronoun: "S'occuper", "D’accueillir".
  const elided = /^[sdlnmj][’'](.+)$/.exec(word)?.[1];
  if (elided && opening.test(elided)) return true;
  while (at < written.length - 1 && before.test(word)) {
    word = (written[++at] ?? '').toLowerCase();
    if (opening.test(word) && !not.has(word)) return true;
  }
  if (!late) return false;
  return written.some((other, index) => {
    const previous = (written[index - 1] ?? '').toLowerCase();
    return index > 0 && late.test(other) && !not.has(other) && !nounAfter?.has(previous);
  });
}

/** What stands before the first sign that ends a clause, and what stands behind it. */
function splitClause(text: string): [string, string?] {
  const match = /[,;:.()–—]/.exec(text);
  if (!match) return [text];
  if (match.index === 0) return splitClause(text.slice(1));
  return [text.slice(0, match.index), text.slice(match.index + 1)];
}
