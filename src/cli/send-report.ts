import { resolve } from 'node:path';
import { plainStyle, type Style } from '../report/style.ts';
import { chooseStyle } from './choose-style.ts';
import { Failure, type World } from './world.ts';

/** One report: its format, and the file that it goes to where that is not stdout. */
export interface ReportTarget<Format extends string> {
  readonly format: Format;
  readonly file?: string;
}

/**
 * Prints one report on stdout or into its file. Only `pretty` gets colours and links: those of the terminal, and in a file those that a flag asks for.
 *
 * Throws a `Failure` where the file cannot be written, or could become a part of a map.
 */
export async function sendReport(
  { format, file }: ReportTarget<string>,
  print: (style: Style) => string | Promise<string>,
  color: boolean | undefined,
  world: World,
): Promise<void> {
  const isPretty = format === 'pretty';
  if (file === undefined) {
    world.out(await print(isPretty ? await chooseStyle(color, world) : plainStyle));
    return;
  }
  // A file is no terminal: colours go into it only where a flag asks for them.
  const style = isPretty ? await chooseStyle(color ?? false, { ...world, isTerminal: false }) : plainStyle;
  await writeReport(resolve(world.cwd, file), await print(style));
}

async function writeReport(path: string, text: string): Promise<void> {
  if (/\.ya?ml$/i.test(path)) throw new Failure(`No report is written to ${path}: it could be a map.`);
  const { writeFile } = await import('../load/write-file.ts');
  const problem = await writeFile(path, text);
  if (problem) throw new Failure(problem);
}
