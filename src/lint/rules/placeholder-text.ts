import { repair } from '../../finding/finding.ts';
import { excerpt } from '../../text/wording.ts';
import { removeItem, removePair } from '../../yaml/edit-nodes.ts';
import { livingTextsWith, placeOf } from '../map-texts.ts';
import { placeholderIn } from '../placeholders.ts';
import { defineRule, type Notice } from '../rule.ts';
import { wordList } from '../rule-options.ts';
import type { MapText } from '../text-walk.ts';
import { NOTES } from '../where-texts-stand.ts';

export default defineRule({
  id: 'placeholder-text',
  group: 'wording',
  severity: 'warning',
  summary: 'A text still waits to be written: TBD, TODO, n.t.b., lorem ipsum.',
  why: 'A placeholder looks filled in from a distance. Those who need the answer find "TBD" at the moment when they need it.',
  source: 'OpenTelemetry, whose list of sponsors keeps the word "tbd"',
  options: { allow: wordList('Texts that are right all the same, such as a team that is called "XXX".') },
  bad: `rolemap: 1
name: Radio Noorderlicht
vision: The region hears itself
teams:
  night:
    purpose: Company for whoever is awake
    roles:
      music: {purpose: TBD, holders: [aad]}
people: {aad: Aad}
`,
  good: `rolemap: 1
name: Radio Noorderlicht
vision: The region hears itself
teams:
  night:
    purpose: Company for whoever is awake
    roles:
      music: {purpose: A song between two and five that makes a lorry driver smile, holders: [aad]}
people: {aad: Aad}
`,
  messages: {
    en: {
      left: (key: string, owner: string, text: string) =>
        `A placeholder is left in \`${key}\` of "${owner}": "${text}".`,
      help: (key: string) =>
        `write the text, or take \`${key}\` away until it is known; an open question can stand in \`notes\`.`,
      helpName: 'give it its name.',
      fix: (text: string, key: string) => `take "${text}" out of \`${key}\``,
    },
    nl: {
      left: (key: string, owner: string, text: string) => `Nog in te vullen: \`${key}\` van "${owner}" ("${text}").`,
      help: (key: string) =>
        `schrijf de tekst, of haal \`${key}\` weg tot het bekend is; een open vraag kan onder \`notes\` staan.`,
      helpName: 'geef het een naam.',
      fix: (text: string, key: string) => `haal "${text}" weg bij \`${key}\``,
    },
  },
  check(map, { today, options, say }) {
    const allowed = new Set(options.allow.map((text) => text.toLowerCase()));
    const notices: Notice[] = [];
    for (const text of livingTextsWith(map, today, 'placeholder')) {
      const { value, key, owner, list } = text;
      const found = placeholderIn(value, key === NOTES);
      if (found === undefined || allowed.has(value.trim().toLowerCase()) || allowed.has(found.toLowerCase())) continue;
      notices.push({
        at: placeOf(text),
        subject: owner.reference,
        message: say.left(list, owner.name, excerpt(found, 40)),
        help: key === 'name' ? say.helpName : say.help(list),
        detail: `${key} ${value}`,
        ...(placeholderIn(value, true) === undefined ? {} : takeAway(text, say.fix(excerpt(found, 40), list))),
      });
    }
    return notices;
  },
});

/** Texts that have to be there, so that a gap would only have another name. */
const NEEDED: readonly string[] = ['name', 'purpose', 'vision'];

/** Takes away a text that is nothing but a placeholder. Not safe: someone meant to write it. */
function takeAway({ key, part, steps }: MapText, title: string) {
  if (NEEDED.includes(key)) return {};
  const list = typeof part.step === 'number' ? part.parent : undefined;
  if (list) return repair(title, false, removeItem(list, Number(part.step)));
  const { parent } = part.descend(steps);
  return repair(title, false, parent ? removePair(parent, key) : []);
}
