import type { DiagramTeam } from '../content/org-diagram.ts';
import { boxAround } from './circle.ts';
import { settleCircles } from './settle-circles.ts';
import { layOutSheetTeam } from './sheet-team.ts';
import {
  CIRCLE_GAP,
  type CirclesLayout,
  type CirclesOptions,
  contentsOf,
  layOutTeam,
  moved,
  type TeamCircle,
} from './team-circle.ts';

/** A team takes the sheet where its circle covers so many times what those of all other top teams cover. */
const RULING = 3;

/**
 * Lays teams out as nested circles: role discs of one size in a hexagonal cluster, settled beside the circles of the teams inside, with the title above them. A top team that holds nearly everything takes the whole
 * sheet, which a circle would leave half empty. Where siblings begin follows from ids alone, and sizes grow in steps: a role more moves little.
 */
export function layOutCircles(teams: readonly DiagramTeam[], options: CirclesOptions): CirclesLayout {
  const all = teams.map((team) => layOutTeam(team, 0, options));
  const ruling = rulingTeam(all);
  const contents = ruling && contentsOf(ruling.team, 0, options);
  if (contents)
    return layOutSheetTeam(
      contents,
      all.filter((circle) => circle !== ruling),
      options,
    );
  const gap = Math.max(CIRCLE_GAP, Math.max(0, ...all.map(({ r }) => r)) * 0.035);
  const places = settleCircles(
    all.map(({ r, team }) => ({ r: r + gap / 2, id: team.id })),
    { title: { width: 0, height: 0 }, aspect: options.aspect, walls: true },
    (settled) => {
      const { width, height } = boxAround(settled);
      return Math.max(width / options.aspect, height);
    },
  );
  return around(all.map((circle, index) => moved(circle, places[index]?.x ?? 0, places[index]?.y ?? 0)));
}

function rulingTeam(all: readonly TeamCircle[]): TeamCircle | undefined {
  const covered = ({ r }: TeamCircle) => r * r;
  const sum = all.reduce((total, circle) => total + covered(circle), 0);
  return all.find((circle) => covered(circle) >= RULING * (sum - covered(circle)));
}

function around(circles: readonly TeamCircle[]): CirclesLayout {
  if (circles.length === 0) return { circles, width: 0, height: 0 };
  const { x, y, width, height } = boxAround(circles);
  return { circles: circles.map((circle) => moved(circle, -x, -y)), width, height };
}
