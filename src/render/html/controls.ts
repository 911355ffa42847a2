/** What the controls of a page on screen are called. */
export interface Controls {
  readonly skip: string;
  readonly contents: string;
  readonly search: string;
  readonly results: string;
  /** `#` stands for the number. */
  readonly found: string;
  readonly foundOne: string;
  readonly notFound: string;
  readonly dark: string;
  readonly print: string;
  readonly map: string;
  readonly wholeMap: string;
  /** What leads from a place on the map to the page about it; `#` stands for its name. */
  readonly toPage: string;
  readonly onMap: string;
  readonly fullScreen: string;
}

const LANGUAGES = {
  en: {
    skip: 'Skip to the content',
    contents: 'Contents',
    search: 'Search roles, people, responsibilities',
    results: 'Search results',
    found: '# results',
    foundOne: '1 result',
    notFound: 'Nothing found',
    dark: 'Dark colours',
    print: 'Print',
    map: 'Map',
    wholeMap: 'Whole map',
    toPage: 'All about #',
    onMap: 'On the map',
    fullScreen: 'Full screen',
  },
  nl: {
    skip: 'Direct naar de inhoud',
    contents: 'Inhoud',
    search: 'Zoek rollen, mensen, verantwoordelijkheden',
    results: 'Zoekresultaten',
    found: '# resultaten',
    foundOne: '1 resultaat',
    notFound: 'Niets gevonden',
    dark: 'Donkere kleuren',
    print: 'Afdrukken',
    map: 'Kaart',
    wholeMap: 'Hele kaart',
    toPage: 'Alles over #',
    onMap: 'Op de kaart',
    fullScreen: 'Volledig scherm',
  },
  de: {
    skip: 'Direkt zum Inhalt',
    contents: 'Inhalt',
    search: 'Rollen, Personen, Aufgaben suchen',
    results: 'Suchergebnisse',
    found: '# Treffer',
    foundOne: '1 Treffer',
    notFound: 'Nichts gefunden',
    dark: 'Dunkle Farben',
    print: 'Drucken',
    map: 'Karte',
    wholeMap: 'Ganze Karte',
    toPage: 'Alles über #',
    onMap: 'Auf der Karte',
    fullScreen: 'Vollbild',
  },
  fr: {
    skip: 'Aller au contenu',
    contents: 'Sommaire',
    search: 'Chercher rôles, personnes, responsabilités',
    results: 'Résultats de la recherche',
    found: '# résultats',
    foundOne: '1 résultat',
    notFound: 'Aucun résultat',
    dark: 'Couleurs sombres',
    print: 'Imprimer',
    map: 'Carte',
    wholeMap: 'Toute la carte',
    toPage: 'Tout sur #',
    onMap: 'Sur la carte',
    fullScreen: 'Plein écran',
  },
} as const satisfies Record<string, Controls>;

/** The controls in the language of labels (BCP 47 tag); English where there are none in it. */
export function controlsFor(locale: string): Controls {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language as keyof typeof LANGUAGES] : LANGUAGES.en;
}
