import type { Planned } from '../../src/edit/plans/edit-plan.ts';
import {
  planAddDecision,
  planAddPerson,
  planAddResponsibility,
  planAddRole,
  planAddTeam,
} from '../../src/edit/plans/plan-add.ts';
import { planAssign, planUnassign } from '../../src/edit/plans/plan-holders.ts';
import { planRoleMove, planTeamMove } from '../../src/edit/plans/plan-move.ts';
import { planRename } from '../../src/edit/plans/plan-rename.ts';
import { planDeparture, planRoleRetirement, planTeamRetirement } from '../../src/edit/plans/plan-retire.ts';
import type { OrgMap } from '../../src/model/org-map.ts';

/** An edit of a map as somebody would make one, with what it may do. */
export interface PlannedEdit {
  readonly name: string;
  readonly planned: Planned;
  /** The kinds of changes that the diff may report, the first of which it must. */
  readonly kinds: readonly string[];
  /** The references of things whose lines may change, besides those that refer to something renamed. */
  readonly touched: readonly string[];
  /** The old id, where all that refers to it follows. */
  readonly renamed?: string;
}

/** Edits of all kinds that are possible in a map; `pick` chooses one of a list. */
export function plansFor(map: OrgMap, pick: <Thing>(things: readonly Thing[]) => Thing): PlannedEdit[] {
  const edits: PlannedEdit[] = [];
  const [roles, teams, people] = [[...map.roles.values()], [...map.teams.values()], [...map.people.values()]];
  const add = (edit: PlannedEdit) => edits.push(edit);
  const today = '2026-11-24';
  add({
    name: 'add team',
    planned: planAddTeam(map, { called: 'New team' }),
    kinds: ['team-created'],
    touched: ['org'],
  });
  add({
    name: 'add person',
    planned: planAddPerson(map, { called: 'New Person', share: 0.5 }),
    kinds: ['person-added'],
    touched: ['org'],
  });
  if (teams.length > 0) {
    const team = pick(teams);
    add({
      name: 'add role',
      planned: planAddRole(map, { called: 'new-role', team: team.id, purpose: 'x', responsibilities: ['Making: it'] }),
      kinds: ['role-created'],
      touched: [team.id],
    });
    add({
      name: 'add team to a team',
      planned: planAddTeam(map, { called: 'new-team', parent: team.id }),
      kinds: ['team-created'],
      touched: ['org', team.id],
    });
    const name = 'A new name: #1';
    add({
      name: 'name of a team',
      planned: planRename(map, { kind: 'team', reference: team.id, name }),
      kinds: ['team-renamed'],
      touched: [team.id],
    });
    add({
      name: 'rename team',
      planned: planRename(map, { kind: 'team', reference: team.id, id: 'renamed-team' }),
      kinds: ['team-renamed', 'previously-changed'],
      touched: [team.id],
      renamed: team.id,
    });
    const other = pick(teams);
    add({
      name: 'move team',
      planned: planTeamMove(map, team.id, other.id),
      kinds: ['team-moved'],
      touched: [team.id, other.id, 'org'],
    });
    if (team.parent)
      add({
        name: 'move team to the top',
        planned: planTeamMove(map, team.id, undefined),
        kinds: ['team-moved'],
        touched: [team.id, 'org'],
      });
    add({
      name: 'retire team',
      planned: planTeamRetirement(map, team.id),
      kinds: ['status-changed'],
      touched: [team.id],
    });
  }
  if (roles.length > 0) {
    const role = pick(roles);
    const { reference } = role;
    add({
      name: 'rename role',
      planned: planRename(map, { kind: 'role', reference, id: 'renamed-role' }),
      kinds: ['role-renamed', 'previously-changed'],
      touched: [reference],
      renamed: role.id,
    });
    add({
      name: 'add responsibility',
      planned: planAddResponsibility(map, { role: reference, text: 'Seeing to it, daily' }),
      kinds: ['responsibility-added'],
      touched: [reference],
    });
    add({
      name: 'add decision',
      planned: planAddDecision(map, {
        role: reference,
        what: 'Which way',
        limit: '5000 EUR',
        consult: [pick(roles).reference],
      }),
      kinds: ['decision-added'],
      touched: [reference],
    });
    add({
      name: 'retire role',
      planned: planRoleRetirement(map, reference),
      kinds: ['status-changed'],
      touched: [reference],
    });
    const team = pick(teams);
    add({
      name: 'move role',
      planned: planRoleMove(map, reference, team.id),
      kinds: ['role-moved', 'previously-changed'],
      touched: [reference, team.id, role.team.id],
      renamed: role.id,
    });
    if (people.length > 0) {
      const person = pick(people);
      add({
        name: 'assign',
        planned: planAssign(map, { person: person.id, role: reference, focus: 'By night', share: 0.1 }),
        kinds: ['holder-started', 'holder-refocused', 'holder-share-changed', 'vacancy-closed'],
        touched: [reference],
      });
    }
    const held = roles.filter(({ holders }) => holders.length > 0);
    if (held.length > 0) {
      const one = pick(held);
      const [holder] = one.holders;
      if (holder)
        add({
          name: 'unassign',
          planned: planUnassign(map, { person: holder.person.id, role: one.reference }),
          kinds: ['holder-stopped'],
          touched: [one.reference],
        });
    }
  }
  if (people.length > 0) {
    const person = pick(people);
    add({
      name: 'rename person',
      planned: planRename(map, { kind: 'person', reference: person.id, id: 'renamed-person' }),
      kinds: ['person-renamed', 'previously-changed'],
      touched: [person.id],
      renamed: person.id,
    });
    add({
      name: 'retire person',
      planned: planDeparture(map, { person: person.id, date: today, today }),
      kinds: ['person-left', 'person-returned', 'person-term-changed', 'holder-stopped'],
      touched: [person.id, ...person.holds.map(({ role }) => role.reference)],
    });
  }
  return edits;
}
