import { type NamedKind, thingsOfKind } from '../../model/find-things.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { idOf, teamOf } from '../../model/written-things.ts';
import { quote } from '../../text/wording.ts';
import { type Planned, refusal } from './edit-plan.ts';
import { formerIdsAfter } from './former-ids.ts';
import { whyNotFree } from './free-reference.ts';
import { PlanDraft } from './plan-draft.ts';
import { nameAtStart } from './say-name.ts';

/** What is to be called otherwise, and how. */
export interface RenameRequest {
  readonly kind: NamedKind;
  readonly reference: string;
  /** The new id. */
  readonly id?: string;
  /** Of a role: the id of the team in which it is to be. */
  readonly team?: string;
  /** The new name. */
  readonly name?: string;
}

/**
 * Gives a thing another id, another name or, as a role, another team. All that refers to it follows, and `previously` says what it was called before. A team keeps its roles, and
 * they their ids.
 */
export function planRename(map: OrgMap, { kind, reference, id, team, name }: RenameRequest): Planned {
  const isRole = kind === 'role';
  const newTeam = isRole ? (team ?? teamOf(reference)) : undefined;
  const newId = id ?? (isRole ? idOf(reference) : reference);
  const to = newTeam === undefined ? newId : `${newTeam}/${newId}`;
  const draft = new PlanDraft(map);
  if (name?.trim() === '') return refusal({ en: 'The new name is empty.', nl: 'De nieuwe naam is leeg.' });
  if (to !== reference) {
    const obstacle = whyNotFree(map, kind, {
      id: newId,
      ...(newTeam !== undefined && { team: newTeam }),
      self: reference,
    });
    if (obstacle !== undefined)
      return refusal({
        en: `${nameAtStart(kind, reference).en} cannot become ${quote(to)}. ${obstacle.en}`,
        nl: `${nameAtStart(kind, reference).nl} kan geen ${quote(to)} worden. ${obstacle.nl}`,
      });
    const { previously = [] } = thingsOfKind(map, kind).get(reference) ?? {};
    draft.set(kind, reference, 'previously', formerIdsAfter(kind, previously, reference, to));
    draft.rename(kind, reference, to);
  }
  if (name !== undefined) draft.set(kind, reference, 'name', name);
  return draft.plan();
}
