/** The signature of a PNG, and its first chunk, which tells its size. */
const HEADER_END = 8 + 25;

/** A PNG with a text chunk more (`keyword`, a zero byte, `text`; Latin-1), right behind its header (PNG specification, section 11.3.4.3). */
export function addPngText(png: Uint8Array, text: string): Uint8Array {
  const content = Buffer.from(`tEXt${text}`, 'latin1');
  const chunk = Buffer.alloc(content.length + 8);
  chunk.writeUInt32BE(content.length - 4, 0);
  content.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(content), content.length + 4);
  return Buffer.concat([png.subarray(0, HEADER_END), chunk, png.subarray(HEADER_END)]);
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
