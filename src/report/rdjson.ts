import type { Finding, Fix } from '../finding/finding.ts';
import { locateEdits } from '../finding/locate-edits.ts';
import { replaceRanges } from '../text/replace-ranges.ts';
import { lineRange, type OffsetRange, rangeOf, type Source } from '../text/source.ts';
import type { Report } from './report.ts';

/** A suggestion replaces one stretch; edits further apart than this are left for `lint --fix`. */
const MOST_LINES = 20;

/**
 * Findings in the Reviewdog Diagnostic Format, which reviewdog turns into comments of many code review tools (reviewdog, proto/rdf). Its columns count bytes of
 * UTF-8 from 1. It has no related places, so they stand in the message.
 */
export function reportRdjson({ findings }: Report): string {
  const result = { source: { name: 'rolemap' }, diagnostics: findings.map(diagnostic) };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function diagnostic({ rule, severity, message, help, at, related = [], fix }: Finding) {
  const suggestion = fix && suggest(fix, at.source);
  const places = related.map((other) => {
    const { line, column } = rangeOf(other.at.source, other.at.locate()).start;
    return `${other.at.source.path}:${line}:${column}: ${other.message}`;
  });
  return {
    message: [message, ...(help === undefined ? [] : [`Help: ${help}`]), ...places].join('\n'),
    location: { path: at.source.path, range: byteRange(at.source, at.locate()) },
    severity: severity.toUpperCase(),
    code: { value: rule },
    ...(suggestion && { suggestions: [suggestion] }),
  };
}

/** A fix as one replacement: from its first edit to its last; undefined where it goes beyond the file of the finding, or too far within. */
function suggest({ edits }: Fix, source: Source) {
  if (edits.length === 0 || edits.some(({ at }) => at.source !== source)) return undefined;
  const all = locateEdits(edits);
  const stretch = { start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0 };
  const { start, end } = rangeOf(source, stretch);
  if (end.line - start.line > MOST_LINES) return undefined;
  return { range: byteRange(source, stretch), text: replaceRanges(source.text, all, stretch) };
}

function byteRange(source: Source, { start, end }: OffsetRange) {
  return { start: bytePosition(source, start), end: bytePosition(source, Math.max(start, end)) };
}

/** Where the last position in a source was: findings come sorted, so that the next one is counted from there, and no long line again and again. */
const lastPositions = new WeakMap<Source, { offset: number; line: number; bytes: number }>();

function bytePosition(source: Source, offset: number) {
  const { line } = rangeOf(source, { start: offset, end: offset }).start;
  const last = lastPositions.get(source);
  const from =
    last && last.line === line && last.offset <= offset ? last : { offset: lineRange(source, line).start, bytes: 0 };
  const bytes = from.bytes + Buffer.byteLength(source.text.slice(from.offset, offset));
  lastPositions.set(source, { offset, line, bytes });
  return { line, column: bytes + 1 };
}
