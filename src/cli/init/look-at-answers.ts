import type { Finding, Place } from '../../finding/finding.ts';
import { lintMap } from '../../lint/lint-map.ts';
import { selectProfile } from '../../lint/profiles.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { readMap } from '../../model/read-map.ts';
import type { Answers } from '../../starter/answers.ts';
import { WAYS } from '../../starter/ways.ts';
import { writeStarterMap } from '../../starter/write-starter-map.ts';

/** What lint says of the map that answers give, with the profile of their way of working, from warnings on; of the part at `partOf` alone, also what is worth a thought. */
export async function lookAtAnswers(
  answers: Answers,
  today: string,
  partOf?: (map: OrgMap) => Place | undefined,
): Promise<readonly Finding[]> {
  const text = writeStarterMap(answers, { today });
  const { map, findings: broken } = await readMap([{ path: 'map.yaml', text, named: true }]);
  if (broken.length > 0 || !map) return broken;
  const settings = selectProfile(WAYS[answers.way].profile);
  const { findings } = lintMap(map, settings, { today, language: answers.language });
  if (!partOf) return findings.filter(({ severity }) => severity !== 'info');
  const part = partOf(map)?.locate();
  return part === undefined
    ? []
    : findings.filter(({ at }) => {
        const { start, end } = at.locate();
        return start >= part.start && end <= part.end;
      });
}

/** A finding in a sentence or two, as advice. */
export function adviceOf({ message, help }: Finding): string {
  return help === undefined ? message : `${message}\n${help.charAt(0).toUpperCase()}${help.slice(1)}`;
}
