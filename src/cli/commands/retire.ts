import { planDeparture, planRoleRetirement, planTeamRetirement } from '../../edit/plans/plan-retire.ts';
import { NOUNS } from '../../edit/plans/say-name.ts';
import { quote } from '../../text/wording.ts';
import { findOne } from '../edits/find-one.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import { SpokenFailure } from '../edits/spoken-failure.ts';
import type { Status, World } from '../world.ts';

/** What can be chosen where something ends. */
export interface RetireOptions extends EditOptions {
  /** The last day of a person, as an ISO date. */
  readonly date?: string;
  /** Who takes over. */
  readonly to?: string;
  readonly emeritus?: boolean;
  readonly thing?: 'role' | 'team' | 'person';
}

/** `rolemap retire`: takes a role or team out of force, or has a person leave. Throws a `Failure` as `makeEdit` does. */
export async function retire(
  wanted: string,
  path: string | undefined,
  options: RetireOptions,
  world: World,
): Promise<Status> {
  const { date, to, emeritus, thing } = options;
  return makeEdit(path, options, world, (map) => {
    const { kind, reference } = findOne(map, thing ? [thing] : ['role', 'team', 'person'], wanted);
    if (kind === 'person')
      return planDeparture(map, {
        person: reference,
        date: date ?? world.today(),
        today: world.today(),
        ...(to !== undefined && { heir: findOne(map, ['person'], to).reference }),
        ...(emeritus && { emeritus }),
      });
    const given = Object.entries({ date, to, emeritus }).flatMap(([name, value]) =>
      value === undefined ? [] : [name],
    );
    if (given[0] !== undefined)
      throw new SpokenFailure({
        en: `--${given[0]} is for a person, and ${quote(reference)} is a ${kind}: leave it out.`,
        nl: `--${given[0]} is voor een persoon, en ${quote(reference)} is een ${NOUNS[kind].nl}: laat het weg.`,
      });
    return kind === 'team' ? planTeamRetirement(map, reference) : planRoleRetirement(map, reference);
  });
}
