import { wordsOf } from './plain-text.ts';
import type { JoinedForm } from './words/joined-verbs.ts';

/** One word of a text, or the sign between two words that joins them. */
type Token = string;

/**
 * The activities that a responsibility joins ("Planning the week and ordering materials"), as written, in order; one or none where it
 * joins none. Verbs behind an article or a preposition, and those in a part that begins with "who" or "that", are no activities of their own.
 */
export function joinedVerbs(text: string, form: JoinedForm): string[] {
  if (!form.hint.test(text) || form.twoVerbs?.test(text) === false) return [];
  const tokens = tokensOf(text, form);
  const found: FoundVerb[] = [];
  let joined = true; // the first word may be an activity as if something had joined it
  let afterNoun = false;
  for (const [at, token] of tokens.entries()) {
    const word = token.toLowerCase();
    const previous = (tokens[at - 1] ?? '').toLowerCase();
    if (form.relative.has(word) && at > 0) break;
    if (word === ',' || form.and.has(word)) {
      joined = true;
      continue;
    }
    // What is joined to a noun is a noun: "het plannen en organiseren".
    const nounHere: boolean = form.nounAfter.has(previous) || (afterNoun && form.and.has(previous));
    if (isVerb(word, form)) {
      afterNoun = nounHere;
      const besideVerb = found.length > 0 && found.at(-1)?.at === at - 2;
      if (joined && !nounHere && isActivity(tokens, at, { besideVerb }, form)) found.push({ verb: token, at });
      joined = false;
    } else {
      if (!form.nounAfter.has(word)) afterNoun = false;
      // Where verbs stand before their objects, only an adverb may stand between "and" and the verb.
      if (form.verbFirst && !/ly$/.test(word)) joined = false;
    }
  }
  return withoutFollowUps(found, tokens, form);
}

function tokensOf(text: string, { and }: JoinedForm): Token[] {
  const plain = text.split(/[.;:(–—]/, 1)[0] ?? '';
  return plain
    .replaceAll('/', and.has('or') ? ' or ' : ' & ')
    .replaceAll('&', ' & ')
    .split(/(,)|\s+/)
    .flatMap((part) => (part === ',' || part === '&' ? [part] : wordsOf(part ?? '')));
}

function isVerb(word: string, { verb }: JoinedForm): boolean {
  return verb instanceof RegExp ? verb.test(word) : verb.has(word);
}

/** In English a word in -ing can be a thing as well: it is an activity where it begins the text, stands beside another, or has an object. */
function isActivity(
  tokens: readonly Token[],
  at: number,
  { besideVerb }: { besideVerb: boolean },
  { verb, and, things, article, nounBefore }: JoinedForm,
): boolean {
  if (!(verb instanceof RegExp) || at === 0) return true;
  const [previous, word, next] = [tokens[at - 1], tokens[at], tokens[at + 1]].map((token) => token?.toLowerCase());
  if (word === undefined) return false;
  // A comma joins only where an "and" follows: "Sorting letters, leaving none behind" is one activity.
  if (previous === ',') {
    const andFollows = tokens.slice(at).some((token) => and.has(token.toLowerCase()));
    if (!andFollows || !(besideVerb || (next !== undefined && article.has(next)))) return false;
  }
  if (next === undefined) return besideVerb && !things.has(word);
  if (article.has(next)) return true;
  if (things.has(word)) return besideVerb && !nounBefore.has(next) && next !== ',';
  return besideVerb || (next !== ',' && !nounBefore.has(next));
}

/** Leaves out the second of two verbs where it only goes on with what the first one began, on the same object. */
function withoutFollowUps(found: readonly FoundVerb[], tokens: readonly Token[], { followUps }: JoinedForm): string[] {
  const verbs = found.map(({ verb }) => verb);
  const [first, second, third] = found;
  if (!first || !second || third) return verbs;
  const object = tokens[second.at + 1]?.toLowerCase() ?? '';
  const sharesObject = second.at - first.at === 2 || SAME_AGAIN.has(object);
  return sharesObject && (SAME_AGAIN.has(object) || followUps.has(second.verb.toLowerCase()))
    ? verbs.slice(0, 1)
    : verbs;
}

interface FoundVerb {
  readonly verb: string;
  /** Its index among the tokens. */
  readonly at: number;
}

/** Objects that stand for the one before: "Keeping minutes and sharing them". */
const SAME_AGAIN: ReadonlySet<string> = new Set(['them', 'it', 'these', 'ze', 'deze', 'sie', 'ihn']);
