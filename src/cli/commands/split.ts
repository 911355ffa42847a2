import { planSplit, type SharedList, type SplitPart } from '../../edit/plans/plan-split.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { idOf, teamOf } from '../../model/written-things.ts';
import { idFromName, isId } from '../../text/id-from-name.ts';
import { quote } from '../../text/wording.ts';
import { findOne, someoneNew } from '../edits/find-one.ts';
import { type EditOptions, makeEdit } from '../edits/make-edit.ts';
import { SpokenFailure } from '../edits/spoken-failure.ts';
import type { Status, World } from '../world.ts';

/** A part as it was asked for: how it is called, and what stands behind it on the command line. */
export interface AskedPart {
  readonly into: string;
  purpose?: string;
  readonly shares: Partial<Record<SharedList, string[]>>;
}

/** What can be chosen for a split. */
export interface SplitOptions extends EditOptions {
  readonly rest?: string;
  readonly references?: string;
}

/** `rolemap split`: divides a role over several. Throws a `Failure` as `makeEdit` does. */
export async function split(
  role: string,
  path: string | undefined,
  { parts, ...options }: SplitOptions & { readonly parts: readonly AskedPart[] },
  world: World,
): Promise<Status> {
  return makeEdit(path, options, world, (map) => {
    const { reference } = findOne(map, ['role'], role);
    const named = parts.map((part) => partOf(map, reference, part));
    const among = (wanted: string) => {
      const index = parts.findIndex(({ into }) => into === wanted);
      return named[index]?.reference ?? newReference(map, reference, wanted).reference;
    };
    return planSplit(map, {
      role: reference,
      parts: named,
      ...(options.rest !== undefined && { rest: among(options.rest) }),
      ...(options.references !== undefined && { references: among(options.references) }),
    });
  });
}

function partOf(map: OrgMap, role: string, { into, purpose, shares }: AskedPart): SplitPart {
  const holders = shares.holders?.map((person) => findOne(map, ['person'], person, someoneNew(person)).reference);
  return {
    ...newReference(map, role, into),
    ...(purpose !== undefined && { purpose }),
    shares: { ...shares, ...(holders && { holders }) },
  };
}

/** The reference of a role by its id, by `team/role` or by a name; without a team, in that of another role. */
export function newReference(
  map: OrgMap,
  beside: string,
  wanted: string,
): { readonly reference: string; readonly name?: string } {
  const text = wanted.trim();
  const inFull = /^[^\s/]+\/[^/]+$/.test(text);
  const team = inFull ? findOne(map, ['team'], teamOf(text)).reference : teamOf(beside);
  const called = inFull ? idOf(text) : text;
  const id = isId(called) ? called : idFromName(called);
  if (id === undefined)
    throw new SpokenFailure({
      en: `${quote(text)} gives no id, which has letters a to z and digits.`,
      nl: `${quote(text)} geeft geen id, met letters a tot en met z en cijfers.`,
    });
  return { reference: `${team}/${id}`, ...(called !== id && { name: called }) };
}
