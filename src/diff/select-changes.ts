import { type OrgMap, type Team, teamPath } from '../model/org-map.ts';
import { type Change, IMPACTS } from './change.ts';
import { CHANGE_KINDS } from './change-kinds.ts';

/** Which changes are wanted. Words are kinds, impacts, or the beginning that several kinds have in common: `holder`, `role-pay`. */
export interface ChangeSelection {
  /** Words that a change must fit one of; all changes where there are none. */
  readonly only?: readonly string[];
  /** Words that a change may fit none of. */
  readonly ignore?: readonly string[];
  /** Ids of teams, as either map has them. */
  readonly teams?: readonly string[];
}

/** The two maps that changes lie between. */
interface Maps {
  readonly before: OrgMap;
  readonly after: OrgMap;
}

/**
 * The changes that fit a selection, in the order given. To a team belong: what changed in it and in the teams below, in either map; what moved out of or into them; the
 * persons who hold roles there; the collaborations that they take part in.
 */
export function selectChanges(
  changes: readonly Change[],
  { only = [], ignore = [], teams = [] }: ChangeSelection,
  maps: Maps,
): Change[] {
  const concerns = teams.length > 0 ? concerning(teams, changes, maps) : () => true;
  return changes.filter(
    (change) =>
      (only.length === 0 || only.some((word) => fits(change, word))) &&
      !ignore.some((word) => fits(change, word)) &&
      concerns(change),
  );
}

/** All words that a selection can use, the most general first. */
export function selectionWords(): string[] {
  const kinds = Object.keys(CHANGE_KINDS);
  const beginnings = kinds.flatMap((kind) => {
    const parts = kind.split('-');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('-'));
  });
  return [...new Set([...IMPACTS, ...beginnings.sort(), ...kinds])];
}

function fits({ kind, impact }: Change, word: string): boolean {
  return kind === word || impact === word || kind.startsWith(`${word}-`);
}

function concerning(
  ids: readonly string[],
  changes: readonly Change[],
  { before, after }: Maps,
): (change: Change) => boolean {
  // A team that has another id now is meant by both.
  const meant = new Set(ids);
  for (const change of changes)
    if (change.kind === 'team-renamed' && change.data.ids) {
      const { from, to } = change.data.ids;
      if (meant.has(from)) meant.add(to);
      else if (meant.has(to)) meant.add(from);
    }
  const covered = new Set<string>();
  for (const { teams } of [before, after])
    for (const team of teams.values()) if (teamPath(team).some(({ id }) => meant.has(id))) covered.add(team.id);
  const isCovered = (team: Team | undefined) => team !== undefined && covered.has(team.id);
  const ofRole = (reference: unknown) =>
    typeof reference === 'string' && covered.has(reference.split('/')[0] as string);
  return (change) => {
    const { thing, reference } = change.about;
    switch (thing) {
      case 'team':
      case 'role':
        return (
          ofRole(reference) || (isMove(change.kind) && (ofRole(change.before?.value) || ofRole(change.after?.value)))
        );
      case 'person':
        return [before, after].some(({ people }) =>
          people.get(reference)?.holds.some(({ role }) => isCovered(role.team)),
        );
      case 'collaboration':
        return [before, after].some(({ collaborations }) =>
          collaborations.get(reference)?.between.some(({ team }) => isCovered(team)),
        );
      default:
        return false;
    }
  };
}

function isMove(kind: Change['kind']): boolean {
  return CHANGE_KINDS[kind].action === 'moved';
}
