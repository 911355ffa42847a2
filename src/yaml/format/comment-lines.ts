/** A line between two things: a comment, or '' for an empty one, with the column where it begins. */
export interface GapLine {
  readonly text: string;
  readonly column: number;
}

/** What stands between two things of a text besides signs of YAML. */
export interface Gap {
  /** A comment at the end of the line on which the gap begins, with the blanks before it. */
  readonly behind: string | undefined;
  /** Comments on lines of their own, and empty lines. */
  readonly lines: readonly GapLine[];
  /** All that is neither blank nor comment, with single blanks between. */
  readonly signs: string;
}

const COMMENT = /(?:^|[ \t]+)#.*$/;

/** Reads what stands between two offsets of a text; whether the first one is the beginning of a line can be said. */
export function readGap(text: string, from: number, to: number, isLineStart = false): Gap {
  const pieces = text
    .slice(from, to)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/);
  const signs: string[] = [];
  const lines: GapLine[] = [];
  let behind: string | undefined;
  pieces.forEach((piece, index) => {
    const found = COMMENT.exec(piece);
    const rest = (found ? piece.slice(0, found.index) : piece).trim();
    if (rest !== '') signs.push(rest);
    if (found) {
      const comment = found[0].trimEnd();
      if (index === 0 && !isLineStart) behind = comment;
      else lines.push({ text: comment.trimStart(), column: found.index + comment.length - comment.trimStart().length });
    } else if (rest === '' && (index > 0 || isLineStart) && index < pieces.length - 1)
      lines.push({ text: '', column: 0 });
  });
  return { behind, lines, signs: signs.join(' ') };
}

/** Splits lines behind the last comment of those at the beginning that stand further in than a column. */
export function splitByColumn(
  lines: readonly GapLine[],
  column: number,
): readonly [inside: readonly GapLine[], outside: readonly GapLine[]] {
  const outer = lines.findIndex(({ text, column: own }) => text !== '' && own <= column);
  const before = outer === -1 ? lines : lines.slice(0, outer);
  const count = before.findLastIndex(({ text }) => text !== '') + 1;
  return [lines.slice(0, count), lines.slice(count)];
}

/** Texts of lines, several empty ones as one. */
export function textsOfLines(lines: readonly GapLine[]): string[] {
  return lines.map(({ text }) => text).filter((text, index, all) => text !== '' || all[index - 1] !== '');
}

/** Lines without the empty ones at their beginning. */
export function withoutBlankLines(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line !== '');
  return first === -1 ? [] : lines.slice(first);
}
