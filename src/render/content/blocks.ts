import type { Block, Fact, Inline, List, ListItem, Notes, Paragraph, Part, Section, Table } from './page-model.ts';

/** Something that may be left out. */
export type Maybe<Thing> = Thing | false | undefined | '';

/** Running text from parts; what is left out leaves nothing. */
export function inline(...parts: readonly Maybe<Inline | readonly Inline[]>[]): Inline[] {
  const all: Inline[] = [];
  for (const part of parts) append(all, part);
  return all;
}

function append(all: Inline[], part: Maybe<Inline | readonly Inline[]>): void {
  if (!part) return;
  if (isInline(part)) all.push(part);
  else for (const one of part) if (one !== '') all.push(one);
}

function isInline(part: Inline | readonly Inline[]): part is Inline {
  return !Array.isArray(part);
}

/** Parts of running text with a separator between those that are there. */
export function joined(parts: readonly Maybe<Inline | readonly Inline[]>[], separator = ', '): Inline[] {
  const all: Inline[] = [];
  for (const part of parts) {
    const before = all.length;
    if (before > 0) all.push(separator);
    append(all, part);
    if (before > 0 && all.length === before + 1) all.pop();
  }
  return all;
}

/** Parts in brackets behind something else; nothing where there are none. */
export function bracketed(parts: readonly Maybe<Inline | readonly Inline[]>[]): Inline[] {
  const text = joined(parts);
  return text.length === 0 ? [] : [' (', ...text, ')'];
}

/** The blocks that are there. */
export function blocks(...parts: readonly Maybe<Block | readonly Block[]>[]): Block[] {
  return parts.flat().filter((part): part is Block => part !== false && part !== undefined && part !== '');
}

export function paragraph(...text: readonly Maybe<Inline | readonly Inline[]>[]): Paragraph | undefined {
  const all = inline(...text);
  return all.length === 0 ? undefined : { type: 'paragraph', kind: 'text', text: all };
}

export function purpose(text: string | undefined): Paragraph | undefined {
  return text === undefined ? undefined : { type: 'paragraph', kind: 'purpose', text: [text] };
}

/** One fact; nothing where there is no value. */
export function fact(label: string, ...value: readonly Maybe<Inline | readonly Inline[]>[]): Fact | undefined {
  const text = inline(...value);
  return text.length === 0 ? undefined : { label, value: text };
}

export function facts(...all: readonly Maybe<Fact | readonly Fact[]>[]): Block | undefined {
  const there = all.flat().filter((one): one is Fact => typeof one === 'object');
  return there.length === 0 ? undefined : { type: 'facts', facts: there };
}

export function list(items: readonly (ListItem | readonly Inline[])[]): List | undefined {
  const all = items.map((item) => ('text' in item ? item : { text: item, blocks: [] }));
  return all.length === 0 ? undefined : { type: 'list', items: all };
}

export function table(columns: readonly string[], rows: Table['rows']): Table | undefined {
  return rows.length === 0 ? undefined : { type: 'table', columns, rows };
}

export function notes(markdown: string | undefined): Notes | undefined {
  return markdown === undefined ? undefined : { type: 'notes', markdown };
}

/** Blocks under a label; nothing where there are none. */
export function part(label: string, ...all: readonly Maybe<Block | readonly Block[]>[]): Part | undefined {
  const there = blocks(...all);
  return there.length === 0 ? undefined : { type: 'part', label, blocks: there };
}

/** A section of the outline; nothing where it would be empty, unless links lead to it. */
export function section(
  { kind, title, target, number }: Pick<Section, 'kind' | 'title' | 'target' | 'number'>,
  ...all: readonly Maybe<Block | readonly Block[]>[]
): Section | undefined {
  const there = blocks(...all);
  if (there.length === 0 && target === undefined) return undefined;
  return {
    type: 'section',
    kind,
    title,
    blocks: there,
    ...(target !== undefined && { target }),
    ...(number !== undefined && { number }),
  };
}
