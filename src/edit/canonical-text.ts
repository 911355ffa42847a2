import { diffLines } from 'diff';
import { BARE_VALUES, LIST_ITEMS, writtenOut } from '../model/list-items.ts';
import { by, byText } from '../text/order.ts';
import type { Source } from '../text/source.ts';
import { sidesOfConflicts } from '../yaml/conflict-markers.ts';
import { contentOf } from '../yaml/match-items.ts';
import { printAfter } from '../yaml/print-value.ts';
import { readYaml } from '../yaml/read-yaml.ts';

/**
 * A part of a map as a text that is the same however it was written: one thing a line, keys and items in a fixed order, bare texts wherever they will do, no comments. The
 * differences between two of them by lines are differences of the map. Conflicts that are marked in it are marked again. A text that cannot be read stays as it is.
 */
export function canonicalText(source: Source): string {
  const sides = sidesOfConflicts(source.text);
  if (!sides) return withoutConflicts(source);
  const [ours = '', theirs = ''] = sides.map((text) => withoutConflicts({ ...source, text }));
  return joined(diffLines(ours, theirs));
}

/** Two texts as one, with markers where they differ. */
function joined(
  pieces: readonly { readonly value: string; readonly added: boolean; readonly removed: boolean }[],
): string {
  return pieces
    .map(({ value, added, removed }, index) => {
      if (removed) return `<<<<<<< ours\n${value}${pieces[index + 1]?.added ? '' : '=======\n>>>>>>> theirs\n'}`;
      if (!added) return value;
      return `${pieces[index - 1]?.removed ? '' : '<<<<<<< ours\n'}=======\n${value}>>>>>>> theirs\n`;
    })
    .join('');
}

function withoutConflicts(source: Source): string {
  const { documents, findings } = readYaml(source);
  const value = documents[0]?.value;
  if (findings.length > 0 || documents.length !== 1 || typeof value !== 'object' || value === null) return source.text;
  if (!('rolemap' in value)) return source.text;
  const layout = { step: 2, dash: 2, lineBreak: '\n', brackets: 'empty' } as const;
  const text = printAfter(canonical(value, undefined), { column: -2, isItem: true, inFlow: false }, layout);
  return `${text.trimStart()}\n`;
}

/** The keys that say what a thing is come first. */
const FIRST = ['rolemap', 'name', 'id', 'purpose'];

function canonical(value: unknown, key: string | undefined): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const bare = key !== undefined && Object.hasOwn(LIST_ITEMS, key) ? LIST_ITEMS[key]?.bare : undefined;
    return value
      .map((item) => inShort(canonical(writtenOut(item, bare), undefined), bare))
      .map((item) => ({ item, content: contentOf(item) }))
      .sort(by(({ content }) => content))
      .map(({ item }) => item);
  }
  const bare = key !== undefined && Object.hasOwn(BARE_VALUES, key) ? BARE_VALUES[key] : undefined;
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || byText(a, b));
  return Object.fromEntries(
    entries.map(([name, part]) => [name, inShort(canonical(writtenOut(part, bare), name), bare)]),
  );
}

function rank(key: string): number {
  const place = FIRST.indexOf(key);
  return place === -1 ? FIRST.length : place;
}

/** An object that says no more than its bare text, as that text. */
function inShort(value: unknown, bare: string | undefined): unknown {
  if (bare === undefined || typeof value !== 'object' || value === null) return value;
  const text = (value as Record<string, unknown>)[bare];
  return Object.keys(value).length === 1 && typeof text === 'string' ? text : value;
}
