import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/diff/change.ts';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { Comparison } from '../../src/diff/comparison.ts';
import { linkChanges } from '../../src/diff/link-changes.ts';
import { makePatch } from '../../src/diff/make-patch.ts';
import { operationsBetween } from '../../src/diff/patch-operations.ts';
import { tellChanges } from '../../src/diff/tell-changes.ts';
import { isEmpty } from '../../src/model/plain-content.ts';
import type { Operation } from '../../src/schema/generated/patch.ts';
import { asText, randomMaps, type WrittenMap } from '../support/random-maps.ts';
import { readText } from '../support/read-text.ts';

const schema = JSON.parse(readFileSync('schemas/patch.schema.json', 'utf8'));
const fits = new Ajv({ strict: false }).compile(schema);

/** The patch as its operations, with the kinds of the changes that tell of each, and the changes that tell of none. */
async function linked(before: string | WrittenMap, after: string | WrittenMap) {
  const text = (map: string | WrittenMap) => (typeof map === 'string' ? `rolemap: 1\nname: X\n${map}\n` : asText(map));
  const [old, now] = [await readText(text(before)), await readText(text(after))];
  const comparison = new Comparison(old, now);
  const changes = compareMaps(old, now);
  const operations = operationsBetween(old, now, comparison.identities);
  const links = linkChanges(operations, changes, comparison);
  const told = new Set([...links.values()].flat());
  return {
    comparison,
    links,
    patch: makePatch(comparison, tellChanges(changes, 'en')),
    untold: changes.filter((change) => !told.has(change)),
    silent: operations.filter((operation) => links.get(operation)?.length === 0).map(({ operation }) => operation),
  };
}

/** Whether an operation makes no difference to what holds: something says itself what its template says, or spells an old id otherwise. */
function makesNoDifference(operation: Operation, { after, identities, content }: Comparison): boolean {
  if (operation.operation === 'rename' || !('field' in operation)) return false;
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

const described = ({ kind, about, before, after }: Change) => ({
  kind,
  about: about.reference,
  before: before?.value,
  after: after?.value,
});

describe('the operations of a patch and the changes of a diff', () => {
  it('tell the same: none lacks the other', () =>
    fc.assert(
      fc.asyncProperty(randomMaps(2), async ([a, b]) => {
        const { untold, silent, comparison, patch } = await linked(a as WrittenMap, b as WrittenMap);
        expect(untold.map(described)).toEqual([]);
        expect(silent.filter((operation) => !makesNoDifference(operation, comparison))).toEqual([]);
        expect(fits(JSON.parse(JSON.stringify(patch))), JSON.stringify(fits.errors)).toBe(true);
      }),
      { numRuns: 200, endOnFailure: true },
    ));
});
