import { dirname } from 'node:path/posix';
import type { Finding } from '../finding/finding.ts';
import { byText } from '../text/order.ts';
import { count, enumerate } from '../text/wording.ts';

/** How many of the files are named. */
const MOST_NAMED = 3;

/**
 * A hint where files that were read as one map give an organisation several names: they are probably several maps, and most of their findings come from that alone.
 * Undefined where they give one name or none.
 */
export function hintOfSeveralMaps(findings: readonly Finding[]): string | undefined {
  const doubles = findings.filter(({ rule, detail }) => rule === 'duplicate-definition' && detail === 'name');
  if (doubles.length === 0) return undefined;
  const places = doubles.flatMap(({ at, related = [] }) => [at, ...related.map((place) => place.at)]);
  const files = [...new Set(places.map(({ source }) => source.path))].sort(byText);
  const named = enumerate([
    ...files.slice(0, MOST_NAMED),
    ...(files.length > MOST_NAMED ? [count(files.length - MOST_NAMED, 'other file')] : []),
  ]);
  const [first = '.'] = files;
  const folder = dirname(first);
  // A folder with two names in it is two maps itself.
  const isAlone = folder !== '.' && files.filter((path) => dirname(path) === folder).length === 1;
  return `These look like several maps, not one: an organisation is named in ${named}.\nTo look at one of them, name its folder or file, for example: ${isAlone ? folder : first}\n`;
}
