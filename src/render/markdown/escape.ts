/**
 * Text from a map as inline Markdown that shows exactly these characters: one line, without control characters, and with every sign
 * that Markdown (CommonMark, GitHub's and GitLab's additions, math and mentions included) could read as markup written as a character reference.
 */
export function inline(text: string): string {
  return oneLine(text).replace(MARKUP, (sign) => `&#${sign.charCodeAt(0)};`);
}

// Signs that only begin markup at the start of a line or beside another sign are left alone elsewhere, so that the source stays readable.
const MARKUP = /[\\`*_{}[\]<>#|~$&^@]|^[-+=]|-(?=[->])|(?<=-)-|:(?=\S)|(?<=^\d{1,9})[.)]|w(?=ww\.)/giu;

/** A text on one line: runs of white space become one space, control and direction characters go. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .trim();
}

/** Longer text as paragraphs: lines stay lines, blank lines part paragraphs, and nothing is markup. */
export function paragraphs(text: string): string {
  return text
    .split(/(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))+/)
    .map((part) =>
      part
        .split(/\r\n|\r|\n/)
        .map(inline)
        .filter((line) => line !== '')
        .join('\\\n'),
    )
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A label in a Mermaid chart: whatever is not a letter, digit, space or one of `.,()'` becomes `#code;`. */
export function mermaidLabel(text: string): string {
  return oneLine(text).replace(/[\u0021-\u007e]/g, (sign) =>
    /[A-Za-z0-9.,()']/.test(sign) ? sign : `#${sign.charCodeAt(0)};`,
  );
}

/** A link with a text; only web and mail addresses become links, others are shown as they are. */
export function link(text: string, address: string): string {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address))
    return text === address ? inline(text) : `${inline(text)} (${inline(address)})`;
  const safe = address.replace(/[\s<>()\\`"[\]{}|^]|[^\u0021-\u007e]/gu, (sign) =>
    encodeURI(sign).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29')),
  );
  return `[${inline(text)}](${safe})`;
}
