import type { DiagramRole, DiagramSign, DiagramTeam } from '../content/org-diagram.ts';
import { BADGE_RADIUS, BADGE_ROW, badgeRoom, type CircleTitle } from './circle-title.ts';
import { layOutCircles } from './circles-layout.ts';
import { atMost, fitRole, type RoleLabel, SMALLEST } from './fit-role.ts';
import { type Chord, chordOfDisc, type FittedText, fitText } from './fit-text.ts';
import type { Folding } from './folding.ts';
import type { HyphenatedDiagram } from './hyphenate.ts';
import type { Color, Palette, Tint } from './palette.ts';
import type { Drawing, Mark, SceneItem, SceneText, Shape } from './scene.ts';
import type { Room } from './sheet-frame.ts';
import { LEAST_HEIGHT } from './sheet-team.ts';
import type { RoleDisc, TeamCircle } from './team-circle.ts';
import { DESCENT } from './text-measure.ts';

const SMALLEST_TITLE = 6;
const PASSES = 4;
/** A disc with a smaller radius (points) has no room for most names. */
const LEAST_RADIUS = 12;
/** How much of a sheet discs cover at most. */
const COVERED = 0.3;
/** The part of all labels that is not made smaller to be like the others: larger ones come down, so that the sheet is calm. */
const COMMON = 0.5;

/** Draws teams as nested circles in a room; undefined where there is clearly no room for text that can be read. */
export function circlesScene(
  diagram: HyphenatedDiagram,
  room: Room,
  folding: Folding,
  palette: Palette,
): Drawing | undefined {
  if (room.width <= 0 || room.height <= 0) return undefined;
  const shapes = folding.count(diagram.teams);
  if (Math.sqrt((room.width * room.height * COVERED) / Math.PI / Math.max(1, shapes)) < LEAST_RADIUS) return undefined;
  const options = {
    aspect: room.width / room.height,
    foldDepth: folding.depth,
    foldRoles: folding.roles,
  };
  let smallestTitle = 0;
  let layout = layOutCircles(diagram.teams, { ...options, smallestTitle });
  const scaleOf = () => Math.min(room.width / layout.width, room.height / layout.height, room.height / LEAST_HEIGHT);
  let scale = scaleOf();
  for (let pass = 1; pass < PASSES && smallestOf(layout.circles) * scale < SMALLEST_TITLE; pass++) {
    if (scale < LEAST_RADIUS / 1.5) return undefined;
    smallestTitle = (SMALLEST_TITLE * 1.04) / scale;
    layout = layOutCircles(diagram.teams, { ...options, smallestTitle });
    scale = scaleOf();
  }
  const x = room.x + (room.width - layout.width * scale) / 2;
  const y = room.y + (room.height - layout.height * scale) / 2;
  return new Painter(diagram, palette, scale, x, y).draw(layout.circles);
}

function smallestOf(circles: readonly TeamCircle[]): number {
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...circles.map(({ title, circles: inner }) =>
      Math.min(title?.text.size ?? Number.POSITIVE_INFINITY, smallestOf(inner)),
    ),
  );
}

class Painter {
  readonly #diagram: HyphenatedDiagram;
  readonly #palette: Palette;
  readonly #scale: number;
  readonly #x: number;
  readonly #y: number;
  /** The labels of what has one, roles and folded teams. */
  readonly #labels = new Map<DiagramRole, RoleLabel>();
  readonly #teamLabels = new Map<DiagramTeam, FittedText>();
  #common = 0;

  constructor(diagram: HyphenatedDiagram, palette: Palette, scale: number, x: number, y: number) {
    this.#diagram = diagram;
    this.#palette = palette;
    this.#scale = scale;
    this.#x = x;
    this.#y = y;
  }

