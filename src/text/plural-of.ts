/** Plurals that no rule gives, in the words that organisations use for teams, roles, persons and responsibilities. */
const IRREGULAR: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { person: 'people', man: 'men', woman: 'women', staff: 'staff', crew: 'crews', duty: 'duties' },
  nl: {
    team: 'teams',
    squad: 'squads',
    tribe: 'tribes',
    chapter: 'chapters',
    groep: 'groepen',
    werkgroep: 'werkgroepen',
    kring: 'kringen',
    kerngroep: 'kerngroepen',
    ploeg: 'ploegen',
    afdeling: 'afdelingen',
    eenheid: 'eenheden',
    gilde: 'gilden',
    rol: 'rollen',
    taak: 'taken',
    functie: 'functies',
    pet: 'petten',
    persoon: 'personen',
    mens: 'mensen',
    collega: "collega's",
    lid: 'leden',
    teamlid: 'teamleden',
    bewoner: 'bewoners',
    verantwoordelijkheid: 'verantwoordelijkheden',
    opdracht: 'opdrachten',
    plek: 'plekken',
  },
};

/** Dutch words with these endings, which are not stressed, take an s: medewerker, cirkel, functie. */
const DUTCH_WITH_S = /(?:..[^aeiou](?:e[lmnr]|erd|aar|je)|ie)$/;

/**
 * The plural of a bare word in a language (BCP 47 tag), of English and Dutch ones; in other languages, and where no rule is certain, the word itself. Capitals at its beginning stay.
 */
export function pluralOf(word: string, language: string): string {
  const code = language.toLowerCase().split('-')[0] ?? '';
  const small = word.toLowerCase();
  const irregular = IRREGULAR[code]?.[small];
  if (irregular !== undefined) return word.slice(0, 1) + irregular.slice(1);
  if (!/^[a-z][a-z -]*$/.test(small)) return word;
  if (code === 'nl') return DUTCH_WITH_S.test(small) ? `${word}s` : word;
  if (code !== 'en') return word;
  if (/(?:s|x|z|ch|sh)$/.test(small)) return `${word}es`;
  if (/[^aeiou]y$/.test(small)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}
