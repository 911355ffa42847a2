import { type Finding, ORGANIZATION, placeAt } from '../finding/finding.ts';
import type { Source } from '../text/source.ts';

/** A conflict that git or `rolemap merge` left: the line of the first marker, that between the sides where there is one, and the last one. */
const CONFLICT = /^(<{7,})(?: .*)?\r?\n(?:(?!\1).*\r?\n)*?(={7,})\r?\n(?:(?!\1).*\r?\n)*?(>{7,})(?: .*)?$/gm;

/** The merge conflicts that are marked in a text that is no YAML for it. Findings: `merge-conflict`. */
export function findMergeConflicts(source: Source): Finding[] {
  return [...source.text.matchAll(CONFLICT)].map((match) => {
    const [all, first = '', between = ''] = match;
    const start = match.index;
    const middle = start + all.search(new RegExp(`^${between}\\r?$`, 'm'));
    const last = start + all.lastIndexOf('\n') + 1;
    return {
      rule: 'merge-conflict',
      severity: 'error',
      subject: ORGANIZATION,
      message: 'A merge conflict was left here: two versions of the same lines stand one after the other.',
      at: placeAt(source, start, start + first.length),
      label: 'one version begins',
      related: [
        { message: 'the other one begins', at: placeAt(source, middle, middle + between.length) },
        { message: 'and ends', at: placeAt(source, last, last + first.length) },
      ],
      help: 'keep the lines that are right, and delete the others and the three lines with <<<<<<<, ======= and >>>>>>>.',
      detail: all,
    };
  });
}
