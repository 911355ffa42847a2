import type { DiagramRole, DiagramTeam } from '../content/org-diagram.ts';
import { badgeStretch } from './circle-title.ts';
import { wrapText } from './fit-text.ts';
import type { Folding } from './folding.ts';
import type { Room } from './sheet-frame.ts';
import { CAP_HEIGHT, DESCENT, LINE_HEIGHT } from './text-measure.ts';

export interface RoleCard extends Room {
  readonly role: DiagramRole;
}

/** The box of a team with all that stands in it, in points. */
export interface TeamBox extends Room {
  readonly team: DiagramTeam;
  readonly folded: boolean;
  readonly title: BoxTitle;
  readonly cards: readonly RoleCard[];
  readonly boxes: readonly TeamBox[];
}

export interface BoxTitle {
  readonly size: number;
  readonly padding: number;
  /** The room of its lines. */
  readonly width: number;
  /** From the top of the box to what stands below the title. */
  readonly height: number;
  /** From the top of the box to the lowest ink of its last line. */
  readonly reach: number;
  readonly badges: readonly { readonly number: number; readonly room: number }[];
  readonly badgeRadius: number;
}

export interface PosterLayout {
  readonly boxes: readonly TeamBox[];
}

const MOST_BADGES = 8;
/** Badges hold numbers of at least 4.5 points. */
const BADGE_RADIUS = 3.5;
/** What a team gets beside others at least, so that it is no sliver. */
const LEAST_SHARE = 0.07;
/** Cards are read best about three times as wide as high. */
const BEST_ASPECT = 2.6;
/** What a title takes of a team's share, as if it were so many roles. */
const TITLE_WEIGHT = 0.55;

/**
 * Divides a room over teams by how many roles they hold, keeping the order of ids: halves of about the same weight, side by side or one below the other, whichever is squarer. The roles of a
 * team stand in an even grid. Undefined where something has no room at all.
 *
 * Source: the balanced binary treemap of d3-hierarchy (`treemapBinary`), with room for titles at each level.
 */
export function layOutPoster(teams: readonly DiagramTeam[], room: Room, folding: Folding): PosterLayout | undefined {
  const layout = new Layout(folding, Math.sqrt((room.width * room.height) / Math.max(1, folding.count(teams))));
  const boxes = layout.divide(teams, room, 0);
  return layout.isTight ? undefined : { boxes };
}

interface Share {
  readonly weight: number;
  /** Nothing for the grid of the own roles. */
  readonly team?: DiagramTeam;
}

class Layout {
  isTight = false;
  readonly #folding: Folding;
  /** The side of the square that one role has on average. */
  readonly #unit: number;
  readonly #weights = new Map<DiagramTeam, number>();

  constructor(folding: Folding, unit: number) {
    this.#folding = folding;
    this.#unit = unit;
  }

