import type { OrgMap } from '../../model/org-map.ts';
import { idOf, teamOf } from '../../model/written-things.ts';
import { fold } from '../../text/did-you-mean.ts';
import { enumerate, quote } from '../../text/wording.ts';
import { type Planned, type Refusal, refusal } from './edit-plan.ts';
import { whyNotFree } from './free-reference.ts';
import { textOfItem } from './items-in-effect.ts';
import { PlanDraft } from './plan-draft.ts';
import { personOf, type WrittenHolder } from './plan-holders.ts';
import { nameAtStart } from './say-name.ts';

/** One of the roles into which a role is split, and what it gets of it. */
export interface SplitPart {
  /** As `team/role`: a new role, or the old one, which then stays. */
  readonly reference: string;
  readonly name?: string;
  readonly purpose?: string;
  /** What it gets of the lists of the old role: texts, ids, or parts of texts that only one item has. */
  readonly shares: Readonly<Partial<Record<SharedList, readonly string[]>>>;
}

/** The lists of a role that are divided when it is split; `holders` by the ids of persons. */
const SHARED_LISTS = ['responsibilities', 'decides', 'domains', 'delivers', 'holders'] as const;
export type SharedList = (typeof SHARED_LISTS)[number];

/** What is said of the work as a whole, so that each part has it. */
const OF_ALL = ['talents', 'replaces', 'tags'];

/** A role that is to be split. */
export interface SplitRequest {
  /** `team/role`. */
  readonly role: string;
  readonly parts: readonly SplitPart[];
  /** The part that gets all that no part was given. */
  readonly rest?: string;
  /** The part that those are led to who refer to the old role. */
  readonly references?: string;
}

/**
 * Splits a role into several. Each item goes to the part that names it, and to no other; what nobody named goes to the rest, and without one it is told and nothing is done. The old
 * role becomes the rest, or else the first part, in its place; job titles, talents and tags go to all parts.
 */
export function planSplit(map: OrgMap, request: SplitRequest): Planned {
  const { role, parts, rest, references } = request;
  const obstacle = whyNotInto(map, request);
  if (obstacle) return obstacle;
  const draft = new PlanDraft(map);
  const shares = new Map(parts.map((part) => [part.reference, new Map<SharedList, unknown[]>()]));
  const left: string[] = [];
  for (const list of SHARED_LISTS) {
    const items = draft.items('role', role, list);
    const owners = items.map(() => undefined as string | undefined);
    for (const { reference, shares: wanted } of parts)
      for (const text of wanted[list] ?? []) {
        const index = indexOf(items, text);
        if (index === undefined) return notThere(role, list, text, items);
        if (owners[index] !== undefined && owners[index] !== reference)
          return refusal({
            en: `${quote(textOf(items[index]))} was given to ${quote(owners[index])} already; a split gives each thing to one role.`,
            nl: `${quote(textOf(items[index]))} is al aan ${quote(owners[index])} gegeven; bij een splitsing gaat alles naar één rol.`,
          });
        owners[index] = reference;
      }
    items.forEach((item, index) => {
      const owner = owners[index] ?? rest;
      if (owner === undefined) left.push(quote(textOf(item)));
      else {
        const own = shares.get(owner) as Map<SharedList, unknown[]>;
        own.set(list, [...(own.get(list) ?? []), item]);
      }
    });
  }
  const others = draft.fieldsOf('role', role).filter((field) => !PLACED.has(field) && !OF_ALL.includes(field));
  if (rest === undefined) left.push(...others.map((field) => `\`${field}\``));
  if (left.length > 0)
    return refusal({
      en: `No part was given ${enumerate(left)}. Give it to one, or name with --rest the part that gets what is left.`,
      nl: `Geen deel kreeg ${enumerate(left, 'en')}. Geef het aan een van de rollen, of noem met --rest de rol die krijgt wat overblijft.`,
    });

  const stays = parts.find(({ reference }) => reference === role);
  const inPlace = stays ?? parts.find(({ reference }) => reference === rest) ?? (parts[0] as SplitPart);
  const refusedReferences = lead(draft, role, {
    stays: stays !== undefined,
    to: references,
    inPlace: inPlace.reference,
  });
  if (refusedReferences) return refusedReferences;
  for (const part of parts) {
    const own = shares.get(part.reference) as Map<SharedList, unknown[]>;
    if (part !== inPlace) {
      draft.add('role', part.reference, {
        name: part.name,
        purpose: part.purpose,
        ...Object.fromEntries(own),
        ...Object.fromEntries(OF_ALL.map((field) => [field, draft.field('role', role, field)])),
      });
      continue;
    }
    for (const list of SHARED_LISTS) draft.set('role', role, list, own.get(list));
    if (part.purpose !== undefined) draft.set('role', role, 'purpose', part.purpose);
    if (part.reference !== role) draft.rename('role', role, part.reference);
    if (part.reference !== role || part.name !== undefined) draft.set('role', role, 'name', part.name);
  }
  return draft.plan();
}

