import { createHash } from 'node:crypto';
import { withoutKeptParts } from './kept-parts.ts';

/** What a page says of itself in its first line. */
export interface PageMark {
  /** Where rolemap wrote it, seen from the folder of the pages. */
  readonly path: string;
  /** Whether somebody changed it since, outside the parts that are to be kept. */
  readonly isEdited: boolean;
}

const MARK = /^<!-- Written by rolemap as ([^\r\n]+?)(?: \(([0-9a-f]{16})\))?: change the map instead\. -->\r?\n?/;

/** A page under the first line that says who wrote it, where and what; see `docs/decisions/pages-on-disk.md`. */
export function withMark(path: string, text: string): string {
  return `<!-- Written by rolemap as ${path} (${fingerprintOf(text)}): change the map instead. -->\n\n${text}`;
}

/** What a text says of itself; undefined where rolemap did not write it. A page without a fingerprint, as earlier versions wrote them, cannot be seen to be edited. */
export function readMark(text: string): PageMark | undefined {
  const [line, path, fingerprint] = MARK.exec(text) ?? [];
  if (line === undefined || path === undefined) return undefined;
  return { path, isEdited: fingerprint !== undefined && fingerprint !== fingerprintOf(text.slice(line.length)) };
}

/** A page under the first line of another, so that what stands behind that line is found there again. */
export function withMarkOf(other: string, page: string): string {
  return page.replace(MARK, () => MARK.exec(other)?.[0] ?? '');
}

/** The same for a text without its kept parts, with other line ends, and with blank lines more or less: what is round a kept part, or at the end, is nobody's work. */
function fingerprintOf(text: string): string {
  const lines = withoutKeptParts(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  return fingerprint(lines.join('\n'));
}

/** A short fingerprint, which tells texts and bytes apart that are not made to deceive. */
export function fingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
