import { type Colors, plainColors } from '../report/colors.ts';
import type { World } from './world.ts';

/** Colour by flag, then NO_COLOR, FORCE_COLOR, then the terminal (no-color.org). */
export async function chooseColors(flag: boolean | undefined, { env, isTerminal }: World): Promise<Colors> {
  const wanted =
    flag ??
    (env.NO_COLOR
      ? false
      : env.FORCE_COLOR
        ? !['0', 'false'].includes(env.FORCE_COLOR)
        : isTerminal && env.TERM !== 'dumb');
  if (!wanted) return plainColors;
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}
