import type { Impact, Language, Thing } from '../diff/change.ts';
import { count } from '../text/wording.ts';

/** The words that reports add to the messages of changes, in one language. */
export interface DiffLabels {
  readonly none: string;
  /** The headings above changes that belong to no team. */
  readonly headings: Readonly<Record<Exclude<Thing, 'team' | 'role'>, string>>;
  readonly gap: string;
  readonly changes: (amount: number) => string;
  readonly impacts: Readonly<Record<Impact, (amount: number) => string>>;
  readonly moves: (amount: number) => string;
  readonly renames: (amount: number) => string;
}

/** The labels of each language. */
export const DIFF_LABELS: Readonly<Record<Language, DiffLabels>> = {
  en: {
    none: 'No differences.',
    headings: {
      organization: 'Organisation',
      person: 'People',
      collaboration: 'Collaborations',
      talent: 'Talents',
      template: 'Templates',
      pay: 'Pay',
      'pay-band': 'Pay',
    },
    gap: 'gap',
    changes: (amount) => count(amount, 'change'),
    impacts: {
      gap: (amount) => count(amount, 'gap'),
      shift: (amount) => count(amount, 'shift'),
      growth: (amount) => `${amount} new`,
      wording: (amount) => `${amount} in wording`,
    },
    moves: (amount) => count(amount, 'move'),
    renames: (amount) => count(amount, 'rename'),
  },
  nl: {
    none: 'Geen verschillen.',
    headings: {
      organization: 'Organisatie',
      person: 'Mensen',
      collaboration: 'Samenwerking',
      talent: 'Talenten',
      template: 'Sjablonen',
      pay: 'Beloning',
      'pay-band': 'Beloning',
    },
    gap: 'gat',
    changes: (amount) => count(amount, 'wijziging', 'wijzigingen'),
    impacts: {
      gap: (amount) => count(amount, 'gat', 'gaten'),
      shift: (amount) => count(amount, 'verschuiving', 'verschuivingen'),
      growth: (amount) => `${amount} nieuw`,
      wording: (amount) => `${amount} in tekst`,
    },
    moves: (amount) => count(amount, 'verplaatsing', 'verplaatsingen'),
    renames: (amount) => count(amount, 'nieuwe naam', 'nieuwe namen'),
  },
};
