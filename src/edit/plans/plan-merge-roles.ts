import { LIST_ITEMS, writtenOut } from '../../model/list-items.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { contentOf } from '../../model/plain-content.ts';
import { idOf, teamOf } from '../../model/written-things.ts';
import { fold } from '../../text/did-you-mean.ts';
import { enumerate, excerpt, quote } from '../../text/wording.ts';
import { type Planned, type Refusal, refusal } from './edit-plan.ts';
import { whyNotFree } from './free-reference.ts';
import { PlanDraft } from './plan-draft.ts';

/** Roles that are to become one. */
export interface MergeRequest {
  /** As `team/role`. */
  readonly roles: readonly string[];
  /** The role that they become, as `team/role`: one of the map, or a new one. */
  readonly into: string;
  readonly name?: string;
  readonly purpose?: string;
  /** By field, the role of which the value counts where they say different things. */
  readonly keep?: ReadonlyMap<string, string>;
}

/** A field in which roles that are merged say different things, with what each of them says. */
export interface MergeQuestion {
  readonly field: string;
  readonly answers: readonly { readonly role: string; readonly said: unknown }[];
}

/** A plan, or why there is none: for questions that are open, with these. */
export type PlannedMerge = Planned | (Refusal & { readonly questions: readonly MergeQuestion[] });

/**
 * Joins roles: their lists, each item once, and what only one of them says. Where they say different things, `keep` tells whose counts, and without that they are told and nothing is
 * done. Whoever refers to one of them refers to the outcome then, and `previously` has what they were called.
 */
export function planMergeRoles(
  map: OrgMap,
  { roles: named, into, name, purpose, keep = new Map() }: MergeRequest,
): PlannedMerge {
  const roles = [...new Set(map.roles.has(into) ? [into, ...named] : named)];
  if (roles.length < 2)
    return refusal({ en: 'Name two roles or more to merge.', nl: 'Noem twee rollen of meer om samen te voegen.' });
  const isNew = !map.roles.has(into);
  const obstacle = isNew ? whyNotFree(map, 'role', { id: idOf(into), team: teamOf(into) }) : undefined;
  if (obstacle) return refusal(obstacle);
  const wrong = [...keep.values()].find((role) => !roles.includes(role));
  if (wrong !== undefined)
    return refusal({
      en: `--keep names one of the roles that are merged: ${enumerate(
        roles.map((role) => quote(role)),
        'or',
      )}.`,
      nl: `--keep noemt een van de rollen die worden samengevoegd: ${enumerate(
        roles.map((role) => quote(role)),
        'of',
      )}.`,
    });
  const draft = new PlanDraft(map);
  const home = roles[0] as string;
  const gone = roles.slice(1);
  const questions: MergeQuestion[] = [];
  const fields = new Set(roles.flatMap((role) => draft.fieldsOf('role', role)));
  for (const field of ['previously', 'name']) fields.delete(field);
  if (purpose !== undefined) fields.delete('purpose');
  for (const field of fields) {
    const answers = roles.flatMap((role) => {
      const said = draft.field('role', role, field);
      return said === undefined ? [] : [{ role, said }];
    });
    const chosen = answers.find(({ role }) => role === keep.get(field));
    const joined = join(
      field,
      answers.map(({ said }) => said),
      chosen?.said,
    );
    if (joined === undefined) questions.push({ field, answers });
    else draft.set('role', home, field, joined);
  }
  if (questions.length > 0) return { ...openQuestions(questions), questions };
  if (purpose !== undefined) draft.set('role', home, 'purpose', purpose);
  const former = roles.flatMap((role) => {
    const team = teamOf(role);
    const own = (map.roles.get(role)?.previously ?? []).map((id) => (id.includes('/') ? id : `${team}/${id}`));
    return role === into ? own : [...own, role];
  });
  const spelled = [...new Set(former)].filter((one) => one !== into);
  draft.set(
    'role',
    home,
    'previously',
    spelled.map((one) => (teamOf(one) === teamOf(into) ? idOf(one) : one)),
  );
  for (const role of gone) {
    draft.redirect('role', role, home);
    draft.remove('role', role);
  }
  // A role that stood against one of its own parts stands against none now.
  const excludes = (draft.items('role', home, 'excludes') as string[]).filter((role) => !roles.includes(role));
  draft.set('role', home, 'excludes', excludes.length > 0 ? excludes : undefined);
  if (isNew) {
    draft.rename('role', home, into);
    draft.set('role', home, 'name', name);
  } else if (name !== undefined) draft.set('role', home, 'name', name);
  return draft.plan();
}

/** What several roles say in a field as one value; undefined where it is not known whose counts. */
function join(field: string, said: readonly unknown[], chosen: unknown): unknown {
  const [first] = said;
  if (said.every((one) => contentOf(one) === contentOf(first))) return first;
  if (said.every(Array.isArray)) return joinLists(field, said as unknown[][], chosen as unknown[] | undefined);
  return chosen;
}

/** Lists as one, each item once; undefined where two items are about the same and say different things, and none of them is chosen. */
function joinLists(
  field: string,
  lists: readonly (readonly unknown[])[],
  chosen: readonly unknown[] | undefined,
): unknown {
  const items = new Map<string, unknown>();
  const chosenItems = new Map((chosen ?? []).map((item) => [identityOf(field, item), item]));
  for (const item of lists.flat()) {
    const identity = identityOf(field, item);
    const there = items.get(identity);
    if (there === undefined) items.set(identity, item);
    else if (contentOf(there) !== contentOf(item)) {
      const joined = chosenItems.get(identity) ?? fuller(there, item);
      if (joined === undefined) return undefined;
      items.set(identity, joined);
    }
  }
  return [...items.values()];
}

/** The one of two items that says all that the other says. */
function fuller(a: unknown, b: unknown): unknown {
  if (typeof a === 'string' && typeof b === 'string') return a;
  if (typeof a === 'string') return b;
  return typeof b === 'string' ? a : undefined;
}

function identityOf(field: string, item: unknown): string {
  const list = Object.hasOwn(LIST_ITEMS, field) ? LIST_ITEMS[field] : undefined;
  const object = writtenOut(item, list?.bare);
  if (!list || typeof object !== 'object' || object === null) return fold(String(item));
  const said = object as Readonly<Record<string, unknown>>;
  if (field === 'holders') return JSON.stringify([said.person, said.focus]);
  if (field === 'delivers') return JSON.stringify([fold(String(said.what)), said.to, said.for]);
  return fold(String(said[list.bare]));
}

function openQuestions(questions: readonly MergeQuestion[]): Refusal {
  const told = questions.map(
    ({ field, answers }) =>
      `  ${field}: ${answers.map(({ role, said }) => `${role}: ${excerpt(typeof said === 'string' ? said : JSON.stringify(said), 100)}`).join(' | ')}`,
  );
  const [question] = questions as [MergeQuestion];
  const example = `--keep ${question.field}=${question.answers[0]?.role}`;
  return refusal({
    en: `The roles say different things. Say with --keep whose counts, for example ${example}:\n${told.join('\n')}`,
    nl: `De rollen zeggen verschillende dingen. Zeg met --keep wat geldt, bijvoorbeeld ${example}:\n${told.join('\n')}`,
  });
}
