import { planRoleMove, planTeamMove } from '../../edit/plans/plan-move.ts';
import { quote, quoteForShell } from '../../text/wording.ts';
import { findOrAsk, readGiven } from '../edits/edit-questions.ts';
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

type Given = readonly [thing: string | undefined, team: string | undefined, path: string | undefined];

/** `rolemap move`: puts a role or team in another team. Throws a `Failure` as `makeEdit` does, and where no team is named. */
export async function move(args: Given, options: MoveOptions, world: World): Promise<Status> {
  const { top = false, thing } = options;
  const asked = await readGiven(top ? [args[0], args[1] ?? args[2]] : args, options, world);
  const { questions } = asked;
  const [wanted, second, third] = top ? [asked.given[0], asked.path, args[1] && args[2]] : [...asked.given, asked.path];
  if (top && third !== undefined)
    throw failure(
      { en: 'Name a team, or use --top: not both.', nl: 'Noem een team of gebruik --top: niet allebei.' },
      options.lang,
    );
  const [team, path] = top ? [undefined, second] : [second, third];
  if (!questions && wanted === undefined)
    throw failure(
      { en: 'Say what moves: rolemap move ROLE TEAM', nl: 'Zeg wat verhuist: rolemap move ROL TEAM' },
      options.lang,
    );
  if (!questions && !top && team === undefined && wanted !== undefined)
    throw failure(
      {
        en: `Say where ${quote(wanted)} goes: rolemap move ${quoteForShell(wanted)} TEAM\nA team that is to be part of no other: --top.`,
        nl: `Zeg waar ${quote(wanted)} heen gaat: rolemap move ${quoteForShell(wanted)} TEAM\nEen team dat nergens deel van wordt: --top.`,
      },
      options.lang,
    );
  return makeEdit(path, options, world, async (map) => {
    const kinds = thing ? [thing] : top ? (['team'] as const) : (['role', 'team'] as const);
    const found = await findOrAsk(map, kinds, wanted, {
      questions,
      question: { en: 'What moves?', nl: 'Wat verhuist?' },
    });
    const where = { questions, question: { en: 'To which team?', nl: 'Naar welk team?' } };
    if (found.kind === 'team')
      return planTeamMove(
        map,
        found.reference,
        top ? undefined : (await findOrAsk(map, ['team'], team, where)).reference,
      );
    return planRoleMove(map, found.reference, (await findOrAsk(map, ['team'], team, where)).reference);
  });
}
