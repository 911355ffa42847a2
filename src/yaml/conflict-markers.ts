import { type Finding, ORGANIZATION, placeAt } from '../finding/finding.ts';
import type { Source } from '../text/source.ts';

/** A conflict that git or `rolemap merge` left: the first marker, our lines, where git was told so those of the base, the marker between, their lines, the last marker. */
const CONFLICT =
  /^(<{7,})(?: .*)?\r?\n((?:(?![<=|]{7}).*\r?\n)*)(?:\|{7,}.*\r?\n(?:(?!={7}).*\r?\n)*)?(={7,})\r?\n((?:(?!>{7}).*\r?\n)*)(>{7,})(?: .*)?(?:\r?\n|$)/gm;

/** The two texts between which a text with marked conflicts leaves the choice; undefined where none is marked. */
export function sidesOfConflicts(text: string): readonly [ours: string, theirs: string] | undefined {
  if (text.search(CONFLICT) === -1) return undefined;
  return [text.replace(CONFLICT, (...match) => match[2]), text.replace(CONFLICT, (...match) => match[4])];
}

/** The merge conflicts that are marked in a text that is no YAML for it. Findings: `merge-conflict`. */
export function findMergeConflicts(source: Source): Finding[] {
  return [...source.text.matchAll(CONFLICT)].map((match) => {
    const [all, first = '', , between = '', theirs = '', end = ''] = match;
    const start = match.index;
    const last = start + all.lastIndexOf(end);
    const middle = start + all.lastIndexOf(between, all.lastIndexOf(end) - theirs.length - 1);
    return {
      rule: 'merge-conflict',
      severity: 'error',
      subject: ORGANIZATION,
      message: 'A merge conflict was left here: two versions of the same lines stand one after the other.',
      at: placeAt(source, start, start + first.length),
      label: 'one version begins',
      related: [
        { message: 'the other one begins', at: placeAt(source, middle, middle + between.length) },
        { message: 'and ends', at: placeAt(source, last, last + end.length) },
      ],
      help: 'keep the lines that are right, and delete the others and the three lines with <<<<<<<, ======= and >>>>>>>.',
      detail: all.trimEnd(),
    };
  });
}
