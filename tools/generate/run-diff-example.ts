import { applyChangeRules } from '../../src/diff/apply-change-rules.ts';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { tellChanges } from '../../src/diff/tell-changes.ts';
import { readMap } from '../../src/model/read-map.ts';
import { reportChangesPretty } from '../../src/report/diff-pretty.ts';
import { plainStyle } from '../../src/report/style.ts';

/** What a terminal shows for the changes between two maps, each a text. Throws where one of them has errors. */
export async function runDiffExample(before: string, after: string): Promise<string> {
  const [old, now] = await Promise.all([read('old.yaml', before), read('new.yaml', after)]);
  const changes = applyChangeRules(compareMaps(old, now), ({ severity }) => severity);
  return reportChangesPretty(
    {
      changes: tellChanges(changes, 'en'),
      language: 'en',
      organization: now.name,
      compared: { before: { paths: ['old.yaml'] }, after: { paths: ['new.yaml'] } },
      today: '2026-01-01',
    },
    plainStyle,
  );
}

async function read(path: string, text: string) {
  const { map, findings } = await readMap([{ path, text }]);
  if (!map || findings.length > 0)
    throw new Error(`An example has errors: ${findings.map(({ message }) => message).join(' ')}`);
  return map;
}
