import { count, quote } from '../../text/wording.ts';
import type { Kinds } from '../kind-info.ts';
import {
  type Detail,
  details,
  kind,
  quotes,
  type Rename,
  renameKind,
  type Texts,
  textKind,
  textsOfDetail,
  wordOfDetail,
} from './say.ts';

/** The parts of an agreement with their article. */
const DUTCH_PARTS: Readonly<Record<string, string>> = { text: 'de tekst', name: 'de naam', domain: 'het domein' };

/** What happens to teams. */
export interface TeamChanges {
  'team-created': { readonly parent?: string; readonly roles: number };
  'team-dissolved': { readonly roles: number; readonly lost: readonly string[] };
  'team-renamed': Rename;
  'team-moved': Texts;
  'team-kind-changed': Texts;
  'strategy-changed': Texts;
  'contact-changed': Texts;
  'result-added': { readonly what: string; readonly by?: string; readonly owner?: string };
  'result-removed': { readonly what: string };
  'result-changed': { readonly what: string; readonly details: readonly Detail[] };
  'result-owner-changed': { readonly what: string } & Texts;
  'result-achieved': { readonly what: string };
  'result-reopened': { readonly what: string };
  'policy-added': { readonly policy: string };
  'policy-removed': { readonly policy: string };
  'policy-changed': { readonly policy: string; readonly details: readonly Detail[] };
  'meeting-added': { readonly meeting: string };
  'meeting-removed': { readonly meeting: string };
  'meeting-changed': { readonly meeting: string; readonly details: readonly Detail[] };
}

