import type { TextLanguage } from '../languages.ts';
import { meaningfulWords } from '../plain-text.ts';
import { statedPurposes } from '../purposes.ts';
import { defineRule } from '../rule.ts';
import { EMPTY_WORDS } from '../words/little-words.ts';

export default defineRule({
  id: 'purpose-echoes-name',
  group: 'direction',
  severity: 'warning',
  summary: 'A purpose says no more than the name already did.',
  why: 'A purpose that repeats the name looks filled in, but nobody can use it to choose between two things to do.',
  source: 'Sociocracy 3.0: a driver describes the situation and why it matters',
  bad: `rolemap: 1
name: City Library Noordhaven
vision: Every child in town reads for fun
teams:
  lending:
    purpose: Any book within three days
    roles:
      returns: {name: Book returns, purpose: Responsible for returning books, holders: [lidia]}
people: {lidia: Lidia}
`,
  good: `rolemap: 1
name: City Library Noordhaven
vision: Every child in town reads for fun
teams:
  lending:
    purpose: Any book within three days
    roles:
      returns: {name: Book returns, purpose: A book that comes back in the morning can be taken home in the afternoon, holders: [lidia]}
people: {lidia: Lidia}
`,
  messages: {
    en: {
      echo: (name: string) => `The purpose of "${name}" only repeats its name.`,
      help: 'write what is better, and for whom, because this exists.',
    },
    nl: {
      echo: (name: string) => `Het doel van "${name}" herhaalt alleen de naam.`,
      help: 'schrijf op wat er beter is, en voor wie, doordat dit er is.',
    },
  },
  *check(map, { today, say, language }) {
    for (const { purpose, name, subject, part } of statedPurposes(map, today)) {
      if (!isEcho(purpose, name, language)) continue;
      yield { at: part.child('purpose').value, subject, message: say.echo(name), help: say.help, detail: purpose };
    }
  },
});

/** A purpose this long says something else too. */
const MOST_WORDS = 12;

function isEcho(purpose: string, name: string, language: TextLanguage | undefined): boolean {
  if (purpose.length > MOST_WORDS * 12) return false;
  const lower = purpose.toLowerCase();
  const named = meaningfulWords(name, language);
  // Most purposes have not even the beginning of a word of the name in them.
  if (named.length > 0 && !named.some((word) => lower.includes(word.slice(0, 3)))) return false;
  const empty = language && EMPTY_WORDS[language];
  const said = meaningfulWords(purpose, language).filter((word) => !empty?.has(word));
  if (said.length > MOST_WORDS) return false;
  // "Take care of it" repeats no name: it says nothing at all, unless the name does so too.
  if (said.length === 0) return purpose.toLowerCase().trim() === name.toLowerCase().trim();
  return said.every((word) => named.some((other) => isSameWord(word, other)));
}

/** "plan" and "planning", "book" and "books": the one begins with the other, give or take an ending. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shared = Math.min(a.length, b.length);
  if (shared < 3) return false;
  let same = 0;
  while (same < shared && a[same] === b[same]) same++;
  return same >= Math.max(3, shared - 2) && Math.max(a.length, b.length) - same <= (same > 3 ? 4 : 2);
}
