import { boxAround, type Circle } from './circle.ts';
import { type CircleTitle, cornersOf, type LooseTitle, letDown, titleOf, titleRoom } from './circle-title.ts';
import { hexagonalCluster } from './hexagonal-cluster.ts';
import { settleCircles } from './settle-circles.ts';
import {
  bareSize,
  CIRCLE_GAP,
  type CirclesLayout,
  type CirclesOptions,
  GAP,
  looseCircles,
  moved,
  placeContents,
  type RoundedBox,
  type SettledContents,
  type TeamCircle,
  type TeamContents,
} from './team-circle.ts';

/** A sheet is at least so many radii of a role disc high: fewer would make giants of a few roles. */
export const LEAST_HEIGHT = 6;
const TITLE_SHARE = 0.1;
const LARGEST_TITLE = 0.65;
/** How far what stands in the box may be drawn apart to fill it. */
const MOST_SPREAD = 1.5;
/** The part of the shorter side that a corner takes at most. */
const ROUNDEST = 0.12;
/** Between the rim and what stands in the box, in radii of a role disc. */
const BOX_MARGIN = 0.35;
const STEPS = 24;

/**
 * Lays the team in which nearly everything stands out as a box that fills the sheet (`aspect` of the options), with its title above what stands in it; other top teams stand in a column beside it, or in a row below it
 * on an upright sheet.
 */
export function layOutSheetTeam(
  contents: TeamContents,
  others: readonly TeamCircle[],
  options: CirclesOptions,
): CirclesLayout {
  const { aspect } = options;
  const upright = aspect < 1;
  let team = layOutBox(contents, aspect, options.smallestTitle);
  if (others.length === 0) return moveToCorner([team]);
  const gap = Math.max(CIRCLE_GAP * 2, 0.035 * Math.max(...others.map(({ r }) => r)));
  let row = inRows(others, upright ? team.box.width : team.box.height, gap);
  // What stands beside takes from the room of the box, and the new box says how long that is.
  for (let pass = 0; pass < 2; pass++) {
    const { width, height } = team.box;
    const taken = row.across + gap;
    const rest = upright ? width / Math.max(width / aspect - taken, width / 6) : (aspect * height - taken) / height;
    team = layOutBox(contents, Math.max(0.4, rest), options.smallestTitle);
    row = inRows(others, upright ? team.box.width : team.box.height, gap);
  }
  const away = (upright ? team.box.height : team.box.width) / 2 + gap + row.across / 2;
  const beside = others.map((other, index) => {
    const { along, across } = row.places[index] as { along: number; across: number };
    return upright ? moved(other, along, away + across) : moved(other, away + across, along);
  });
  return moveToCorner([team, ...beside]);
}

/** All moved so that the box around them begins at 0, 0. */
function moveToCorner(circles: readonly TeamCircle[]): CirclesLayout {
  const { x, y, width, height } = boxAround(
    circles.flatMap(({ x, y, r, box }) =>
      box
        ? [
            { x: x - box.width / 2, y: y - box.height / 2, r: 0 },
            { x: x + box.width / 2, y: y + box.height / 2, r: 0 },
          ]
        : [{ x, y, r }],
    ),
  );
  return { circles: circles.map((circle) => moved(circle, -x, -y)), width, height };
}

/** Circles one after another in rows of a length, each row in the middle; places are seen from the middle of all rows. */
function inRows(circles: readonly Circle[], length: number, gap: number) {
  const rows: { members: number[]; length: number; across: number }[] = [];
  for (const [index, { r }] of circles.entries()) {
    const last = rows.at(-1);
    if (last && last.length + gap + 2 * r <= length) {
      last.members.push(index);
      last.length += gap + 2 * r;
      last.across = Math.max(last.across, 2 * r);
    } else rows.push({ members: [index], length: 2 * r, across: 2 * r });
  }
  const across = rows.reduce((sum, row) => sum + row.across, gap * (rows.length - 1));
  const places: { along: number; across: number }[] = [];
  let begin = -across / 2;
  for (const row of rows) {
    let at = -row.length / 2;
    for (const member of row.members) {
      const { r } = circles[member] as Circle;
      places[member] = { along: at + r, across: begin + row.across / 2 };
      at += 2 * r + gap;
    }
    begin += row.across + gap;
  }
  return { across, places };
}

type BoxedTeam = TeamCircle & { readonly box: RoundedBox };

