import { count, quote } from '../../text/wording.ts';
import type { Kinds } from '../kind-info.ts';
import {
  type Detail,
  details,
  few,
  kind,
  names,
  quotes,
  type Rename,
  renameKind,
  type Texts,
  textKind,
} from './say.ts';

/** Who holds a role in the new map; missing where persons are hidden there, for then that says nothing. */
interface Holders {
  readonly holders?: readonly string[];
}

/** What happens to roles as a whole, and what they ask for. */
export interface RoleChanges {
  'role-created': { readonly team: string } & Holders;
  'role-removed': { readonly holders: readonly string[]; readonly lost: readonly string[] };
  'role-renamed': Rename;
  'role-moved': { readonly from: string; readonly to: string };
  'role-split': {
    readonly into: readonly string[];
    readonly holders: readonly string[];
    readonly lost: readonly string[];
    readonly stays?: boolean;
  };
  'role-merged': { readonly from: readonly string[]; readonly stays?: boolean } & Holders;
  'role-became-team': { readonly roles: number; readonly lost: readonly string[] };
  'team-became-role': Holders;
  'core-role-changed': Texts;
  'critical-changed': { readonly critical: boolean; readonly alone?: readonly string[] };
  'election-changed': { readonly elected: boolean };
  'seats-changed': { readonly details: readonly Detail[] };
  'exclusion-added': { readonly role: string };
  'exclusion-removed': { readonly role: string };
  'replaced-title-added': { readonly title: string };
  'replaced-title-removed': { readonly title: string };
  'role-template-changed': Texts;
  'role-pay-changed': Texts;
  'role-pay-reason-changed': { readonly details: readonly Detail[] };
  'vacancy-opened': { readonly since?: string };
  'vacancy-closed': Holders;
  'vacancy-changed': { readonly details: readonly Detail[] };
}

