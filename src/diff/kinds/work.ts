import { quote } from '../../text/wording.ts';
import type { Kinds } from '../kind-info.ts';
import { LEVEL_WORDS } from './level-words.ts';
import { type Detail, details, kind, quotes, quotesOfDifference } from './say.ts';

/** What happens to the work of roles: responsibilities, decisions, domains, deliveries, and the talents that they ask for. */
export interface WorkChanges {
  'responsibility-added': { readonly text: string };
  'responsibility-removed': Removed;
  'responsibility-moved': Moved;
  'responsibility-reworded': Reworded;
  'responsibility-changed': { readonly text: string; readonly details: readonly Detail[] };
  'decision-added': { readonly text: string; readonly level: string };
  'decision-removed': Removed;
  'decision-moved': Moved;
  'decision-reworded': Reworded;
  'decision-changed': { readonly text: string; readonly details: readonly Detail[] };
  'room-widened': Room;
  'room-narrowed': Room;
  'limit-changed': { readonly text: string; readonly from: string; readonly to: string };
  'consultation-changed': {
    readonly text: string;
    readonly added: readonly string[];
    readonly removed: readonly string[];
  };
  'information-changed': {
    readonly text: string;
    readonly added: readonly string[];
    readonly removed: readonly string[];
  };
  'domain-added': { readonly text: string };
  'domain-removed': Removed;
  'domain-moved': Moved;
  'delivery-added': { readonly text: string; readonly to?: string };
  'delivery-removed': { readonly text: string };
  'delivery-changed': { readonly text: string; readonly details: readonly Detail[] };
  'talent-need-added': { readonly talent: string };
  'talent-need-removed': { readonly talent: string };
  'talent-need-changed': { readonly talent: string; readonly details: readonly Detail[] };
}

interface Removed {
  readonly text: string;
  /** Whether it stands nowhere else now. */
  readonly lost: boolean;
  /** The names of the roles, or teams, that have it now. */
  readonly now: readonly string[];
}

/** Told of the one that has it now, with `from`; where that one is new, of the one that had it, with `to`. */
interface Moved {
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
  /** Whether a role that stays gave it to the lead of its team, or to a team above. */
  readonly upward?: true;
}

interface Reworded {
  readonly from: string;
  readonly to: string;
}

interface Room {
  readonly text: string;
  readonly level?: { readonly from: string; readonly to: string };
  readonly limit?: { readonly from?: string; readonly to?: string };
}

