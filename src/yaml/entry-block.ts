import { lineBreakOf, type Replacement } from '../text/replace-ranges.ts';
import { linesOfAll } from './edit-entries.ts';
import { columnOf, entriesOf } from './entries.ts';
import type { Step, YamlDocument } from './yaml-document.ts';

/** The lines of one pair of a mapping. */
interface PairLines {
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

/**
 * All lines of a pair, with its comments, as a text of its own that is not indented. Undefined where it stands between brackets or behind a dash, or where aliases are used,
 * so that it may not be moved as it is.
 */
export function blockOf(document: YamlDocument, path: readonly Step[]): string | undefined {
  const lines = document.hasAliases ? undefined : linesOfPair(document, path);
  if (!lines) return undefined;
  const { text } = document.source;
  const block = text.slice(lines.start, lines.end).replace(/^\ufeff/, '');
  const indent = new RegExp(`^ {1,${lines.column}}`, 'gm');
  return (lines.column > 0 ? block.replace(indent, '') : block).replace(/(?<![\r\n])$/, lineBreakOf(text, lines.start));
}

/** The edit that puts a block in the place of a pair, indented as that was; undefined where the pair has no lines of its own. */
export function replaceByBlock(document: YamlDocument, path: readonly Step[], block: string): Replacement | undefined {
  const lines = linesOfPair(document, path);
  if (!lines) return undefined;
  const { text } = document.source;
  const { start, end, column } = lines;
  const indented = block.replace(/\r\n|\r|\n/g, lineBreakOf(text, start)).replace(/^(?=[^\r\n])/gm, ' '.repeat(column));
  return { start, end, text: /[\r\n]$/.test(text.slice(start, end)) ? indented : indented.replace(/[\r\n]+$/, '') };
}

function linesOfPair(document: YamlDocument, path: readonly Step[]): PairLines | undefined {
  const mapping = document.part(path.slice(0, -1));
  if (mapping?.kind !== 'mapping' || mapping.style !== 'block') return undefined;
  const { text } = document.source;
  const entries = entriesOf(text, mapping);
  const index = entries?.findIndex(({ key }) => key === path.at(-1)) ?? -1;
  const entry = entries?.[index];
  if (!entries || !entry) return undefined;
  const lines = linesOfAll(text, entries, path.length === 1)[index];
  return lines?.hasOwnLine ? { start: lines.start, end: lines.end, column: columnOf(text, entry.start) } : undefined;
}