export const roleKinds: Kinds<RoleChanges> = {
  'role-created': kind({
    summary: 'There is a new role. All that it says is part of this change.',
    concerns: ['role'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { team, holders }) => `${of} is a new role of ${quote(team)}${heldBy(holders, 'en')}.`,
    nl: (of, { team, holders }) => `${of} is een nieuwe rol van ${quote(team)}${heldBy(holders, 'nl')}.`,
    example: { name: 'Beds', data: { team: 'Emergency shelter', holders: ['Fatima El Amrani'] } },
  }),
  'role-removed': kind({
    summary:
      'A role is gone, with all that it said. A gap where no other role has its responsibilities, decisions or domains now, else a shift.',
    concerns: ['role'],
    impacts: ['shift', 'gap'],
    action: 'removed',
    en: (of, { holders, lost }) =>
      `the role ${of} is gone${holders.length > 0 ? `; ${names(holders, 'en')} held it` : ''}${lost.length > 0 ? `. No role has this work now: ${quotes(lost, 'en')}` : ''}.`,
    nl: (of, { holders, lost }) =>
      `de rol ${of} is weg${holders.length > 0 ? `; ${names(holders, 'nl')} ${holders.length > 1 ? 'vervulden' : 'vervulde'} die` : ''}${lost.length > 0 ? `. Geen rol heeft dit werk nog: ${quotes(lost, 'nl')}` : ''}.`,
    example: { name: 'Beds', data: { holders: ['Fatima El Amrani'], lost: ['Arranging camp beds'] } },
  }),
  'role-renamed': renameKind('role', 'A role has another name or id.', {
    name: 'Sleeping places',
    data: { from: 'Beds', to: 'Sleeping places' },
  }),
  'role-moved': kind({
    summary:
      'A role belongs to another team now: a map declares it under `previously`, or what both roles say is much alike.',
    concerns: ['role'],
    impacts: ['shift'],
    action: 'moved',
    en: (of, { from, to }) => `${of} moves from ${quote(from)} to ${quote(to)}.`,
    nl: (of, { from, to }) => `${of} gaat van ${quote(from)} naar ${quote(to)}.`,
    example: { name: 'Beds', data: { from: 'Facilities', to: 'Emergency shelter' } },
  }),
  'role-split': kind({
    summary:
      'The work of a role is divided over two or more roles; new ones are told as created as well. A gap where some of the work of a role that is gone is with nobody now, else a shift.',
    concerns: ['role'],
    impacts: ['shift', 'gap'],
    en: (of, { into, holders, lost, stays }) =>
      `${stays ? `${of} gave a part of its work to ${quotes(into, 'en')}` : `${of} was split into ${quotes(into, 'en')}${holders.length > 0 ? `; ${names(holders, 'en')} held it` : ''}`}${lost.length > 0 ? `. No role has this work now: ${quotes(lost, 'en')}` : ''}.`,
    nl: (of, { into, holders, lost, stays }) =>
      `${stays ? `${of} gaf een deel van het werk aan ${quotes(into, 'nl')}` : `${of} is gesplitst in ${quotes(into, 'nl')}${holders.length > 0 ? `; ${names(holders, 'nl')} ${holders.length > 1 ? 'vervulden' : 'vervulde'} die` : ''}`}${lost.length > 0 ? `. Geen rol heeft dit werk nog: ${quotes(lost, 'nl')}` : ''}.`,
    example: { name: 'Beds', data: { into: ['Blankets', 'Sleeping places'], holders: ['Fatima El Amrani'], lost: [] } },
  }),
  'role-merged': kind({
    summary:
      'A role has the work of two or more roles; those that are gone are told as removed as well. A new role is told by this change alone.',
    concerns: ['role'],
    impacts: ['shift'],
    en: (of, { from, holders, stays }) =>
      stays
        ? `${of} takes over the work of ${quotes(from, 'en')}.`
        : `${quotes(from, 'en')} were merged into ${of}${heldBy(holders, 'en')}.`,
    nl: (of, { from, holders, stays }) =>
      stays
        ? `${of} neemt het werk over van ${quotes(from, 'nl')}.`
        : `${quotes(from, 'nl')} zijn samengevoegd tot ${of}${heldBy(holders, 'nl')}.`,
    example: { name: 'Beds', data: { from: ['Blankets', 'Sleeping places'], holders: ['Fatima El Amrani'] } },
  }),
  'role-became-team': kind({
    summary:
      'A role grew into a team of its own, whose roles have its work now. A gap where some of it is with nobody, else a shift.',
    concerns: ['role'],
    impacts: ['shift', 'gap'],
    en: (of, { roles, lost }) =>
      `the role ${of} became a team${roles > 0 ? ` with ${count(roles, 'role')}` : ''}${lost.length > 0 ? `. No role has this work now: ${quotes(lost, 'en')}` : ''}.`,
    nl: (of, { roles, lost }) =>
      `de rol ${of} werd een team${roles > 0 ? ` met ${count(roles, 'rol', 'rollen')}` : ''}${lost.length > 0 ? `. Geen rol heeft dit werk nog: ${quotes(lost, 'nl')}` : ''}.`,
    example: { name: 'Beds', data: { roles: 3, lost: [] } },
  }),
  'team-became-role': kind({
    summary: 'What was a team is a role now. The roles that the team had are told one by one.',
    concerns: ['role'],
    impacts: ['shift'],
    en: (of, { holders }) => `the team ${of} became a role${heldBy(holders, 'en')}.`,
    nl: (of, { holders }) => `het team ${of} werd een rol${heldBy(holders, 'nl')}.`,
    example: { name: 'Beds', data: { holders: ['Fatima El Amrani'] } },
  }),
  'core-role-changed': textKind({
    summary: 'A role became, or is no longer, one of the four core roles: lead, rep, facilitator, secretary.',
    concerns: ['role', 'template'],
    impact: 'shift',
    en: 'a core role',
    nl: 'de kernrol',
    values: {
      en: { rep: 'representative' },
      nl: { lead: 'leider', rep: 'vertegenwoordiger', secretary: 'secretaris' },
    },
    example: { name: 'Beds', data: { to: 'lead' } },
  }),
  'critical-changed': kind({
    summary:
      'A role became critical (its work must not depend on one person), or is critical no longer. A gap where it became so and fewer than two people hold it, else a shift.',
    concerns: ['role', 'template'],
    impacts: ['shift', 'gap'],
    en: (of, { critical, alone }) =>
      `${of} is ${critical ? 'critical now: its work must not depend on one person' : 'not critical any more'}${alone ? `, and fewer than two people hold ${few(alone, 'en')}` : ''}.`,
    nl: (of, { critical, alone }) =>
      `${of} is ${critical ? 'nu kritisch: het werk mag niet van één persoon afhangen' : 'niet meer kritisch'}${alone ? `, en minder dan twee mensen vervullen ${few(alone, 'nl')}` : ''}.`,
    example: { name: 'Beds', data: { critical: true } },
  }),
  'election-changed': kind({
    summary: 'The holders of a role are chosen by election now, or no longer.',
    concerns: ['role', 'template'],
    impacts: ['shift'],
    en: (of, { elected }) =>
      `the holders of ${of} are ${elected ? 'chosen by election now' : 'not chosen by election any more'}.`,
    nl: (of, { elected }) => `de vervullers van ${of} worden ${elected ? 'nu gekozen' : 'niet meer gekozen'}.`,
    example: { name: 'Beds', data: { elected: true } },
  }),
  'seats-changed': kind({
    summary: 'How many people a role needs, or how much of their time, changed.',
    concerns: ['role', 'template'],
    impacts: ['shift'],
    en: (of, data) => `the seats of ${of} changed: ${details(data.details, 'en')}.`,
    nl: (of, data) => `de plaatsen van ${of} veranderden: ${details(data.details, 'nl')}.`,
    example: { name: 'Beds', data: { details: [{ field: 'max', from: 2, to: 4 }] } },
  }),
  'exclusion-added': kind({
    summary: 'Nobody may combine a role with another one (four eyes).',
    concerns: ['role', 'template'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { role }) => `nobody may combine ${of} with ${quote(role)} from now on.`,
    nl: (of, { role }) => `niemand mag ${of} vanaf nu combineren met ${quote(role)}.`,
    example: { name: 'Beds', data: { role: 'Controller' } },
  }),
  'exclusion-removed': kind({
    summary: 'A role may be combined with another one that it excluded before.',
    concerns: ['role', 'template'],
    impacts: ['shift'],
    action: 'removed',
    en: (of, { role }) => `${of} may be combined with ${quote(role)} now.`,
    nl: (of, { role }) => `${of} mag nu gecombineerd worden met ${quote(role)}.`,
    example: { name: 'Beds', data: { role: 'Controller' } },
  }),
  'replaced-title-added': kind({
    summary: 'A job title is named whose work landed in a role.',
    concerns: ['role', 'template'],
    impacts: ['wording'],
    action: 'added',
    en: (of, { title }) => `${of} takes over work of the job title ${quote(title)}.`,
    nl: (of, { title }) => `${of} neemt werk over van de functietitel ${quote(title)}.`,
    example: { name: 'Beds', data: { title: 'Facility manager' } },
  }),
  'replaced-title-removed': kind({
    summary: 'A job title is no longer named as one whose work landed in a role.',
    concerns: ['role', 'template'],
    impacts: ['wording'],
    action: 'removed',
    en: (of, { title }) => `${of} no longer takes over work of the job title ${quote(title)}.`,
    nl: (of, { title }) => `${of} neemt geen werk meer over van de functietitel ${quote(title)}.`,
    example: { name: 'Beds', data: { title: 'Facility manager' } },
  }),
  'role-template-changed': textKind({
    summary: 'A role takes over from another template. What that changes in the role is told as well.',
    concerns: ['role', 'template'],
    en: 'a template',
    nl: 'het sjabloon',
    example: { name: 'Beds', data: { to: 'Host' } },
  }),
  'role-pay-changed': textKind({
    summary: 'A role is paid by another band.',
    concerns: ['role', 'template'],
    impact: 'shift',
    en: 'a pay band',
    nl: 'de salarisschaal',
    example: { name: 'Beds', data: { from: 'A', to: 'B' } },
  }),
  'role-pay-reason-changed': kind({
    summary: 'Why a role is paid as it is was explained in other words.',
    concerns: ['role', 'template'],
    impacts: ['wording'],
    en: (of, data) => `the explanation of the pay of ${of} changed: ${details(data.details, 'en')}.`,
    nl: (of, data) => `de uitleg bij de beloning van ${of} veranderde: ${details(data.details, 'nl')}.`,
    example: { name: 'Beds', data: { details: [{ field: 'why', to: 'Same weight as planning' }] } },
  }),
  'vacancy-opened': kind({
    summary: 'A role is vacant: someone is sought for it.',
    concerns: ['role'],
    impacts: ['gap'],
    action: 'added',
    en: (of, { since }) => `${of} is vacant${since === undefined ? '' : ` since ${since}`}.`,
    nl: (of, { since }) => `${of} is vacant${since === undefined ? '' : ` sinds ${since}`}.`,
    example: { name: 'Beds', data: { since: '2015-09-15' } },
  }),
  'vacancy-closed': kind({
    summary: 'A role is not vacant any more.',
    concerns: ['role'],
    impacts: ['shift'],
    action: 'removed',
    en: (of, { holders }) =>
      `${of} is not vacant any more${holders === undefined ? '' : holders.length > 0 ? `: ${names(holders, 'en')} ${holders.length > 1 ? 'hold' : 'holds'} it` : ', but nobody holds it'}.`,
    nl: (of, { holders }) =>
      `${of} is niet meer vacant${holders === undefined ? '' : holders.length > 0 ? `: ${names(holders, 'nl')} ${holders.length > 1 ? 'vervullen' : 'vervult'} die` : ', maar niemand vervult die'}.`,
    example: { name: 'Beds', data: { holders: ['Jan de Boer'] } },
  }),
  'vacancy-changed': kind({
    summary: 'Since when, for how much time or why a role is vacant changed.',
    concerns: ['role'],
    impacts: ['wording'],
    en: (of, data) => `the vacancy of ${of} changed: ${details(data.details, 'en')}.`,
    nl: (of, data) => `de vacature van ${of} veranderde: ${details(data.details, 'nl')}.`,
    example: { name: 'Beds', data: { details: [{ field: 'share', from: 0.8, to: 0.6 }] } },
  }),
};

/** The end of a sentence about a new role: who holds it, as far as that is known. */
function heldBy(holders: Holders['holders'], language: 'en' | 'nl'): string {
  if (holders === undefined) return '';
  const dutch = language === 'nl';
  if (holders.length === 0) return dutch ? '; niemand vervult die nog' : '; nobody holds it yet';
  return `${dutch ? ', vervuld door' : ', held by'} ${names(holders, language)}`;
}
