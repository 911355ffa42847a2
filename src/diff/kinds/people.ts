import { quote } from '../../text/wording.ts';
import type { Kinds } from '../kind-info.ts';
import {
  type Detail,
  details,
  few,
  kind,
  quotes,
  type Rename,
  renameKind,
  share,
  type Term,
  type Texts,
  term,
  textKind,
} from './say.ts';

/** What happens to persons. */
export interface PersonChanges {
  'person-added': { readonly roles: readonly string[] };
  'person-removed': { readonly roles: readonly string[]; readonly behind?: LeftBehind };
  'person-renamed': Rename;
  'person-left': { readonly left: string; readonly behind: LeftBehind };
  'person-returned': { readonly left: string };
  'person-term-changed': Term;
  'person-kind-changed': Texts;
  'person-title-changed': Texts;
  'person-organization-changed': Texts;
  'person-share-changed': { readonly from?: number; readonly to?: number };
  'person-email-changed': Texts;
  'person-talent-added': { readonly talent: string };
  'person-talent-removed': { readonly talent: string };
  'person-talent-changed': { readonly talent: string; readonly details: readonly Detail[] };
}

/** What a person who goes leaves behind. */
export interface LeftBehind {
  /** The names of roles that they held and nobody holds now. */
  readonly roles: readonly string[];
  /** Responsibilities of these roles that nobody takes care of elsewhere. */
  readonly tasks: readonly string[];
  /** Decisions of these roles that nobody takes elsewhere. */
  readonly decisions: readonly string[];
  /** Talents that a role asks for and nobody else has. */
  readonly talents: readonly string[];
}

/** Whether anything is left behind. */
export function isLeft({ roles, talents }: LeftBehind): boolean {
  return roles.length + talents.length > 0;
}

function behindEnglish({ roles, tasks, decisions, talents }: LeftBehind): string {
  const work = [
    ...(tasks.length > 0 ? [`takes care of ${few(tasks, 'en')}`] : []),
    ...(decisions.length > 0 ? [`decides ${few(decisions, 'en')}`] : []),
  ];
  return [
    ...(roles.length > 0
      ? [`; nobody else holds ${quotes(roles, 'en')}${work.length > 0 ? `, so nobody ${work.join(' or ')} now` : ''}`]
      : []),
    ...(talents.length > 0
      ? [
          `; nobody else has the ${talents.length > 1 ? 'talents' : 'talent'} ${quotes(talents, 'en')}, which roles ask for`,
        ]
      : []),
  ].join('');
}

function behindDutch({ roles, tasks, decisions, talents }: LeftBehind): string {
  const work = [
    ...(tasks.length > 0 ? [`zorgt nu voor ${few(tasks, 'nl')}`] : []),
    ...(decisions.length > 0 ? [`beslist nu over ${few(decisions, 'nl')}`] : []),
  ];
  return [
    ...(roles.length > 0
      ? [
          `; niemand anders vervult ${quotes(roles, 'nl')}${work.length > 0 ? `, dus niemand ${work.join(' of ')}` : ''}`,
        ]
      : []),
    ...(talents.length > 0
      ? [
          `; niemand anders heeft ${talents.length > 1 ? 'de talenten' : 'het talent'} ${quotes(talents, 'nl')}, waar rollen om vragen`,
        ]
      : []),
  ].join('');
}

