import { readdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findRevision, hasRevision } from '../../load/find-revision.ts';
import { wayToTop } from '../../load/work-tree.ts';
import { nearest } from '../../text/did-you-mean.ts';
import { quote, visible } from '../../text/wording.ts';
import { Failure } from '../world.ts';

/** What one argument of a comparison means. */
export type Argument =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'path'; readonly path: string }
  | Revision
  | { readonly kind: 'range'; readonly from: Revision; readonly to: Revision; readonly sinceParting: boolean };

/** A git revision, and a path in it as git reads it: from the top of the repository, or from the current folder behind `./` and `../`. */
export interface Revision {
  readonly kind: 'revision';
  readonly revision: string;
  readonly path?: string;
}

/**
 * Reads what an argument means: `-`, a file or folder that is there, `a..b`, `a...b`, `revision:path`, a revision. Where `--` stands behind it, it is a revision
 * rather than a file.
 *
 * Throws a `Failure` for what is none of these, with the nearest name, and for what could be both a file and a revision, with both spellings.
 */
export async function readArgument(text: string, cwd: string, beforeDashes: boolean): Promise<Argument> {
  if (text === '-') return { kind: 'stdin' };
  if (await isThere(text, cwd)) {
    if (isPathOnly(text) || !(await hasRevision(cwd, text))) return { kind: 'path', path: text };
    if (!beforeDashes) throw ambiguous(text);
  }
  if (isPathOnly(text)) throw missing(text);
  const range = RANGE.exec(text);
  if (range) {
    const [, from = '', dots, to = ''] = range;
    return { kind: 'range', from: readRevision(from), to: readRevision(to), sinceParting: dots === '...' };
  }
  const revision = readRevision(text);
  if (revision.path === undefined && !(await hasRevision(cwd, revision.revision))) throw await neither(text, cwd);
  return revision;
}

/** Two revisions with two or three dots between them; dots beside a slash are folders, dots behind a colon too. */
const RANGE = /^(|.*?[^/:.])(\.{2,3})(?![/.])(.*)$/;

function readRevision(text: string): Revision {
  if (text === '') return { kind: 'revision', revision: 'HEAD' };
  if (/^:(?!\/)/.test(text))
    throw new Failure(
      `${quote(text)} would be a file in git's index, and rolemap reads commits only. Name one, for example HEAD${text.replace(/^:\d:/, ':')}.`,
    );
  // In braces and in a search, a colon belongs to the revision: HEAD@{10:00}, :/text.
  const [, revision = text, path] = /^((?:[^:{]|\{[^}]*\})+):(.*)$/s.exec(text) ?? [];
  return { kind: 'revision', revision, ...(path !== undefined && { path }) };
}

function isThere(path: string, cwd: string): Promise<boolean> {
  return stat(resolve(cwd, path)).then(
    () => true,
    () => false,
  );
}

/** Whether a text is written as only a path is: from here or from the top of the disk, as a folder, or with the name of a YAML file and without a colon. */
function isPathOnly(text: string): boolean {
  return /^(?:\.{0,2}[/\\]|[a-z]:[/\\]|\.{1,2}$)/i.test(text) || /^[^:]*(?:[/\\]|\.ya?ml)$/i.test(text);
}

function ambiguous(text: string): Failure {
  const shown = visible(text);
  return new Failure(
    `${quote(text)} is a file or folder here, and a git revision, too. Write ./${shown} for the file or folder, ${shown}~0 for the revision.`,
  );
}

function missing(path: string): Failure {
  return new Failure(`Cannot read ${visible(path)}: there is no such file or folder.`);
}

/** What is said of a name that is neither a file or folder nor a revision. */
async function neither(text: string, cwd: string): Promise<Failure> {
  const near = nearest(text, await readdir(cwd).catch(() => []));
  const meant = near === undefined ? '' : ` Did you mean ${quote(near)}?`;
  if ((await wayToTop(cwd)) === undefined) return new Failure(`${missing(text).message}${meant}`);
  const found = await findRevision(cwd, text);
  const obstacle = 'obstacle' in found ? found.obstacle : '';
  return new Failure(`${obstacle}\nNor is there a file or folder ${quote(text)} here.${meant}`);
}
