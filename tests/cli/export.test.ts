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
      ""Team","Team ID","Parent ID","Kind","Team purpose","Role","Role ID","Core","Purpose","Responsibilities","Decides","Domains","Replaces","Vacant","Name","Person ID","Email","Title","Organization","Focus","Share","Since","Until","As"
    "Night \\N","night","shelter","team","","","","","","","","","","","","","","","","","","","",""
    "'=HYPERLINK(""x"")","shelter","","team","","Beds","beds","","","Arranging beds
    -2+3","","","","","Jan","jan","","","","","0.4","","","holder"
    "'=HYPERLINK(""x"")","shelter","","team","","Empty","empty","","","","","","","","","","","","","","","","",""
    "","","","","","","","","","","","","","","Eva","eva","","","","","","","",""
    ",
    ]
  `);
  expect((await run('--audience', 'full')).out).toContain('jan@example.org');
  expect((await run('--audience', 'public')).out).not.toContain('Jan');
});

it('writes what Excel opens in the Netherlands', async () => {
  const { out } = await run('--format', 'xlsx-ready');
  expect(out.startsWith('\ufeff"Team";"Team ID"')).toBe(true);
  expect(out).toContain('\r\n');
  expect(out).toContain(';"0,4";');
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

it('writes a drawing for Mermaid in which texts stay texts', async () => {
  expect((await run('--format', 'mermaid')).out).toMatchInlineSnapshot(`
    "flowchart LR
      t0["Night #92;N"]
      t1["#61;HYPERLINK(#34;x#34;)<br>· Beds<br>· Empty"]
      t1 --> t0
    "
  `);
});

it('says where Mermaid would refuse a drawing', async () => {
  const teams = Array.from({ length: 600 }, (_, index) => `t${index}: {parent: top}`).join(', ');
  const map = `rolemap: 1\nname: A\nteams: {top: {}, ${teams}}\n`;
  const { status, error } = await runInProcess(['export', '-', '--format', 'mermaid'], { stdin: map });
  expect([status, error]).toEqual([0, expect.stringContaining('this drawing has 12,906 and 600')]);
});

it('writes a catalog for Backstage', async () => {
  expect((await run('--format', 'backstage', '--audience', 'full')).out).toMatchInlineSnapshot(`
    "---
    apiVersion: backstage.io/v1alpha1
    kind: Group
    metadata:
      name: night
    spec:
      type: team
      profile:
        displayName: "Night \\\\N"
      parent: shelter
      children: []
    ---
    apiVersion: backstage.io/v1alpha1
    kind: Group
    metadata:
      name: shelter
    spec:
      type: team
      profile:
        displayName: "=HYPERLINK(\\"x\\")"
      children: [night]
    ---
    apiVersion: backstage.io/v1alpha1
    kind: User
    metadata:
      name: eva
    spec:
      profile:
        displayName: Eva
      memberOf: []
    ---
    apiVersion: backstage.io/v1alpha1
    kind: User
    metadata:
      name: jan
    spec:
      profile:
        displayName: Jan
        email: jan@example.org
      memberOf: [shelter]
    "
  `);
  expect((await run('--format', 'backstage', '--audience', 'public')).out).not.toContain('User');
});

it('writes the resolved map as JSON, without what the audience may not see', async () => {
  const { out } = await run('--format', 'json');
  expect(JSON.parse(out).roles[0]).toMatchInlineSnapshot(`
    {
      "decides": [],
      "delivers": [],
      "domains": [],
      "excludes": [],
      "holders": [
        {
          "as": "holder",
          "person": "jan",
          "share": 0.4,
        },
      ],
      "id": "beds",
      "links": [],
      "name": "Beds",
      "previously": [],
      "reference": "shelter/beds",
      "replaces": [],
      "responsibilities": [
        {
          "text": "Arranging beds",
        },
        {
          "text": "-2+3",
        },
      ],
      "status": "active",
      "tags": [],
      "talents": [],
      "team": "shelter",
    }
  `);
  expect(out).not.toContain('jan@example.org');
  expect((await run('--format', 'json', '--audience', 'public')).out).not.toContain('Jan');
});

it('has separators for tables only', async () => {
  const { status, error } = await run('--format', 'json', '--separator', 'tab');
  expect([status, error]).toMatchInlineSnapshot(`
    [
      2,
      "--separator is for csv and xlsx-ready: json has no values in rows.
    ",
    ]
  `);
});

it('is read again by import', async () => {
  const { out } = await run();
  const { status, out: draft } = await runInProcess(['import', '-'], { stdin: out });
  expect([status, draft]).toEqual([0, expect.stringContaining('- Arranging beds')]);
  expect(draft).toContain('name: "=HYPERLINK(\\"x\\")"');
});

it.each(['csv', 'json', 'backstage'])(
  '%s that was changed by hand is read as far as it can be, or refused',
  async (format) => {
    const { out } = await run('--format', format);
    const broken = out.replaceAll('shelter', 'SHELTER').replaceAll('0.4', '40').replaceAll('holder', 'boss');
    const { status, error } = await runInProcess(['import', '-', '--dry-run'], { stdin: broken });
    expect([status, error.split('\n').slice(-4).join('\n')]).toMatchSnapshot();
  },
);
