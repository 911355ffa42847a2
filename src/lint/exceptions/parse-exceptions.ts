import type { OffsetRange, Source } from '../../text/source.ts';
import { commentsOf, type YamlComment } from '../../yaml/comments.ts';
import { EXCEPTION_MARK, mayExcept } from './may-except.ts';

/** The kinds of exceptions: for the line below the comment, from here to an end, and for the whole file. */
export const DIRECTIVES = [
  'rolemap-ignore-next-line',
  'rolemap-ignore-start',
  'rolemap-ignore-end',
  'rolemap-ignore-file',
] as const;

/** What a comment that asks for an exception says. */
export interface WrittenException {
  readonly source: Source;
  /** The whole comment, from its `#` on. */
  readonly range: OffsetRange;
  /** The word that it begins with, such as `rolemap-ignore-next-line`. */
  readonly directive: string;
  readonly rules: readonly WrittenRule[];
  /** Empty where none is given. */
  readonly reason: string;
  /** As written behind `until=`. */
  readonly until: string | undefined;
}

/** The id of a rule, with its place in the file. */
export interface WrittenRule extends OffsetRange {
  readonly id: string;
}

/**
 * The exceptions that the comments of a file ask for, in order: `# rolemap-ignore-next-line RULE[, RULE] [until=YYYY-MM-DD] -- reason`. Only real
 * comments count, never text inside a value; files that do not contain the word are not looked through.
 */
export function parseExceptions(source: Source): WrittenException[] {
  if (!mayExcept(source)) return [];
  return commentsOf(source)
    .filter(({ text }) => text.startsWith(EXCEPTION_MARK))
    .map((comment) => parse(comment, source));
}

function parse(comment: YamlComment, source: Source): WrittenException {
  const [head = '', ...rest] = comment.text.split(/\s--(?:\s|$)/);
  const start = comment.start + source.text.slice(comment.start, comment.end).indexOf(EXCEPTION_MARK);
  const words = [...head.matchAll(/[^\s,]+/g)].map((match) => ({
    id: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const [directive, ...others] = words;
  const until = [...others.map(({ id }) => id), ...rest.join(' -- ').split(/\s+/)].find((word) =>
    word.startsWith('until='),
  );
  return {
    source,
    range: { start: comment.start, end: comment.end },
    directive: directive?.id ?? '',
    rules: others.filter(({ id }) => !id.startsWith('until=')),
    reason: rest
      .join(' -- ')
      .replace(/\s*\buntil=\S*\s*$/, '')
      .trim(),
    until: until?.slice('until='.length),
  };
}
