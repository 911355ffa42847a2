import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../bench/random.ts';
import { synthesize } from '../../bench/synthetic-organization.ts';
import { Identities } from '../../src/diff/match-things.ts';
import type { Entity, OrgMap } from '../../src/model/org-map.ts';
import { type EditedMap, editAtRandom } from '../support/random-edits.ts';
import { readText } from '../support/read-text.ts';

interface Case {
  readonly old: OrgMap;
  readonly now: OrgMap;
  readonly became: EditedMap['became'];
}

/** How well guesses agree with what an edit script did. */
interface Quality {
  /** The share of the guesses that are right. */
  readonly precision: number;
  /** The share of the renames and moves that were guessed. */
  readonly recall: number;
  readonly edits: number;
}

const SEEDS = [1, 2, 3, 4, 5, 6];

async function makeCase(roles: number, seed: number): Promise<Case> {
  const { before, after, became } = editAtRandom(synthesize({ roles, seed }), createRandom(seed * 7919));
  return { old: await readText(JSON.stringify(before)), now: await readText(JSON.stringify(after)), became };
}

function measure(kind: 'teams' | 'roles' | 'people', cases: readonly Case[]): Quality {
  let [right, guessed, edits] = [0, 0, 0];
  for (const { old, now, became } of cases) {
    const identities = new Identities(old, now);
    for (const thing of (old[kind] as ReadonlyMap<string, Entity>).values()) {
      const found = identities.after(thing)?.reference;
      const truth = became[kind].get(thing.reference);
      if (truth !== undefined) edits++;
      // What only followed its team is no guess of its own.
      if (found === undefined || (truth === undefined && found === inTeam(thing.reference, became.teams))) continue;
      guessed++;
      if (found === truth) right++;
    }
  }
  return { precision: right / guessed, recall: right / edits, edits };
}

/** The reference of what stayed as it is, in a team that may be called otherwise now. */
function inTeam(reference: string, teams: ReadonlyMap<string, string>): string {
  const [team, role] = reference.split('/') as [string, string?];
  return role === undefined ? reference : `${teams.get(team) ?? team}/${role}`;
}

describe.each([
  [200, 'larger'],
  [25, 'small'],
])('renames and moves that no map declares, at random next to real ends and beginnings, with %i roles', (roles) => {
  let cases: Case[] = [];
  beforeAll(async () => {
    cases = await Promise.all(SEEDS.map((seed) => makeCase(roles, seed)));
  }, 60_000);

  it.each(['roles', 'teams', 'people'] as const)('of %s are found, and hardly any that are none', (kind) => {
    const { precision, recall, edits } = measure(kind, cases);
    expect(edits).toBeGreaterThan(0);
    expect({ precision: precision >= 0.95, recall: recall >= 0.95 }, `${precision}, ${recall} of ${edits}`).toEqual({
      precision: true,
      recall: true,
    });
  });
});
