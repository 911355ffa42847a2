import { isUtf8 } from 'node:buffer';

/** A text with the encoding in which it was saved. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/**
 * The text of a file as office programs save it: with a byte order mark in UTF-8 or UTF-16, else in UTF-8, in UTF-16 where every other byte is zero, or in Windows-1252. Undefined
 * for what is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8(bytes.subarray(3));
  const zeros = positionsOfZeros(bytes);
  if (zeros)
    return zeros === 'odd' ? utf16(bytes, 'utf-16le') : zeros === 'even' ? utf16(bytes, 'utf-16be') : undefined;
  if (isUtf8(bytes)) return utf8(bytes);
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
}

function utf8(bytes: Uint8Array): DecodedText | undefined {
  if (bytes.includes(0)) return undefined;
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), encoding: 'UTF-8' };
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText | undefined {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return text.includes('\0') ? undefined : { text, encoding: 'UTF-16' };
}

const LOOKED_AT = 4096;

/** Where the zero bytes stand: text in UTF-16 has many, all at odd or all at even places. Undefined where there is none. */
function positionsOfZeros(bytes: Uint8Array): 'odd' | 'even' | 'mixed' | undefined {
  const found = [0, 0];
  const length = Math.min(bytes.length, LOOKED_AT);
  for (let at = 0; at < length; at++) if (bytes[at] === 0) found[at % 2] = (found[at % 2] as number) + 1;
  const [even = 0, odd = 0] = found;
  if (even === 0 && odd === 0) return undefined;
  const many = length / 8;
  if (even === 0 && odd > many) return 'odd';
  return odd === 0 && even > many ? 'even' : 'mixed';
}
