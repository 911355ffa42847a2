import { PLACEHOLDER_ALONE, PLACEHOLDER_ANYWHERE, PLACEHOLDER_HINT } from './words/placeholders.ts';

/** The placeholder in a text, if any; with `alone`, only where nothing else is written, as for notes, which are a place to think aloud. */
export function placeholderIn(text: string, alone = false): string | undefined {
  if (text.length < 40 && isPlaceholder(text)) return text.trim() || '…';
  if (alone || !PLACEHOLDER_HINT.test(text)) return undefined;
  return PLACEHOLDER_ANYWHERE.exec(text)?.[0];
}

function isPlaceholder(text: string): boolean {
  const plain = text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  // Nothing but signs ("…", "-", "?") is no text either; an emoji may be.
  if (plain === '') return !/\p{Extended_Pictographic}/u.test(text);
  return PLACEHOLDER_ALONE.has(plain);
}