export const teamKinds: Kinds<TeamChanges> = {
  'team-created': kind({
    summary: 'There is a new team. What it holds is part of this change, its roles are told one by one.',
    concerns: ['team'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { parent, roles }) =>
      `${of} is new${parent === undefined ? '' : `, as part of ${quote(parent)}`}${roles > 0 ? `, with ${count(roles, 'role')}` : ''}.`,
    nl: (of, { parent, roles }) =>
      `${of} is nieuw${parent === undefined ? '' : `, als onderdeel van ${quote(parent)}`}${roles > 0 ? `, met ${count(roles, 'rol', 'rollen')}` : ''}.`,
    example: { name: 'Emergency shelter', data: { parent: 'Facilities', roles: 3 } },
  }),
  'team-dissolved': kind({
    summary:
      'A team is gone; its roles are told one by one. A gap where it alone controlled something that nobody controls now, else a shift.',
    concerns: ['team'],
    impacts: ['shift', 'gap'],
    action: 'removed',
    en: (of, { lost }) => `${of} is dissolved${lost.length > 0 ? `; nobody controls ${quotes(lost, 'en')} now` : ''}.`,
    nl: (of, { lost }) =>
      `${of} is opgeheven${lost.length > 0 ? `; niemand gaat nog over ${quotes(lost, 'nl')}` : ''}.`,
    example: { name: 'Emergency shelter', data: { roles: 3, lost: ['Sports hall De Opperd'] } },
  }),
  'team-renamed': renameKind('team', 'A team has another name or id.', {
    name: 'Shelter',
    data: { from: 'Emergency shelter', to: 'Shelter' },
  }),
  'team-moved': kind({
    summary: 'A team is part of another team now, or stands by itself.',
    concerns: ['team'],
    impacts: ['shift'],
    action: 'moved',
    en: (of, { from, to }) =>
      to === undefined
        ? `${of} is no longer part of ${quote(from ?? '')}; it stands at the top now.`
        : `${of} is part of ${quote(to)} now${from === undefined ? '; it stood at the top' : ` (was part of ${quote(from)})`}.`,
    nl: (of, { from, to }) =>
      to === undefined
        ? `${of} is geen onderdeel meer van ${quote(from ?? '')}; het staat nu bovenaan.`
        : `${of} is nu onderdeel van ${quote(to)}${from === undefined ? '; het stond bovenaan' : ` (was onderdeel van ${quote(from)})`}.`,
    example: { name: 'Emergency shelter', data: { from: 'Facilities', to: 'Crisis organisation' } },
  }),
  'team-kind-changed': textKind({
    summary: 'A team became another kind of team: a project, a circle, a department …',
    concerns: ['team'],
    en: 'a kind',
    nl: 'de soort',
    values: {
      en: { crisis: 'crisis team' },
      nl: { circle: 'cirkel', department: 'afdeling', council: 'raad', crisis: 'crisisteam', guild: 'gilde' },
    },
    example: { name: 'Emergency shelter', data: { from: 'crisis', to: 'team' } },
  }),
  'strategy-changed': textKind({
    summary: 'What comes first when a team cannot do everything changed.',
    concerns: ['team'],
    en: 'a strategy',
    nl: 'de strategie',
    example: { name: 'Emergency shelter', data: { from: 'Speed over completeness', to: 'Calm over speed' } },
  }),
  'contact-changed': textKind({
    summary: 'A team is reached in another way.',
    concerns: ['team'],
    en: 'a contact address',
    nl: 'het contactadres',
    example: { name: 'Emergency shelter', data: { to: 'shelter@example.org' } },
  }),
  'result-added': kind({
    summary: 'A team must deliver a new result.',
    concerns: ['team'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { what, by, owner }) =>
      `${of} must deliver a new result: ${quote(what)}${by === undefined ? '' : `, by ${by}`}${owner === undefined ? '' : ` (owner: ${quote(owner)})`}.`,
    nl: (of, { what, by, owner }) =>
      `${of} moet een nieuw resultaat leveren: ${quote(what)}${by === undefined ? '' : `, uiterlijk ${by}`}${owner === undefined ? '' : ` (eigenaar: ${quote(owner)})`}.`,
    example: {
      name: 'Emergency shelter',
      data: { what: '500 beds in the sports hall', by: '2015-09-16', owner: 'Beds' },
    },
  }),
  'result-removed': kind({
    summary: 'A result is no longer asked of a team.',
    concerns: ['team'],
    impacts: ['shift'],
    action: 'removed',
    en: (of, { what }) => `${of} no longer has to deliver ${quote(what)}.`,
    nl: (of, { what }) => `${of} hoeft ${quote(what)} niet meer te leveren.`,
    example: { name: 'Emergency shelter', data: { what: '500 beds in the sports hall' } },
  }),
  'result-changed': kind({
    summary: 'The date, the review, the links or the notes of a result changed.',
    concerns: ['team'],
    impacts: ['wording'],
    en: (of, { what, details: parts }) => `the result ${quote(what)} of ${of} changed: ${details(parts, 'en')}.`,
    nl: (of, { what, details: parts }) => `het resultaat ${quote(what)} van ${of} veranderde: ${details(parts, 'nl')}.`,
    example: {
      name: 'Emergency shelter',
      data: { what: '500 beds', details: [{ field: 'by', from: '2015-09-16', to: '2015-09-18' }] },
    },
  }),
  'result-owner-changed': kind({
    summary: 'Someone else takes care of a result. A gap where nobody does any more, growth where nobody did before.',
    concerns: ['team'],
    impacts: ['shift', 'gap', 'growth'],
    en: (of, { what, from, to }) =>
      to === undefined
        ? `nobody owns the result ${quote(what)} of ${of} now; ${quote(from ?? '')} did.`
        : `${quote(to)} owns the result ${quote(what)} of ${of} now${from === undefined ? '' : `; ${quote(from)} did`}.`,
    nl: (of, { what, from, to }) =>
      to === undefined
        ? `niemand is nog eigenaar van het resultaat ${quote(what)} van ${of}; dat was ${quote(from ?? '')}.`
        : `${quote(to)} is nu eigenaar van het resultaat ${quote(what)} van ${of}${from === undefined ? '' : `; dat was ${quote(from)}`}.`,
    example: { name: 'Emergency shelter', data: { what: '500 beds', from: 'Day care', to: 'Beds' } },
  }),
  'result-achieved': kind({
    summary: 'A result is done.',
    concerns: ['team'],
    impacts: ['wording'],
    en: (of, { what }) => `the result ${quote(what)} of ${of} is done.`,
    nl: (of, { what }) => `het resultaat ${quote(what)} van ${of} is klaar.`,
    example: { name: 'Emergency shelter', data: { what: '500 beds' } },
  }),
  'result-reopened': kind({
    summary: 'A result that was done is not done now.',
    concerns: ['team'],
    impacts: ['shift'],
    en: (of, { what }) => `the result ${quote(what)} of ${of} is open again.`,
    nl: (of, { what }) => `het resultaat ${quote(what)} van ${of} staat weer open.`,
    example: { name: 'Emergency shelter', data: { what: '500 beds' } },
  }),
  'policy-added': kind({
    summary: 'A new agreement holds in a team.',
    concerns: ['team'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { policy }) => `${of} has a new policy: ${quote(policy)}.`,
    nl: (of, { policy }) => `${of} heeft een nieuwe afspraak: ${quote(policy)}.`,
    example: { name: 'Emergency shelter', data: { policy: 'Visitors' } },
  }),
  'policy-removed': kind({
    summary: 'An agreement holds no longer in a team.',
    concerns: ['team'],
    impacts: ['shift'],
    action: 'removed',
    en: (of, { policy }) => `the policy ${quote(policy)} of ${of} holds no longer.`,
    nl: (of, { policy }) => `de afspraak ${quote(policy)} van ${of} geldt niet meer.`,
    example: { name: 'Emergency shelter', data: { policy: 'Visitors' } },
  }),
  'policy-changed': kind({
    summary: 'The text, the name or the domain of an agreement changed.',
    concerns: ['team'],
    impacts: ['wording'],
    rewording: {
      texts: (data) => textsOfDetail(data.details),
      en: (of, { policy, details: parts }) =>
        `the ${wordOfDetail(parts, 'en')} of the policy ${quote(policy)} of ${of} changed`,
      nl: (of, { policy, details: [part] }) =>
        `${(part && DUTCH_PARTS[part.field]) ?? 'een deel'} van de afspraak ${quote(policy)} van ${of} veranderde`,
    },
    en: (of, { policy, details: parts }) => `the policy ${quote(policy)} of ${of} changed: ${details(parts, 'en')}.`,
    nl: (of, { policy, details: parts }) =>
      `de afspraak ${quote(policy)} van ${of} veranderde: ${details(parts, 'nl')}.`,
    example: {
      name: 'Emergency shelter',
      data: { policy: 'Visitors', details: [{ field: 'text', from: 'No press', to: 'Press only by appointment' }] },
    },
  }),
  'meeting-added': kind({
    summary: 'A team has a new meeting.',
    concerns: ['team'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { meeting }) => `${of} has a new meeting: ${quote(meeting)}.`,
    nl: (of, { meeting }) => `${of} heeft een nieuw overleg: ${quote(meeting)}.`,
    example: { name: 'Emergency shelter', data: { meeting: 'Stand-up' } },
  }),
  'meeting-removed': kind({
    summary: 'A team no longer has a meeting.',
    concerns: ['team'],
    impacts: ['wording'],
    action: 'removed',
    en: (of, { meeting }) => `${of} no longer has the meeting ${quote(meeting)}.`,
    nl: (of, { meeting }) => `${of} heeft het overleg ${quote(meeting)} niet meer.`,
    example: { name: 'Emergency shelter', data: { meeting: 'Stand-up' } },
  }),
  'meeting-changed': kind({
    summary: 'When, how long or what for a team meets changed.',
    concerns: ['team'],
    impacts: ['wording'],
    en: (of, { meeting, details: parts }) => `the meeting ${quote(meeting)} of ${of} changed: ${details(parts, 'en')}.`,
    nl: (of, { meeting, details: parts }) =>
      `het overleg ${quote(meeting)} van ${of} veranderde: ${details(parts, 'nl')}.`,
    example: {
      name: 'Emergency shelter',
      data: { meeting: 'Stand-up', details: [{ field: 'at', from: '09:00', to: '08:30' }] },
    },
  }),
};
