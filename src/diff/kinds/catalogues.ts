import type { Kinds } from '../kind-info.ts';
import { type Detail, details, kind, type Rename, renameKind, type Texts, textKind } from './say.ts';

/** What happens to what a map defines once for all: talents, templates, and how pay is set. */
export interface CatalogueChanges {
  'talent-added': Nothing;
  'talent-removed': Nothing;
  'talent-renamed': Rename;
  'talent-address-changed': Texts;
  'template-added': Nothing;
  'template-removed': Nothing;
  'template-renamed': Rename;
  'pay-band-added': Nothing;
  'pay-band-removed': Nothing;
  'pay-band-renamed': Rename;
  'pay-range-changed': { readonly details: readonly Detail[] };
  'pay-criteria-changed': { readonly details: readonly Detail[] };
  'pay-band-reason-changed': Texts;
  'pay-agreement-changed': Texts;
  'pay-progression-changed': Texts;
}

type Nothing = Readonly<Record<never, never>>;

export const catalogueKinds: Kinds<CatalogueChanges> = {
  'talent-added': kind({
    summary: 'There is a new talent in the catalogue.',
    concerns: ['talent'],
    impacts: ['growth'],
    action: 'added',
    en: (of) => `${of} is new in the catalogue.`,
    nl: (of) => `${of} is nieuw in de lijst.`,
    example: { name: 'Logistics', data: {} },
  }),
  'talent-removed': kind({
    summary: 'A talent stands no longer in the catalogue.',
    concerns: ['talent'],
    impacts: ['wording'],
    action: 'removed',
    en: (of) => `${of} is no longer in the catalogue.`,
    nl: (of) => `${of} staat niet meer in de lijst.`,
    example: { name: 'Logistics', data: {} },
  }),
  'talent-renamed': renameKind('talent', 'A talent has another name or id.', {
    name: 'Logistics and transport',
    data: { from: 'Logistics', to: 'Logistics and transport' },
  }),
  'talent-address-changed': textKind({
    summary: 'The address of a talent in a public list such as ESCO changed.',
    concerns: ['talent'],
    en: 'an address in a public list',
    nl: 'het adres in een openbare lijst',
    example: { name: 'Logistics', data: { to: 'http://data.europa.eu/esco/skill/logistics' } },
  }),
  'template-added': kind({
    summary: 'There is a new template for roles.',
    concerns: ['template'],
    impacts: ['growth'],
    action: 'added',
    en: (of) => `${of} is new.`,
    nl: (of) => `${of} is nieuw.`,
    example: { name: 'Host', data: {} },
  }),
  'template-removed': kind({
    summary: 'A template is gone. What that changes in roles is told there.',
    concerns: ['template'],
    impacts: ['wording'],
    action: 'removed',
    en: (of) => `${of} is gone.`,
    nl: (of) => `${of} is weg.`,
    example: { name: 'Host', data: {} },
  }),
  'template-renamed': renameKind('template', 'A template has another name.', {
    name: 'Welcome',
    data: { from: 'Host', to: 'Welcome' },
  }),
  'pay-band-added': kind({
    summary: 'There is a new pay band.',
    concerns: ['pay-band'],
    impacts: ['growth'],
    action: 'added',
    en: (of) => `${of} is new.`,
    nl: (of) => `${of} is nieuw.`,
    example: { name: 'B', data: {} },
  }),
  'pay-band-removed': kind({
    summary: 'A pay band is gone.',
    concerns: ['pay-band'],
    impacts: ['shift'],
    action: 'removed',
    en: (of) => `${of} is gone.`,
    nl: (of) => `${of} is weg.`,
    example: { name: 'B', data: {} },
  }),
  'pay-band-renamed': renameKind('pay-band', 'A pay band has another id.', {
    name: 'B2',
    data: { from: 'B', to: 'B2', ids: { from: 'b', to: 'b2' } },
  }),
  'pay-range-changed': kind({
    summary: 'What a band pays changed: the least, the most, the currency or the period.',
    concerns: ['pay-band'],
    impacts: ['shift'],
    en: (of, data) => `the range of ${of} changed: ${details(data.details, 'en')}.`,
    nl: (of, data) => `de bedragen van ${of} veranderden: ${details(data.details, 'nl')}.`,
    example: { name: 'B', data: { details: [{ field: 'max', from: 4100, to: 4200 }] } },
  }),
  'pay-criteria-changed': kind({
    summary: 'A band weighs skills, effort, responsibility or working conditions differently.',
    concerns: ['pay-band'],
    impacts: ['shift'],
    en: (of, data) => `the weights of ${of} changed: ${details(data.details, 'en')}.`,
    nl: (of, data) => `de wegingen van ${of} veranderden: ${details(data.details, 'nl')}.`,
    example: { name: 'B', data: { details: [{ field: 'effort', from: 2, to: 3 }] } },
  }),
  'pay-band-reason-changed': textKind({
    summary: 'Why a band pays what it pays was explained in other words.',
    concerns: ['pay-band'],
    en: 'an explanation',
    nl: 'de uitleg',
    example: { name: 'B', data: { to: 'Runs a hall without help' } },
  }),
  'pay-agreement-changed': textKind({
    summary: 'Another collective agreement holds.',
    concerns: ['pay'],
    impact: 'shift',
    en: 'a collective agreement',
    nl: 'de cao',
    example: { name: '', data: { to: 'CAO Gemeenten' } },
  }),
  'pay-progression-changed': textKind({
    summary: 'Pay grows in another way.',
    concerns: ['pay'],
    impact: 'shift',
    en: 'a progression',
    nl: 'de opbouw',
    example: { name: '', data: { to: 'One step a year after a good conversation' } },
  }),
};
