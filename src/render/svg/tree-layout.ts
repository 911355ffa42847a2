import type { DiagramRole, DiagramTeam, OrgDiagram } from '../content/org-diagram.ts';
import { wrapText } from './fit-text.ts';
import type { Folding } from './folding.ts';
import type { Room } from './sheet-frame.ts';
import { CAP_HEIGHT, LINE_HEIGHT, type Weight } from './text-measure.ts';

/** A team or a role of the outline, in points. Its bullet stands left of its first line. */
export interface TreeRow extends Room {
  readonly team: DiagramTeam;
  /** Nothing in the row of the team itself. */
  readonly role?: DiagramRole;
  /** From the top team down. */
  readonly path: readonly DiagramTeam[];
  readonly depth: number;
  readonly column: number;
  readonly lines: readonly TreeLine[];
  readonly bullet: { readonly x: number; readonly y: number; readonly r: number };
}

export interface TreeLine {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  readonly width: number;
  readonly weight: Weight;
}

export interface TreeLayout {
  readonly rows: readonly TreeRow[];
  /** Font size of roles, and how far each level is indented, in points. */
  readonly size: number;
  readonly indent: number;
  readonly columns: readonly Room[];
}

/** Deeper levels stand no further in: the column would have no room for text. */
export const DEEPEST = 6;
/** Columns are at least so many font sizes wide. */
const NARROWEST = 19;

/** What a row says before it is set. */
interface Entry {
  readonly team: DiagramTeam;
  readonly role?: DiagramRole;
  readonly path: readonly DiagramTeam[];
  readonly depth: number;
}

/**
 * Sets teams and their roles as an outline that flows through columns, in the largest size and the fewest columns at which all of it fits; undefined where it does not fit in the smallest.
 */
export function layOutTree(
  diagram: OrgDiagram,
  room: Room,
  folding: Folding,
  smallest: number,
  largest: number,
): TreeLayout | undefined {
  const entries = entriesOf(diagram.teams, folding);
  for (let size = largest; size > smallest * 0.96; size = size * 0.94) {
    const used = Math.max(size, smallest);
    const most = Math.max(1, Math.floor(room.width / (used * NARROWEST)));
    // A line takes a height at least: what cannot fit is not set.
    if ((entries.length * used * LINE_HEIGHT) / most > room.height) continue;
    for (let columns = 1; columns <= most; columns++) {
      const layout = flow(diagram, entries, room, used, columns);
      if (layout) return balanced(layout, diagram, entries, room, columns);
    }
  }
  return undefined;
}

/** The same in columns of about the same height. */
function balanced(
  layout: TreeLayout,
  diagram: OrgDiagram,
  entries: readonly Entry[],
  room: Room,
  columns: number,
): TreeLayout {
  let best = layout;
  let low = 0.2;
  let high = 1;
  for (let step = 0; step < 7; step++) {
    const part = (low + high) / 2;
    const tried = flow(diagram, entries, { ...room, height: room.height * part }, layout.size, columns);
    if (tried) {
      best = tried;
      high = part;
    } else low = part;
  }
  return best;
}

function entriesOf(teams: readonly DiagramTeam[], folding: Folding): Entry[] {
  const entries: Entry[] = [];
  const visit = (team: DiagramTeam, above: readonly DiagramTeam[]) => {
    const path = [...above, team];
    const depth = above.length;
    entries.push({ team, path, depth });
    if (depth >= folding.depth) return;
    if (!folding.roles) for (const role of team.roles) entries.push({ team, role, path, depth: depth + 1 });
    for (const child of team.teams) visit(child, path);
  };
  for (const team of teams) visit(team, []);
  return entries;
}

function flow(
  diagram: OrgDiagram,
  entries: readonly Entry[],
  room: Room,
  size: number,
  count: number,
): TreeLayout | undefined {
  const gap = size * 2;
  const width = (room.width - gap * (count - 1)) / count;
  const indent = Math.min(size * 1.5, width * 0.05);
  const columns = Array.from({ length: count }, (_, index) => ({
    x: room.x + index * (width + gap),
    y: room.y,
    width,
    height: room.height,
  }));
  const heights: number[] = [];
  const set = entries.map((entry) => {
    const left = Math.min(entry.depth, DEEPEST) * indent + size * 1.6;
    const right = entry.role ? marksWidth(entry.role, size) : badgesWidth(entry.team, size);
    const lines = linesOf(diagram, entry, size, width - left - right);
    const above = entry.role ? size * 0.12 : entry.depth === 0 ? size * 0.9 : size * 0.45;
    heights.push(lines.height + above);
    return { entry, left, above, ...lines };
  });
  const rows: TreeRow[] = [];
  let column = 0;
  let y = 0;
  for (const [index, { entry, left, above, lines, height }] of set.entries()) {
    // A team never stands alone at the foot of a column.
    const next = entry.role ? 0 : (heights[index + 1] ?? 0);
    if (y > 0 && y + above + height + next > room.height) {
      column++;
      y = 0;
    }
    if (column >= count || y + height > room.height) return undefined;
    const top = room.y + y + (y === 0 ? 0 : above);
    const place = columns[column] as Room;
    const first = lines[0]?.size ?? size;
    rows.push({
      ...entry,
      column,
      x: entry.role ? place.x : place.x + left - size * 0.8,
      y: top,
      width: entry.role ? width : width - left + size * 0.8,
      height,
      lines: lines.map((line) => ({ ...line, x: place.x + left + line.x, baseline: top + line.baseline })),
      bullet: { x: place.x + left - size * 0.8, y: top + first * (0.2 + CAP_HEIGHT / 2), r: size * 0.34 },
    });
    y = top - room.y + height;
  }
  return { rows, size, indent, columns };
}

/** The lines of an entry below each other, from its own corner: a role, then its holders behind it or below it. */
function linesOf(diagram: OrgDiagram, { team, role, depth }: Entry, size: number, width: number) {
  const own = role ? size : size * Math.max(1.05, 1.45 - depth * 0.15);
  const name = role ? role.name : team.name;
  const more = role ? role.holders : `(${diagram.countRoles(team.roleCount)})`;
  const lines: TreeLine[] = [];
  let baseline = 0;
  const add = (text: string, weight: Weight, textSize: number, x: number, wide: number) =>
    lines.push({ text, weight, size: textSize, x, width: wide, baseline });
  for (const { text, width: wide } of wrapText(name, 'semibold', own, width)) {
    baseline += own * (lines.length === 0 ? 0.2 + CAP_HEIGHT : LINE_HEIGHT);
    add(text, 'semibold', own, 0, wide);
  }
  const last = lines.at(-1)?.width ?? 0;
  const behind = wrapText(more, 'regular', size, 1e6)[0]?.width ?? 0;
  if (last + size * 0.45 + behind <= width) add(more, 'regular', size, last + size * 0.45, behind);
  else
    for (const { text, width: wide } of wrapText(more, 'regular', size, width - size)) {
      baseline += size * LINE_HEIGHT;
      add(text, 'regular', size, size, wide);
    }
  return { lines, height: baseline + size * 0.36 };
}

/** The room of signs behind a role, and of numbers behind a team. */
export function marksWidth(role: DiagramRole, size: number): number {
  return (['elected', 'critical'] as const).filter((sign) => role.signs.has(sign)).length * size * 1.3;
}

export function badgesWidth(team: DiagramTeam, size: number): number {
  return Math.min(team.collaborations.length, 6) * size * 2.1;
}
