import type { Paragraph } from 'mdast';
import { oneLine } from '../../text/one-line.ts';
import { setText } from './set-inline.ts';

/** A text as paragraphs, with nothing in it read as Markdown: empty lines part them, other line breaks are spaces. */
export function plainNotes(text: string): Paragraph[] {
  return text
    .split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', children: setText(paragraph) }));
}

/** Whether notes hold Markdown. Most are a sentence or two, and need no parser. */
export function isPlain(notes: string): boolean {
  return !MARKDOWN.test(notes);
}

const MARKDOWN = /[\\`*_[\]<>&|~@]|:\/\/|www\.|^[ \t]*(?:[#+=:-]|\d+[.)])|^(?: {4}|\t)| {2}$/im;
