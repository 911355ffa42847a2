/** What a text says without the tags of HTML in it: breaks, paragraphs and items of lists become lines. A text without tags stays as it is. */
export function textOfHtml(text: string): string {
  if (!/<\/?[a-z][^<>]*>/i.test(text)) return text;
  return text
    .replace(/<(?:script|style)\b[^>]*>[\s\S]*?(?:<\/(?:script|style)\s*>|$)/gi, '')
    .replace(/<(?:br|li|p|div|h[1-6]|tr)\b[^>]*>|<\/(?:li|p|div|ul|ol|h[1-6]|tr)\s*>/gi, '\n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|\w{2,8});/gi, (whole, name: string) => characterOf(name.toLowerCase()) ?? whole)
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = code > 0x1f && code <= 0x10_ffff && !(code >= 0xd8_00 && code <= 0xdf_ff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
