import { SHELL_SCRIPTS } from '../completion/shell-scripts.ts';
import type { Shell } from '../completion/shells.ts';
import { STATUS, type Status, type World } from '../world.ts';

/** `rolemap completion`: the script that has a shell complete commands, options, their values and ids of the map. */
export async function completion(shell: Shell, world: World): Promise<Status> {
  world.out(SHELL_SCRIPTS[shell]);
  return STATUS.fine;
}
