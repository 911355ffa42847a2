import type { Language, Thing } from '../diff/change.ts';

/** The words of a governance record, in one language, as they are usual in the minutes of governance meetings. */
export interface MinutesWords {
  readonly title: (organization: string) => string;
  readonly date: string;
  readonly compared: string;
  readonly result: string;
  readonly added: string;
  readonly changed: string;
  readonly removed: string;
  readonly people: string;
  readonly elected: string;
  readonly assigned: string;
  readonly released: string;
  readonly vacancy: string;
  readonly things: Readonly<Record<Thing, string>>;
  /** What belongs to a thing, by the first part of the kinds that tell of it. */
  readonly nouns: Readonly<Record<string, string>>;
  readonly nobody: string;
  readonly none: string;
}

/** The words of each language. */
export const MINUTES_WORDS: Readonly<Record<Language, MinutesWords>> = {
  en: {
    title: (organization) => `Governance record: ${organization}`,
    date: 'Date',
    compared: 'Compared',
    result: 'Outcome',
    added: 'Added',
    changed: 'Changed',
    removed: 'Removed',
    people: 'People',
    elected: 'Elected',
    assigned: 'Assigned',
    released: 'Released',
    vacancy: 'Vacancy',
    things: {
      organization: 'Organisation',
      team: 'Team',
      role: 'Role',
      person: 'Person',
      collaboration: 'Collaboration',
      talent: 'Talent',
      template: 'Template',
      pay: 'Pay',
      'pay-band': 'Pay band',
    },
    nouns: {
      responsibility: 'Responsibility',
      decision: 'Decision',
      domain: 'Domain',
      policy: 'Policy',
      delivery: 'Delivery',
      result: 'Result',
      meeting: 'Meeting',
      'talent-need': 'Talent asked for',
      'person-talent': 'Talent',
      exclusion: 'Not combined with',
      'replaced-title': 'Job title taken over',
      partner: 'Partner',
      purpose: 'Purpose',
      vision: 'Vision',
      strategy: 'Strategy',
    },
    nobody: 'nobody has this now',
    none: 'Nothing was changed.',
  },
  nl: {
    title: (organization) => `Besluiten over rollen en afspraken: ${organization}`,
    date: 'Datum',
    compared: 'Vergeleken',
    result: 'Uitkomst',
    added: 'Toegevoegd',
    changed: 'Gewijzigd',
    removed: 'Vervallen',
    people: 'Mensen',
    elected: 'Gekozen',
    assigned: 'Toegewezen',
    released: 'Ontheven',
    vacancy: 'Vacature',
    things: {
      organization: 'Organisatie',
      team: 'Team',
      role: 'Rol',
      person: 'Persoon',
      collaboration: 'Samenwerking',
      talent: 'Talent',
      template: 'Sjabloon',
      pay: 'Beloning',
      'pay-band': 'Schaal',
    },
    nouns: {
      responsibility: 'Verantwoordelijkheid',
      decision: 'Besluit',
      domain: 'Domein',
      policy: 'Afspraak',
      delivery: 'Levering',
      result: 'Resultaat',
      meeting: 'Overleg',
      'talent-need': 'Gevraagd talent',
      'person-talent': 'Talent',
      exclusion: 'Niet te combineren met',
      'replaced-title': 'Overgenomen functietitel',
      partner: 'Partner',
      purpose: 'Doel',
      vision: 'Visie',
      strategy: 'Strategie',
    },
    nobody: 'niemand heeft dit nu',
    none: 'Er is niets gewijzigd.',
  },
};
