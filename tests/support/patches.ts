import { expect } from 'vitest';
import type { Change } from '../../src/diff/change.ts';
import { type RelatedMaps, relateMaps } from '../../src/diff/compare-maps.ts';
import type { Comparison } from '../../src/diff/comparison.ts';
import { linkChanges } from '../../src/diff/link-changes.ts';
import { operationsBetween } from '../../src/diff/patch-operations.ts';
import { applyPatch } from '../../src/edit/apply-patch.ts';
import type { OrgMap } from '../../src/model/org-map.ts';
import { isEmpty } from '../../src/model/plain-content.ts';
import type { Operation } from '../../src/schema/generated/patch.ts';

/** The operations between two maps, with what is told of them, and what is not. */
export interface ComparedMaps extends RelatedMaps {
  readonly operations: readonly Operation[];
  /** The changes that tell of no operation. */
  readonly untold: readonly unknown[];
  /** The operations of which no change tells, although they make a difference. */
  readonly silent: readonly Operation[];
}

/** Compares two maps, both as operations and as changes. */
export function compareWithPatch(before: OrgMap, after: OrgMap): ComparedMaps {
  const related = relateMaps(before, after);
  const placed = operationsBetween(before, after, related.comparison.identities);
  const links = linkChanges(placed, related.changes, related.comparison);
  const told = new Set([...links.values()].flat());
  return {
    ...related,
    operations: placed.map(({ operation }) => operation),
    untold: related.changes.filter((change) => !told.has(change)).map(described),
    silent: placed
      .filter((operation) => links.get(operation)?.length === 0)
      .map(({ operation }) => operation)
      .filter((operation) => !makesNoDifference(operation, related.comparison)),
  };
}

/** The texts of a map's files after operations, or after they are undone; a test fails where they do not fit. */
export function patchedTexts(map: OrgMap, operations: readonly Operation[], reverse = false): Record<string, string> {
  // A patch is a text in between.
  const outcome = applyPatch(map, { operations: JSON.parse(JSON.stringify(operations)) }, { reverse });
  if ('conflicts' in outcome) {
    expect(outcome.conflicts.map(({ message }) => message)).toEqual([]);
    throw new Error('a conflict');
  }
  if ('refused' in outcome) throw new Error(outcome.refused.reason);
  return Object.fromEntries(
    map.documents.map(({ document: { source } }) => [source.path, outcome.texts.get(source) ?? source.text]),
  );
}

/** Whether something only says itself now, or no longer, what holds anyway; or spells an old id otherwise. */
function makesNoDifference(operation: Operation, { after, identities, content }: Comparison): boolean {
  if (!('field' in operation)) return false;
  const { thing, reference, field } = operation;
  if (field === 'previously') return thing === 'role';
  if (thing !== 'role' && thing !== 'template') return false;
  const now = (thing === 'role' ? after.roles : after.templates).get(reference);
  const was = now && identities.before(now);
  if (!was || !(was.like || now.like)) return false;
  const [from, to] = [was, now].map((side) => {
    if (field === 'talents')
      return side.talents.map(({ talent, entry, ...rest }) => ({
        ...rest,
        talent: (entry && side === was ? identities.after(entry)?.id : entry?.id) ?? talent,
      }));
    const said = (side as unknown as Record<string, unknown>)[field];
    return isEmpty(said) || said === false ? undefined : said;
  });
  return content(from, 'before') === content(to, 'after');
}

function described({ kind, about, before, after }: Change) {
  return { kind, about: about.reference, before: before?.value, after: after?.value };
}
