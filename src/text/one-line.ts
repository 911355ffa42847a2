/** A text on one line: runs of white space become one space; control characters, noncharacters and invisible signs that turn the direction go. */
export function oneLine(text: string): string {
  return withoutControls(text).trim();
}

/** As `oneLine`, with a space kept at either end: for text between other text. */
export function withoutControls(text: string): string {
  return UNUSUAL.test(text)
    ? text
        .replace(/[\s\u0085]/g, ' ')
        .replace(INVISIBLE, '')
        .replace(/ {2,}/g, ' ')
    : text;
}

const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufdd0-\ufdef\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Most texts hold nothing of all that. */
const UNUSUAL = /[^\u0020-\u007e\u00a1-\u0600\u0620-\u167f\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff]| {2}/;
