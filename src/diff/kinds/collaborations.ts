import { quote } from '../../text/wording.ts';
import type { Kinds } from '../kind-info.ts';
import { type Detail, details, kind, quotes, type Rename, renameKind, type Texts, textKind } from './say.ts';

/** What happens to collaborations. */
export interface CollaborationChanges {
  'collaboration-started': { readonly partners: readonly string[] };
  'collaboration-ended': { readonly partners: readonly string[] };
  'collaboration-renamed': Rename;
  'collaboration-mode-changed': Texts;
  'collaboration-decision-changed': Texts;
  'partner-added': { readonly partner: string };
  'partner-removed': { readonly partner: string };
  'partner-changed': { readonly partner: string; readonly details: readonly Detail[] };
}

export const collaborationKinds: Kinds<CollaborationChanges> = {
  'collaboration-started': kind({
    summary: 'There is a new collaboration.',
    concerns: ['collaboration'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { partners }) => `${of} is new${partners.length > 0 ? `, between ${quotes(partners, 'en')}` : ''}.`,
    nl: (of, { partners }) => `${of} is nieuw${partners.length > 0 ? `, tussen ${quotes(partners, 'nl')}` : ''}.`,
    example: { name: 'Regional shelter', data: { partners: ['Emergency shelter', 'Municipality of Zeevang'] } },
  }),
  'collaboration-ended': kind({
    summary: 'A collaboration stands no longer in the map.',
    concerns: ['collaboration'],
    impacts: ['shift'],
    action: 'removed',
    en: (of, { partners }) =>
      `${of} is gone${partners.length > 0 ? `; it was between ${quotes(partners, 'en')}` : ''}.`,
    nl: (of, { partners }) => `${of} is weg${partners.length > 0 ? `; die was tussen ${quotes(partners, 'nl')}` : ''}.`,
    example: { name: 'Regional shelter', data: { partners: ['Emergency shelter', 'Municipality of Zeevang'] } },
  }),
  'collaboration-renamed': renameKind('collaboration', 'A collaboration has another name or id.', {
    name: 'Shelter in the region',
    data: { from: 'Regional shelter', to: 'Shelter in the region' },
  }),
  'collaboration-mode-changed': textKind({
    summary: 'Partners work together in another way: in collaboration, as a service, or one helping the other.',
    concerns: ['collaboration'],
    impact: 'shift',
    en: 'a way of working',
    nl: 'de werkwijze',
    values: {
      en: { 'x-as-a-service': 'as a service', collaboration: 'in collaboration', facilitating: 'one helps the other' },
      nl: { 'x-as-a-service': 'als dienst', collaboration: 'samen', facilitating: 'de een helpt de ander' },
    },
    example: { name: 'Regional shelter', data: { from: 'facilitating', to: 'collaboration' } },
  }),
  'collaboration-decision-changed': textKind({
    summary: 'Partners decide in another way.',
    concerns: ['collaboration'],
    impact: 'shift',
    en: 'a way of deciding',
    nl: 'de besluitvorming',
    example: { name: 'Regional shelter', data: { to: 'By consent of both coordinators' } },
  }),
  'partner-added': kind({
    summary: 'A team or organisation joins a collaboration.',
    concerns: ['collaboration'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { partner }) => `${quote(partner)} joins ${of}.`,
    nl: (of, { partner }) => `${quote(partner)} doet mee aan ${of}.`,
    example: { name: 'Regional shelter', data: { partner: 'Municipality of Zeevang' } },
  }),
  'partner-removed': kind({
    summary: 'A team or organisation is no longer part of a collaboration.',
    concerns: ['collaboration'],
    impacts: ['shift'],
    action: 'removed',
    en: (of, { partner }) => `${quote(partner)} is no longer part of ${of}.`,
    nl: (of, { partner }) => `${quote(partner)} doet niet meer mee aan ${of}.`,
    example: { name: 'Regional shelter', data: { partner: 'Municipality of Zeevang' } },
  }),
  'partner-changed': kind({
    summary: 'What a partner gives or gets changed.',
    concerns: ['collaboration'],
    impacts: ['shift'],
    en: (of, { partner, details: parts }) => `the part of ${quote(partner)} in ${of} changed: ${details(parts, 'en')}.`,
    nl: (of, { partner, details: parts }) =>
      `het aandeel van ${quote(partner)} in ${of} veranderde: ${details(parts, 'nl')}.`,
    example: {
      name: 'Regional shelter',
      data: { partner: 'Municipality of Zeevang', details: [{ field: 'gives', from: 'One bus', to: 'Two buses' }] },
    },
  }),
};
