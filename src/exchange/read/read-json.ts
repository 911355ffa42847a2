import { positionAt } from '../../text/source.ts';
import type { Refusal } from '../draft/import-result.ts';

/** Deeper than any export: what is inside each other more often is refused before anything is made of it. */
const DEEPEST = 100;

/** The value of a text in JSON, or in which line it is broken or too deep. Never throws over what is in it. */
export function readJson(text: string, name: string): { readonly value: unknown } | Refusal {
  const tooDeep = placeOfDepth(text);
  if (tooDeep !== undefined)
    return {
      problem: `${name}, line ${lineOf(text, tooDeep)}: more than ${DEEPEST} things stand inside each other here. That is no export of roles and people.`,
    };
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const [, place] = /at position (\d+)/.exec(String(error)) ?? [];
    const line = lineOf(text, place === undefined ? text.length : Number(place));
    return {
      problem: `${name} is JSON that is broken in line ${line}. Export it again; if it was changed by hand, look there for a comma, bracket or quotation mark that is missing.`,
    };
  }
}

function lineOf(text: string, place: number): number {
  return positionAt({ path: '', text }, Math.min(place, text.length)).line;
}

/** Where brackets are first too deep inside each other. */
function placeOfDepth(text: string): number | undefined {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (inText) {
      if (sign === BACKSLASH) at++;
      else if (sign === QUOTE) inText = false;
    } else if (sign === QUOTE) inText = true;
    else if (sign === OPEN_LIST || sign === OPEN_OBJECT) {
      if (++depth > DEEPEST) return at;
    } else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) depth--;
  }
  return undefined;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];
