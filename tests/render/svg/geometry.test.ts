import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SYNTHETIC_TODAY, synthesize } from '../../../bench/synthetic-organization.ts';
import type { Scene, SceneItem } from '../../../src/render/svg/scene.ts';
import { DIAGRAMS } from '../../../src/render/svg/svg-options.ts';
import { randomMaps } from '../../support/random-maps.ts';
import { problemsOf } from './check-scene.ts';
import { sceneFrom } from './scene-of.ts';

const SMALLEST = 4.5;
const PATIENCE = 240_000;

describe.each(DIAGRAMS)('the geometry of %s', (diagram) => {
  it.each([0, 1, 12, 60, 250])(
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
        { numRuns: 200 },
      );
    },
    PATIENCE,
  );
});

/** The roles that a drawing shows, by their targets. */
function rolesIn(scene: Scene): string[] {
  const targets: string[] = [];
  const visit = ({ kind, target, items = [] }: SceneItem) => {
    if (kind === 'role' && target) targets.push(target);
    items.forEach(visit);
  };
  scene.items.forEach(visit);
  return targets;
}

it.each(DIAGRAMS)(
  'of an organisation of any size, on any paper (%s)',
  async (diagram) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 300 }),
        fc.nat(1000),
        fc.constantFrom('a5', 'a4', 'letter', 'a3', 'a2', 'a1', 'a0'),
        fc.constantFrom('landscape', 'portrait'),
        fc.boolean(),
        async (roles, seed, paper, orientation, blackAndWhite) => {
          const scene = await sceneFrom(synthesize({ roles, seed }), {
            ...{ diagram, paper, orientation, blackAndWhite },
            today: SYNTHETIC_TODAY,
          });
          expect(problemsOf(scene, SMALLEST, diagram === 'tree')).toEqual([]);
          const [short, long] = [scene.width, scene.height].sort((a, b) => a - b);
          expect(orientation === 'landscape' ? [long, short] : [short, long]).toEqual([scene.width, scene.height]);
          // Every role is shown once, or it is said that roles are not.
          const shown = rolesIn(scene);
          expect(new Set(shown).size).toBe(shown.length);
          if (!scene.notices.some((notice) => notice.startsWith('Only'))) expect(shown).toHaveLength(roles);
        },
      ),
      { numRuns: 12 },
    );
  },
  PATIENCE,
);

// Of itself it is drawn as a tree.
it.each(['auto', 'poster'] as const)(
  'draws 2,000 roles on a sheet that can be printed, every one of them once or counted in its team (%s)',
  async (diagram) => {
    const scene = await sceneFrom(synthesize({ roles: 2000, seed: 3 }), { diagram, today: SYNTHETIC_TODAY });
    const isOutline = scene.notices.some((notice) => notice.includes('a tree'));
    expect(isOutline).toBe(diagram === 'auto');
    expect(problemsOf(scene, SMALLEST, isOutline)).toEqual([]);
    const shown = rolesIn(scene);
    expect(new Set(shown).size).toBe(shown.length);
    // A poster of so many folds its teams.
    if (isOutline) expect(shown).toHaveLength(2000);
    else expect(scene.notices.some((notice) => notice.startsWith('Only'))).toBe(true);
  },
  PATIENCE,
);
