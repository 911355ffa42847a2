import type { TextLanguage } from '../languages.ts';

/** What shows that a text is about something that happens once, and what shows that it comes back. Matched against the text in lower case. */
export interface OneOffForm {
  /** Something that comes back: "each year", "before every season". */
  readonly again: RegExp;
  /** A day or period before which something must be done. */
  readonly deadline: RegExp;
  /** What every deadline has in it: a figure or a month. Most texts have neither, and `deadline` is slow. */
  readonly day: RegExp;
  /** An opening or a word that is about doing something once. */
  readonly once: RegExp;
}

/** A day with its year, in figures: 2027-03-01, 1-3-2027, 01/03/2027, 1.3.2027. */
const DATE = String.raw`(?:(?:19|20)\d\d-\d\d?-\d\d?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d)`;
const YEAR = String.raw`(?:(?:19|20)\d\d)(?![-–/\d])`;
const QUARTER = String.raw`(?:[qk][1-4](?: (?:of )?(?:20)?\d\d)?)`;

/**
 * After one of `before`: a date, a day of a month, a month, a quarter or a year, perhaps with `end of` before it. A text that begins with a day or month and its year
 * ("On 1 March 2026 …") has one as well; further on, such a day may be when something began.
 */
function deadline(before: string, on: string, edge: string, day: string): RegExp {
  return new RegExp(
    String.raw`(?<!\p{L})(?:(?:${before}) (?:(?:${edge}) )*(?:${DATE}|${day}(?: ${YEAR})?|${QUARTER}|${YEAR})|(?:in|en|im jahr) ${YEAR}|^(?:(?:${on}) (?:\p{L}+,? )?)?(?:${DATE}|${day} ${YEAR}))(?![\p{L}\d])`,
    'u',
  );
}

const MONTHS = {
  en: 'january|february|march|april|may|june|july|august|september|october|november|december',
  nl: 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  de: 'januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
};

export const ONE_OFF: Readonly<Record<TextLanguage, OneOffForm>> = {
  en: {
    again:
      /(?<!\p{L})(?:each|every|yearly|annual|annually|monthly|weekly|daily|quarterly|biannual|season|seasons|seasonal|tax|always|whenever|per (?:year|month|quarter|season)|once an? (?:year|month|week|quarter))(?!\p{L})/u,
    day: new RegExp(String.raw`\d|${MONTHS.en}`),
    deadline: deadline(
      'by|before|no later than|not later than|until|in time for|ready for|due(?: on)?|deadline:?',
      'on|in',
      'the|end|start|beginning|first|last|middle|of|quarter|half',
      `(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTHS.en})|(?:${MONTHS.en})(?: \\d{1,2}(?:st|nd|rd|th)?)?,?)`,
    ),
    once: /^(?:launch|launching) (?:the|our|a|an|one) (?!\p{L}*boats?(?!\p{L}))|^(?:rolling out|building|developing|opening|setting up|completing|finishing|delivering|implementing|migrating to|moving to|roll out|build|develop|open|set up|complete|finish|deliver|implement) (?:the|our) (?:new|first)(?!\p{L})|(?<!\p{L})(?:one-off|one-time|go-live|going live|kick-?off of the)(?!\p{L})/u,
  },
  nl: {
    again:
      /(?<!\p{L})(?:elk|elke|ieder|iedere|alle|jaarlijks|jaarlijkse|maandelijks|maandelijkse|wekelijks|wekelijkse|dagelijks|dagelijkse|seizoen|seizoenen|belasting\p{L}*|telkens|steeds|per (?:jaar|maand|kwartaal|week|seizoen))(?!\p{L})/u,
    day: new RegExp(String.raw`\d|${MONTHS.nl}`),
    deadline: deadline(
      'voor|vóór|uiterlijk(?: op| in| voor| vóór)?|op uiterlijk|tegen|tot|per|klaar op|deadline:?',
      'op|in|rond',
      'de|het|eind|einde|begin|medio|half|van|zomer|najaar|voorjaar|kwartaal',
      `(?:\\d{1,2} (?:${MONTHS.nl})|(?:${MONTHS.nl}))`,
    ),
    once: /^(?:het )?(?:lanceren|lancering) van (?:de|het|een|onze|ons) |^(?:lancering|livegang)(?!\p{L})|^(?:het )?(?:bouwen|ontwikkelen|openen|opzetten|afronden|opleveren|implementeren|invoeren|uitrollen) van (?:de|het|onze|ons) (?:nieuwe?|eerste)(?!\p{L})|^(?:de|het) (?:nieuwe?|eerste) .{2,60} (?:bouwen|ontwikkelen|openen|opzetten|afronden|opleveren|implementeren|invoeren|uitrollen|lanceren)$|(?<!\p{L})(?:eenmalig|eenmalige|livegang|live gaan)(?!\p{L})/u,
  },
  de: {
    again:
      /(?<!\p{L})(?:jeden|jede|jedes|jeweils|jährlich\p{L}*|monatlich\p{L}*|wöchentlich\p{L}*|täglich\p{L}*|saison|steuer\p{L}*|immer|pro (?:jahr|monat|quartal|woche|saison))(?!\p{L})/u,
    day: new RegExp(String.raw`\d|${MONTHS.de}`),
    deadline: deadline(
      'bis|bis zum|bis zur|spätestens(?: am| im| bis)?|vor dem|termin:?|frist:?',
      'am|zum|im|den',
      'zum|zur|ende|anfang|mitte|des|der|dem|sommer|herbst|quartal|jahr|jahres',
      `(?:\\d{1,2}\\. ?(?:${MONTHS.de})|(?:${MONTHS.de}))`,
    ),
    once: /^(?:einführung|einführen|start|aufbau|aufbauen|eröffnung|eröffnen|inbetriebnahme|umzug|fertigstellung) (?:der|des|von|in) (?:neuen|neues|ersten)(?!\p{L})|^(?:die|das|den) (?:neue|neuen|erste|ersten) .{2,60} (?:einführen|aufbauen|eröffnen|fertigstellen)$|(?<!\p{L})(?:einmalig|einmalige|einmaliges|go-live)(?!\p{L})/u,
  },
  fr: {
    again:
      /(?<!\p{L})(?:chaque|annuel\p{L}*|mensuel\p{L}*|hebdomadaire\p{L}*|quotidien\p{L}*|saison|saisons|impôts?|fiscale?s?|toujours|par (?:an|mois|trimestre|semaine|saison)|tous les|toutes les)(?!\p{L})/u,
    day: new RegExp(String.raw`\d|${MONTHS.fr}`),
    deadline: deadline(
      "avant|d[’']ici|pour|au plus tard|jusqu[’']au|échéance:?",
      'le|au|en',
      "le|la|l[’']été|fin|début|mi|de|du|au|à|en",
      `(?:(?:1er|\\d{1,2}) (?:${MONTHS.fr})|(?:${MONTHS.fr}))`,
    ),
    once: /^(?:lancer|lancement de|lancement du) (?:le|la|l[’']|notre|un|une|du|nouveau|nouvelle)|^(?:mettre en place|ouvrir|construire|achever|livrer|déployer) (?:le|la|notre) (?:nouveau|nouvel|nouvelle|premier|première)(?!\p{L})|(?<!\p{L})(?:mise en service|une seule fois)(?!\p{L})/u,
  },
};
