import { packEnclose } from 'd3-hierarchy';
import type { DiagramRole, DiagramTeam } from '../content/org-diagram.ts';
import { type FittedText, type Passage, setAt } from './fit-text.ts';
import { clusterRadius, hexagonalCluster } from './hexagonal-cluster.ts';
import type { Extent } from './scene.ts';
import { settleCircles } from './settle-circles.ts';
import { CAP_HEIGHT, DESCENT, textWidth } from './text-measure.ts';

/** A circle; y grows downwards. The disc of a role has a radius of 1. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface RoleDisc extends Circle {
  readonly role: DiagramRole;
}

/** The circle of a team with all that stands in it. A folded team, or one in which there is nothing, shows its name and how many roles it holds. */
export interface TeamCircle extends Circle {
  readonly team: DiagramTeam;
  readonly folded: boolean;
  readonly discs: readonly RoleDisc[];
  readonly circles: readonly TeamCircle[];
  readonly title?: CircleTitle;
}

/** The title of a team: `x` and `y` are the middle of its lines. */
export interface CircleTitle {
  readonly x: number;
  readonly y: number;
  readonly text: FittedText;
  /** The numbers of collaborations behind the last line, each as a badge as high as the line. */
  readonly badges: readonly number[];
  readonly badgeWidth: number;
}

export interface CirclesOptions {
  /** Width by height of the room. */
  readonly aspect: number;
  /** The smallest title, in radii of a role disc. */
  readonly smallestTitle: number;
  /** Teams at this depth show nothing inside (the top teams have depth 0); below `foldRoles` only teams are shown. */
  readonly foldDepth: number;
  readonly foldRoles: boolean;
}

/** Between discs, and between circles: parts of the radius of a disc. */
const GAP = 0.16;
const CIRCLE_GAP = 0.16;
const MARGIN = 0.2;
const TITLE_SHARE = 0.125;
const LARGEST_TITLE = 1.3;
/** Badges of collaborations, in parts of the size of the title: half their height, and the row they take below it. */
export const BADGE_RADIUS = 0.58;
export const BADGE_ROW = 1.4;
const MOST_BADGES = 12;
/** Sizes are compared in steps of this, so that a little growth seldom turns everything. */
const COARSE = 0.025;

export interface CirclesLayout {
  readonly circles: readonly TeamCircle[];
  /** The box around all circles. */
  readonly width: number;
  readonly height: number;
}

/**
 * Lays teams out as nested circles: role discs of one size in a hexagonal cluster, settled beside the circles of the teams inside, with the title above them. Where
 * siblings begin follows from ids alone, and sizes grow in steps: a role more moves little.
 */
export function layOutCircles(teams: readonly DiagramTeam[], options: CirclesOptions): CirclesLayout {
  const all = teams.map((team) => layOutTeam(team, 0, options));
  if (all.length === 1 && all[0]) return around(all);
  const gap = Math.max(CIRCLE_GAP, Math.max(0, ...all.map(({ r }) => r)) * 0.035);
  const places = settleCircles(
    all.map(({ r, team }) => ({ r: r + gap / 2, id: team.id })),
    { title: { width: 0, height: 0 }, aspect: options.aspect },
    (settled) => {
      const { width, height } = boxAround(settled);
      return Math.max(width / options.aspect, height);
    },
  );
  return around(all.map((circle, index) => moved(circle, places[index]?.x ?? 0, places[index]?.y ?? 0)));
}

function around(circles: readonly TeamCircle[]): CirclesLayout {
  if (circles.length === 0) return { circles, width: 0, height: 0 };
  const { x, y, width, height } = boxAround(circles);
  return { circles: circles.map((circle) => moved(circle, -x, -y)), width, height };
}

function boxAround(circles: readonly Circle[]): Extent {
  const x = Math.min(...circles.map((circle) => circle.x - circle.r));
  const y = Math.min(...circles.map((circle) => circle.y - circle.r));
  const width = Math.max(...circles.map((circle) => circle.x + circle.r)) - x;
  const height = Math.max(...circles.map((circle) => circle.y + circle.r)) - y;
  return { x, y, width, height };
}

