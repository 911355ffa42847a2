import type { DiagramTeam, OrgDiagram } from '../content/org-diagram.ts';
import { SMALLEST } from './fit-role.ts';
import type { Folding } from './folding.ts';
import type { Palette, Tint } from './palette.ts';
import type { Drawing, Extent, Mark, SceneItem, SceneLine } from './scene.ts';
import type { Room } from './sheet-frame.ts';
import { badgesWidth, DEEPEST, layOutTree, marksWidth, type TreeLayout, type TreeRow } from './tree-layout.ts';

/** Numbers in badges are a little smaller than the text around them. */
const SMALLEST_IN_TREE = SMALLEST * 1.05;
const LARGEST_IN_TREE = 15;

/** Draws teams and roles as an outline in columns; undefined where it has no room in a size that can be read. */
export function treeScene(diagram: OrgDiagram, room: Room, folding: Folding, palette: Palette): Drawing | undefined {
  if (room.width <= 0 || room.height <= 0) return undefined;
  const layout = layOutTree(diagram, room, folding, SMALLEST_IN_TREE, LARGEST_IN_TREE);
  if (!layout) return undefined;
  const extents = extentsOf(layout.rows);
  return {
    items: [
      { kind: 'frame', texts: [], lines: guides(layout, palette) },
      ...layout.rows.map((row) => {
        const item = drawRow(diagram, row, layout, palette);
        const extent = row.role ? undefined : extents.get(row.team);
        return extent ? { ...item, extent } : item;
      }),
    ],
  };
}

/** Around the rows of each team and all below it. */
function extentsOf(rows: readonly TreeRow[]): ReadonlyMap<DiagramTeam, Extent> {
  const extents = new Map<DiagramTeam, Extent>();
  for (const row of rows)
    for (const team of row.path) {
      const before = extents.get(team) ?? row;
      const x = Math.min(before.x, row.x);
      const y = Math.min(before.y, row.y);
      extents.set(team, {
        x,
        y,
        width: Math.max(before.x + before.width, row.x + row.width) - x,
        height: Math.max(before.y + before.height, row.y + row.height) - y,
      });
    }
  return extents;
}

function tintOf({ path }: TreeRow, palette: Palette): Tint {
  let tint: Tint | undefined;
  for (const team of path) tint = palette.of(team, tint);
  return tint as Tint;
}

function drawRow(diagram: OrgDiagram, row: TreeRow, { size }: TreeLayout, palette: Palette): SceneItem {
  const { team, role, lines, x, y, width, height, bullet } = row;
  const tint = tintOf(row, palette);
  const texts = lines.map((line) => ({
    ...line,
    anchor: 'start' as const,
    color: line.weight === 'semibold' ? tint.ink : tint.pale,
  }));
  const first = lines[0];
  if (!role) {
    const radius = size * 0.62;
    let left = x + width - badgesWidth(team, size) + radius;
    const marks = team.collaborations.slice(0, 6).map((number): Mark => {
      left += size * 2.1;
      return {
        sign: 'collaboration',
        number,
        x: left - size * 1.4,
        y: bullet.y,
        r: Math.max(radius, 3.5),
        color: tint.ink,
      };
    });
    return {
      kind: 'team',
      target: team.target,
      label: `${team.name} · ${diagram.countRoles(team.roleCount)}`,
      shape: { kind: 'box', x, y, width, height, corner: size * 0.3 },
      paint: { fill: tint.ground(0), stroke: tint.line, strokeWidth: 0.5 },
      texts,
      marks,
    };
  }
  const behind = Math.max(...lines.map((line) => line.x + line.width));
  let at = Math.min(behind + size * 0.9, x + width - marksWidth(role, size) + size * 0.6);
  const marks = (['elected', 'critical'] as const)
    .filter((sign) => role.signs.has(sign))
    .map((sign): Mark => {
      const mark = { sign, x: at, y: bullet.y, r: size * 0.5, color: tint.ink };
      at += size * 1.3;
      return mark;
    });
  return {
    kind: 'role',
    target: role.target,
    label: role.description,
    signs: role.signs,
    shape: { kind: 'disc', x: bullet.x, y: bullet.y, r: bullet.r },
    paint: { fill: tint.card, stroke: tint.line, strokeWidth: (first?.size ?? size) * 0.09 },
    texts,
    marks,
  };
}

/** A line from each team down to what stands in it, as far as its column goes. */
function guides({ rows, size, indent, columns }: TreeLayout, palette: Palette): SceneLine[] {
  const lines: SceneLine[] = [];
  const open: { row: TreeRow; column: number; from: number; to: number }[] = [];
  const close = (depth: number) => {
    for (let line = open.at(-1); line && line.row.depth >= depth; line = open.at(-1)) {
      open.pop();
      draw(line);
    }
  };
  const draw = ({ row, from, to, column }: (typeof open)[number]) => {
    if (to <= from) return;
    const place = columns[column]?.x ?? row.x;
    const x = place + Math.min(row.depth, DEEPEST) * indent + size * 1.15;
    lines.push({
      points: [
        [x, from],
        [x, to],
      ],
      color: tintOf(row, palette).line,
      width: 0.5,
    });
  };
  for (const row of rows) {
    close(row.depth);
    for (const line of open) {
      if (line.column !== row.column) {
        draw(line);
        line.column = row.column;
        line.from = row.y;
      }
      line.to = row.bullet.y;
    }
    if (!row.role) open.push({ row, column: row.column, from: row.y + row.height, to: 0 });
  }
  close(0);
  return lines;
}