export const workKinds: Kinds<WorkChanges> = {
  'responsibility-added': kind({
    summary: 'A role takes care of something that it did not take care of.',
    concerns: ['role', 'template'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { text }) => `${of} has a new responsibility: ${quote(text)}.`,
    nl: (of, { text }) => `${of} heeft een nieuwe verantwoordelijkheid: ${quote(text)}.`,
    example: { name: 'Beds', data: { text: 'Keeping the register of who sleeps where' } },
  }),
  'responsibility-removed': kind({
    summary:
      'A role no longer takes care of something. A gap where no other role does, a shift where one does; wording where it stood only in a template that no role takes over.',
    concerns: ['role', 'template'],
    impacts: ['gap', 'shift', 'wording'],
    action: 'removed',
    en: (of, data) => `${of} no longer has the responsibility ${quote(data.text)}${nowEnglish(data)}.`,
    nl: (of, data) => `${of} heeft de verantwoordelijkheid ${quote(data.text)} niet meer${nowDutch(data)}.`,
    example: { name: 'Beds', data: { text: 'Arranging camp beds', lost: true, now: [] } },
  }),
  'responsibility-moved': kind({
    summary:
      'A responsibility went from one role to another. It is told of the role that has it now; where that is a new role, of the one that had it.',
    concerns: ['role'],
    impacts: ['shift'],
    action: 'moved',
    en: (of, { text, from, to }) =>
      from === undefined
        ? `the responsibility ${quote(text)} of ${of} went to ${quote(to ?? '')}.`
        : `${of} takes over the responsibility ${quote(text)} from ${quote(from)}.`,
    nl: (of, { text, from, to }) =>
      from === undefined
        ? `de verantwoordelijkheid ${quote(text)} van ${of} ging naar ${quote(to ?? '')}.`
        : `${of} neemt de verantwoordelijkheid ${quote(text)} over van ${quote(from)}.`,
    example: { name: 'Beds', data: { text: 'Keeping the register', from: 'Registration' } },
  }),
  'responsibility-reworded': kind({
    summary:
      'The same responsibility (by its id, by most of its words, or but for capitals and spaces) is said in other words.',
    concerns: ['role', 'template'],
    impacts: ['wording'],
    rewording: {
      texts: (data) => data,
      en: (of) => `a responsibility of ${of} is worded differently`,
      nl: (of) => `een verantwoordelijkheid van ${of} is anders verwoord`,
    },
    en: (of, data) => `a responsibility of ${of} is worded differently: ${rewordedEnglish(data)}.`,
    nl: (of, data) => `een verantwoordelijkheid van ${of} is anders verwoord: ${rewordedDutch(data)}.`,
    example: { name: 'Beds', data: { from: 'Arranging beds', to: 'Arranging camp beds and blankets' } },
  }),
  'responsibility-changed': kind({
    summary: 'The id or the notes of a responsibility changed.',
    concerns: ['role', 'template'],
    impacts: ['wording'],
    en: (of, { text, details: parts }) =>
      `the responsibility ${quote(text)} of ${of} changed: ${details(parts, 'en')}.`,
    nl: (of, { text, details: parts }) =>
      `de verantwoordelijkheid ${quote(text)} van ${of} veranderde: ${details(parts, 'nl')}.`,
    example: {
      name: 'Beds',
      data: { text: 'Arranging camp beds', details: [{ field: 'notes', to: 'Ask the caretaker' }] },
    },
  }),
  'decision-added': kind({
    summary: 'A role may decide, or has a say in, something new.',
    concerns: ['role', 'template'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { text, level }) => `${of} has a say in ${quote(text)} now: it ${LEVEL_WORDS.en[level] ?? level}.`,
    nl: (of, { text, level }) =>
      `${of} heeft nu iets te zeggen over ${quote(text)}: die ${LEVEL_WORDS.nl[level] ?? level}.`,
    example: { name: 'Beds', data: { text: 'Which halls are opened', level: 'delegate' } },
  }),
  'decision-removed': kind({
    summary:
      'A role no longer has a say in something. A gap where no other role has, a shift where one has; wording where it stood only in a template that no role takes over.',
    concerns: ['role', 'template'],
    impacts: ['gap', 'shift', 'wording'],
    action: 'removed',
    en: (of, data) => `${of} no longer has a say in ${quote(data.text)}${nowEnglish(data)}.`,
    nl: (of, data) => `${of} heeft niets meer te zeggen over ${quote(data.text)}${nowDutch(data)}.`,
    example: { name: 'Beds', data: { text: 'Which halls are opened', lost: false, now: ['Day care'] } },
  }),
  'decision-moved': kind({
    summary:
      'A decision went from one role to another. It is told of the role that has it now; where that is a new role, of the one that had it.',
    concerns: ['role'],
    impacts: ['shift'],
    action: 'moved',
    en: (of, { text, from, to }) =>
      from === undefined
        ? `the say of ${of} in ${quote(text)} went to ${quote(to ?? '')}.`
        : `${of} takes over the say in ${quote(text)} from ${quote(from)}.`,
    nl: (of, { text, from, to }) =>
      from === undefined
        ? `de zeggenschap van ${of} over ${quote(text)} ging naar ${quote(to ?? '')}.`
        : `${of} neemt de zeggenschap over ${quote(text)} over van ${quote(from)}.`,
    example: { name: 'Beds', data: { text: 'Which halls are opened', from: 'Day care' } },
  }),
  'decision-reworded': kind({
    summary: 'The same decision (by most of its words, or but for capitals and spaces) is said in other words.',
    concerns: ['role', 'template'],
    impacts: ['wording'],
    rewording: {
      texts: (data) => data,
      en: (of) => `a decision of ${of} is worded differently`,
      nl: (of) => `een besluit van ${of} is anders verwoord`,
    },
    en: (of, data) => `a decision of ${of} is worded differently: ${rewordedEnglish(data)}.`,
    nl: (of, data) => `een besluit van ${of} is anders verwoord: ${rewordedDutch(data)}.`,
    example: { name: 'Beds', data: { from: 'which halls are opened', to: 'Which halls are opened' } },
  }),
  'decision-changed': kind({
    summary: 'The notes of a decision changed.',
    concerns: ['role', 'template'],
    impacts: ['wording'],
    en: (of, { text, details: parts }) => `the decision ${quote(text)} of ${of} changed: ${details(parts, 'en')}.`,
    nl: (of, { text, details: parts }) => `het besluit ${quote(text)} van ${of} veranderde: ${details(parts, 'nl')}.`,
    example: {
      name: 'Beds',
      data: { text: 'Which halls are opened', details: [{ field: 'notes', to: 'Within the fire code' }] },
    },
  }),
  'room-widened': kind({
    summary: 'A role has more room in a decision: a level that leaves it more, or a wider limit.',
    concerns: ['role', 'template'],
    impacts: ['shift'],
    en: (of, data) => `${of} has more room in ${quote(data.text)}: ${roomEnglish(data)}.`,
    nl: (of, data) => `${of} heeft meer ruimte bij ${quote(data.text)}: ${roomDutch(data)}.`,
    example: { name: 'Beds', data: { text: 'Purchases for the hall', level: { from: 'agree', to: 'inquire' } } },
  }),
  'room-narrowed': kind({
    summary: 'A role has less room in a decision: a level that leaves it less, or a narrower limit.',
    concerns: ['role', 'template'],
    impacts: ['shift'],
    en: (of, data) => `${of} has less room in ${quote(data.text)}: ${roomEnglish(data)}.`,
    nl: (of, data) => `${of} heeft minder ruimte bij ${quote(data.text)}: ${roomDutch(data)}.`,
    example: { name: 'Beds', data: { text: 'Purchases for the hall', limit: { from: '5000 EUR', to: '500 EUR' } } },
  }),
  'limit-changed': kind({
    summary: 'The limit of a decision changed in a way that cannot be compared by amount.',
    concerns: ['role', 'template'],
    impacts: ['shift'],
    en: (of, { text, from, to }) => `the limit of ${of} in ${quote(text)} changed from ${quote(from)} to ${quote(to)}.`,
    nl: (of, { text, from, to }) =>
      `de grens van ${of} bij ${quote(text)} veranderde van ${quote(from)} in ${quote(to)}.`,
    example: { name: 'Beds', data: { text: 'Purchases for the hall', from: 'one hall', to: '5000 EUR' } },
  }),
  'consultation-changed': kind({
    summary: 'Whom a role must ask before it decides changed.',
    concerns: ['role', 'template'],
    impacts: ['shift'],
    en: (of, { text, added, removed }) =>
      `about ${quote(text)}, ${of} ${joined([added.length > 0 && `asks ${quotes(added, 'en')} first`, removed.length > 0 && `no longer asks ${quotes(removed, 'en')}`], ' and ')}.`,
    nl: (of, { text, added, removed }) =>
      `bij ${quote(text)} vraagt ${of} ${joined([added.length > 0 && `eerst ${quotes(added, 'nl')}`, removed.length > 0 && `${quotes(removed, 'nl')} niet meer`], ' en ')}.`,
    example: { name: 'Beds', data: { text: 'Purchases for the hall', added: ['Controller'], removed: [] } },
  }),
  'information-changed': kind({
    summary: 'Whom a role tells what it decided changed.',
    concerns: ['role', 'template'],
    impacts: ['shift'],
    en: (of, { text, added, removed }) =>
      `about ${quote(text)}, ${of} ${joined([added.length > 0 && `tells ${quotes(added, 'en')} from now on`, removed.length > 0 && `no longer tells ${quotes(removed, 'en')}`], ' and ')}.`,
    nl: (of, { text, added, removed }) =>
      `over ${quote(text)} vertelt ${of} het ${joined([added.length > 0 && `voortaan aan ${quotes(added, 'nl')}`, removed.length > 0 && `niet meer aan ${quotes(removed, 'nl')}`], ' en ')}.`,
    example: { name: 'Beds', data: { text: 'Purchases for the hall', added: [], removed: ['Press'] } },
  }),
  'domain-added': kind({
    summary: 'A role or a team alone controls something new.',
    concerns: ['role', 'team', 'template'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { text }) => `${of} alone controls ${quote(text)} now.`,
    nl: (of, { text }) => `${of} gaat nu als enige over ${quote(text)}.`,
    example: { name: 'Beds', data: { text: 'Blanket store' } },
  }),
  'domain-removed': kind({
    summary:
      'A role or a team no longer controls something. A gap where nobody else does, a shift where someone does; wording where it stood only in a template that no role takes over.',
    concerns: ['role', 'team', 'template'],
    impacts: ['gap', 'shift', 'wording'],
    action: 'removed',
    en: (of, { text, lost, now }) =>
      `${of} no longer controls ${quote(text)}${lost ? '; nobody does now' : now.length > 0 ? `; ${quotes(now, 'en')} ${now.length > 1 ? 'do' : 'does'} now` : ''}.`,
    nl: (of, { text, lost, now }) =>
      `${of} gaat niet meer over ${quote(text)}${lost ? '; niemand gaat er nu nog over' : now.length > 0 ? `; nu gaat ${quotes(now, 'nl')} erover` : ''}.`,
    example: { name: 'Beds', data: { text: 'Blanket store', lost: true, now: [] } },
  }),
  'domain-moved': kind({
    summary:
      'A domain went from one role to another, or from one team to another. It is told of the one that controls it now; where that one is new, of the one that did.',
    concerns: ['role', 'team'],
    impacts: ['shift'],
    action: 'moved',
    en: (of, { text, from, to }) =>
      from === undefined
        ? `control of ${quote(text)} went from ${of} to ${quote(to ?? '')}.`
        : `${of} controls ${quote(text)} now, instead of ${quote(from)}.`,
    nl: (of, { text, from, to }) =>
      from === undefined
        ? `het beheer van ${quote(text)} ging van ${of} naar ${quote(to ?? '')}.`
        : `${of} gaat nu over ${quote(text)}, in plaats van ${quote(from)}.`,
    example: { name: 'Beds', data: { text: 'Blanket store', from: 'Facilities' } },
  }),
  'delivery-added': kind({
    summary: 'A role makes something new for others.',
    concerns: ['role', 'template'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { text, to }) => `${of} delivers ${quote(text)}${to === undefined ? '' : ` to ${quote(to)}`} from now on.`,
    nl: (of, { text, to }) => `${of} levert voortaan ${quote(text)}${to === undefined ? '' : ` aan ${quote(to)}`}.`,
    example: { name: 'Beds', data: { text: 'Bed list', to: 'Registration' } },
  }),
  'delivery-removed': kind({
    summary: 'A role no longer makes something for others.',
    concerns: ['role', 'template'],
    impacts: ['shift'],
    action: 'removed',
    en: (of, { text }) => `${of} no longer delivers ${quote(text)}.`,
    nl: (of, { text }) => `${of} levert ${quote(text)} niet meer.`,
    example: { name: 'Beds', data: { text: 'Bed list' } },
  }),
  'delivery-changed': kind({
    summary: 'What a role makes goes to someone else.',
    concerns: ['role', 'template'],
    impacts: ['shift'],
    en: (of, { text, details: parts }) => `what ${of} delivers, ${quote(text)}, changed: ${details(parts, 'en')}.`,
    nl: (of, { text, details: parts }) => `wat ${of} levert, ${quote(text)}, veranderde: ${details(parts, 'nl')}.`,
    example: {
      name: 'Beds',
      data: { text: 'Bed list', details: [{ field: 'to', from: 'Press', to: 'Registration' }] },
    },
  }),
  'talent-need-added': kind({
    summary: 'A role asks for a talent that it did not ask for.',
    concerns: ['role', 'template'],
    impacts: ['growth'],
    action: 'added',
    en: (of, { talent }) => `${of} asks for the talent ${quote(talent)} now.`,
    nl: (of, { talent }) => `${of} vraagt nu om het talent ${quote(talent)}.`,
    example: { name: 'Beds', data: { talent: 'Logistics' } },
  }),
  'talent-need-removed': kind({
    summary: 'A role no longer asks for a talent.',
    concerns: ['role', 'template'],
    impacts: ['wording'],
    action: 'removed',
    en: (of, { talent }) => `${of} no longer asks for the talent ${quote(talent)}.`,
    nl: (of, { talent }) => `${of} vraagt niet meer om het talent ${quote(talent)}.`,
    example: { name: 'Beds', data: { talent: 'Logistics' } },
  }),
  'talent-need-changed': kind({
    summary: 'How well, how much or why a role needs a talent changed.',
    concerns: ['role', 'template'],
    impacts: ['wording'],
    en: (of, { talent, details: parts }) =>
      `what ${of} asks of the talent ${quote(talent)} changed: ${details(parts, 'en')}.`,
    nl: (of, { talent, details: parts }) =>
      `wat ${of} vraagt van het talent ${quote(talent)} veranderde: ${details(parts, 'nl')}.`,
    example: {
      name: 'Beds',
      data: { talent: 'Logistics', details: [{ field: 'level', from: 'basic', to: 'skilled' }] },
    },
  }),
};

