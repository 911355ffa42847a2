/** A part of a Markdown page that somebody wrote by hand, with where it stands. */
interface KeptPart {
  readonly lines: readonly string[];
  /** The heading above it, and the line that it stands behind; nothing at the beginning of the page. */
  readonly heading: string | undefined;
  readonly behind: string | undefined;
  readonly blanksBefore: number;
  readonly blanksAfter: number;
}

const BEGIN = /^ {0,3}<!--\s*keep:begin\s*-->\s*$/;
const END = /^ {0,3}<!--\s*keep:end\s*-->\s*$/;
const FENCE = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})/;

/** What is wrong with the marks of kept parts in a text, as the end of a sentence; such a text is not touched, lest something gets lost. */
export type MarkProblem = { readonly problem: string };

/**
 * A page as it is made anew, with the parts of the page on disk that stand between `<!-- keep:begin -->` and `<!-- keep:end -->`, each on a line of its own and outside code.
 *
 * A part stands behind the line it stood behind, under the same heading; where that line is gone, at the end of what stands under the heading; where the heading is gone, at the end of the
 * page. Line ends of Windows in `onDisk` are no difference. Gives what is wrong where a mark has no partner.
 */
export function withKeptParts(fresh: string, onDisk: string): string | MarkProblem {
  if (!onDisk.includes('keep:')) return fresh;
  const kept = keptParts(onDisk.replaceAll('\r\n', '\n').split('\n'));
  if ('problem' in kept) return kept;
  const lines = fresh.split('\n');
  const keys = keysOf(lines);
  const behind = new Map<number, KeptPart[]>();
  const atEnd: KeptPart[] = [];
  for (const part of kept) {
    const at = placeOf(part, lines, keys);
    if (at === undefined) atEnd.push(part);
    else behind.set(at, [...(behind.get(at) ?? []), part]);
  }
  const result: string[] = [...textOf(behind.get(-1) ?? [], true)];
  for (let at = 0; at < lines.length; at++) {
    result.push(lines[at] as string);
    const parts = behind.get(at);
    if (!parts) continue;
    result.push(...textOf(parts, keys[at]?.line === parts[0]?.behind));
    while (at + 1 < lines.length - 1 && lines[at + 1] === '') at++;
  }
  if (atEnd.length > 0) {
    while (result.at(-1) === '') result.pop();
    result.push(...textOf(atEnd, false));
  }
  return result.join('\n');
}

/** Whether a text has a part that is to be kept, or something that looks like one. */
export function hasKeptParts(text: string): boolean {
  if (!text.includes('keep:')) return false;
  const kept = keptParts(text.replaceAll('\r\n', '\n').split('\n'));
  return 'problem' in kept || kept.length > 0;
}

/** A text without its kept parts and the blank lines around them; all of it where a mark has no partner. */
export function withoutKeptParts(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  const split = text.includes('keep:') ? splitKeptParts(lines) : undefined;
  return (split && !('problem' in split) ? split.without : lines).join('\n');
}

/** Parts one after the other; with the blank lines they had where they stand `inPlace`, else with one around each. */
function textOf(parts: readonly KeptPart[], inPlace: boolean): string[] {
  return parts.flatMap((part, index) => [
    ...blanks(inPlace ? part.blanksBefore : 1),
    ...part.lines,
    ...(index < parts.length - 1 ? [] : blanks(inPlace ? part.blanksAfter : 1)),
  ]);
}

function blanks(amount: number): string[] {
  return Array.from({ length: amount }, () => '');
}

function keptParts(lines: readonly string[]): KeptPart[] | MarkProblem {
  const split = splitKeptParts(lines);
  return 'problem' in split ? split : split.parts;
}

/** The kept parts of a text, and its other lines. */
function splitKeptParts(
  lines: readonly string[],
): { readonly parts: KeptPart[]; readonly without: readonly string[] } | MarkProblem {
  const parts: KeptPart[] = [];
  const without: string[] = [];
  const open: { part: Omit<KeptPart, 'heading' | 'behind'>; at: number }[] = [];
  let fence = '';
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const mark = FENCE.exec(line)?.[1];
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
    } else if (mark) fence = mark;
    else if (END.test(line)) return { problem: `line ${at + 1} ends a kept part that does not begin` };
    else if (BEGIN.test(line)) {
      const end = lines.findIndex((other, index) => index > at && (END.test(other) || BEGIN.test(other)));
      if (end < 0 || BEGIN.test(lines[end] as string))
        return { problem: `the kept part that begins in line ${at + 1} does not end` };
      let before = 0;
      while (without.at(-1 - before) === '') before++;
      let after = 0;
      while (end + 1 + after < lines.length - 1 && lines[end + 1 + after] === '') after++;
      open.push({
        part: { lines: lines.slice(at, end + 1), blanksBefore: before, blanksAfter: after },
        at: without.length - before - 1,
      });
      at = end + after;
      // Blank lines between two parts belong to the second.
      without.length -= before;
      if (BEGIN.test(lines[at + 1] ?? '')) {
        at = end;
      }
      continue;
    }
    without.push(line);
  }
  const keys = keysOf(without);
  for (const { part, at } of open) parts.push({ ...part, heading: keys[at]?.heading, behind: keys[at]?.line });
  return { parts, without };
}

interface LineKeys {
  /** The heading above, with how often that heading occurred before. */
  readonly heading: string | undefined;
  /** The line, with how often it occurred under its heading before. */
  readonly line: string;
}

function keysOf(lines: readonly string[]): LineKeys[] {
  const headings = new Map<string, number>();
  let inSection = new Map<string, number>();
  let heading: string | undefined;
  let fence = '';
  const counted = (text: string, seen: Map<string, number>) => {
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return `${before} ${text}`;
  };
  return lines.map((line) => {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== '') fence = mark?.startsWith(fence) ? '' : fence;
    else if (mark) fence = mark;
    else if (/^#{1,6} /.test(line)) {
      heading = counted(line, headings);
      inSection = new Map();
    }
    return { heading, line: counted(line, inSection) };
  });
}

/** The number of the line that a part stands behind, -1 for the beginning of the page; nothing where even its heading is gone. */
function placeOf(part: KeptPart, lines: readonly string[], keys: readonly LineKeys[]): number | undefined {
  if (part.behind === undefined) return -1;
  const exact = keys.findIndex(({ heading, line }) => heading === part.heading && line === part.behind);
  if (exact >= 0) return exact;
  let last = -1;
  for (let at = 0; at < lines.length; at++) if (keys[at]?.heading === part.heading && lines[at] !== '') last = at;
  return last < 0 ? undefined : last;
}
