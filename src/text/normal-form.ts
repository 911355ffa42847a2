/** A text without capitals and signs: texts that say the same in other signs have the same form. Empty where a text has no letter or digit. */
export function normalForm(text: string): string {
  const lower = text.toLowerCase();
  // Plain words are most of all texts, and the pattern below is slow.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(lower)) return lower;
  return lower
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text in its normal form. */
export function normalWordsOf(text: string): string[] {
  const normal = normalForm(text);
  return normal === '' ? [] : normal.split(' ');
}

/** A text with plain letters in place of accented ones: "Zoë" becomes "Zoe". */
export function withoutAccents(text: string): string {
  // Most texts are plain ASCII: decomposing them would only cost time.
  return /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A text without capitals, accents and the signs between words: texts that differ in nothing else come out equal. `+` and `#` stay, for C is not C++. */
export function nameForm(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are plain words, and the patterns below are slow.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
    .trim();
}
