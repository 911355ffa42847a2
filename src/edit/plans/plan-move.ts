import { type OrgMap, teamPath } from '../../model/org-map.ts';
import { idOf } from '../../model/written-things.ts';
import { quote } from '../../text/wording.ts';
import { type Planned, refusal } from './edit-plan.ts';
import { PlanDraft } from './plan-draft.ts';
import { planRename } from './plan-rename.ts';

/** Puts a role in another team, with its comments and holders; it keeps its id, and `previously` says where it was. */
export function planRoleMove(map: OrgMap, reference: string, team: string): Planned {
  const planned = planRename(map, { kind: 'role', reference, team });
  if (!('refused' in planned)) return planned;
  const command = `rolemap rename ${reference} ${team}/NEW-ID`;
  return refusal({
    en: `${planned.refused.en} Give it another id as it moves: ${command}, with an id for NEW-ID, in place of ${quote(idOf(reference))}.`,
    nl: `${planned.refused.nl} Geef de rol bij de verhuizing een andere id: ${command}, met een id voor NEW-ID in plaats van ${quote(idOf(reference))}.`,
  });
}

/** Puts a team, with all that is in it, in another one; without one it stands by itself. */
export function planTeamMove(map: OrgMap, id: string, parent: string | undefined): Planned {
  const above = parent === undefined ? undefined : map.teams.get(parent);
  const path = above ? teamPath(above) : [];
  const way = path.map((team) => team.id).join(' → ');
  if (path.some((team) => team.id === id))
    return refusal(
      parent === id
        ? {
            en: `Team ${quote(id)} cannot be part of itself.`,
            nl: `Team ${quote(id)} kan geen deel van zichzelf zijn.`,
          }
        : {
            en: `Team ${quote(id)} cannot become a part of ${quote(parent ?? '')}: that one stands inside it (${way}).`,
            nl: `Team ${quote(id)} kan geen deel worden van ${quote(parent ?? '')}: dat team staat er zelf in (${way}).`,
          },
    );
  const draft = new PlanDraft(map);
  draft.set('team', id, 'parent', parent);
  return draft.plan();
}
