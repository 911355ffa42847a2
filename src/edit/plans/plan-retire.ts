import type { OrgMap } from '../../model/org-map.ts';
import { enumerate, quote } from '../../text/wording.ts';
import { type Planned, refusal } from './edit-plan.ts';
import { PlanDraft } from './plan-draft.ts';
import { ended, personOf, type WrittenHolder } from './plan-holders.ts';
import { nameAtStart, nameOf } from './say-name.ts';

/** Who leaves, when, and what becomes of the roles. */
export interface Departure {
  /** The id of the person. */
  readonly person: string;
  /** The last day, and today; ISO dates. */
  readonly date: string;
  readonly today: string;
  /** The id of the person who takes over all roles. */
  readonly heir?: string;
  /** Keep the name with the roles, as that of a former holder. */
  readonly emeritus?: boolean;
}

/**
 * Has a person leave: `left` says when. Roles lose the holder, or have an end date while the day is still to come; history stays in git. With an heir, that one holds them, in the
 * same capacity.
 */
export function planDeparture(map: OrgMap, { person, date, today, heir, emeritus = false }: Departure): Planned {
  if (heir === person)
    return refusal({
      en: `${nameAtStart('person', person).en} cannot take over from themselves.`,
      nl: `${nameAtStart('person', person).nl} kan niet van zichzelf overnemen.`,
    });
  const draft = new PlanDraft(map);
  draft.set('person', person, 'left', date);
  const isPast = date <= today;
  const end = { ...(isPast ? {} : { until: date }), ...(emeritus && isPast && { emeritus }) };
  for (const role of new Set(map.people.get(person)?.holds.map((holding) => holding.role.reference))) {
    const holders = draft.items('role', role, 'holders') as readonly WrittenHolder[];
    const isHeld = heir !== undefined && holders.some((holder) => personOf(holder) === heir);
    const after = holders.flatMap((holder) => {
      if (personOf(holder) !== person || isFormer(holder)) return [holder];
      return [...ended(holder, end), ...(heir === undefined || isHeld ? [] : [handedOver(holder, heir)])];
    });
    draft.set('role', role, 'holders', after);
  }
  return draft.plan();
}

function isFormer(holder: WrittenHolder): boolean {
  return typeof holder === 'object' && holder.as === 'emeritus';
}

/** What the heir holds: the same, without the days and the time of the one before. */
function handedOver(holder: WrittenHolder, heir: string): WrittenHolder {
  if (typeof holder === 'string') return heir;
  const { since, until, share, ...rest } = holder;
  return { ...rest, person: heir };
}

/** Takes a role out of force: it stays in the map for the record. Who still refers to it is said. */
export function planRoleRetirement(map: OrgMap, reference: string): Planned {
  const draft = new PlanDraft(map);
  draft.set('role', reference, 'status', 'retired');
  const referring = draft.referringTo('role', reference);
  if (referring.length > 0)
    draft.note({
      en: `${nameAtStart('role', reference).en} is still referred to by ${enumerate(referring.map((name) => quote(name)))}.`,
      nl: `Naar ${nameOf('role', reference).nl} wordt nog verwezen door ${enumerate(
        referring.map((name) => quote(name)),
        'en',
      )}.`,
    });
  return draft.plan();
}

/** Takes a team out of force with its roles. One with teams in it that are in force stays. */
export function planTeamRetirement(map: OrgMap, id: string): Planned {
  const team = map.teams.get(id);
  const inside = team?.children.filter(({ status }) => status !== 'retired') ?? [];
  if (inside.length > 0)
    return refusal({
      en: `Team ${quote(id)} has teams in it: ${enumerate(inside.map((child) => quote(child.id)))}. Move or retire them first.`,
      nl: `In team ${quote(id)} staan andere teams: ${enumerate(
        inside.map((child) => quote(child.id)),
        'en',
      )}. Verhuis die eerst, of haal ze uit dienst (retire).`,
    });
  const draft = new PlanDraft(map);
  draft.set('team', id, 'status', 'retired');
  for (const role of team?.roles ?? []) draft.set('role', role.reference, 'status', 'retired');
  return draft.plan();
}