function nowEnglish({ lost, now }: Removed): string {
  if (lost) return '; no role has it now';
  return now.length > 0 ? `; ${quotes(now, 'en')} ${now.length > 1 ? 'have' : 'has'} it now` : '';
}

function nowDutch({ lost, now }: Removed): string {
  if (lost) return '; geen rol heeft het nu';
  return now.length > 0 ? `; ${quotes(now, 'nl')} ${now.length > 1 ? 'hebben' : 'heeft'} het nu` : '';
}

function rewordedEnglish({ from, to }: Reworded): string {
  const told = quotesOfDifference(from, to);
  return told ? `${told[1]} (was ${told[0]})` : `${quote(to)}, in white space only`;
}

function rewordedDutch({ from, to }: Reworded): string {
  const told = quotesOfDifference(from, to);
  return told ? `${told[1]} (was ${told[0]})` : `${quote(to)}, alleen in witruimte`;
}

function roomEnglish({ level, limit }: Room): string {
  if (level) return `it ${LEVEL_WORDS.en[level.to] ?? level.to} (was: ${LEVEL_WORDS.en[level.from] ?? level.from})`;
  const { from, to } = limit ?? {};
  return `${to === undefined ? 'no limit any more' : `up to ${quote(to)}`}${from === undefined ? ' (was without a limit)' : ` (was up to ${quote(from)})`}`;
}

function roomDutch({ level, limit }: Room): string {
  if (level) return `die ${LEVEL_WORDS.nl[level.to] ?? level.to} (was: ${LEVEL_WORDS.nl[level.from] ?? level.from})`;
  const { from, to } = limit ?? {};
  return `${to === undefined ? 'geen grens meer' : `tot ${quote(to)}`}${from === undefined ? ' (was zonder grens)' : ` (was tot ${quote(from)})`}`;
}

function joined(parts: readonly (string | false)[], by: string): string {
  return parts.filter((part) => part !== false).join(by);
}