/** A team as a box around 0, 0 of about the aspect. */
function layOutBox(contents: TeamContents, aspect: number, smallestTitle: number): BoxedTeam {
  const bare = bareSize(contents);
  const size = Math.max(smallestTitle * 1.25, Math.min(bare * TITLE_SHARE, LARGEST_TITLE));
  const title = titleOf(contents.team, size, bare * 1.6 * Math.sqrt(aspect));
  const settled = contents.inner.length === 0 ? rolesOnly(contents, aspect) : settleWide(contents, title, aspect);
  const inside = [...settled.discs, ...settled.circles];
  const above = onTop(title, inside);
  const bounds = boxAround([...inside, ...cornersOf(above)]);
  const height = Math.max(bounds.height + 2 * BOX_MARGIN, (bounds.width + 2 * BOX_MARGIN) / aspect, LEAST_HEIGHT);
  const width = Math.max(bounds.width + 2 * BOX_MARGIN, height * aspect);
  const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
  const all = { ...settled, title: above, team: contents.team, folded: false, x, y, r: Math.hypot(width, height) / 2 };
  const corner = roundestCorner([...inside, ...cornersOf(above)], { x, y, width, height });
  return { ...moved(all, -x, -y), box: { width, height, corner } };
}

/** A title let down between circles, but not below the highest of them: there its team is looked for. */
function onTop(title: LooseTitle, circles: readonly Circle[]): CircleTitle {
  const down = letDown(title, circles);
  const highest = Math.min(...circles.map(({ y, r }) => y - r)) + down.text.height / 2;
  return { ...down, y: Math.min(down.y, highest) };
}

/** Roles in rows as wide as the sheet is. */
function rolesOnly(contents: TeamContents, aspect: number): SettledContents {
  const places = hexagonalCluster(contents.places.length, aspect).map(({ x, y }) => ({
    x: x * (2 + GAP),
    y: y * (2 + GAP),
  }));
  return placeContents({ ...contents, places }, []);
}

/** Contents close around a title in the aspect, drawn apart along the one direction in which the sheet has room left. */
function settleWide(contents: TeamContents, title: LooseTitle, aspect: number): SettledContents {
  const loose = looseCircles(contents);
  const boundsOf = (circles: readonly Circle[]) => boxAround([...circles, ...cornersOf(onTop(title, circles))]);
  const settled = settleCircles(loose, { title: titleRoom(title), aspect, walls: true }, (circles) => {
    const { width, height } = boundsOf(circles);
    return Math.max(width / aspect, height);
  });
  const { x, width } = boxAround(withSizes(settled, loose));
  const middle = settled.map((place) => ({ x: place.x - x - width / 2, y: place.y }));
  const stretched = (factor: number, wider: boolean) =>
    middle.map((place) => (wider ? { x: place.x * factor, y: place.y } : { x: place.x, y: place.y * factor }));
  const aspectOf = (places: readonly { x: number; y: number }[]) => {
    const bounds = boundsOf(withSizes(places, loose));
    return bounds.width / bounds.height;
  };
  const wider = aspectOf(middle) < aspect;
  let [low, high] = [1, MOST_SPREAD];
  for (let step = 0; step < STEPS; step++) {
    const factor = (low + high) / 2;
    if (aspectOf(stretched(factor, wider)) < aspect === wider) low = factor;
    else high = factor;
  }
  return placeContents(contents, stretched(low, wider));
}

function withSizes(places: readonly { x: number; y: number }[], sizes: readonly { r: number }[]): Circle[] {
  return places.map(({ x, y }, index) => ({ x, y, r: sizes[index]?.r ?? 0 }));
}

/** The largest round corner of a box at which all circles stay inside with a margin. */
function roundestCorner(
  circles: readonly Circle[],
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): number {
  const largest = Math.min(box.width, box.height) * ROUNDEST;
  for (let step = 0; step < STEPS; step++) {
    const corner = largest * (1 - step / STEPS);
    const holds = circles.every(({ x, y, r }) => {
      const acrossCorner = Math.abs(x - box.x) - (box.width / 2 - corner);
      const downCorner = Math.abs(y - box.y) - (box.height / 2 - corner);
      return acrossCorner <= 0 || downCorner <= 0 || Math.hypot(acrossCorner, downCorner) + r + BOX_MARGIN <= corner;
    });
    if (holds) return corner;
  }
  return BOX_MARGIN;
}
