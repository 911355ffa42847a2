import { packEnclose } from 'd3-hierarchy';
import type { DiagramRole, DiagramTeam } from '../content/org-diagram.ts';
import type { Circle } from './circle.ts';
import { type CircleTitle, cornersOf, type LooseTitle, letDown, titleOf, titleRoom } from './circle-title.ts';
import { clusterRadius, hexagonalCluster, type Point } from './hexagonal-cluster.ts';
import { settleCircles } from './settle-circles.ts';

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
  /** A box around the same middle, where the team has one instead of a circle. */
  readonly box?: RoundedBox;
}

export interface RoundedBox {
  readonly width: number;
  readonly height: number;
  readonly corner: number;
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

export interface CirclesLayout {
  readonly circles: readonly TeamCircle[];
  /** The box around all circles. */
  readonly width: number;
  readonly height: number;
}

/** What is to stand in a team, before it has places. */
export interface TeamContents {
  readonly team: DiagramTeam;
  readonly inner: readonly TeamCircle[];
  /** The places of the role discs, around the middle of their cluster; its radius is 0 where there are none. */
  readonly places: readonly Point[];
  readonly cluster: number;
}

/** What stands in a team, with places. */
export interface SettledContents {
  readonly discs: readonly RoleDisc[];
  readonly circles: readonly TeamCircle[];
}

/** Between discs, and between circles: parts of the radius of a disc. */
export const GAP = 0.16;
export const CIRCLE_GAP = 0.16;
/** Between the rim of a team and what stands in it. */
const MARGIN = 0.2;
const TITLE_SHARE = 0.125;
const LARGEST_TITLE = 1.3;
/** Sizes are compared in steps of this, so that a little growth seldom turns everything. */
const COARSE = 0.025;

/** A team as a circle around 0, 0, with all that stands in it. */
export function layOutTeam(team: DiagramTeam, depth: number, options: CirclesOptions): TeamCircle {
  const contents = contentsOf(team, depth, options);
  if (!contents) return foldedCircle(team);
  const bare = bareSize(contents);
  const size = Math.max(options.smallestTitle * (depth === 0 ? 1.25 : 1), Math.min(bare * TITLE_SHARE, LARGEST_TITLE));
  const title = titleOf(team, size, bare * 1.3);
  const settled = settleContents(contents, title, (circles) => withTitleAbove(title, circles).circle.r);
  const { title: above, circle } = withTitleAbove(title, [...settled.discs, ...settled.circles]);
  const all = { ...settled, title: above, team, folded: false, ...circle, r: stepped(circle.r + MARGIN) };
  return moved(all, -circle.x, -circle.y);
}

/** What a team shows inside, or undefined where that is nothing. */
export function contentsOf(team: DiagramTeam, depth: number, options: CirclesOptions): TeamContents | undefined {
  const showsRoles = !options.foldRoles && team.roles.length > 0 && depth < options.foldDepth;
  const showsTeams = team.teams.length > 0 && depth < options.foldDepth;
  if (!showsRoles && !showsTeams) return undefined;
  const count = showsRoles ? team.roles.length : 0;
  return {
    team,
    inner: showsTeams ? team.teams.map((child) => layOutTeam(child, depth + 1, options)) : [],
    places: hexagonalCluster(count).map(({ x, y }) => ({ x: x * (2 + GAP), y: y * (2 + GAP) })),
    cluster: stepped(clusterRadius(count) * (2 + GAP)),
  };
}

/** The radius of a circle in which contents would about fit without a title. */
export function bareSize(contents: TeamContents): number {
  const loose = looseCircles(contents);
  return stepped(Math.sqrt(loose.reduce((sum, { r }) => sum + r * r, 0) / (loose.length < 2 ? 1 : 0.72)));
}

/** Places for contents around a title, close together, by the size that `sizeOf` gives. */
function settleContents(
  contents: TeamContents,
  title: LooseTitle,
  sizeOf: (circles: readonly Circle[]) => number,
): SettledContents {
  const around = { title: titleRoom(title), aspect: 1, walls: false };
  return placeContents(contents, settleCircles(looseCircles(contents), around, sizeOf));
}

/** Contents at the places of their circles: the cluster of the roles first, where there is one. */
export function placeContents({ team, inner, places, cluster }: TeamContents, at: readonly Point[]): SettledContents {
  const first = cluster > 0 ? 1 : 0;
  const middle = first === 1 && at[0] ? at[0] : { x: 0, y: 0 };
  return {
    discs: places.flatMap(({ x, y }, index) => {
      const role = team.roles[index];
      return role ? [{ role, x: x + middle.x, y: y + middle.y, r: 1 }] : [];
    }),
    circles: inner.map((child, index) => {
      const { x, y } = at[index + first] as Point;
      return moved(child, x, y);
    }),
  };
}

/** The cluster of the roles, where there is one, and the circles of the teams with the gap between them. */
export function looseCircles({ inner, cluster }: TeamContents) {
  const gap = Math.max(CIRCLE_GAP, Math.max(0, ...inner.map(({ r }) => r)) * 0.03);
  return [
    ...(cluster > 0 ? [{ r: cluster, id: '' }] : []),
    ...inner.map(({ r, team: { id } }) => ({ r: r + gap / 2, id })),
  ];
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

/** A title above circles, with the circle around all. */
function withTitleAbove(loose: LooseTitle, circles: readonly Circle[]) {
  const title = letDown(loose, circles);
  const circle: Circle = packEnclose([...circles, ...cornersOf(title)]);
  return { title, circle };
}

/** A circle elsewhere, with all that stands in it: places are those of the sheet, not of the circle around. */
export function moved(circle: TeamCircle, dx: number, dy: number): TeamCircle {
  return {
    ...circle,
    x: circle.x + dx,
    y: circle.y + dy,
    discs: circle.discs.map((disc) => ({ ...disc, x: disc.x + dx, y: disc.y + dy })),
    circles: circle.circles.map((child) => moved(child, dx, dy)),
    ...(circle.title && { title: { ...circle.title, x: circle.title.x + dx, y: circle.title.y + dy } }),
  };
}
