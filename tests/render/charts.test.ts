import { describe, expect, it } from 'vitest';
import type { TeamNode } from '../../src/render/content/page-model.ts';
import { drawTeams } from '../../src/render/markdown/mermaid.ts';
import { render } from './render-map.ts';

const node = (name: string, children: TeamNode[] = []): TeamNode => ({ target: `team:${name}`, name, children });
const draw = (teams: TeamNode[], collaborations: Parameters<typeof drawTeams>[0]['collaborations'] = []) =>
  drawTeams({ type: 'team-diagram', teams, collaborations });
const many = (count: number, make: (index: number) => TeamNode) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('a chart of teams', () => {
  it('has a node a team, an edge to each team inside, and dotted lines for collaborations', () => {
    const inner = node('B "x"');
    const top = node('A', [inner, node('C')]);
    expect(draw([top], [{ name: 'Help', teams: [inner], organizations: ['Zeevang'] }])).toEqual([
      {
        text: 'flowchart LR\n  t0["A"]\n  t1["B #34;x#34;"]\n  t2["C"]\n  t0 --> t1 & t2\n  o0(["Zeevang"])\n  t1 -. "Help" .- o0',
        folded: false,
      },
    ]);
  });
  it('is left out for a single team', () => expect(draw([node('A')])).toEqual([]));
  it('folds deep levels, says how many teams that hides, and draws their lines from the team that is shown', () => {
    const deep = node('deep');
    const teams = many(10, (index) =>
      node(
        `Team ${index}`,
        many(10, (inner) => (index + inner === 0 ? deep : node(`Team ${index}.${inner}`))),
      ),
    );
    const [chart, ...others] = draw(teams, [{ name: 'x', teams: [deep, teams[1] as TeamNode], organizations: [] }]);
    expect(others).toEqual([]);
    expect(chart?.folded).toBe(true);
    expect(chart?.text).toContain('t0["Team 0 (#43;10)"]');
    expect(chart?.text).toContain('t0 -. "x" .- t1');
    expect(chart?.text.length).toBeLessThan(2000);
  });
  it.each([1, 30, 300, 1_000, 3_000])('stays within what Mermaid draws: %s teams side by side', (count) => {
    const teams = many(count, (index) => node(`A team with a rather long name ${index}`, [node('inner')]));
    const charts = draw(teams, [{ name: 'x', teams, organizations: [] }]);
    expect(charts.length).toBeGreaterThan(0);
    for (const { text } of charts) {
      expect(text.length).toBeLessThan(50_000);
      expect((text.match(/-->|&|\.-/g) ?? []).length).toBeLessThan(500);
    }
    const all = charts.map(({ text }) => text).join('\n');
    expect(new Set(all.match(/rather long name \d+/g)).size).toBe(count);
  });
  it('of a team stands on its page, and on a single page only where the first chart folded', async () => {
    const teams = (count: number) =>
      JSON.stringify({
        rolemap: 1,
        name: 'X',
        teams: Object.fromEntries(
          Array.from({ length: count }, (_, index) => [
            `t${index}`,
            { teams: { [`t${index}-a`]: {}, [`t${index}-b`]: {} } },
          ]),
        ),
      });
    const charts = (pages: readonly { text: string }[]) =>
      pages.map(({ text }) => text.match(/```mermaid/g)?.length ?? 0);
    expect(charts(await render(teams(2)))).toEqual([1]);
    expect(charts(await render(teams(40)))).toEqual([41]);
    expect(charts(await render(teams(2), { layout: 'folder' }))).toEqual([1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  });
});