export const personKinds: Kinds<PersonChanges> = {
  'person-added': kind({
    summary: 'There is a new person in the map. The roles that the person starts in are told as well.',
    concerns: ['person'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { roles }) =>
      `${of} is new${roles.length > 0 ? ` and holds ${quotes(roles, 'en')}` : ' and holds no role yet'}.`,
    nl: (of, { roles }) =>
      `${of} is nieuw${roles.length > 0 ? ` en vervult ${quotes(roles, 'nl')}` : ' en vervult nog geen rol'}.`,
    example: { name: 'Fatima El Amrani', data: { roles: ['Beds'] } },
  }),
  'person-removed': kind({
    summary:
      'A person stands no longer in the map. A gap where that leaves a role vacant, or a talent that a role asks for is gone; else a shift.',
    concerns: ['person'],
    impacts: ['shift', 'gap'],
    action: 'removed',
    en: (of, { roles, behind }) =>
      `${of} is no longer in the map${roles.length > 0 ? ` (held ${quotes(roles, 'en')})` : ''}${behind ? behindEnglish(behind) : ''}.`,
    nl: (of, { roles, behind }) =>
      `${of} staat niet meer in de kaart${roles.length > 0 ? ` (vervulde ${quotes(roles, 'nl')})` : ''}${behind ? behindDutch(behind) : ''}.`,
    example: {
      name: 'Fatima El Amrani',
      data: {
        roles: ['Beds', 'Registration'],
        behind: { roles: ['Beds'], tasks: ['Arranging camp beds'], decisions: [], talents: [] },
      },
    },
  }),
  'person-renamed': renameKind('person', 'A person has another name or id.', {
    name: 'Fatima Jansen',
    data: { from: 'Fatima El Amrani', to: 'Fatima Jansen' },
  }),
  'person-left': kind({
    summary:
      'A person leaves, or has left. A gap where nobody else holds a role of theirs, or has a talent that a role asks for; else a shift.',
    concerns: ['person'],
    impacts: ['shift', 'gap'],
    action: 'removed',
    en: (of, { left, behind }) => `${of} leaves on ${left}${behindEnglish(behind)}.`,
    nl: (of, { left, behind }) => `${of} vertrekt op ${left}${behindDutch(behind)}.`,
    example: {
      name: 'Jan de Boer',
      data: {
        left: '2015-12-31',
        behind: {
          roles: ['Day care'],
          tasks: ['Opening day care'],
          decisions: ['Opening hours'],
          talents: ['First aid'],
        },
      },
    },
  }),
  'person-returned': kind({
    summary: 'A person who would leave, or had left, stays.',
    concerns: ['person'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { left }) => `${of} stays: leaving on ${left} is off.`,
    nl: (of, { left }) => `${of} blijft: het vertrek op ${left} gaat niet door.`,
    example: { name: 'Jan de Boer', data: { left: '2015-12-31' } },
  }),
  'person-term-changed': kind({
    summary: 'The day on which a person joined or leaves changed.',
    concerns: ['person'],
    impacts: ['wording'],
    en: (of, data) => `the time of ${of} here is now ${term(data, 'en')}.`,
    nl: (of, data) => `de tijd van ${of} hier is nu ${term(data, 'nl')}.`,
    example: { name: 'Jan de Boer', data: { since: { from: '2015-09-01', to: '2015-09-14' } } },
  }),
  'person-kind-changed': textKind({
    summary: 'What was a human is an agent now, or the other way round.',
    concerns: ['person'],
    en: 'a kind',
    nl: 'de soort',
    values: { en: {}, nl: { human: 'mens' } },
    example: { name: 'Planner', data: { from: 'human', to: 'agent' } },
  }),
  'person-title-changed': textKind({
    summary: 'A person has another job title.',
    concerns: ['person'],
    en: 'a job title',
    nl: 'de functietitel',
    example: { name: 'Fatima El Amrani', data: { from: 'Policy adviser', to: 'Programme lead' } },
  }),
  'person-organization-changed': textKind({
    summary: 'A person works for another organisation.',
    concerns: ['person'],
    impact: 'shift',
    en: 'an organisation',
    nl: 'de organisatie',
    example: { name: 'Fatima El Amrani', data: { from: 'Municipality of Zeevang', to: 'Municipality of Waterland' } },
  }),
  'person-share-changed': kind({
    summary: 'A person works more or less of full time.',
    concerns: ['person'],
    impacts: ['shift'],
    en: (of, { from, to }) =>
      `${of} ${to === undefined ? 'no longer states how much of full time it is' : `works ${share(to, 'en')}`}${from === undefined ? '' : `; it was ${share(from, 'en')}`}.`,
    nl: (of, { from, to }) =>
      `${of} ${to === undefined ? 'noemt geen deel van voltijd meer' : `werkt ${share(to, 'nl')}`}${from === undefined ? '' : `; dat was ${share(from, 'nl')}`}.`,
    example: { name: 'Fatima El Amrani', data: { from: 1, to: 0.8 } },
  }),
  'person-email-changed': textKind({
    summary: 'A person has another e-mail address.',
    concerns: ['person'],
    en: 'an e-mail address',
    nl: 'het e-mailadres',
    example: { name: 'Fatima El Amrani', data: { to: 'fatima@example.org' } },
  }),
  'person-talent-added': kind({
    summary: 'A person has a talent that the map did not name.',
    concerns: ['person'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { talent }) => `${of} brings the talent ${quote(talent)}.`,
    nl: (of, { talent }) => `${of} brengt het talent ${quote(talent)} mee.`,
    example: { name: 'Fatima El Amrani', data: { talent: 'Logistics' } },
  }),
  'person-talent-removed': kind({
    summary: 'A talent of a person is no longer named.',
    concerns: ['person'],
    impacts: ['shift'],
    action: 'removed',
    en: (of, { talent }) => `${of} is no longer named for the talent ${quote(talent)}.`,
    nl: (of, { talent }) => `${of} wordt niet meer genoemd voor het talent ${quote(talent)}.`,
    example: { name: 'Fatima El Amrani', data: { talent: 'Logistics' } },
  }),
  'person-talent-changed': kind({
    summary: 'The level of a talent of a person, or what shows it, changed.',
    concerns: ['person'],
    impacts: ['wording'],
    en: (of, { talent, details: parts }) => `the talent ${quote(talent)} of ${of} changed: ${details(parts, 'en')}.`,
    nl: (of, { talent, details: parts }) =>
      `het talent ${quote(talent)} van ${of} veranderde: ${details(parts, 'nl')}.`,
    example: {
      name: 'Fatima El Amrani',
      data: { talent: 'Logistics', details: [{ field: 'level', from: 'skilled', to: 'expert' }] },
    },
  }),
};
