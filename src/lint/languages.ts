import type { OrgMap } from '../model/org-map.ts';

/** The languages in which rules speak. */
export const MESSAGE_LANGUAGES = ['en', 'nl'] as const;
export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

/** The languages for which there are word lists and patterns. */
export const TEXT_LANGUAGES = ['en', 'nl', 'de', 'fr'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/**
 * The language in which the texts of a map are written: what it says itself (`language`, a BCP 47 tag of which the first part counts), else
 * what its commonest little words say, else English. Undefined for a language without word lists.
 */
export function textLanguageOf(map: OrgMap): TextLanguage | undefined {
  if (map.language !== undefined) {
    const [language] = map.language.toLowerCase().split('-');
    return TEXT_LANGUAGES.find((known) => known === language);
  }
  return guessLanguage(map);
}

/** Words that stand in almost every sentence of one language and in few of the others. */
const LITTLE_WORDS: Readonly<Record<TextLanguage, RegExp>> = {
  en: /\b(?:the|and|of|to|for|with|is|are|we|who)\b/gi,
  nl: /\b(?:het|een|van|en|voor|met|wie|wij|zijn|onze|ons)\b/gi,
  de: /\b(?:der|die|das|und|für|mit|wir|ist|eine|einen|auf)\b/gi,
  fr: /\b(?:le|la|les|des|et|pour|avec|nous|une|est|aux)\b/gi,
};

/** Enough to tell languages apart; more text would only take time. */
const MOST_CHARACTERS = 20_000;

function guessLanguage(map: OrgMap): TextLanguage {
  const text = sampleOf(map);
  const counts = TEXT_LANGUAGES.map((language) => ({
    language,
    count: text.match(LITTLE_WORDS[language])?.length ?? 0,
  }));
  const english = counts[0]?.count ?? 0;
  const [best] = counts.sort((a, b) => b.count - a.count);
  // Another language must be clear: at least three of its words, and twice as many as English ones.
  return best && best.count >= 3 && best.count > 2 * english ? best.language : 'en';
}

function sampleOf(map: OrgMap): string {
  const texts = [map.purpose, map.vision];
  let length = 0;
  const add = (text: string | undefined) => {
    if (text === undefined) return;
    texts.push(text);
    length += text.length;
  };
  for (const team of map.teams.values()) {
    add(team.purpose);
    if (length > MOST_CHARACTERS) break;
  }
  for (const role of map.roles.values()) {
    add(role.purpose);
    for (const { text } of role.responsibilities) add(text);
    if (length > 2 * MOST_CHARACTERS) break;
  }
  return texts.filter((text) => text !== undefined).join('\n');
}
