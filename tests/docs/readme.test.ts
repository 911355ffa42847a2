import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readMap } from '../../src/model/read-map.ts';
import { plainColors } from '../../src/report/colors.ts';
import { reportPretty } from '../../src/report/pretty.ts';
import { summarize } from '../../src/report/summary.ts';

it('the README shows exactly what its broken organisation gives', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const text = /```yaml\n(.*?)```/s.exec(readme)?.[1] as string;
  const shown = /```\n(map\.yaml:.*?)```/s.exec(readme)?.[1];
  const { map, findings } = await readMap([{ path: 'map.yaml', text, named: true }]);
  const summary = summarize(findings, {
    files: 1,
    teams: map?.teams.size ?? 0,
    roles: map?.roles.size ?? 0,
    people: map?.people.size ?? 0,
  });
  expect(await reportPretty(findings, summary, plainColors)).toBe(shown);
});