/** A team with its middle at 0, 0. */
function layOutTeam(team: DiagramTeam, depth: number, options: CirclesOptions): TeamCircle {
  const showsRoles = !options.foldRoles && team.roles.length > 0 && depth < options.foldDepth;
  const showsTeams = team.teams.length > 0 && depth < options.foldDepth;
  if (!showsRoles && !showsTeams) return foldedCircle(team);
  const inner = showsTeams ? team.teams.map((child) => layOutTeam(child, depth + 1, options)) : [];
  const count = showsRoles ? team.roles.length : 0;
  const places = hexagonalCluster(count).map(({ x, y }) => ({ x: x * (2 + GAP), y: y * (2 + GAP) }));
  const cluster = count === 0 ? 0 : stepped(clusterRadius(count) * (2 + GAP));
  return withTitle(team, places, inner, cluster, options.smallestTitle, depth);
}

/** As large as the roles it stands for, within bounds. */
function foldedCircle(team: DiagramTeam): TeamCircle {
  const r = stepped(1.3 + Math.sqrt(Math.min(team.roleCount, 400)) * 0.28);
  return { x: 0, y: 0, r, team, folded: true, discs: [], circles: [] };
}

/** Up to the next of steps that grow with the size. */
function stepped(size: number): number {
  return size <= 0 ? 0 : Math.exp(Math.ceil(Math.log(size) / COARSE - 1e-6) * COARSE);
}

/** Puts circles, cluster and title around each other. */
function withTitle(
  team: DiagramTeam,
  places: readonly { readonly x: number; readonly y: number }[],
  inner: readonly TeamCircle[],
  cluster: number,
  smallestTitle: number,
  depth: number,
): TeamCircle {
  const gap = inner.length === 0 ? 0 : Math.max(CIRCLE_GAP, Math.max(...inner.map(({ r }) => r)) * 0.03);
  const loose = [
    ...(cluster > 0 ? [{ r: cluster, id: '' }] : []),
    ...inner.map(({ r, team: { id } }) => ({ r: r + gap / 2, id })),
  ];
  const bare = stepped(Math.sqrt(loose.reduce((sum, { r }) => sum + r * r, 0) / (loose.length < 2 ? 1 : 0.72)));
  const size = Math.max(smallestTitle * (depth === 0 ? 1.25 : 1), Math.min(bare * TITLE_SHARE, LARGEST_TITLE));
  const badges = team.collaborations.slice(0, MOST_BADGES);
  const forms = titleForms(team.name, size);
  const text = forms.find(({ width }) => width < bare * 1.3) ?? (forms.at(-1) as FittedText);
  const settled = settleCircles(
    loose,
    { title: titleRoom(text, badges), aspect: 1 },
    (circles) => withTitleAbove(text, circles, badges).circle.r,
  );
  const middle = cluster > 0 ? (settled[0] as Circle) : { x: 0, y: 0 };
  const circles = inner.map(({ r }, index) => ({ ...(settled[index + (cluster > 0 ? 1 : 0)] as Circle), r }));
  const discs = places.map(({ x, y }) => ({ x: x + middle.x, y: y + middle.y, r: 1 }));
  const { title, circle } = withTitleAbove(text, [...discs, ...circles], badges);
  const r = stepped(circle.r + MARGIN);
  return {
    x: 0,
    y: 0,
    r,
    team,
    folded: false,
    title: { ...title, x: title.x - circle.x, y: title.y - circle.y },
    discs: places.flatMap(({ x, y }, index) => {
      const role = team.roles[index];
      return role ? [{ role, x: x + middle.x - circle.x, y: y + middle.y - circle.y, r: 1 }] : [];
    }),
    circles: inner.map((child, index) => {
      const place = circles[index] as Circle;
      return moved(child, place.x - circle.x, place.y - circle.y);
    }),
  };
}

/** What a title takes with its badges. */
function titleRoom(text: FittedText, badges: readonly number[]): { width: number; height: number } {
  const { size } = text;
  const badgeWidth = badges.reduce((sum, number) => sum + badgeRoom(number), 0) * size;
  return {
    width: Math.max(text.width, badgeWidth) + size * 0.4,
    height: text.height + (badges.length > 0 ? size * BADGE_ROW : 0) + Math.max(GAP, size * 0.3),
  };
}

