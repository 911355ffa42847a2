import { planRoleMove, planTeamMove } from '../../edit/plans/plan-move.ts';
import { quote, quoteForShell } from '../../text/wording.ts';
import { findOne } from '../edits/find-one.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import { failure } from '../edits/spoken-failure.ts';
import type { Status, World } from '../world.ts';

/** What can be chosen for a move. */
export interface MoveOptions extends EditOptions {
  /** A team that is to be part of no other. */
  readonly top?: boolean;
  /** The kind of thing that moves. */
  readonly thing?: 'role' | 'team';
}

type Given = readonly [thing: string, team: string | undefined, path: string | undefined];

/** `rolemap move`: puts a role or team in another team. Throws a `Failure` as `makeEdit` does, and where no team is named. */
export async function move([wanted, second, third]: Given, options: MoveOptions, world: World): Promise<Status> {
  const { top = false, thing } = options;
  if (top && third !== undefined)
    throw failure(
      { en: 'Name a team, or use --top: not both.', nl: 'Noem een team of gebruik --top: niet allebei.' },
      options.lang,
    );
  const [team, path] = top ? [undefined, second] : [second, third];
  if (!top && team === undefined)
    throw failure(
      {
        en: `Say where ${quote(wanted)} goes: rolemap move ${quoteForShell(wanted)} TEAM\nA team that is to be part of no other: --top.`,
        nl: `Zeg waar ${quote(wanted)} heen gaat: rolemap move ${quoteForShell(wanted)} TEAM\nEen team dat nergens deel van wordt: --top.`,
      },
      options.lang,
    );
  return makeEdit(path, options, world, (map) => {
    const found = findOne(map, thing ? [thing] : top ? ['team'] : ['role', 'team'], wanted);
    if (found.kind === 'team')
      return planTeamMove(
        map,
        found.reference,
        team === undefined ? undefined : findOne(map, ['team'], team).reference,
      );
    return planRoleMove(map, found.reference, findOne(map, ['team'], team as string).reference);
  });
}
