import type { TextLanguage } from './languages.ts';
import { BEFORE_OBJECT, ongoingOf, VERBS, VERBS_AND_NOUNS } from './words/english-verbs.ts';

/**
 * A responsibility that begins with a verb, put into the form that says what someone keeps doing: "Manage the budget" and "Manages the budget" become "Managing the
 * budget". English only; undefined where the first word may be no verb.
 */
export function ongoingForm(text: string, language: TextLanguage): string | undefined {
  if (language !== 'en') return undefined;
  const plain = text.replace(/^To (?=\p{Ll})/u, '');
  const words = [...plain.matchAll(/\p{L}[\p{L}-]*/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    at: match.index,
  }));
  if (words[0]?.at !== 0) return undefined;
  let changed = plain;
  // From the last word on, so that the places of the others stay as they are.
  for (const [index, { word, at }] of [...words.entries()].reverse()) {
    const before = words[index - 1];
    const isJoined =
      before && (JOINING.has(before.word) || /[,/&]/.test(plain.slice(before.at + before.word.length, at)));
    if (index > 0 && !isJoined) continue;
    const [next, behind] = [words[index + 1]?.word ?? '', words[index + 2]?.word ?? ''];
    const isVerb = (verb: string) =>
      VERBS.has(verb) ||
      (VERBS_AND_NOUNS.has(verb) && (BEFORE_OBJECT.has(next) || (JOINING.has(next) && VERBS.has(behind))));
    const verb = [word, word.replace(/s$/, ''), word.replace(/es$/, ''), word.replace(/ies$/, 'y')].find(isVerb);
    if (verb !== undefined) changed = changed.slice(0, at) + ongoingOf(verb) + changed.slice(at + word.length);
    else if (index === 0) return undefined;
  }
  return /^\p{Lu}/u.test(text) ? changed.charAt(0).toUpperCase() + changed.slice(1) : changed;
}

const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'then']);
