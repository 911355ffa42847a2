import type { Source } from '../text/source.ts';

/** Things by the source that each belongs to, in the order in which the sources come first. */
export function groupBySource<Thing>(
  things: Iterable<Thing>,
  sourceOf: (thing: Thing) => Source,
): Map<Source, Thing[]> {
  const groups = new Map<Source, Thing[]>();
  for (const thing of things) {
    const source = sourceOf(thing);
    const group = groups.get(source);
    if (group) group.push(thing);
    else groups.set(source, [thing]);
  }
  return groups;
}
