/** How many columns of a terminal a text takes; control characters must be made visible before. */
export type TextWidth = (text: string) => number;

/** Letters and signs of European languages, each one column wide. */
const SIMPLE = /^[\t\n\r\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]*$/;

/**
 * A measure that is right for everything in the given texts. The tables for emoji, Chinese and combining signs take longer to load than most maps take
 * to lint, so they are left out where no text needs them.
 */
export async function textWidthFor(texts: Iterable<string>): Promise<TextWidth> {
  for (const text of texts) if (!SIMPLE.test(text)) return (await import('string-width')).default;
  return (text) => text.length;
}