  divide(teams: readonly DiagramTeam[], room: Room, depth: number): TeamBox[] {
    const gap = this.#gap(depth);
    const places = split(
      teams.map((team) => ({ team, weight: this.#weight(team, depth) })),
      room,
      gap,
    );
    return teams.map((team, index) => this.#box(team, places[index] as Room, depth));
  }

  #gap(depth: number): number {
    return Math.max(2, Math.min(7, this.#unit * 0.12) - depth);
  }

  #weight(team: DiagramTeam, depth: number): number {
    const known = this.#weights.get(team);
    if (known !== undefined) return known;
    const weight = this.#isFolded(team, depth)
      ? 1 + Math.sqrt(Math.min(team.roleCount, 400)) * 0.25
      : TITLE_WEIGHT +
        (this.#folding.roles ? 0.4 : team.roles.length) +
        team.teams.reduce((sum, child) => sum + this.#weight(child, depth + 1), 0) * 1.06;
    this.#weights.set(team, weight);
    return weight;
  }

  #isFolded(team: DiagramTeam, depth: number): boolean {
    return depth >= this.#folding.depth || (this.#folding.roles && team.teams.length === 0);
  }

  #box(team: DiagramTeam, place: Room, depth: number): TeamBox {
    const folded = this.#isFolded(team, depth);
    const title = this.#title(team, place, depth);
    const base = { ...place, team, folded, title };
    if (folded) return { ...base, cards: [], boxes: [] };
    const inside = {
      x: place.x + title.padding,
      y: place.y + title.height,
      width: place.width - 2 * title.padding,
      height: place.height - title.height - title.padding,
    };
    if (inside.width < 8 || inside.height < 5) {
      if (team.roles.length + team.teams.length > 0 || title.reach > place.height) this.isTight = true;
      return { ...base, cards: [], boxes: [] };
    }
    const roles = this.#folding.roles ? [] : team.roles;
    const shares: Share[] = team.teams.map((child) => ({ team: child, weight: this.#weight(child, depth + 1) }));
    if (roles.length > 0) shares.unshift({ weight: roles.length });
    const gap = this.#gap(depth + 1);
    const places = split(shares, inside, gap);
    const boxes: TeamBox[] = [];
    let cards: RoleCard[] = [];
    for (const [index, share] of shares.entries()) {
      const room = places[index] as Room;
      if (share.team) boxes.push(this.#box(share.team, room, depth + 1));
      else cards = grid(roles, room, Math.max(1.8, gap * 0.7));
    }
    return { ...base, cards, boxes };
  }

  #title(team: DiagramTeam, { width, height }: Room, depth: number): BoxTitle {
    const padding = Math.max(2.6, Math.min(6, this.#unit * 0.1) - depth * 0.5);
    const size = Math.max(5.6, Math.min(16 - depth * 2.5, this.#unit * 0.3, Math.sqrt(width * height) * 0.085));
    const badgeRadius = Math.max(BADGE_RADIUS, size * 0.45);
    const badges = team.collaborations
      .slice(0, MOST_BADGES)
      .map((number) => ({ number, room: 2 * badgeRadius * badgeStretch(number) + 1.5 }));
    const taken = badges.reduce((sum, { room }) => sum + room, 0);
    const left = width - 2 * padding - taken - (taken > 0 ? size * 0.5 : 0);
    if (left < size * 3) this.isTight = true;
    const lines = wrapText(team.name, 'semibold', size, Math.max(left, size * 3)).length;
    const rows = Math.max(lines * size * LINE_HEIGHT, badges.length > 0 ? badgeRadius * 2 + 1 : 0);
    return {
      size,
      padding,
      width: Math.max(left, size * 3),
      height: padding + rows + size * 0.18,
      reach: padding + size * (CAP_HEIGHT + DESCENT + (lines - 1) * LINE_HEIGHT),
      badges,
      badgeRadius,
    };
  }
}

/** Places for shares, in their order, by halves of about the same weight. */
function split(shares: readonly { readonly weight: number }[], room: Room, gap: number): Room[] {
  const all = shares.reduce((sum, { weight }) => sum + weight, 0);
  const least = all * Math.min(LEAST_SHARE, 0.5 / shares.length);
  const sums = [0];
  for (const { weight } of shares) sums.push((sums.at(-1) as number) + Math.max(weight, least));
  const places: Room[] = new Array(shares.length);
  const divide = (from: number, to: number, { x, y, width, height }: Room) => {
    if (to - from <= 1) {
      if (to > from) places[from] = { x, y, width, height };
      return;
    }
    const total = (sums[to] as number) - (sums[from] as number);
    let middle = from + 1;
    while (middle < to - 1 && Math.abs(half(middle + 1)) <= Math.abs(half(middle))) middle++;
    function half(at: number): number {
      return (sums[at] as number) - (sums[from] as number) - total / 2;
    }
    const part = ((sums[middle] as number) - (sums[from] as number)) / total;
    if (width >= height * 1.15) {
      const first = (width - gap) * part;
      divide(from, middle, { x, y, width: first, height });
      divide(middle, to, { x: x + first + gap, y, width: width - first - gap, height });
    } else {
      const first = (height - gap) * part;
      divide(from, middle, { x, y, width, height: first });
      divide(middle, to, { x, y: y + first + gap, width, height: height - first - gap });
    }
  };
  divide(0, shares.length, room);
  return places;
}

/** An even grid: as many columns as give cards a good form and leave few places empty. */
function grid(roles: readonly DiagramRole[], room: Room, gap: number): RoleCard[] {
  let columns = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= roles.length; count++) {
    const rows = Math.ceil(roles.length / count);
    const aspect = (room.width - gap * (count - 1)) / count / ((room.height - gap * (rows - 1)) / rows);
    const cost = Math.abs(Math.log(aspect / BEST_ASPECT)) + ((rows * count - roles.length) / (rows * count)) * 1.6;
    if (aspect > 0 && cost < least) {
      least = cost;
      columns = count;
    }
  }
  const rows = Math.ceil(roles.length / columns);
  const width = (room.width - gap * (columns - 1)) / columns;
  const height = (room.height - gap * (rows - 1)) / rows;
  return roles.map((role, index) => {
    const row = Math.floor(index / columns);
    const inRow = row === rows - 1 ? roles.length - row * columns : columns;
    // The last row is filled by the cards that are left.
    const wide = inRow === columns ? width : (room.width - gap * (inRow - 1)) / inRow;
    return {
      role,
      x: room.x + (index % columns) * (wide + gap),
      y: room.y + row * (height + gap),
      width: wide,
      height,
    };
  });
}
