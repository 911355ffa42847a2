import { expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

const MAP = `rolemap: 1
name: 'Say "hi"'
teams:
  shelter:
    name: =HYPERLINK("x")
    roles:
      beds: {responsibilities: [Arranging beds, "-2+3"], holders: [{person: jan, share: 0.4}]}
      empty: {}
    teams: {night: {name: 'Night \\N'}}
people: {jan: {name: Jan, email: jan@example.org}, eva: Eva}
`;
const run = (...args: string[]) => runInProcess(['export', '-', ...args], { stdin: MAP });

it('writes a table without formulas, and without contact data unless they are asked for', async () => {
  const { status, out } = await run();
  expect([status, out]).toMatchInlineSnapshot(`
    [
      0,
      ""Team","Role","Purpose","Responsibilities","Decides","Domains","Replaces","Name","Email","Title","Focus","Share","Since","Until","As"
    "'=HYPERLINK(""x"")","Beds","","Arranging beds
    -2+3","","","","Jan","","","","0.4","","","holder"
    "'=HYPERLINK(""x"")","Empty","","","","","","","","","","","","",""
    "","","","","","","","Eva","","","","","","",""
    ",
    ]
  `);
  expect((await run('--audience', 'full')).out).toContain('jan@example.org');
  expect((await run('--audience', 'public')).out).not.toContain('Jan');
});

it('writes what Excel opens in the Netherlands', async () => {
  const { out } = await run('--format', 'xlsx-ready');
  expect(out.startsWith('\ufeff"Team";"Role"')).toBe(true);
  expect(out).toContain('\r\n');
});

it('writes a drawing for Graphviz in which texts stay texts', async () => {
  expect((await run('--format', 'dot')).out).toMatchInlineSnapshot(`
    "digraph map {
      label="Say \\"hi\\"";
      rankdir=LR;
      node [shape=box];
      "night" [label="Night \\\\N"];
      "shelter" [label="=HYPERLINK(\\"x\\")\\n· Beds\\n· Empty"];
      "shelter" -> "night";
    }
    "
  `);
});

it('is read again by import', async () => {
  const { out } = await run();
  const { status, out: draft } = await runInProcess(['import', '-'], { stdin: out });
  expect([status, draft]).toEqual([0, expect.stringContaining('- Arranging beds')]);
  expect(draft).toContain('name: "=HYPERLINK(\\"x\\")"');
});
