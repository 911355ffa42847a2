import { repair } from '../../finding/finding.ts';
import { excerpt } from '../../text/wording.ts';
import { rewriteText } from '../../yaml/edit-nodes.ts';
import type { Location } from '../../yaml/yaml-document.ts';
import { responsibilitiesInUse } from '../definitions.ts';
import type { TextLanguage } from '../languages.ts';
import { isOngoing } from '../ongoing.ts';
import { ongoingForm } from '../ongoing-form.ts';
import { placeholderIn } from '../placeholders.ts';
import { defineRule } from '../rule.ts';
import { wordList } from '../rule-options.ts';
import { ONGOING } from '../words/ongoing-verbs.ts';
import { demandsResult } from '../words/results.ts';

export default defineRule({
  id: 'responsibility-not-ongoing',
  group: 'wording',
  severity: 'warning',
  summary: 'A responsibility does not begin with what the role keeps doing.',
  why: 'A verb that goes on ("Planning the week") tells others what they may count on and ask for. A noun ("The week") or an order ("Plan the week") leaves open who does what.',
  source: 'Holacracy Constitution 1.1(c), "ongoing activity"; holacracy.org on wording accountabilities',
  options: {
    allow: wordList('First words that are right all the same, such as "Hosts", in lower or upper case.'),
  },
  readsWording: true,
  bad: `rolemap: 1
name: Bicycle Kitchen
language: en
vision: Nobody in town walks for want of a bicycle
teams:
  workshop:
    purpose: Anyone can mend a bicycle here
    roles:
      tools:
        purpose: The right spanner is where you look for it
        responsibilities: [Sharpening the drills, Inventory of spare parts]
        holders: [ivo]
people: {ivo: Ivo}
`,
  good: `rolemap: 1
name: Bicycle Kitchen
language: en
vision: Nobody in town walks for want of a bicycle
teams:
  workshop:
    purpose: Anyone can mend a bicycle here
    roles:
      tools:
        purpose: The right spanner is where you look for it
        responsibilities: [Sharpening the drills, Counting the spare parts]
        holders: [ivo]
people: {ivo: Ivo}
`,
  messages: {
    en: {
      start: (text: string) => `"${text}" does not begin with a verb that says what the role keeps doing.`,
      help: (example: string) => `begin with the activity, for example "${example}".`,
      fix: (text: string) => `write "${text}"`,
    },
    nl: {
      start: (text: string) => `"${text}" begint niet met een werkwoord dat zegt wat de rol steeds doet.`,
      help: (example: string) => `begin met een werkwoord, bijvoorbeeld "${example}".`,
      fix: (text: string) => `schrijf "${text}"`,
    },
  },
  *check(map, { today, options, say, language }) {
    if (!language) return;
    const form = ONGOING[language];
    const allowed = new Set(options.allow.map((word) => word.toLowerCase()));
    for (const { responsibility, definition } of responsibilitiesInUse(map, today)) {
      const { text, location } = responsibility;
      // One slip gives one finding: `responsibility-demands-result` and `placeholder-text` say it better.
      if (isOngoing(text, form) || demandsResult(text, language) || placeholderIn(text, true)) continue;
      if (allowed.size > 0 && allowed.has((/[\p{L}\p{N}’'-]+/u.exec(text)?.[0] ?? '').toLowerCase())) continue;
      yield {
        at: location.child('text').value,
        subject: definition.reference,
        message: say.start(excerpt(text)),
        help: say.help(EXAMPLES[language]),
        detail: text,
        ...rewriteToOngoing(text, location, language, say.fix),
      };
    }
  },
});

/** How a responsibility may begin, by the language of the map. */
const EXAMPLES: Readonly<Record<TextLanguage, string>> = {
  en: 'Planning the week',
  nl: 'Beheren van de kas',
  de: 'Planen der Woche',
  fr: 'Planifier la semaine',
};

/** Not safe: a word can be a noun where it looks like a verb. */
function rewriteToOngoing(text: string, location: Location, language: TextLanguage, title: (text: string) => string) {
  const meant = ongoingForm(text, language);
  if (meant === undefined) return {};
  // Most are written as a text alone, without a key of its own.
  const own = location.child('text');
  return repair(title(excerpt(meant)), false, rewriteText(location.document.find(own.path) ? own : location, meant));
}