/** What is said of a role itself, and so belongs to the part that takes its place. */
const PLACED: ReadonlySet<string> = new Set(['name', 'purpose', 'previously', ...SHARED_LISTS]);

function whyNotInto(map: OrgMap, { role, parts, rest, references }: SplitRequest): Refusal | undefined {
  const names = parts.map(({ reference }) => reference);
  if (new Set(names).size < 2)
    return refusal({
      en: 'A split has two parts or more: name each with --into.',
      nl: 'Een splitsing heeft twee delen of meer: noem elk met --into.',
    });
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    return refusal({ en: `${quote(twice)} is named twice.`, nl: `${quote(twice)} is twee keer genoemd.` });
  for (const name of names) {
    const obstacle = name === role ? undefined : whyNotFree(map, 'role', { id: idOf(name), team: teamOf(name) });
    if (obstacle) return refusal(obstacle);
  }
  for (const [option, name] of [
    ['--rest', rest],
    ['--references', references],
  ] as const)
    if (name !== undefined && !names.includes(name))
      return refusal({
        en: `${option} names one of the parts: ${enumerate(
          names.map((part) => quote(part)),
          'or',
        )}.`,
        nl: `${option} noemt een van de delen: ${enumerate(
          names.map((part) => quote(part)),
          'of',
        )}.`,
      });
  return undefined;
}

/** Leads to a part whoever refers to the old role; refuses where it is not said to which. */
function lead(
  draft: PlanDraft,
  role: string,
  { stays, to, inPlace }: { readonly stays: boolean; readonly to: string | undefined; readonly inPlace: string },
): Refusal | undefined {
  const referring = draft.referringTo('role', role);
  if (referring.length === 0) return undefined;
  if (to === undefined && !stays)
    return refusal({
      en: `${nameAtStart('role', role).en} is referred to by ${enumerate(referring.map((name) => quote(name)))}. Say with --references which part they mean.`,
      nl: `Naar ${quote(role)} wordt verwezen door ${enumerate(
        referring.map((name) => quote(name)),
        'en',
      )}. Zeg met --references welk deel ze bedoelen.`,
    });
  // Whoever refers to the role that takes its place follows it.
  if (to !== undefined && to !== inPlace) draft.redirect('role', role, to);
  return undefined;
}

/** The items of a role that a split gives to one of its parts, by the text that names them. */
export function itemsToShare(map: OrgMap, role: string): { readonly list: SharedList; readonly text: string }[] {
  const draft = new PlanDraft(map);
  return SHARED_LISTS.flatMap((list) => draft.items('role', role, list).map((item) => ({ list, text: textOf(item) })));
}

/** Whether other things refer to a role. */
export function isReferredTo(map: OrgMap, role: string): boolean {
  return new PlanDraft(map).referringTo('role', role).length > 0;
}

/** The place of the one item that is meant by its text, its id, or a part of its text. */
function indexOf(items: readonly unknown[], wanted: string): number | undefined {
  const folded = fold(wanted);
  const is = (test: (item: unknown) => boolean) => items.flatMap((item, index) => (test(item) ? [index] : []));
  for (const found of [
    is((item) => fold(textOf(item)) === folded || (item as { id?: unknown }).id === wanted),
    is((item) => fold(textOf(item)).includes(folded)),
  ])
    if (found.length === 1) return found[0];
  return undefined;
}

function textOf(item: unknown): string {
  const { person } = typeof item === 'object' && item !== null ? (item as { person?: unknown }) : {};
  return person === undefined ? textOfItem(item) : personOf(item as WrittenHolder);
}

function notThere(role: string, list: SharedList, text: string, items: readonly unknown[]): Refusal {
  const known = items.map((item) => quote(textOf(item)));
  return refusal({
    en: `${nameAtStart('role', role).en} has no one item ${quote(text)} under \`${list}\`${known.length > 0 ? `, but ${enumerate(known)}` : ''}.`,
    nl: `${nameAtStart('role', role).nl} heeft geen enkel item ${quote(text)} onder \`${list}\`${known.length > 0 ? `, maar wel ${enumerate(known, 'en')}` : ''}.`,
  });
}
