import { fingerprint } from './page-mark.ts';

/** What a document that is no text says of itself. */
export interface DocumentStamp {
  /** The fingerprint of what it was made of. */
  readonly source: string;
  /** Whether somebody changed it since. */
  readonly isEdited: boolean;
}

/** How the stamp stands in documents of a format, where no reader of them takes notice. */
export interface DocumentStamping {
  /** The document with its stamp. */
  readonly add: (document: Buffer, source: string) => Buffer;
  /** The stamp; undefined where there is none. */
  readonly read: (document: Buffer) => DocumentStamp | undefined;
}

const STAMP = /rolemap source=([0-9a-f]{16}) content=([0-9a-f]{16})/;

function stampFor(document: Buffer, source: string): string {
  return `rolemap source=${source} content=${fingerprint(document)}`;
}

/** The stamp that stands in the part of a document from `start` to `end`. */
function readStamp(document: Buffer, start: number, end: number): DocumentStamp | undefined {
  const [, source, content] = STAMP.exec(document.toString('latin1', start, end)) ?? [];
  if (source === undefined) return undefined;
  const bare = Buffer.concat([document.subarray(0, start), document.subarray(end)]);
  return { source, isEdited: fingerprint(bare) !== content };
}

/** In a PDF: a comment on the last line (PDF 32000-1, section 7.2.3). Programs that add to a PDF write behind it. */
export const PDF_STAMPING: DocumentStamping = {
  add: (document, source) => Buffer.concat([document, Buffer.from(`% ${stampFor(document, source)}\n`, 'latin1')]),
  read(document) {
    const start = document.lastIndexOf('% rolemap source=', undefined, 'latin1');
    if (start < 0) return undefined;
    const line = document.indexOf(10, start);
    return readStamp(document, start, line < 0 ? document.length : line + 1);
  },
};

/** The signature of a PNG, and its first chunk, which tells its size. */
const PNG_HEADER = 8 + 25;
const PNG_KEYWORD = 'rolemap\0';

/** In a PNG: a text chunk right behind its header (PNG specification, section 11.3.4.3). */
export const PNG_STAMPING: DocumentStamping = {
  add: (document, source) => addPngText(document, `${PNG_KEYWORD}${stampFor(document, source)}`),
  read(document) {
    const at = document.indexOf(`tEXt${PNG_KEYWORD}`, PNG_HEADER, 'latin1');
    if (at < 4) return undefined;
    return readStamp(document, at - 4, at + 4 + document.readUInt32BE(at - 4) + 4);
  },
};

/** A PNG with a text chunk more (`keyword`, a zero byte, `text`; Latin-1), right behind its header. */
export function addPngText(png: Uint8Array, text: string): Buffer {
  const content = Buffer.from(`tEXt${text}`, 'latin1');
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(content.length - 4, 0);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  return Buffer.concat([png.subarray(0, PNG_HEADER), chunk, png.subarray(PNG_HEADER)]);
}

/** The checksum of a chunk; Node has it from version 22 on only. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
