import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

/** What a tool of Poppler (`pdftotext`, `pdfinfo` …) says of a PDF; undefined where this machine has no such tool. */
export function poppler(tool: string, ...args: readonly string[]): string | undefined {
  try {
    return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.log(`skipped: no ${tool} on this machine`);
    return undefined;
  }
}

/** Everything in a PDF that can be read as text beside what its pages show: objects and streams, those that are compressed too, and strings in each of the ways in which a PDF writes them. */
export function innardsOfPdf(file: string): string {
  const bytes = readFileSync(file);
  const parts = [bytes.toString('latin1')];
  const whole = parts[0] as string;
  for (const { index, 0: start } of whole.matchAll(/stream\r?\n/g)) {
    const end = whole.indexOf('endstream', index);
    try {
      parts.push(inflateSync(bytes.subarray(index + start.length, end)).toString('latin1'));
    } catch {
      // Not compressed: it stands in the whole already.
    }
  }
  const text = parts.join('\n');
  const hexadecimal = [...text.matchAll(/<((?:[\dA-Fa-f]{2}\s*)+)>/g)].map(([, digits = '']) =>
    Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1'),
  );
  const unescaped = text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
  // Strings beyond Latin-1 are written as UTF-16, where letters have a zero byte before them.
  return [text, unescaped, ...hexadecimal].join('\n').replaceAll('\0', '');
}

/** The chunks of a PNG, in their order, each as its type and its data. */
export function chunksOfPng(file: string): (readonly [type: string, data: string])[] {
  const bytes = readFileSync(file);
  const chunks: [string, string][] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    chunks.push([bytes.toString('latin1', at + 4, at + 8), bytes.toString('latin1', at + 8, at + 8 + length)]);
    at += length + 12;
  }
  return chunks;
}
