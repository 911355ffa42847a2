import { resolve } from 'node:path';
import { unifiedDiff } from '../edit/unified-diff.ts';
import { createText, removeText, replaceText } from '../load/write-file.ts';
import { type Colors, plainColors } from '../report/colors.ts';
import type { Source } from '../text/source.ts';
import { visible } from '../text/wording.ts';
import { chooseColors } from './choose-colors.ts';
import { Failure, type World } from './world.ts';

/** A source that is to have another text. */
export interface ChangedSource {
  readonly source: Source;
  readonly text: string;
  /** Whether there is no such file yet. */
  readonly isNew?: boolean;
}

/** How new texts are handed over. */
export interface DeliveryOptions {
  /** Whether they are shown as a unified diff on stdout, and nothing is written. */
  readonly dryRun?: boolean;
  /** What came from standard input, by its path, with its text as it is now: it goes to stdout, changed or not. */
  readonly piped?: readonly [path: string, text: string];
  readonly color?: boolean;
}

/**
 * Writes new texts into their files, each in one step; where one of them cannot be written, those before it get their old texts back.
 *
 * Throws a `Failure` where a file cannot be written, or was changed by someone else in the meantime.
 */
export async function deliverTexts(
  changed: readonly ChangedSource[],
  { dryRun, piped, color }: DeliveryOptions,
  world: World,
): Promise<void> {
  if (dryRun) {
    const colors = await chooseColors(color, world);
    for (const { source, text, isNew } of changed)
      world.out(paint(unifiedDiff(source.path, isNew ? undefined : source.text, text), colors, world.isTerminal));
    return;
  }
  const written: ChangedSource[] = [];
  for (const one of changed) {
    if (one.source.path === piped?.[0]) continue;
    const problem = await write(one, world);
    if (problem) throw new Failure([problem, ...(await takeBack(written, world))].join('\n'));
    written.push(one);
  }
  if (piped) world.out(piped[1]);
}

function write({ source: { path, text }, text: now, isNew }: ChangedSource, world: World): Promise<string | undefined> {
  const place = resolve(world.cwd, path);
  return isNew ? createText(place, now) : replaceText(place, text, now);
}

/** Gives files their old texts back; what could not be taken back is said. */
async function takeBack(written: readonly ChangedSource[], world: World): Promise<string[]> {
  const problems: string[] = [];
  for (const { source, text, isNew } of written) {
    const place = resolve(world.cwd, source.path);
    const problem = isNew ? await removeText(place, text) : await replaceText(place, text, source.text);
    if (problem) problems.push(problem);
  }
  return problems;
}

/** Colours for people; without a terminal, the diff stays as it is, so that `git apply` takes it. */
function paint(diff: string, colors: Colors, isTerminal: boolean): string {
  if (colors === plainColors && !isTerminal) return diff;
  return diff.replace(/^.*$/gm, (line) => {
    const text = isTerminal ? visible(line) : line;
    if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(text);
    if (line.startsWith('@@')) return colors.cyan(text);
    return line.startsWith('-') ? colors.red(text) : line.startsWith('+') ? colors.green(text) : text;
  });
}
