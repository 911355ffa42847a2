import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Refusal } from '../draft/import-result.ts';
import { LIMITS } from './table.ts';

const MOST_ENTRIES = 5_000;

/** The files in a ZIP archive, each read when it is asked for, and never more bytes of all together than `LIMITS.bytes`. */
export class ZipArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #name: string;
  #read = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string) {
    this.#zip = zip;
    this.#entries = entries;
    this.#name = name;
  }

  /** Reads what the archive says that it holds; nothing is unpacked yet. */
  static async open(bytes: Uint8Array, name: string): Promise<ZipArchive | Refusal> {
    try {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const zip = await fromBufferPromise(buffer, { lazyEntries: true });
      if (zip.entryCount > MOST_ENTRIES)
        return {
          problem: `${name} is packed from ${zip.entryCount.toLocaleString('en')} files: that is no spreadsheet.`,
        };
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new ZipArchive(zip, entries, name);
    } catch {
      return { problem: damaged(name) };
    }
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** The text of a file in UTF-8 or UTF-16; undefined where there is none. What it says of its size is checked before it is unpacked, and kept to while it is. */
  async text(path: string): Promise<string | undefined | Refusal> {
    const entry = this.#entries.get(path);
    if (!entry) return undefined;
    if (entry.isEncrypted()) return { problem: `${this.#name} is locked with a password. Save a copy without one.` };
    this.#read += entry.uncompressedSize;
    if (this.#read > LIMITS.bytes)
      return {
        problem: `${this.#name} would unpack to more than ${LIMITS.bytes / 1024 / 1024} MB (${path}): that is no list of people, and nothing was unpacked. Keep only the sheet and the columns that are needed, and save it again.`,
      };
    try {
      const chunks: Buffer[] = [];
      // The library stops with an error where more comes out than the archive says.
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      const all = Buffer.concat(chunks);
      const wide = all[0] === 0xff && all[1] === 0xfe;
      return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(all);
    } catch {
      return { problem: damaged(this.#name) };
    }
  }
}

function damaged(name: string): string {
  return `${name} is damaged: it begins like a spreadsheet (XLSX) and cannot be unpacked. Open it in the spreadsheet and save it again.`;
}
