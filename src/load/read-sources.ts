import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Finding, ORGANIZATION, placeAt } from '../finding/finding.ts';
import type { Source } from '../text/source.ts';
import { type FoundFile, findFiles, type LoadProblem, wordsFor } from './find-files.ts';

/** The sources that paths lead to; a text that cannot be decoded is a finding, a file that cannot be read a problem. */
export interface LoadedSources {
  readonly sources: readonly (Source & { readonly named: boolean })[];
  readonly findings: readonly Finding[];
  readonly problems: readonly LoadProblem[];
}

/** What is asked to be loaded. */
export interface LoadRequest {
  /** Files and folders; `-` for standard input. */
  readonly paths: readonly string[];
  /** The folder that paths are relative to, in messages too. */
  readonly cwd: string;
  /** Gives what stands on standard input; asked only where `paths` has `-`. */
  readonly stdin?: () => Promise<Uint8Array>;
  /** The name that messages give to standard input; `-` where none is given. */
  readonly stdinFilename?: string;
}

/** Reads all files that paths lead to. Findings: `invalid-encoding`. */
export async function readSources({ paths, cwd, stdin, stdinFilename = '-' }: LoadRequest): Promise<LoadedSources> {
  const { files, problems } = await findFiles(
    paths.filter((path) => path !== '-'),
    cwd,
  );
  const read: FileBytes[] = [];
  if (paths.includes('-'))
    read.push({ path: stdinFilename, named: true, bytes: (await stdin?.()) ?? new Uint8Array() });
  for (const { path, named } of files as readonly FoundFile[]) {
    try {
      read.push({ path, named, bytes: await readFile(resolve(cwd, path)) });
    } catch (error) {
      problems.push({ path, message: wordsFor(error) });
    }
  }
  return { ...decodeSources(read), problems };
}

/** A file with what stands in it. */
export interface FileBytes extends FoundFile, Pick<Source, 'shown'> {
  readonly bytes: Uint8Array;
}

/** The sources that the bytes of files give. Findings: `invalid-encoding`, where the file was named or can be a part of a map. */
export function decodeSources(files: readonly FileBytes[]): Pick<LoadedSources, 'sources' | 'findings'> {
  const sources: (Source & { named: boolean })[] = [];
  const findings: Finding[] = [];
  for (const { bytes, named, ...file } of files) {
    const { text, finding } = decode(bytes, file);
    if (finding && (named || text.includes('rolemap'))) findings.push(finding);
    else sources.push({ ...file, text, named });
  }
  return { sources, findings };
}

/** The text of UTF-8 bytes; where they are none, a finding `invalid-encoding` at the first wrong byte. */
function decode(bytes: Uint8Array, file: Omit<Source, 'text'>): { text: string; finding?: Finding } {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide && isUtf8(bytes))
    return { text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') };
  const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(bytes);
  const at = wide ? 0 : Math.max(0, text.indexOf('\ufffd'));
  return {
    text,
    finding: {
      rule: 'invalid-encoding',
      severity: 'error',
      subject: ORGANIZATION,
      message: wide
        ? 'This file is saved as UTF-16; a role map is UTF-8.'
        : 'This file is not UTF-8: a character cannot be read.',
      at: placeAt({ ...file, text }, at, Math.min(at + 1, text.length)),
      help: 'save it again with the encoding UTF-8.',
    },
  };
}
