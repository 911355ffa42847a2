import type { TextLanguage } from '../languages.ts';

/** Words with which a text points to whoever holds it: "the budget of the circle" is another budget in each circle. */
const OWN: Readonly<Record<TextLanguage, RegExp>> = {
  en: /\b(?:own|our|its|my|this|(?:the|each) (?:circle|team|department|group|unit|role)(?:['’]s)?|within the (?:circle|team))\b/i,
  nl: /\b(?:eigen|ons|onze|mijn|dit|deze|(?:de|elke) (?:cirkel|kring|afdeling|groep|rol)|het team|elk team)\b/i,
  de: /\b(?:eigene[nrsm]?|unser(?:e[nrsm]?)?|dieser?|dieses|(?:der|des|jeder) (?:kreis(?:es)?|teams?|abteilung|gruppe|rolle)|das team)\b/i,
  fr: /\b(?:propres?|notre|nos|ce|cette|l['’]équipe|(?:le|du|chaque) (?:cercle|groupe|service)|(?:la|de la) fonction)\b/i,
};

/** Whether a domain is, by its own words, another thing for each who holds it. */
export function speaksOfOwnDomain(text: string, language: TextLanguage | undefined): boolean {
  return language !== undefined && OWN[language].test(text);
}
