import { version } from './version.ts';
import { Failure, Interrupted, STATUS, type Status, type World } from './world.ts';

/** Runs the command line given by `args` (without node and script) and gives the exit status. Never throws. */
export async function main(args: readonly string[], world: World): Promise<Status> {
  // Most often asked by scripts: answered before anything else is loaded.
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    world.out(`${version()}\n`);
    return STATUS.fine;
  }
  try {
    const { runProgram } = await import('./program.ts');
    return await runProgram(args, version(), world);
  } catch (error) {
    if (error instanceof Failure) {
      world.error(`${error.message}\n`);
      return STATUS.failure;
    }
    if (error instanceof Interrupted) {
      world.error(`${error.message}\n`);
      return STATUS.interrupted;
    }
    const details =
      args.includes('--debug') || world.env.ROLEMAP_DEBUG
        ? `\n${error instanceof Error ? error.stack : String(error)}`
        : ' Run it again with --debug for details.';
    world.error(
      `rolemap stopped because of a mistake of its own: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}.${details}\n`,
    );
    return STATUS.failure;
  }
}
