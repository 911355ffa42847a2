import type { TextLanguage } from '../languages.ts';
import { words } from './list.ts';

/** How a language writes what someone keeps doing. Words are compared in lower case, unless `late` says otherwise. */
export interface OngoingForm {
  /** Words that may stand before the verb: adverbs, and adjectives before a verb that is used as a noun. */
  readonly before: RegExp;
  /** A first word that names an activity. */
  readonly opening: RegExp;
  /** Words that look like it and are something else. */
  readonly not: ReadonlySet<string>;
  /** Where the verb may stand behind its object ("Het rooster maken"): what it looks like there, as written. */
  readonly late?: RegExp;
  /** Words behind which a word is a noun and no verb, for languages with `late`. */
  readonly nounAfter?: ReadonlySet<string>;
  /** First words that show the opposite: a person who does it, or a quality that someone has. */
  readonly never?: RegExp;
}

export const ONGOING: Readonly<Record<TextLanguage, OngoingForm>> = {
  en: {
    // "Regularly checking", "Day-to-day running", "Co-hosting"; every word in -ly counts.
    before:
      /^(?:[\p{L}-]+ly|not|never|always|often|sometimes|jointly|together|also|ad|hoc|day-to-day|overall|general|continuous|ongoing|regular|joint|active|effective|internal|external|technical|financial|first|pro-?active|hands-on|\d+)$/u,
    opening: /^(?:\p{L}+[-’'])*\p{L}*[aeiouy]\p{L}*ing$/u,
    not: words(
      'king thing things nothing something anything everything spring string ring wing evening morning ceiling sibling darling sterling during',
    ),
  },
  nl: {
    before:
      /^(?:het|actief|altijd|regelmatig|dagelijks|wekelijks|maandelijks|jaarlijks|periodiek|samen|mede|zelf|tijdig|proactief|gevraagd|ongevraagd|helpen|niet|ook|steeds|vooraf|achteraf|gezamenlijk|zelfstandig|inhoudelijk|dagelijkse|algemene)$/u,
    // Infinitives, and English words in -ing that Dutch uses as they are.
    opening:
      /^\p{L}{2,}en$|(?:gaan|staan|slaan|doen|zien|zijn)$|^(?:planning|training|coaching|monitoring|marketing|onboarding|recruiting|mentoring|scouting|fundraising)$/u,
    not: words(
      'een geen binnen boven beneden buiten tussen tegen zeven negen eigen open iedereen alleen samen wegen midden heden teken examen mannen vrouwen kinderen mensen',
    ),
    late: /^\p{Ll}{2,}en$|^\p{Ll}*(?:gaan|staan|slaan|doen|zien|zijn)$/u,
    nounAfter: words(
      'de het een dit dat deze die alle onze ons hun haar zijn van voor met aan bij in op over tot naar tijdens door uit tussen onder na per geen elke enkele veel te nieuwe',
    ),
    never:
      /^(?:zorgt|houdt|maakt|is|heeft|geeft|doet|\p{L}+eert|verantwoordelijk|verantwoordelijke|verantwoordelijkheid|eindverantwoordelijk|aanspreekpunt|contactpersoon|eigenaar|bewaakt|beheert|regelt|plant|leidt|stelt|voert|bepaalt|vraagt|checkt|ziet|neemt|draagt|schrijft|brengt|haalt|helpt|kijkt|koopt|verzorgt|verdeelt|verzamelt|begeleidt|ondersteunt|onderhoudt|vertegenwoordigt|bevordert|bereidt|handelt|int|werft|zoekt|belt|beantwoordt|ontvangt|overlegt|let|legt|zet|vult|werkt)$/u,
  },
  de: {
    before:
      /^(?:das|regelmäßig|regelmäßiges|täglich|tägliches|wöchentlich|wöchentliches|monatlich|monatliches|jährlich|gemeinsam|gemeinsames|stets|immer|\p{L}{2,}(?:lich|ig|isch|end|sam)e?s?|aktiv|aktives|laufend|laufendes|rechtzeitig|rechtzeitiges|nicht|auch)$/u,
    // Infinitives and the nouns made of them, and nouns of activity ("Betreuung", "Organisation"), which is how German names work.
    opening:
      /^\p{L}{2,}(?:en|ern|eln)$|^(?:\p{L}+-)?(?:tun|sein|\p{L}+tun)$|\p{L}{2,}(?:ung|tion|ieren)$|^(?:pflege|hilfe|einkauf|verkauf|aufbau|betrieb|ausbau)$/u,
    not: words(
      'gegen neben wegen zwischen einen keinen allen jeden oben unten innen außen daten kosten personen zeitung wohnung abteilung',
    ),
    late: /^\p{Ll}{2,}(?:en|ern|eln|tun)$/u,
    nounAfter: words('dem den der von vom im am zum beim einen keinen allen jeden unseren ihren seinen'),
    never:
      /^(?:verantwortlich|zuständig|verantwortliche|verantwortlicher|verantwortung|zuständigkeit|ansprechpartner|ansprechpartnerin|ist|hat|sorgt|kümmert|plant|organisiert|\p{L}+iert)$/u,
  },
  fr: {
    before: /^(?:ne|pas|toujours|régulièrement|quotidiennement|ensemble|aussi|bien|se|s|me|y|en|co|\p{L}+ment)$/u,
    opening: /^(?:co-)?\p{L}{2,}(?:er|ir|re|oir)$/u,
    not: words(
      `premier dernier hier papier atelier chantier dossier courrier calendrier métier lettre centre cadre livre membre titre autre notre votre maître ministre registre ordre
      nombre quartier financier particulier régulier cahier clavier pour sur leur hiver désir plaisir avenir loisir souvenir devoir pouvoir affaire`,
    ),
    never:
      /^(?:responsable|chargé|chargée|garant|garante|référent|référente|interlocuteur|interlocutrice|est|gère|organise|assure|veille)$/u,
  },
};
