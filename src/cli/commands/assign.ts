import { planAssign, planUnassign } from '../../edit/plans/plan-holders.ts';
import type { Capacity, OrgMap } from '../../model/org-map.ts';
import { findOne, someoneNew } from '../edits/find-one.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import type { Status, World } from '../world.ts';

/** What can be said of someone who holds a role. */
export interface AssignOptions extends EditOptions {
  readonly focus?: string;
  readonly share?: number;
  readonly since?: string;
  readonly until?: string;
  readonly as?: Capacity;
}

/** What can be chosen where someone stops holding a role. */
export interface UnassignOptions extends EditOptions {
  readonly focus?: string;
  readonly until?: string;
  readonly emeritus?: boolean;
}

type Given = readonly [person: string, role: string, path: string | undefined];

/** `rolemap assign`: makes a person hold a role. Throws a `Failure` as `makeEdit` does. */
export async function assign([person, role, path]: Given, options: AssignOptions, world: World): Promise<Status> {
  const { focus, share, since, until, as } = options;
  return makeEdit(path, options, world, (map) =>
    planAssign(map, {
      ...held(map, person, role),
      ...(focus !== undefined && { focus }),
      ...(share !== undefined && { share }),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(as !== undefined && { as }),
    }),
  );
}

/** `rolemap unassign`: ends what a person holds of a role. Throws a `Failure` as `makeEdit` does. */
export async function unassign([person, role, path]: Given, options: UnassignOptions, world: World): Promise<Status> {
  const { focus, until, emeritus } = options;
  return makeEdit(path, options, world, (map) =>
    planUnassign(map, {
      ...held(map, person, role),
      ...(focus !== undefined && { focus }),
      ...(until !== undefined && { until }),
      ...(emeritus && { emeritus }),
    }),
  );
}

function held(map: OrgMap, person: string, role: string) {
  return {
    person: findOne(map, ['person'], person, someoneNew(person)).reference,
    role: findOne(map, ['role'], role).reference,
  };
}
