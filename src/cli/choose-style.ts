import { ASCII_SIGNS, plainStyle, SIGNS, type Signs, type Style } from '../report/style.ts';
import { chooseColors } from './choose-colors.ts';
import { linkTo, showsLinks } from './hyperlinks.ts';
import type { World } from './world.ts';

/** Narrower terminals break lines themselves; in wider ones the eye would lose the line. */
const [NARROWEST, WIDEST] = [60, 140];
/** What stands before the text of a map: line number and bar. */
const GUTTER = 10;

/** What the stream that a report goes to can show: colours, signs, links and the width of lines. */
export async function chooseStyle(color: boolean | undefined, world: World): Promise<Style> {
  const colors = await chooseColors(color, world);
  if (!world.isTerminal) return { ...plainStyle, colors };
  return {
    colors,
    signs: chooseSigns(world.env),
    columns:
      world.columns === undefined ? plainStyle.columns : Math.min(WIDEST, Math.max(NARROWEST, world.columns - GUTTER)),
    link: showsLinks(world.env) ? (text, path) => linkTo(text, path, world.cwd) : plainStyle.link,
  };
}

/** ASCII only where a terminal says that it knows no more: the console of Linux, a dumb terminal, or a locale with another encoding. */
function chooseSigns(env: World['env']): Signs {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  const poor =
    env.TERM === 'linux' ||
    env.TERM === 'dumb' ||
    locale === 'C' ||
    locale === 'POSIX' ||
    (locale.includes('.') && !/utf-?8/i.test(locale));
  return poor ? ASCII_SIGNS : SIGNS;
}
