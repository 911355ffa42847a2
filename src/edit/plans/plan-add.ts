import type { Level, OrgMap } from '../../model/org-map.ts';
import { fold } from '../../text/did-you-mean.ts';
import { idFromName, isId } from '../../text/id-from-name.ts';
import { nameFromId, quote } from '../../text/wording.ts';
import { type Planned, type Refusal, refusal } from './edit-plan.ts';
import { whyNotFree } from './free-reference.ts';
import { itemsInEffect, textOfItem } from './items-in-effect.ts';
import { PlanDraft } from './plan-draft.ts';
import { fillVacancy } from './plan-holders.ts';
import { nameAtStart } from './say-name.ts';

/** How a new thing is called: by an id, by a name that gives one, or both. */
export interface NewName {
  /** An id or a name. */
  readonly called: string;
  /** The id, where another one than that. */
  readonly id?: string;
  /** The name, where another one than that. */
  readonly name?: string;
}

/** A new team. */
export interface NewTeam extends NewName {
  /** The id of the team above it. */
  readonly parent?: string;
  readonly kind?: string;
  readonly purpose?: string;
}

/** Adds a team, in a file of its own where one is named. */
export function planAddTeam(map: OrgMap, { parent, kind, purpose, ...called }: NewTeam, file?: string): Planned {
  const named = readName(called);
  if ('refused' in named) return named;
  const { id, name } = named;
  const obstacle = whyNotFree(map, 'team', { id });
  if (obstacle !== undefined) return refusal(obstacle);
  const draft = new PlanDraft(map);
  draft.add('team', id, { ...nameOfWork(id, name), kind, parent, purpose }, file);
  return draft.plan();
}

/** A new role. */
export interface NewRole extends NewName {
  /** The id of its team. */
  readonly team: string;
  readonly purpose?: string;
  readonly responsibilities?: readonly string[];
  /** The ids of the persons who hold it. */
  readonly holders?: readonly string[];
  /** The id of a template. */
  readonly like?: string;
}

/** Adds a role to a team. */
export function planAddRole(
  map: OrgMap,
  { team, purpose, responsibilities = [], holders = [], like, ...called }: NewRole,
): Planned {
  const named = readName(called);
  if ('refused' in named) return named;
  const { id, name } = named;
  const obstacle = whyNotFree(map, 'role', { id, team });
  if (obstacle !== undefined) return refusal(obstacle);
  const draft = new PlanDraft(map);
  draft.add('role', `${team}/${id}`, {
    ...nameOfWork(id, name),
    like,
    purpose,
    ...(responsibilities.length > 0 && { responsibilities: [...responsibilities] }),
    ...(holders.length > 0 && { holders: [...new Set(holders)] }),
  });
  return draft.plan();
}

/** A new person. */
export interface NewPerson extends NewName {
  readonly title?: string;
  readonly organization?: string;
  /** Fraction of full time. */
  readonly share?: number;
  readonly email?: string;
  /** ISO date. */
  readonly joined?: string;
  /** The roles that the person is to hold, as `team/role`. */
  readonly roles?: readonly string[];
}

/** Adds a person, in the file that is named, and has them hold roles. */
export function planAddPerson(map: OrgMap, { roles = [], ...given }: NewPerson, file?: string): Planned {
  const { called, id: wantedId, name: wantedName, ...fields } = given;
  const named = readName({
    called,
    ...(wantedId !== undefined && { id: wantedId }),
    ...(wantedName !== undefined && { name: wantedName }),
  });
  if ('refused' in named) return named;
  const { id, name } = named;
  const obstacle = whyNotFree(map, 'person', { id });
  if (obstacle !== undefined) return refusal(obstacle);
  const draft = new PlanDraft(map);
  draft.add('person', id, { name: name ?? nameFromId(id), ...fields }, file);
  for (const role of new Set(roles)) {
    draft.set('role', role, 'holders', [...draft.items('role', role, 'holders'), id]);
    fillVacancy(draft, map, role);
  }
  return draft.plan();
}

/** What a role takes care of from now on. */
export interface NewResponsibility {
  /** `team/role`. */
  readonly role: string;
  readonly text: string;
  readonly id?: string;
}

/** Adds a responsibility to a role. */
export function planAddResponsibility(map: OrgMap, { role, text, id }: NewResponsibility): Planned {
  return planAddItem(map, role, 'responsibilities', { text, ...(id !== undefined && { id }) });
}

/** What a role may decide from now on. */
export interface NewDecision {
  /** `team/role`. */
  readonly role: string;
  readonly what: string;
  readonly level?: Level;
  readonly limit?: string;
  /** `team/role` or `team/`. */
  readonly consult?: readonly string[];
  readonly inform?: readonly string[];
}

/** Adds a decision to what a role may decide. */
export function planAddDecision(map: OrgMap, { role, ...decision }: NewDecision): Planned {
  return planAddItem(map, role, 'decides', decision);
}

function planAddItem(
  map: OrgMap,
  role: string,
  field: 'responsibilities' | 'decides',
  item: Readonly<Record<string, unknown>>,
): Planned {
  const text = textOfItem(item);
  if (text.trim() === '') return refusal({ en: 'The text is empty.', nl: 'De tekst is leeg.' });
  const draft = new PlanDraft(map);
  const name = nameAtStart('role', role);
  const { items, template } = itemsInEffect(map, draft, role, field);
  if (items.some((known) => fold(textOfItem(known)) === fold(text)))
    return refusal({ en: `${name.en} has ${quote(text)} already.`, nl: `${name.nl} heeft ${quote(text)} al.` });
  const said = Object.fromEntries(Object.entries(item).filter(([, part]) => part !== undefined));
  draft.set('role', role, field, [...items, said]);
  if (template !== undefined)
    draft.note({
      en: `${name.en} took over \`${field}\` from the template ${quote(template)}; now it says them itself, and no longer follows the template in that.`,
      nl: `${name.nl} nam \`${field}\` over van het sjabloon ${quote(template)}; nu staan ze bij de rol zelf, en volgt die daarin het sjabloon niet meer.`,
    });
  return draft.plan();
}

/** The id and the name of something new; no name where the id says it. */
function readName({ called, id, name }: NewName): { readonly id: string; readonly name?: string } | Refusal {
  const text = called.trim();
  const isName = !isId(text);
  const made = id ?? (isName ? idFromName(text) : text);
  if (made === undefined)
    return refusal(
      text === ''
        ? { en: 'The name is empty.', nl: 'De naam is leeg.' }
        : {
            en: `${quote(text)} gives no id, which has letters a to z and digits. Write one with --id.`,
            nl: `${quote(text)} geeft geen id, met letters a tot en met z en cijfers. Schrijf er een met --id.`,
          },
    );
  const said = name ?? (isName ? text : undefined);
  return { id: made, ...(said !== undefined && { name: said }) };
}

/** The name of a team or role, where its id does not say it. */
function nameOfWork(id: string, name: string | undefined) {
  return name === undefined || name === nameFromId(id) ? {} : { name };
}
