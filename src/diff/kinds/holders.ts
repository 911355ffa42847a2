import { excerpt } from '../../text/wording.ts';
import type { Language } from '../change.ts';
import type { Kinds } from '../kind-info.ts';
import { bracketed, type Detail, details, kind, names, quotes, share, type Term, type Texts, term } from './say.ts';

/** Who holds roles, and how. */
export interface HolderChanges {
  'holder-started': Held;
  'holder-stopped': Held & Remaining & Lacking;
  'holder-refocused': { readonly person: string } & Texts;
  'holder-share-changed': Held & { readonly from?: number; readonly to?: number };
  'holder-capacity-changed': Held & Remaining & { readonly from: string };
  'holder-term-changed': Held & Term;
  'holder-changed': Held & { readonly details: readonly Detail[] };
}

/** Somebody who holds a role. */
interface Held {
  readonly person: string;
  readonly focus?: string;
  readonly as: string;
}

/** Who holds the role now, where that matters: nobody any more, or one person for a critical role. */
interface Remaining {
  readonly remaining?: readonly string[];
}

/** Talents that the role asks for and that nobody who still holds it has. */
interface Lacking {
  readonly talents?: readonly string[];
}

const CAPACITIES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { holder: 'holder', deputy: 'deputy', acting: 'acting holder', trainee: 'trainee', emeritus: 'former holder' },
  nl: {
    holder: 'vervuller',
    deputy: 'plaatsvervanger',
    acting: 'waarnemer',
    trainee: 'vervuller in opleiding',
    emeritus: 'voormalig vervuller',
  },
};

const WITH_ARTICLE: Readonly<Record<string, string>> = {
  holder: 'a holder',
  deputy: 'a deputy',
  acting: 'an acting holder',
  trainee: 'a trainee',
  emeritus: 'a former holder',
};

/** The capacity in which someone holds a role, in words. */
export const capacity = (as: string, language: Language) => CAPACITIES[language][as] ?? as;

function remainingEnglish({ remaining }: Remaining): string {
  if (!remaining) return '';
  return remaining.length === 0
    ? '; nobody holds it now'
    : `; only ${names(remaining, 'en')} ${remaining.length > 1 ? 'are' : 'is'} left, and the role is critical`;
}

function remainingDutch({ remaining }: Remaining): string {
  if (!remaining) return '';
  return remaining.length === 0
    ? '; niemand vervult die nu'
    : `; alleen ${names(remaining, 'nl')} is over, en de rol is kritisch`;
}

const jan = { person: 'Jan de Boer', focus: 'Night shift', as: 'holder' };

function lackingEnglish({ talents }: Lacking): string {
  return talents
    ? `; nobody who still holds it has the ${talents.length > 1 ? 'talents' : 'talent'} ${quotes(talents, 'en')}, which it asks for`
    : '';
}

function lackingDutch({ talents }: Lacking): string {
  return talents
    ? `; niemand die de rol nog vervult heeft ${talents.length > 1 ? 'de talenten' : 'het talent'} ${quotes(talents, 'nl')}, waar de rol om vraagt`
    : '';
}

