import { planMergeRoles } from '../../edit/plans/plan-merge-roles.ts';
import { findThings } from '../../model/find-things.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { findOne } from '../edits/find-one.ts';
import { isThere } from '../edits/is-there.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import { failure, SpokenFailure } from '../edits/spoken-failure.ts';
import type { Status, World } from '../world.ts';
import { newReference } from './split.ts';

/** What can be chosen where roles are merged. */
export interface MergeRolesOptions extends EditOptions {
  readonly into?: string;
  readonly name?: string;
  readonly purpose?: string;
  /** `field=role`, for each field in which the roles say different things. */
  readonly keep?: readonly string[];
}

/**
 * `rolemap merge-roles`: makes several roles one. The last argument is the map's path where a file or folder of that name is there.
 *
 * Throws a `Failure` as `makeEdit` does, and where it is not said what they become.
 */
export async function mergeRoles(given: readonly string[], options: MergeRolesOptions, world: World): Promise<Status> {
  const { into, lang } = options;
  if (into === undefined)
    throw failure({ en: 'Say with --into which role they become.', nl: 'Zeg met --into welke rol ze worden.' }, lang);
  const last = given.at(-1) as string;
  const hasPath = given.length > 1 && (await isThere(last, world));
  const named = hasPath ? given.slice(0, -1) : given;
  return makeEdit(hasPath ? last : undefined, options, world, (map) => {
    const roles = named.map((role) => findOne(map, ['role'], role).reference);
    const [known, ...others] = findThings(map, 'role', into);
    const target =
      known && others.length === 0 ? { reference: known.reference } : newReference(map, roles[0] as string, into);
    return planMergeRoles(map, {
      roles,
      into: target.reference,
      ...('name' in target && target.name !== undefined && { name: target.name }),
      ...(options.name !== undefined && { name: options.name }),
      ...(options.purpose !== undefined && { purpose: options.purpose }),
      ...(options.keep && { keep: new Map(options.keep.map((pair) => readKeep(map, pair))) }),
    });
  });
}

function readKeep(map: OrgMap, pair: string): readonly [string, string] {
  const [, field, role] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
  if (field === undefined || role === undefined)
    throw new SpokenFailure({
      en: '--keep is written as FIELD=ROLE, for example --keep purpose=beds.',
      nl: '--keep wordt geschreven als VELD=ROL, bijvoorbeeld --keep purpose=bedden.',
    });
  return [field, findOne(map, ['role'], role).reference];
}
