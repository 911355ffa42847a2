import { STATUS, type Status, type World } from '../world.ts';
import type { RenderWords } from './render-words.ts';

/** Files that are not as they would be made now, by what is the matter with them. */
export interface StaleFiles {
  readonly same?: readonly string[];
  readonly stale?: readonly string[];
  readonly missing?: readonly string[];
  /** Changed since rolemap wrote them. */
  readonly edited?: readonly string[];
  /** Not written by rolemap. */
  readonly foreign?: readonly string[];
  /** Written by an earlier run, and no longer made. */
  readonly leftOver?: readonly string[];
}

/** Says with `--check` which files are not as they would be made now, on stderr; the status is 1 where there are any. */
export function tellStale(files: StaleFiles, words: RenderWords, world: World): Status {
  const { stale = [], missing = [], edited = [], foreign = [], leftOver = [] } = files;
  const lines = [
    ...stale.map(words.stale),
    ...missing.map(words.missing),
    ...edited.map(words.edited),
    ...foreign.map(words.foreign),
    ...leftOver.map(words.leftOver),
  ];
  if (lines.length === 0) {
    world.error(`${words.upToDate}\n`);
    return STATUS.fine;
  }
  world.error(`${lines.join('\n')}\n${words.renderAgain(lines.length, edited.length + foreign.length > 0)}\n`);
  return STATUS.findings;
}
