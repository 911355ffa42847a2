import { excerpt, quote } from '../../text/wording.ts';
import type { Kinds } from '../kind-info.ts';
import { type Detail, details, kind, quotes, type Term, type Texts, term, textKind } from './say.ts';

/** What several kinds of things have. */
export interface ParticularChanges {
  'purpose-changed': Texts;
  'vision-changed': Texts;
  'term-changed': Term;
  'status-changed': { readonly from: string; readonly to: string; readonly lost: readonly string[] };
  'review-changed': { readonly details: readonly Detail[] };
  'tag-added': { readonly tag: string };
  'tag-removed': { readonly tag: string };
  'link-added': Linked;
  'link-removed': Linked;
  'link-changed': { readonly link: string; readonly details: readonly Detail[] };
  'notes-changed': Texts;
  'previously-changed': { readonly added: readonly string[]; readonly removed: readonly string[] };
  'extension-changed': {
    readonly key: string;
    readonly from?: string | number | boolean;
    readonly to?: string | number | boolean;
  };
}

/** A link: its name, where it has one, and its address. */
interface Linked {
  readonly name?: string;
  readonly url: string;
}

const STATUS = {
  en: { draft: 'a draft', active: 'active', retired: 'retired' } as Readonly<Record<string, string>>,
  nl: { draft: 'een voorstel', active: 'actief', retired: 'opgeheven' } as Readonly<Record<string, string>>,
};

