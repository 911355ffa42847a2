import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SYNTHETIC_TODAY, synthesize } from '../../../bench/synthetic-organization.ts';
import type { SceneItem } from '../../../src/render/svg/scene.ts';
import { DIAGRAMS } from '../../../src/render/svg/svg-options.ts';
import { randomMaps } from '../../support/random-maps.ts';
import { problemsOf } from './check-scene.ts';
import { sceneFrom } from './scene-of.ts';

const SMALLEST = 4.5;
const PATIENCE = 240_000;

describe.each(DIAGRAMS)('the geometry of %s', (diagram) => {
  it.each([1, 12, 60, 250])(
    'of an organisation of %s roles',
    async (roles) => {
      const scene = await sceneFrom(synthesize({ roles, seed: 7 }), { diagram, today: SYNTHETIC_TODAY });
      expect(problemsOf(scene, SMALLEST, diagram === 'tree')).toEqual([]);
    },
    PATIENCE,
  );
  it(
    'of random maps with odd names',
    async () => {
      await fc.assert(
        fc.asyncProperty(randomMaps(1), fc.constantFrom('a4', 'a3'), async ([map], paper) => {
          const scene = await sceneFrom(map, { diagram, paper });
          expect(problemsOf(scene, SMALLEST, diagram === 'tree')).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
    PATIENCE,
  );
  it(
    'of names of any length in any script',
    async () => {
      const word = fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
        fc.constantFrom('Verantwoordelijkheidscoördinator', '李小龙', 'محمد الأحمد', '🛏️🛏️🛏️', 'WWWWWWWW', 'i'),
      );
      const name = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
      const roles = fc.array(name, { maxLength: 9 });
      const teams = fc.array(fc.record({ name, roles }), { maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(name, teams, async (title, all) => {
          const map = {
            rolemap: 1,
            name: title,
            teams: Object.fromEntries(
              all.map((team, index) => [
                `t${index}`,
                {
                  name: team.name,
                  ...(index > 1 && { parent: `t${index % 2}` }),
                  roles: Object.fromEntries(
                    team.roles.map((role, at) => [`r${at}`, { name: role, elected: at % 2 === 0 }]),
                  ),
                },
              ]),
            ),
          };
          expect(problemsOf(await sceneFrom(map, { diagram }), SMALLEST, diagram === 'tree')).toEqual([]);
        }),
        { numRuns: 25 },
      );
    },
    PATIENCE,
  );
});

it(
  'draws 2,000 roles on a sheet that can be printed, every one of them once',
  async () => {
    const scene = await sceneFrom(synthesize({ roles: 2000, seed: 3 }), { today: SYNTHETIC_TODAY });
    expect(problemsOf(scene, SMALLEST, scene.notices[0]?.includes('a tree'))).toEqual([]);
    const targets = new Set<string>();
    const visit = ({ kind, target, items = [] }: SceneItem) => {
      if (kind === 'role' && target) targets.add(target);
      items.forEach(visit);
    };
    scene.items.forEach(visit);
    expect(targets.size).toBe(2000);
  },
  PATIENCE,
);