/** The title on one line, two or three; the latter only where words allow it. */
function titleForms(name: string, size: number): FittedText[] {
  const passage: Passage = { text: name, weight: 'semibold', scale: 1 };
  const whole = textWidth(name, 'semibold') * size;
  const words = name.split(' ').length;
  const forms: FittedText[] = [];
  for (const lines of [1, 2, 3, 4, 5, 6]) {
    if (lines > 1 && (words < lines || whole < size * 5 * (lines - 1))) break;
    // The narrowest room in which the words take no more lines than that.
    for (let room = whole / lines; room < whole * 1.1 + size; room += whole / 24 + size * 0.01) {
      const text = setAt([passage], () => room, size);
      if (!text || text.lines.length > lines) continue;
      if (text.lines.length === lines) forms.push(text);
      break;
    }
  }
  return forms;
}

/** A title above circles, with the circle around all. */
function withTitleAbove(text: FittedText, circles: readonly Circle[], badges: readonly number[]) {
  const title = slide(text, circles, badges);
  return { title, circle: enclose([...circles, ...cornersOf(title)]) };
}

/** Lets a title down from above until it meets a circle; badges stand in a row below it. */
function slide(text: FittedText, circles: readonly Circle[], badges: readonly number[]): CircleTitle {
  const { size } = text;
  const badgeWidth = badges.reduce((sum, number) => sum + badgeRoom(number), 0) * size;
  const width = Math.max(text.width, badgeWidth) + size * 0.4;
  const below = badges.length > 0 ? size * BADGE_ROW : 0;
  const gap = Math.max(GAP, size * 0.3);
  let bottom = Number.POSITIVE_INFINITY;
  for (const circle of circles) {
    const away = Math.max(0, Math.abs(circle.x) - width / 2);
    const reach = circle.r + gap;
    if (away < reach) bottom = Math.min(bottom, circle.y - Math.sqrt(reach * reach - away * away));
  }
  if (bottom === Number.POSITIVE_INFINITY) bottom = 0;
  return { x: 0, y: bottom - below - size * DESCENT - (text.height - size * DESCENT) / 2, text, badges, badgeWidth };
}

/** The corners of the lines and badges of a title, as small circles that leave some air. */
function cornersOf({ x, y, text, badges, badgeWidth }: CircleTitle): Circle[] {
  const { size } = text;
  const corner = (width: number, height: number): Circle[] =>
    [-1, 1].map((side) => ({ x: x + (side * width) / 2, y: y + height, r: size * 0.15 }));
  const last = text.lines.at(-1)?.baseline ?? 0;
  return [
    ...text.lines.flatMap(({ width, baseline }) => [
      ...corner(width, baseline - size * CAP_HEIGHT),
      ...corner(width, baseline + size * DESCENT),
    ]),
    ...(badges.length > 0 ? corner(badgeWidth, last + size * (DESCENT + BADGE_ROW)) : []),
  ];
}

/** The room that a badge with a number takes in its row, in parts of the size of the title. */
export function badgeRoom(number: number): number {
  return 2 * BADGE_RADIUS * badgeStretch(number) + 0.16;
}

/** How much wider than high a badge is, so that its number has room. */
export function badgeStretch(number: number): number {
  return Math.max(1, 0.42 * String(number).length + 0.3);
}

function enclose(circles: readonly Circle[]): Circle {
  return circles.length === 0 ? { x: 0, y: 0, r: 1 } : packEnclose([...circles]);
}

/** A circle elsewhere, with all that stands in it: places are those of the sheet, not of the circle around. */
function moved(circle: TeamCircle, dx: number, dy: number): TeamCircle {
  return {
    ...circle,
    x: circle.x + dx,
    y: circle.y + dy,
    discs: circle.discs.map((disc) => ({ ...disc, x: disc.x + dx, y: disc.y + dy })),
    circles: circle.circles.map((child) => moved(child, dx, dy)),
    ...(circle.title && { title: { ...circle.title, x: circle.title.x + dx, y: circle.title.y + dy } }),
  };
}