export const particularKinds: Kinds<ParticularChanges> = {
  'purpose-changed': textKind({
    summary: 'What something is for is said in other words, or for the first time.',
    concerns: ['role', 'organization', 'team', 'collaboration', 'template'],
    en: 'a purpose',
    nl: 'het doel',
    example: { name: 'Beds', data: { from: 'Everyone sleeps dry', to: 'Everyone sleeps dry and safe' } },
  }),
  'vision-changed': textKind({
    summary:
      'What it will look like when the organisation or a team has succeeded is said in other words, or for the first time.',
    concerns: ['organization', 'team'],
    en: 'a vision',
    nl: 'de visie',
    example: { name: 'Waterland', data: { to: 'We trust the people who do the work' } },
  }),
  'term-changed': kind({
    summary: 'The first or the last day of a team or a collaboration changed.',
    concerns: ['team', 'collaboration'],
    impacts: ['shift'],
    en: (of, data) => `the term of ${of} is now ${term(data, 'en')}.`,
    nl: (of, data) => `de looptijd van ${of} is nu ${term(data, 'nl')}.`,
    example: { name: 'Emergency shelter', data: { until: { from: '2015-12-31', to: '2016-03-31' } } },
  }),
  'status-changed': kind({
    summary:
      'Something became a draft, active or retired. A gap where a role is retired with work that no other role has, else a shift.',
    concerns: ['role', 'team', 'collaboration'],
    impacts: ['shift', 'gap'],
    en: (of, { from, to, lost }) =>
      `${of} is ${STATUS.en[to] ?? to} now (was ${STATUS.en[from] ?? from})${lost.length > 0 ? `; no role has this work now: ${quotes(lost, 'en')}` : ''}.`,
    nl: (of, { from, to, lost }) =>
      `${of} is nu ${STATUS.nl[to] ?? to} (was ${STATUS.nl[from] ?? from})${lost.length > 0 ? `; geen rol heeft dit werk nog: ${quotes(lost, 'nl')}` : ''}.`,
    example: { name: 'Beds', data: { from: 'draft', to: 'active', lost: [] } },
  }),
  'review-changed': kind({
    summary: 'When something is looked at again together changed.',
    concerns: ['role', 'team', 'collaboration', 'template'],
    impacts: ['wording'],
    en: (of, data) => `the review of ${of} changed: ${details(data.details, 'en')}.`,
    nl: (of, data) => `de herziening van ${of} veranderde: ${details(data.details, 'nl')}.`,
    example: { name: 'Beds', data: { details: [{ field: 'every', from: 'year', to: '6 months' }] } },
  }),
  'tag-added': kind({
    summary: 'Something has a tag that it did not have.',
    concerns: ['role', 'organization', 'team', 'person', 'collaboration', 'template'],
    impacts: ['wording'],
    action: 'added',
    en: (of, { tag }) => `${of} has the tag ${quote(tag)} now.`,
    nl: (of, { tag }) => `${of} heeft nu het trefwoord ${quote(tag)}.`,
    example: { name: 'Beds', data: { tag: 'night' } },
  }),
  'tag-removed': kind({
    summary: 'Something lost a tag.',
    concerns: ['role', 'organization', 'team', 'person', 'collaboration', 'template'],
    impacts: ['wording'],
    action: 'removed',
    en: (of, { tag }) => `${of} no longer has the tag ${quote(tag)}.`,
    nl: (of, { tag }) => `${of} heeft het trefwoord ${quote(tag)} niet meer.`,
    example: { name: 'Beds', data: { tag: 'night' } },
  }),
  'link-added': kind({
    summary: 'Something has a link to an address that it did not have.',
    concerns: ['role', 'organization', 'team', 'person', 'collaboration', 'template'],
    impacts: ['wording'],
    action: 'added',
    en: (of, data) => `${of} has a new link: ${linked(data)}.`,
    nl: (of, data) => `${of} heeft een nieuwe verwijzing: ${linked(data)}.`,
    example: { name: 'Beds', data: { name: 'Hall plan', url: 'https://example.org/plan' } },
  }),
  'link-removed': kind({
    summary: 'Something lost a link.',
    concerns: ['role', 'organization', 'team', 'person', 'collaboration', 'template'],
    impacts: ['wording'],
    action: 'removed',
    en: (of, data) => `${of} no longer has the link ${linked(data)}.`,
    nl: (of, data) => `${of} heeft de verwijzing ${linked(data)} niet meer.`,
    example: { name: 'Beds', data: { name: 'Hall plan', url: 'https://example.org/plan' } },
  }),
  'link-changed': kind({
    summary: 'A link to the same address has another name, or a link of the same name another address.',
    concerns: ['role', 'organization', 'team', 'person', 'collaboration', 'template'],
    impacts: ['wording'],
    en: (of, data) => `the link ${quote(data.link)} of ${of} changed: ${details(data.details, 'en')}.`,
    nl: (of, data) => `de verwijzing ${quote(data.link)} van ${of} veranderde: ${details(data.details, 'nl')}.`,
    example: {
      name: 'Beds',
      data: { link: 'https://example.org/plan', details: [{ field: 'name', from: 'Plan', to: 'Hall plan' }] },
    },
  }),
  'notes-changed': kind({
    summary: 'The notes on something were written, rewritten or taken away.',
    concerns: ['role', 'organization', 'team', 'person', 'collaboration', 'talent', 'template', 'pay', 'pay-band'],
    impacts: ['wording'],
    rewording: {
      texts: (data) => data,
      en: (of) => `the notes on ${of} were rewritten`,
      nl: (of) => `de toelichting op ${of} is herschreven`,
    },
    en: (of, { from, to }) =>
      from === undefined
        ? `${of} has notes now: ${quote(to ?? '')}.`
        : to === undefined
          ? `the notes on ${of} are gone; they began with ${quote(from)}.`
          : `the notes on ${of} were rewritten: ${quote(to)}.`,
    nl: (of, { from, to }) =>
      from === undefined
        ? `${of} heeft nu een toelichting: ${quote(to ?? '')}.`
        : to === undefined
          ? `de toelichting op ${of} is weg; die begon met ${quote(from)}.`
          : `de toelichting op ${of} is herschreven: ${quote(to)}.`,
    example: { name: 'Beds', data: { to: 'Ask the caretaker for the keys.' } },
  }),
  'previously-changed': kind({
    summary:
      'Former ids were added to or removed from something, other than the one that a rename in this very change explains.',
    concerns: ['role', 'team', 'person', 'collaboration', 'talent', 'template', 'pay-band'],
    impacts: ['wording'],
    en: (of, { added, removed }) =>
      `${of} ${[
        ...(added.length > 0 ? [`now names ${quotes(added, 'en')} as what it was called before`] : []),
        ...(removed.length > 0 ? [`no longer names ${quotes(removed, 'en')} as what it was called before`] : []),
      ].join(' and ')}.`,
    nl: (of, { added, removed }) =>
      `${of} ${[
        ...(added.length > 0 ? [`noemt nu ${quotes(added, 'nl')} als vroegere id`] : []),
        ...(removed.length > 0 ? [`noemt ${quotes(removed, 'nl')} niet meer als vroegere id`] : []),
      ].join(' en ')}.`,
    example: { name: 'Beds', data: { added: ['facilities/hall-manager'], removed: [] } },
  }),
  'extension-changed': kind({
    summary: 'Data of your own (a key that begins with `x-`) changed.',
    concerns: ['role', 'organization', 'team', 'person', 'collaboration', 'talent', 'template', 'pay', 'pay-band'],
    impacts: ['wording'],
    en: (of, { key, ...values }) => `your own data of ${of} changed: ${quote(key)}${between(values, 'from', 'to')}.`,
    nl: (of, { key, ...values }) =>
      `eigen gegevens van ${of} veranderden: ${quote(key)}${between(values, 'van', 'in')}.`,
    example: { name: 'Beds', data: { key: 'x-cost-centre', from: 4100, to: 4200 } },
  }),
};

function linked({ name, url }: Linked): string {
  return name === undefined ? excerpt(url, 80) : `${quote(name)} (${excerpt(url, 80)})`;
}

function between(
  { from, to }: { readonly from?: string | number | boolean; readonly to?: string | number | boolean },
  before: string,
  after: string,
): string {
  const value = (raw: string | number | boolean) => (typeof raw === 'string' ? quote(raw) : excerpt(String(raw)));
  return from === undefined || to === undefined || from === to ? '' : ` ${before} ${value(from)} ${after} ${value(to)}`;
}
