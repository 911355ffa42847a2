import type { Link } from '../../model/org-map.ts';
import { fact } from './blocks.ts';
import type { Context } from './context.ts';
import { webLinks } from './links.ts';
import type { Fact } from './page-model.ts';

/** What anything in a map can have besides what is its own. */
interface Particulars {
  readonly previously?: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly Link[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** Former ids, tags, links, and the organisation's own data (keys that begin with `x-`). */
export function particulars(thing: Particulars, { labels }: Context): Fact[] {
  return [
    fact(labels.about.formerly, (thing.previously ?? []).join(', ')),
    fact(labels.about.tags, thing.tags.join(', ')),
    fact(labels.about.links, webLinks(thing.links)),
    ...Object.keys(thing.extensions)
      .sort()
      .map((key) => fact(key.slice('x-'.length) || key, asText(thing.extensions[key]))),
  ].filter((one) => one !== undefined);
}

/** Data as text: plain values as they are, others as JSON with their keys in order, for the order of keys in a file means nothing. */
function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : typeof part === 'bigint'
        ? String(part)
        : part,
  );
}
