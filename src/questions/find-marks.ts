import { type Finding, ORGANIZATION, placeAt } from '../finding/finding.ts';
import type { OrgMap } from '../model/org-map.ts';
import type { Source } from '../text/source.ts';
import { commentsOf } from '../yaml/comments.ts';

/** The words with which an import marks what people still have to decide, at the beginning of a comment. */
const MARKS = ['Decide:', 'Beslis:'];

/** The id under which marks are asked about. */
const DECIDE_MARK = 'decide-mark';

/** What an import left to people, as its comments in the files of a map say it; each is about the thing that stands below it. */
export function findMarks(map: OrgMap, sources: readonly Source[]): Finding[] {
  const marked = sources.filter(({ text }) => MARKS.some((mark) => text.includes(mark)));
  if (marked.length === 0) return [];
  const things = thingsOf(map);
  return marked.flatMap((source) => {
    const inFile = things.get(source.path) ?? [];
    return commentsOf(source).flatMap(({ text, start, end }): Finding[] => {
      const mark = MARKS.find((word) => text.startsWith(word));
      const said = mark === undefined ? '' : text.slice(mark.length).trim();
      if (said === '') return [];
      const subject = inFile.findLast((thing) => thing.start <= contentBehind(source.text, end))?.subject;
      return [
        {
          rule: DECIDE_MARK,
          severity: 'info',
          subject: subject ?? ORGANIZATION,
          message: said.charAt(0).toUpperCase() + said.slice(1),
          at: placeAt(source, start, end),
        },
      ];
    });
  });
}

/** The offset of the first sign behind an offset that is neither white space nor a comment. */
function contentBehind(text: string, offset: number): number {
  const blank = /(?:\s|#.*)*/y;
  blank.lastIndex = offset;
  blank.exec(text);
  return blank.lastIndex;
}

interface ThingInFile {
  readonly start: number;
  readonly subject: string;
}

/** Where the teams, roles and persons of each file begin, in order. */
function thingsOf(map: OrgMap): ReadonlyMap<string, readonly ThingInFile[]> {
  const things = new Map<string, ThingInFile[]>();
  for (const { location, reference } of [...map.teams.values(), ...map.roles.values(), ...map.people.values()]) {
    const { source, locate } = location.key;
    const inFile = things.get(source.path);
    const thing = { start: locate().start, subject: reference };
    if (inFile) inFile.push(thing);
    else things.set(source.path, [thing]);
  }
  for (const inFile of things.values()) inFile.sort((a, b) => a.start - b.start);
  return things;
}
