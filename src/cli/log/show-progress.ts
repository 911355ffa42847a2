import type { World } from '../world.ts';

/** After so many commits the progress is shown anew. */
const EVERY = 50;

/** Progress on stderr, where that is a terminal: shown where there is much to read, and wiped out at the end. */
export function showProgress({ error, isErrorTerminal }: World): {
  readonly show: (done: number, all: number) => void;
  readonly end: () => void;
} {
  let isShown = false;
  return {
    show: (done, all) => {
      if (!isErrorTerminal || all < 2 * EVERY || done % EVERY !== 0) return;
      isShown = true;
      error(`\rReading commit ${done} of ${all} …`);
    },
    end: () => {
      if (isShown) error(`\r${' '.repeat(40)}\r`);
    },
  };
}
