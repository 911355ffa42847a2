import { PLACEHOLDER_ALONE, PLACEHOLDER_ANYWHERE, PLACEHOLDER_HINT } from './words/placeholders.ts';

/** The placeholder in a text, if any; with `alone`, only where nothing else is written, as for notes, which are a place to think aloud. */
export function placeholderIn(text: string, alone = false): string | undefined {
  if (text.length < 40 && isPlaceholder(text)) return text.trim() || '…';
  if (alone || !PLACEHOLDER_HINT.test(text)) return undefined;
  return PLACEHOLDER_ANYWHERE.exec(text)?.[0];
}

/** No placeholder that stands alone is longer. */
const LONGEST_ALONE = Math.max(...[...PLACEHOLDER_ALONE].map(({ length }) => length));

function isPlaceholder(text: string): boolean {
  // Most texts begin and end with plain letters or digits, so that nothing has to be taken off, and are too long.
  if (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)))
    return text.length <= LONGEST_ALONE && PLACEHOLDER_ALONE.has(text.toLowerCase());
  const plain = text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  // Nothing but signs ("…", "-", "?") is no text either; an emoji may be.
  if (plain === '') return !/\p{Extended_Pictographic}/u.test(text);
  return PLACEHOLDER_ALONE.has(plain);
}

function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}
