import type { Source } from '../text/source.ts';

/** How many characters a hash covers, spaces and tabs not counted. */
const WINDOW = 100;
const BASE = 37;
/** A character that no text has: it marks the end. */
const END = 0xffff;
const LF = 0x0a;
const TWO_TO_32 = 2 ** 32;

/** BASE to the power of WINDOW, modulo 2^64, as two halves of 32 bits. */
const { high: TOP_HIGH, low: TOP_LOW } = halvesOf(BigInt(BASE) ** BigInt(WINDOW));

const hashesOf = new WeakMap<Source, readonly string[]>();

/**
 * What GitHub expects as `primaryLocationLineHash` of a line, counted from 1: a hash of the 100 characters from its start on, and how many lines with
 * this hash there are up to here. Computed as GitHub's upload action does for SARIF files without hashes, which complains about any other value:
 * a rolling hash to the base 37 modulo 2^64 over UTF-16 code units without spaces and tabs, every line break as LF.
 */
export function lineHash(source: Source, line: number): string {
  let hashes = hashesOf.get(source);
  if (!hashes) {
    hashes = hashLines(source.text);
    hashesOf.set(source, hashes);
  }
  return hashes[line - 1] ?? '';
}

function hashLines(text: string): string[] {
  const { units, starts } = squeeze(text);
  const hashes: string[] = [];
  const seen = new Map<string, number>();
  let [high, low] = [0, 0];
  let line = 0;
  // The hash of a window is known when its last unit is in; behind the text there are zeros.
  for (let at = 0; line < starts.length; at++) {
    const [coming, leaving] = [units[at] ?? 0, units[at - WINDOW] ?? 0];
    const gained = low * BASE + coming;
    const lost = leaving * TOP_LOW;
    const rest = gained - lost;
    const carry = Math.floor(rest / TWO_TO_32);
    high = modulo(high * BASE - leaving * TOP_HIGH + carry);
    low = modulo(rest);
    if (starts[line] !== at - WINDOW + 1) continue;
    line++;
    const hash = hexOf(high, low);
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    hashes.push(`${hash}:${times}`);
  }
  return hashes;
}

/** The code units that count, with the end mark, and where lines start among them. */
function squeeze(text: string): { units: Uint16Array; starts: number[] } {
  const units = new Uint16Array(text.length + 1);
  const starts = [0];
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const afterReturn = at > 0 && text.charCodeAt(at - 1) === 0x0d;
    if (unit === 0x20 || unit === 0x09 || (unit === LF && afterReturn)) continue;
    units[length] = unit === 0x0d ? LF : unit;
    length++;
    if (units[length - 1] === LF) starts.push(length);
  }
  units[length] = END;
  return { units: units.subarray(0, length + 1), starts };
}

function modulo(value: number): number {
  return ((value % TWO_TO_32) + TWO_TO_32) % TWO_TO_32;
}

function hexOf(high: number, low: number): string {
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
}

function halvesOf(value: bigint): { high: number; low: number } {
  const wrapped = BigInt.asUintN(64, value);
  return { high: Number(wrapped >> 32n), low: Number(wrapped & 0xffffffffn) };
}
