import { lineRange, type Source } from './source.ts';

/** Parts of a map are seldom longer; further up nothing is looked for. */
const MOST_LINES = 200;
/** Deeper than any text that people write; the rest of a line is not looked at. */
const DEEPEST = 500;

/**
 * The lines that show where a stretch of indented text stands, given its first and last line: the line above that it belongs to, and the line below where that belongs
 * to it. Keys that hold nothing but a collection (`collections`: `roles`, `teams`) say less than the name of whose collection it is, so that stands for them. What belongs
 * to nothing is shown with the line before it.
 */
export function contextOf(source: Source, first: number, last: number, collections: ReadonlySet<string>): number[] {
  const own = shapeOf(source, first);
  if (!own) return [];
  const below = shapeOf(source, last + 1);
  const end = shapeOf(source, last) ?? own;
  return [
    own.indent === 0 ? shapeOf(source, first - 1) && first - 1 : ownerOf(source, first, own, collections),
    below && below.indent > end.indent ? last + 1 : undefined,
  ].filter((near) => near !== undefined);
}

function ownerOf(source: Source, line: number, own: Shape, collections: ReadonlySet<string>): number | undefined {
  let inner = own;
  for (let above = line - 1; above >= Math.max(1, line - MOST_LINES); above--) {
    const shape = shapeOf(source, above);
    if (!shape || shape.isComment) continue;
    // The items of a list may stand as far left as the key above them.
    const holds = shape.indent < inner.indent || (shape.indent === inner.indent && inner.isItem && !shape.isItem);
    if (!holds) continue;
    if (shape.bareKey === undefined || !collections.has(shape.bareKey)) return above;
    inner = shape;
  }
  return undefined;
}

interface Shape {
  readonly indent: number;
  readonly isItem: boolean;
  readonly isComment: boolean;
  /** The key of a line that holds a key alone. */
  readonly bareKey: string | undefined;
}

/** How a line begins; undefined where it is empty or not there. */
function shapeOf(source: Source, line: number): Shape | undefined {
  if (line < 1) return undefined;
  const { start, end } = lineRange(source, line);
  const beginning = source.text.slice(start, Math.min(end, start + DEEPEST));
  const indent = beginning.search(/\S/);
  if (indent < 0) return undefined;
  const content = beginning.slice(indent).trimEnd();
  return {
    indent,
    isItem: /^-(?:\s|$)/.test(content),
    isComment: content.startsWith('#'),
    bareKey: /^([\w-]+):$/.exec(content)?.[1],
  };
}
