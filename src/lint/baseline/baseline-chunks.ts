import type { TextEdit } from '../../finding/finding.ts';
import { locateEdits } from '../../finding/locate-edits.ts';
import { endOfLine, lineBreakOf, replaceRanges, startOfLine } from '../../text/replace-ranges.ts';
import { writeScalar } from '../../yaml/write-scalar.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

/** An entry as it is to be written: as it stands in the file (`text`), or anew. */
export interface Chunk {
  readonly entry: BaselineEntry;
  readonly text?: string;
}

/** The file around its entries, and each entry with the comments directly above it. */
export interface Layout {
  /** What stands before the first entry and behind the last one. */
  readonly before: string;
  readonly behind: string;
  /** One entry with its edits made. */
  readonly chunkOf: (index: number, entry: BaselineEntry, edits: readonly TextEdit[]) => Chunk;
}

/** Splits a baseline by entries. A list between brackets has no lines to keep: its entries are written anew. */
export function splitChunks({ location, entries }: Baseline): Layout {
  const { text } = location.document.source;
  const list = location.child('findings').value.locate();
  const starts = entries.map((entry) => startWithComments(text, entry.location.value.locate().start));
  const [first] = starts;
  const isBlock = entries.every(({ location: entry }, index) => {
    const { start } = entry.value.locate();
    return (
      /^ *- +$/.test(text.slice(startOfLine(text, start), start)) && (index === 0 || !text.startsWith('[', list.start))
    );
  });
  if (first === undefined || !isBlock)
    return {
      before: text.slice(0, list.start).trimEnd() + lineBreakOf(text),
      behind: text.slice(list.end).replace(/^[ \t]*(?:\r\n|\n|\r)/, ''),
      chunkOf: (_index, entry) => ({ entry }),
    };
  const end = behindLine(text, entries.at(-1)?.location.value.locate().end ?? first);
  return {
    before: text.slice(0, first),
    behind: text.slice(end),
    chunkOf: (index, entry, edits) => {
      const start = starts[index] ?? first;
      return { entry, text: replaceRanges(text, locateEdits(edits), { start, end: starts[index + 1] ?? end }) };
    },
  };
}

/** The text of a baseline with the entries given. */
export function joinChunks({ location }: Baseline, { before, behind }: Layout, chunks: readonly Chunk[]): string {
  const lineBreak = lineBreakOf(location.document.source.text);
  if (chunks.length === 0) {
    const colon = before.indexOf(':', location.child('findings').key.locate().end) + 1;
    return `${before.slice(0, colon)} []${before.slice(colon)}${behind}`;
  }
  const indent = /^ *(?=- )/m.exec(chunks.find(({ text }) => text !== undefined)?.text ?? '')?.[0] ?? '  ';
  const written = chunks.map(({ entry, text }) => text ?? writeEntry(entry, indent, lineBreak));
  return before + written.map((text) => (/[\r\n]$/.test(text) ? text : text + lineBreak)).join('') + behind;
}

function writeEntry(entry: BaselineEntry, indent: string, lineBreak: string): string {
  const keys = Object.entries(entry).filter(([key]) => key !== 'location');
  return keys
    .map(([key, value], index) => {
      const written = typeof value === 'string' ? writeScalar(value) : JSON.stringify(value);
      return `${indent}${index === 0 ? '- ' : '  '}${key}: ${written}${lineBreak}`;
    })
    .join('');
}

/** Where an entry starts, with the comments that stand directly above it. */
function startWithComments(text: string, offset: number): number {
  let start = startOfLine(text, offset);
  while (start > 0) {
    const above = startOfLine(text, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
    if (!/^[ \t]*#/.test(text.slice(above, start))) return start;
    start = above;
  }
  return start;
}

function behindLine(text: string, offset: number): number {
  const end = endOfLine(text, offset);
  return end + (end < text.length ? lineBreakOf(text, end).length : 0);
}
