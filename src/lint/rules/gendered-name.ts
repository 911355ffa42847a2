import { repair } from '../../finding/finding.ts';
import type { RoleDefinition } from '../../model/org-map.ts';
import { rewriteText } from '../../yaml/edit-nodes.ts';
import { definitionsInUse } from '../definitions.ts';
import { GenderedNames, type GenderedWord } from '../gendered-names.ts';
import { defineRule } from '../rule.ts';
import { wordList } from '../rule-options.ts';
import { GENDERED } from '../words/gendered-names.ts';

export default defineRule({
  id: 'gendered-name',
  group: 'wording',
  severity: 'info',
  summary: 'The name of a role tells whether a man or a woman is meant.',
  why: 'A name such as "foreman" makes half of the people who could do the work think that it is not for them. Vacancies and titles have to be gender-neutral in the European Union.',
  source: 'Directive (EU) 2023/970, article 5(3)',
  options: { allow: wordList('Words that are allowed all the same, such as "ombudsman".') },
  readsWording: true,
  bad: `rolemap: 1
name: Shipyard Kromhout
language: en
vision: Old ships sail another hundred years
teams:
  slipway:
    purpose: A ship leaves better than it came
    roles:
      crew: {name: Foreman, purpose: The crew knows in the morning what to do, holders: [rinus]}
people: {rinus: Rinus}
`,
  good: `rolemap: 1
name: Shipyard Kromhout
language: en
vision: Old ships sail another hundred years
teams:
  slipway:
    purpose: A ship leaves better than it came
    roles:
      crew: {name: Work of the day, purpose: The crew knows in the morning what to do, holders: [rinus]}
people: {rinus: Rinus}
`,
  messages: {
    en: {
      gendered: (role: string, word: string) => `"${role}" is not gender-neutral ("${word}").`,
      help: 'name the role for its work.',
      fix: (name: string) => `call it "${name}"`,
      instead: (words: string) => `name the role for its work, for example "${words}".`,
    },
    nl: {
      gendered: (role: string, word: string) => `"${role}" is niet genderneutraal ("${word}").`,
      help: 'noem de rol naar het werk.',
      fix: (name: string) => `noem de rol "${name}"`,
      instead: (words: string) => `noem de rol naar het werk, bijvoorbeeld "${words}".`,
    },
  },
  *check(map, { today, options, say, language }) {
    if (!language) return;
    const gendered = new GenderedNames(GENDERED[language]);
    const allowed = new Set(options.allow.map((word) => word.toLowerCase()));
    for (const definition of definitionsInUse(map, today)) {
      // What it has from its template is said there.
      if (definition.like?.name === definition.name) continue;
      const found = gendered.in(definition.name);
      if (!found || allowed.has(found.word)) continue;
      yield {
        at: definition.location.child('name').value,
        subject: definition.reference,
        message: say.gendered(definition.name, found.word),
        help: found.instead === undefined ? say.help : say.instead(found.instead),
        detail: found.word,
        ...rename(definition, found, say.fix),
      };
    }
  },
});

/** Not safe: the name of a role is for those who hold it to choose. */
function rename(
  { name, location }: RoleDefinition,
  { word, instead, alone }: GenderedWord,
  title: (name: string) => string,
) {
  const at = name.toLowerCase().indexOf(word);
  if (instead === undefined || !alone || at === -1) return {};
  const written = name.slice(at, at + word.length);
  const capital = /^\p{Lu}/u.test(written) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
  const meant = name.slice(0, at) + capital + name.slice(at + word.length);
  return repair(title(meant), false, rewriteText(location.child('name'), meant));
}
