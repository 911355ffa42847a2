import type { Change } from '../../diff/change.ts';
import { type ChangeSelection, selectChanges, selectionWords } from '../../diff/select-changes.ts';
import { nearest } from '../../text/did-you-mean.ts';
import { count, enumerate, quote } from '../../text/wording.ts';
import { Failure, type World } from '../world.ts';
import type { Sides } from './open-sides.ts';

/** Which changes are reported, and count for the exit status. */
export interface SelectionOptions {
  /** Kinds, impacts, or beginnings of kinds; several in one, with commas between, too. */
  readonly only?: readonly string[];
  readonly ignore?: readonly string[];
  /** Ids of teams. */
  readonly team?: readonly string[];
}

/** The selection that the options ask for. Throws a `Failure` for a word that fits no change, with the nearest one. */
export function readSelection({ only, ignore, team }: SelectionOptions): ChangeSelection {
  return {
    ...(only && { only: wordsOf('only', only) }),
    ...(ignore && { ignore: wordsOf('ignore', ignore) }),
    ...(team && { teams: team.map((id) => id.replace(/\/$/, '')) }),
  };
}

/**
 * The changes that the options ask for; how many others there are is said on stderr.
 *
 * Throws a `Failure` for a team that neither map has, with the nearest one.
 */
export function chooseChanges(
  changes: readonly Change[],
  selection: ChangeSelection,
  sides: Sides,
  world: World,
): Change[] {
  for (const id of selection.teams ?? []) expectTeam(id, sides);
  const chosen = selectChanges(changes, selection, sides);
  const left = changes.length - chosen.length;
  const options = [selection.only && '--only', selection.ignore && '--ignore', selection.teams && '--team'];
  if (left > 0)
    world.error(
      `${count(left, 'change')} not shown, because of ${enumerate(options.filter((option) => option !== undefined))}.\n`,
    );
  return chosen;
}

function wordsOf(option: string, texts: readonly string[]): string[] {
  const known = selectionWords();
  const words = texts.flatMap((text) => text.split(',')).map((word) => word.trim());
  const unknown = words.find((word) => !known.includes(word));
  if (unknown === undefined) return words;
  const near = nearest(unknown, known);
  throw new Failure(
    `--${option}: there is no kind of change ${quote(unknown)}.${near === undefined ? '' : ` Did you mean ${near}?`}\nThe impacts are gap, shift, growth and wording; docs/changes.md lists all kinds, and the beginning of several is enough: holder, role.`,
  );
}

function expectTeam(id: string, { before, after }: Sides): void {
  if (before.teams.has(id) || after.teams.has(id)) return;
  const teams = [...after.teams.values(), ...before.teams.values()];
  const [named] = teams.filter(({ name }) => name.toLowerCase() === id.toLowerCase());
  const near = named?.id ?? nearest(id, new Set(teams.map((team) => team.id)));
  throw new Failure(
    `--team: neither map has a team with the id ${quote(id)}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  );
}
