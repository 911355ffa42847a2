import { lineBreakOf } from '../text/replace-ranges.ts';
import type { Layout } from './print-value.ts';

/** How a text is laid out: how far things stand further in, and its line breaks. Two blanks where it does not show. */
export function layoutOf(text: string): Layout {
  const layout = { step: stepOf(text), dash: dashOf(text), lineBreak: lineBreakOf(text) };
  return HAS_LISTS.test(text) && !HAS_BRACKETS.test(text) ? { ...layout, brackets: 'items' } : layout;
}

/** A file in which nothing stands between brackets, and several things below each other, is to stay like that. */
const HAS_BRACKETS = /(?::|-)[ \t]+[[{][^\]}]/;
const HAS_LISTS = /^ *- /m;

function stepOf(text: string): number {
  const match = /^( *)[^\s#-][^\r\n]*:[ \t]*(?:#.*)?\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( +)[^\s#-]/m.exec(text);
  const step = match ? (match[2] as string).length - (match[1] as string).length : 2;
  return step > 0 && step <= 8 ? step : 2;
}

function dashOf(text: string): number {
  const match = /^( *)[^\s#-][^\r\n]*:[ \t]*(?:#.*)?\r?\n( *)- /m.exec(text);
  const dash = match ? (match[2] as string).length - (match[1] as string).length : 2;
  return dash >= 0 && dash <= 8 ? dash : 2;
}