export const holderKinds: Kinds<HolderChanges> = {
  'holder-started': kind({
    summary: 'Someone holds a role now. Wording where the map only adds a former holder.',
    concerns: ['role'],
    impacts: ['shift', 'wording'],
    action: 'added',
    en: (of, { person, focus, as }) =>
      as === 'emeritus'
        ? `${excerpt(person)} is listed as a former holder of ${of}${bracketed(focus)}.`
        : `${excerpt(person)} starts as ${capacity(as, 'en')} of ${of}${bracketed(focus)}.`,
    nl: (of, { person, focus, as }) =>
      as === 'emeritus'
        ? `${excerpt(person)} staat nu vermeld als voormalig vervuller van ${of}${bracketed(focus)}.`
        : `${excerpt(person)} begint als ${capacity(as, 'nl')} van ${of}${bracketed(focus)}.`,
    you: {
      en: (of, { focus, as }) =>
        as === 'emeritus'
          ? `you are listed as a former holder of ${of}${bracketed(focus)}.`
          : `you start as ${capacity(as, 'en')} of ${of}${bracketed(focus)}.`,
      nl: (of, { focus, as }) =>
        as === 'emeritus'
          ? `je staat nu vermeld als voormalig vervuller van ${of}${bracketed(focus)}.`
          : `je begint als ${capacity(as, 'nl')} van ${of}${bracketed(focus)}.`,
    },
    example: { name: 'Beds', data: { person: 'Fatima El Amrani', focus: 'Night shift', as: 'holder' } },
  }),
  'holder-stopped': kind({
    summary:
      'Someone no longer holds a role. A gap where nobody holds it now, or a critical role is left to one person; wording where a former holder is no longer listed; else a shift.',
    concerns: ['role'],
    impacts: ['shift', 'gap', 'wording'],
    action: 'removed',
    en: (of, data) =>
      data.as === 'emeritus'
        ? `${excerpt(data.person)} is no longer listed as a former holder of ${of}${bracketed(data.focus)}.`
        : `${excerpt(data.person)} stops as ${capacity(data.as, 'en')} of ${of}${bracketed(data.focus)}${remainingEnglish(data)}${lackingEnglish(data)}.`,
    nl: (of, data) =>
      data.as === 'emeritus'
        ? `${excerpt(data.person)} staat niet meer vermeld als voormalig vervuller van ${of}${bracketed(data.focus)}.`
        : `${excerpt(data.person)} stopt als ${capacity(data.as, 'nl')} van ${of}${bracketed(data.focus)}${remainingDutch(data)}${lackingDutch(data)}.`,
    you: {
      en: (of, data) =>
        data.as === 'emeritus'
          ? `you are no longer listed as a former holder of ${of}${bracketed(data.focus)}.`
          : `you stop as ${capacity(data.as, 'en')} of ${of}${bracketed(data.focus)}${remainingEnglish(data)}${lackingEnglish(data)}.`,
      nl: (of, data) =>
        data.as === 'emeritus'
          ? `je staat niet meer vermeld als voormalig vervuller van ${of}${bracketed(data.focus)}.`
          : `je stopt als ${capacity(data.as, 'nl')} van ${of}${bracketed(data.focus)}${remainingDutch(data)}${lackingDutch(data)}.`,
    },
    example: { name: 'Beds', data: { person: 'Jan de Boer', as: 'holder', remaining: [] } },
  }),
  'holder-refocused': kind({
    summary: 'Someone who holds a role has another focus in it.',
    concerns: ['role'],
    impacts: ['shift'],
    en: (of, { person, from, to }) =>
      `${excerpt(person)} ${to === undefined ? `has no special focus in ${of} any more` : `has another focus in ${of}: ${excerpt(to)}`}${from === undefined ? '' : ` (was ${excerpt(from)})`}.`,
    nl: (of, { person, from, to }) =>
      `${excerpt(person)} ${to === undefined ? `heeft geen eigen aandachtsgebied meer in ${of}` : `heeft een ander aandachtsgebied in ${of}: ${excerpt(to)}`}${from === undefined ? '' : ` (was ${excerpt(from)})`}.`,
    you: {
      en: (of, { from, to }) =>
        `you ${to === undefined ? `have no special focus in ${of} any more` : `have another focus in ${of}: ${excerpt(to)}`}${from === undefined ? '' : ` (was ${excerpt(from)})`}.`,
      nl: (of, { from, to }) =>
        `je hebt ${to === undefined ? `geen eigen aandachtsgebied meer in ${of}` : `een ander aandachtsgebied in ${of}: ${excerpt(to)}`}${from === undefined ? '' : ` (was ${excerpt(from)})`}.`,
    },
    example: { name: 'Beds', data: { person: 'Jan de Boer', from: 'Day shift', to: 'Night shift' } },
  }),
  'holder-share-changed': kind({
    summary: 'Someone gives more or less of their time to a role.',
    concerns: ['role'],
    impacts: ['shift'],
    en: (of, { person, focus, from, to }) =>
      `${excerpt(person)} ${to === undefined ? 'no longer states a share of full time for' : `gives ${share(to, 'en')} to`} ${of}${bracketed(focus)}${from === undefined ? '' : `; it was ${share(from, 'en')}`}.`,
    nl: (of, { person, focus, from, to }) =>
      `${excerpt(person)} ${to === undefined ? 'noemt geen deel van voltijd meer voor' : `geeft ${share(to, 'nl')} aan`} ${of}${bracketed(focus)}${from === undefined ? '' : `; dat was ${share(from, 'nl')}`}.`,
    you: {
      en: (of, { focus, from, to }) =>
        `you ${to === undefined ? 'no longer state a share of full time for' : `give ${share(to, 'en')} to`} ${of}${bracketed(focus)}${from === undefined ? '' : `; it was ${share(from, 'en')}`}.`,
      nl: (of, { focus, from, to }) =>
        `je ${to === undefined ? 'noemt geen deel van voltijd meer voor' : `geeft ${share(to, 'nl')} aan`} ${of}${bracketed(focus)}${from === undefined ? '' : `; dat was ${share(from, 'nl')}`}.`,
    },
    example: { name: 'Beds', data: { ...jan, from: 0.4, to: 0.8 } },
  }),
  'holder-capacity-changed': kind({
    summary:
      'Someone holds a role in another capacity: holder, deputy, acting, trainee, or as a former holder. A gap where nobody holds the role now, or a critical role is left to one person.',
    concerns: ['role'],
    impacts: ['shift', 'gap'],
    en: (of, data) =>
      `${excerpt(data.person)} is ${WITH_ARTICLE[data.as] ?? data.as} of ${of}${bracketed(data.focus)} now (was ${WITH_ARTICLE[data.from] ?? data.from})${remainingEnglish(data)}.`,
    nl: (of, data) =>
      `${excerpt(data.person)} is nu ${capacity(data.as, 'nl')} van ${of}${bracketed(data.focus)} (was ${capacity(data.from, 'nl')})${remainingDutch(data)}.`,
    you: {
      en: (of, data) =>
        `you are ${WITH_ARTICLE[data.as] ?? data.as} of ${of}${bracketed(data.focus)} now (you were ${WITH_ARTICLE[data.from] ?? data.from})${remainingEnglish(data)}.`,
      nl: (of, data) =>
        `je bent nu ${capacity(data.as, 'nl')} van ${of}${bracketed(data.focus)} (je was ${capacity(data.from, 'nl')})${remainingDutch(data)}.`,
    },
    example: { name: 'Beds', data: { person: 'Jan de Boer', as: 'deputy', from: 'trainee' } },
  }),
  'holder-term-changed': kind({
    summary: 'The first or the last day on which someone holds a role changed.',
    concerns: ['role'],
    impacts: ['shift'],
    en: (of, data) => `${excerpt(data.person)} holds ${of}${bracketed(data.focus)} ${term(data, 'en')}.`,
    nl: (of, data) => `${excerpt(data.person)} vervult ${of}${bracketed(data.focus)} ${term(data, 'nl')}.`,
    you: {
      en: (of, data) => `you hold ${of}${bracketed(data.focus)} ${term(data, 'en')}.`,
      nl: (of, data) => `je vervult ${of}${bracketed(data.focus)} ${term(data, 'nl')}.`,
    },
    example: { name: 'Beds', data: { ...jan, until: { from: '2015-10-01', to: '2015-12-31' } } },
  }),
  'holder-changed': kind({
    summary: 'Data of your own about someone who holds a role changed.',
    concerns: ['role'],
    impacts: ['wording'],
    en: (of, data) =>
      `the entry of ${excerpt(data.person)} as ${capacity(data.as, 'en')} of ${of}${bracketed(data.focus)} changed: ${details(data.details, 'en')}.`,
    nl: (of, data) =>
      `de vermelding van ${excerpt(data.person)} als ${capacity(data.as, 'nl')} van ${of}${bracketed(data.focus)} veranderde: ${details(data.details, 'nl')}.`,
    you: {
      en: (of, data) =>
        `your entry as ${capacity(data.as, 'en')} of ${of}${bracketed(data.focus)} changed: ${details(data.details, 'en')}.`,
      nl: (of, data) =>
        `jouw vermelding als ${capacity(data.as, 'nl')} van ${of}${bracketed(data.focus)} veranderde: ${details(data.details, 'nl')}.`,
    },
    example: {
      name: 'Beds',
      data: { person: 'Jan de Boer', as: 'holder', details: [{ field: 'x-contract', from: 7, to: 8 }] },
    },
  }),
};
