import { lineBreakOf } from '../../text/replace-ranges.ts';
import type { Source } from '../../text/source.ts';
import { commentsOf } from '../comments.ts';
import { readYaml } from '../read-yaml.ts';
import { sameValue } from '../same-value.ts';
import type { YamlDocument } from '../yaml-document.ts';
import { readFormatTree } from './format-tree.ts';

export type { FormatRules } from './print-tree.ts';

import { type FormatRules, printTree } from './print-tree.ts';

/** A text in one layout, or why it cannot be laid out. */
export type Formatted = { readonly text: string } | { readonly refused: string };

/**
 * The text of a document in one layout: indentation, quotes, the order of keys, empty lines. It reads as the same value and has the same comments, which is looked at before it is
 * given. Line ends and a byte order mark stay. Twice gives the same as once.
 */
export function formatDocument(document: YamlDocument, rules: FormatRules): Formatted {
  const { source } = document;
  // What an alias repeats has to stand before it.
  const choices = document.hasAliases ? [rules, { ...rules, orderAt: () => undefined }] : [rules];
  for (const choice of choices) {
    const lines = linesOfDocument(document, choice);
    if (!lines) return { refused: 'there is nothing in it, or an anchor on all of it' };
    const lineBreak = lineBreakOf(source.text);
    const text = lines.join(lineBreak) + lineBreak;
    if (isSame(text, document)) return { text };
  }
  return { refused: 'it is written in a way that cannot be laid out without changing what it says' };
}

function linesOfDocument(document: YamlDocument, rules: FormatRules): string[] | undefined {
  const { whole, source, value } = document;
  if (!whole || (whole.kind !== 'mapping' && whole.kind !== 'sequence')) return undefined;
  const { text } = source;
  const [from, to] = [behindMarkers(text, whole.start), beforeEnd(text, whole.end)];
  const { root, above, foot } = readFormatTree(text, { whole, value, from, to });
  if (root.kind !== 'collection' || root.properties !== '') return undefined;
  const { head, ofFirst } = splitTop(above, rules);
  const [first, ...others] = root.entries;
  const withComments = first ? { ...root, entries: [{ ...first, above: ofFirst }, ...others] } : root;
  const behind = [...foot, ...linesIn(text.slice(to))];
  while (behind.at(-1) === '') behind.pop();
  const lines = [...linesIn(text.slice(0, from)), ...head, ...printTree(withComments, rules), ...behind];
  return text.startsWith('\ufeff') ? [`\ufeff${lines[0] ?? ''}`, ...lines.slice(1)] : lines;
}

/** Divides the comments at the top: what stands directly above the first thing, below an empty line, goes with that; the rest is about the file. */
function splitTop(
  above: readonly string[],
  { holdsNextLine }: FormatRules,
): { readonly head: readonly string[]; readonly ofFirst: readonly string[] } {
  const gap = above.lastIndexOf('');
  const last = above.at(-1);
  const at = gap !== -1 ? gap + 1 : last !== undefined && holdsNextLine(last) ? above.length - 1 : above.length;
  return { head: above.slice(0, at), ofFirst: above.slice(at) };
}

/** The offset behind the line with the last marker before a value. */
function behindMarkers(text: string, start: number): number {
  let at = 0;
  for (const match of text.slice(0, start).matchAll(/^\ufeff?(?:---|%)[^\r\n]*(?:\r\n|\r|\n|$)/gm))
    at = match.index + match[0].length;
  return at;
}

/** The offset of the first marker behind a value, or of the end. */
function beforeEnd(text: string, end: number): number {
  const found = /^(?:---|\.\.\.)/m.exec(text.slice(end));
  return found ? end + found.index : text.length;
}

function linesIn(text: string): string[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Whether a text says the same as a document, with the same comments. */
function isSame(text: string, { source, value }: YamlDocument): boolean {
  const { documents, findings } = readYaml({ ...source, text });
  return (
    findings.length === 0 &&
    documents.length === 1 &&
    sameValue(documents[0]?.value, value) &&
    commentsIn({ ...source, text }) === commentsIn(source)
  );
}

function commentsIn(source: Source): string {
  return JSON.stringify(
    commentsOf(source)
      .map(({ text }) => text)
      .sort(),
  );
}
