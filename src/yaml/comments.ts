import { Lexer } from 'yaml';
import type { OffsetRange, Source } from '../text/source.ts';

/** A comment of a YAML text: `text` is what stands behind the `#`, without the blanks around it. */
export interface YamlComment extends OffsetRange {
  readonly text: string;
}

/** The sign that the lexer of the `yaml` library gives before the text of a scalar. */
const SCALAR = '\x1f';

/** The lexer's own signs, which stand for no character of the text: a document, an error in flow style, a scalar. */
const MARKS: readonly string[] = ['\x02', '\x18', SCALAR];

/**
 * The comments of a YAML text, in order. What looks like a comment inside a value is none. Never throws: a text that is no YAML gives the
 * comments that can be told.
 */
export function commentsOf(source: Source): YamlComment[] {
  const comments: YamlComment[] = [];
  let offset = 0;
  let isValue = false;
  for (const token of new Lexer().lex(source.text)) {
    if (!isValue && MARKS.includes(token)) {
      isValue = token === SCALAR;
      continue;
    }
    if (!isValue && token.startsWith('#'))
      comments.push({ start: offset, end: offset + token.length, text: token.slice(1).trim() });
    offset += token.length;
    isValue = false;
  }
  return comments;
}