  /** Nothing where a label does not fit in a size that can be read. */
  draw(circles: readonly TeamCircle[]): Drawing | undefined {
    if (!circles.every((circle) => this.#fit(circle))) return undefined;
    const sizes = [...this.#labels.values()].map(({ text }) => text.size).sort((a, b) => a - b);
    this.#common = sizes[Math.floor(sizes.length * COMMON)] ?? this.#largest;
    return { items: circles.map((circle) => this.#team(circle, 0, undefined)) };
  }

  #fit(circle: TeamCircle): boolean {
    if (circle.folded) {
      const text = this.#fitFolded(circle);
      if (text) this.#teamLabels.set(circle.team, text);
      return text !== undefined;
    }
    for (const disc of circle.discs) {
      const label = fitRole(disc.role, this.#chord(disc), this.#largest, this.#diagram.hyphenate);
      if (!label) return false;
      this.#labels.set(disc.role, label);
    }
    return circle.circles.every((inner) => this.#fit(inner));
  }

  get #largest(): number {
    return Math.min(16, this.#scale * 0.42);
  }

  #team(circle: TeamCircle, depth: number, above: Tint | undefined): SceneItem {
    const tint = this.#palette.of(circle.team, above);
    const r = circle.r * this.#scale;
    const shape = this.#shape(circle);
    const { team } = circle;
    const base = {
      kind: 'team',
      shape,
      target: team.target,
      label: `${team.name} · ${this.#diagram.countRoles(team.roleCount)}`,
      paint: {
        fill: tint.ground(depth),
        stroke: tint.line,
        strokeWidth: Math.max(0.7, Math.min(2.2, r * 0.008 + 0.5)),
      },
    } as const;
    if (circle.folded) return { ...base, texts: this.#folded(circle, tint) };
    return {
      ...base,
      ...(circle.title ? this.#title(circle.title, tint) : { texts: [] }),
      items: [
        ...circle.discs.map((disc) => this.#role(disc, tint)),
        ...circle.circles.map((child) => this.#team(child, depth + 1, tint)),
      ],
    };
  }

  #shape(circle: TeamCircle): Shape {
    const { x, y } = this.#at(circle);
    if (!circle.box) return { kind: 'disc', x, y, r: circle.r * this.#scale };
    const width = circle.box.width * this.#scale;
    const height = circle.box.height * this.#scale;
    return { kind: 'box', x: x - width / 2, y: y - height / 2, width, height, corner: circle.box.corner * this.#scale };
  }

  #at({ x, y }: { readonly x: number; readonly y: number }): { x: number; y: number } {
    return { x: this.#x + x * this.#scale, y: this.#y + y * this.#scale };
  }

  #title(title: CircleTitle, tint: Tint): Pick<SceneItem, 'texts' | 'marks'> {
    const { x, y } = this.#at(title);
    const size = title.text.size * this.#scale;
    const last = title.text.lines.at(-1)?.baseline ?? 0;
    return {
      texts: this.#texts(title.text, x, y, tint.ink, tint.ink, this.#scale),
      marks: this.#badges(title, x, y + last * this.#scale + size * (DESCENT + BADGE_ROW * 0.5), size, tint),
    };
  }

  #badges({ badges, badgeWidth }: CircleTitle, middle: number, y: number, size: number, tint: Tint): Mark[] {
    let x = middle - (badgeWidth * this.#scale) / 2;
    return badges.map((number) => {
      const room = badgeRoom(number) * size;
      x += room;
      return { sign: 'collaboration', number, x: x - room / 2, y, r: size * BADGE_RADIUS, color: tint.ink };
    });
  }

  #folded(circle: TeamCircle, tint: Tint): SceneText[] {
    const { x, y } = this.#at(circle);
    const text = this.#teamLabels.get(circle.team);
    return text ? this.#texts(text, x, y, tint.ink, tint.pale) : [];
  }

  /** Name and number of roles in the middle of a folded team. */
  #fitFolded({ team, r }: TeamCircle): FittedText | undefined {
    const chord = chordOfDisc(r * this.#scale * 0.92);
    const name = { text: team.name, weight: 'semibold', scale: 1 } as const;
    const roles = { text: this.#diagram.countRoles(team.roleCount), weight: 'regular', scale: 0.82 } as const;
    const below = team.roleCount > 0 ? [roles] : [];
    const largest = Math.min(22, r * this.#scale * 0.3);
    return (
      fitText([name, ...below], chord, SMALLEST / 0.82, largest) ??
      fitText([{ ...name, text: this.#diagram.hyphenate(team.name) }, ...below], chord, SMALLEST / 0.82, largest)
    );
  }

  #role(disc: RoleDisc, tint: Tint): SceneItem {
    const { role } = disc;
    const { x, y } = this.#at(disc);
    const chord = this.#chord(disc);
    const label = this.#labels.get(role);
    const text = label && atMost(label, chord, this.#common);
    return {
      kind: 'role',
      shape: { kind: 'disc', x, y, r: disc.r * this.#scale },
      target: role.target,
      label: role.description,
      signs: role.signs,
      paint: { fill: tint.card, stroke: tint.line, strokeWidth: Math.max(0.6, this.#scale * 0.03) },
      texts: text ? this.#texts(text, x, y, tint.ink, tint.pale) : [],
      marks: marksOf(role.signs, x, y, this.#scale, tint.ink),
    };
  }

  /** The room for text in a disc: less where it has two outlines, and beside marks. */
  #chord({ role: { signs } }: RoleDisc): Chord {
    const radius = this.#scale;
    const disc = chordOfDisc(radius * (signs.has('outside') ? 0.87 : 0.94));
    if (!hasMarks(signs)) return disc;
    const [top, bottom, half] = [-0.66 * radius, -0.3 * radius, 0.6 * radius];
    return (above, below) => Math.min(disc(above, below), above < bottom && below > top ? 2 * half : Infinity);
  }

  #texts(text: FittedText, x: number, y: number, ink: Color, pale: Color, scale = 1): SceneText[] {
    return text.lines.map((line) => ({
      text: line.text,
      x,
      baseline: y + line.baseline * scale,
      size: line.size * scale,
      width: line.width * scale,
      weight: line.weight,
      anchor: 'middle',
      color: line.passage === 0 ? ink : pale,
    }));
  }
}

function hasMarks(signs: ReadonlySet<DiagramSign>): boolean {
  return signs.has('elected') || signs.has('critical');
}

/** Marks sit on the rim where three discs leave a gap: elected at the upper right, critical at the upper left. */
function marksOf(signs: ReadonlySet<DiagramSign>, x: number, y: number, radius: number, color: Color): Mark[] {
  const places = { elected: Math.cos(Math.PI / 6), critical: -Math.cos(Math.PI / 6) } as const;
  return (['elected', 'critical'] as const)
    .filter((sign) => signs.has(sign))
    .map((sign) => ({
      sign,
      x: x + places[sign] * radius * 0.95,
      y: y - radius * 0.95 * 0.5,
      r: radius * 0.18,
      color,
    }));
}
