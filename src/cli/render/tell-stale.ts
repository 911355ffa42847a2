import { STATUS, type Status, type World } from '../world.ts';

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
export function tellStale(files: StaleFiles, world: World): Status {
  const { stale = [], missing = [], edited = [], foreign = [], leftOver = [] } = files;
  const lines = [
    ...stale.map((file) => `out of date: ${file}`),
    ...missing.map((file) => `missing: ${file}`),
    ...edited.map((file) => `changed by hand or by a merge: ${file}`),
    ...foreign.map((file) => `not written by rolemap: ${file}`),
    ...leftOver.map((file) => `no longer needed: ${file}`),
  ];
  if (lines.length === 0) {
    world.error('All pages are up to date.\n');
    return STATUS.fine;
  }
  const needsForce = edited.length + foreign.length > 0 ? ', with --force where you do not need what was changed' : '';
  world.error(
    `${lines.join('\n')}\nRender again to bring ${lines.length === 1 ? 'it' : 'them'} up to date${needsForce}.\n`,
  );
  return STATUS.findings;
}
