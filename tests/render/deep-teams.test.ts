import { expect, it } from 'vitest';
import { breadcrumbs } from '../../src/render/content/breadcrumbs.ts';
import { Context } from '../../src/render/content/context.ts';
import { labelsFor } from '../../src/render/labels/labels.ts';
import { mapFrom, render } from './render-map.ts';

/** A team in a team in a team. */
function chain(length: number): string {
  const teams = Array.from({ length }, (_, index) => [`t${index}`, index === 0 ? {} : { parent: `t${index - 1}` }]);
  return JSON.stringify({ rolemap: 1, name: 'Deep', teams: Object.fromEntries(teams) });
}

it('pages of teams in teams without end grow with the number of teams, not with its square', async () => {
  const sizeOf = async (length: number) =>
    (await render(chain(length), { views: new Set(['teams']) }))[0]?.text.length ?? 0;
  const [some, many] = [await sizeOf(200), await sizeOf(800)];
  expect(many / some).toBeLessThan(4.5);
});

it('the page of a team shows six levels below it, and says that there are more', async () => {
  const [page] = await render(chain(10), { views: new Set(['teams']) });
  const [, below = ''] = /\n## T1\n([\s\S]*?)\n## T2\n/.exec(page?.text ?? '') ?? [];
  expect(below.match(/\[T\d+\]|…/g)?.slice(-7)).toEqual(['[T2]', '[T3]', '[T4]', '[T5]', '[T6]', '[T7]', '…']);
});

it('a very deep team is said to be below the top one, and the nearest', async () => {
  const map = await mapFrom(chain(5000));
  const context = new Context(map, labelsFor('en'), '2026-11-24');
  const words = (id: string) =>
    breadcrumbs(map.teams.get(id) as NonNullable<ReturnType<typeof map.teams.get>>, context)
      .map((part) => (typeof part === 'string' ? part : part.text))
      .join('');
  expect(words('t6')).toBe('Deep › T0 › T1 › T2 › T3 › T4 › T5');
  expect(words('t7')).toBe('Deep › T0 › … › T2 › T3 › T4 › T5 › T6');
  expect(words('t4999')).toBe('Deep › T0 › … › T4994 › T4995 › T4996 › T4997 › T4998');
  const begin = performance.now();
  for (const id of map.teams.keys()) words(id);
  // Walking to the top each time took seconds.
  expect(performance.now() - begin).toBeLessThan(1500);
});
