import type { DiagramRole, DiagramTeam } from '../content/org-diagram.ts';
import { atMost, fitRole, type RoleLabel, SMALLEST } from './fit-role.ts';
import { type Chord, chordOfBox, type FittedText, fitText, wrapText } from './fit-text.ts';
import type { Folding } from './folding.ts';
import type { HyphenatedDiagram } from './hyphenate.ts';
import type { Palette, Tint } from './palette.ts';
import { layOutPoster, type PosterLayout, type TeamBox } from './poster-layout.ts';
import type { Drawing, Mark, SceneItem, SceneText } from './scene.ts';
import type { Room } from './sheet-frame.ts';
import { CAP_HEIGHT, LINE_HEIGHT } from './text-measure.ts';

/** A smaller area (square points) has no room for most names of roles. */
const LEAST_AREA = 420;
/** The part of all labels that is not made smaller to be like the others. */
const COMMON = 0.4;

/** Draws teams as boxes that fill a room, each with an even grid of its roles; undefined where there is clearly no room for text that can be read. */
export function posterScene(
  diagram: HyphenatedDiagram,
  room: Room,
  folding: Folding,
  palette: Palette,
): Drawing | undefined {
  if (room.width <= 0 || room.height <= 0) return undefined;
  const shapes = folding.count(diagram.teams);
  if ((room.width * room.height) / Math.max(1, shapes) < LEAST_AREA) return undefined;
  const layout = layOutPoster(diagram.teams, room, folding);
  return layout && new Painter(diagram, palette, layout).draw();
}

class Painter {
  readonly #diagram: HyphenatedDiagram;
  readonly #palette: Palette;
  readonly #layout: PosterLayout;
  readonly #labels = new Map<DiagramRole, RoleLabel>();
  readonly #teamLabels = new Map<DiagramTeam, FittedText>();
  #common = 0;

  constructor(diagram: HyphenatedDiagram, palette: Palette, layout: PosterLayout) {
    this.#diagram = diagram;
    this.#palette = palette;
    this.#layout = layout;
  }

  /** Nothing where a label does not fit in a size that can be read. */
  draw(): Drawing | undefined {
    const { boxes } = this.#layout;
    if (!boxes.every((box) => this.#fit(box))) return undefined;
    const sizes = [...this.#labels.values()].map(({ text }) => text.size).sort((a, b) => a - b);
    this.#common = sizes[Math.floor(sizes.length * COMMON)] ?? 0;
    return { items: boxes.map((box) => this.#team(box, 0, undefined)) };
  }

  #fit(box: TeamBox): boolean {
    if (box.folded) {
      const text = this.#fitFolded(box);
      if (text) this.#teamLabels.set(box.team, text);
      return text !== undefined;
    }
    for (const { role, width, height } of box.cards) {
      const label = fitRole(role, chordOfCard(role, width, height), largestIn(height), this.#diagram.hyphenate);
      if (!label) return false;
      this.#labels.set(role, label);
    }
    return box.boxes.every((inner) => this.#fit(inner));
  }

  #team(box: TeamBox, depth: number, above: Tint | undefined): SceneItem {
    const { team, x, y, width, height } = box;
    const tint = this.#palette.of(team, above);
    const corner = Math.min(5, 3 + height * 0.01);
    const base = {
      kind: 'team',
      shape: { kind: 'box', x, y, width, height, corner },
      target: team.target,
      label: `${team.name} · ${this.#diagram.countRoles(team.roleCount)}`,
      paint: { fill: tint.ground(depth), stroke: tint.line, strokeWidth: depth === 0 ? 1.2 : 0.9 },
    } as const;
    if (box.folded) return { ...base, texts: this.#folded(box, tint) };
    return {
      ...base,
      ...this.#title(box, tint),
      items: [
        ...box.cards.map(({ role, ...card }) => this.#role(role, card, tint)),
        ...box.boxes.map((inner) => this.#team(inner, depth + 1, tint)),
      ],
    };
  }

  #title({ title, x, y, width, team }: TeamBox, tint: Tint): Pick<SceneItem, 'texts' | 'marks'> {
    const { size, padding, badges } = title;
    const lines = wrapText(team.name, 'semibold', size, title.width);
    const texts = lines.map(
      ({ text, width: wide }, index): SceneText => ({
        text,
        x: x + padding,
        baseline: y + padding + size * CAP_HEIGHT + index * size * LINE_HEIGHT,
        size,
        width: wide,
        weight: 'semibold',
        anchor: 'start',
        color: tint.ink,
      }),
    );
    let right = x + width - padding;
    const marks = [...badges].reverse().map(({ number, room }): Mark => {
      right -= room;
      return {
        sign: 'collaboration',
        number,
        x: right + room / 2,
        y: y + padding + size * 0.4,
        r: title.badgeRadius,
        color: tint.ink,
      };
    });
    return { texts, marks };
  }

  #folded({ team, x, y, width, height }: TeamBox, tint: Tint): SceneText[] {
    const text = this.#teamLabels.get(team);
    return text ? centred(text, x + width / 2, y + height / 2, tint) : [];
  }

  /** Name and number of roles in the middle of a folded team. */
  #fitFolded({ team, width, height }: TeamBox): FittedText | undefined {
    const chord = chordOfBox(width - 6, height - 4);
    const name = { text: team.name, weight: 'semibold', scale: 1 } as const;
    const roles = { text: this.#diagram.countRoles(team.roleCount), weight: 'regular', scale: 0.82 } as const;
    const largest = Math.min(20, height * 0.28);
    return (
      fitText([name, roles], chord, SMALLEST / 0.82, largest) ??
      fitText([{ ...name, text: this.#diagram.hyphenate(team.name) }, roles], chord, SMALLEST / 0.82, largest)
    );
  }

  #role(role: DiagramRole, card: { x: number; y: number; width: number; height: number }, tint: Tint): SceneItem {
    const { x, y, width, height } = card;
    const chord = chordOfCard(role, width, height);
    const label = this.#labels.get(role);
    const text = label && atMost(label, chord, this.#common);
    const radius = markRadius(height);
    const signs = (['critical', 'elected'] as const).filter((sign) => role.signs.has(sign));
    return {
      kind: 'role',
      shape: { kind: 'box', ...card, corner: Math.min(3, height * 0.12) },
      target: role.target,
      label: role.description,
      signs: role.signs,
      paint: { fill: tint.card, stroke: tint.line, strokeWidth: 0.7 },
      texts: text ? centred(text, x + width / 2, y + height / 2, tint) : [],
      marks: signs.map((sign, index) => ({
        sign,
        x: x + width - radius * (1.7 + index * 2.4),
        y: y + radius * 1.7,
        r: radius,
        color: tint.ink,
      })),
    };
  }
}

function markRadius(height: number): number {
  return Math.min(4.5, height * 0.14);
}

function largestIn(height: number): number {
  return Math.min(14, height * 0.34);
}

/** The room for text in a card: less where it has two outlines, and beside the marks in its corner. */
function chordOfCard({ signs }: DiagramRole, width: number, height: number): Chord {
  const edge = signs.has('outside') ? 4.4 : 3.2;
  const box = chordOfBox(width - 2 * edge, height - 2 * edge + 1);
  const marks = [...signs].filter((sign) => sign === 'elected' || sign === 'critical').length;
  if (marks === 0) return box;
  const radius = markRadius(height);
  const below = -height / 2 + radius * 2.9;
  return (top, bottom) => Math.min(box(top, bottom), top < below ? width - 2 * radius * (0.9 + marks * 2.4) : Infinity);
}

function centred(text: FittedText, x: number, y: number, tint: Tint): SceneText[] {
  return text.lines.map(({ text: shown, size, width, weight, baseline, passage }) => ({
    text: shown,
    x,
    baseline: y + baseline,
    size,
    width,
    weight,
    anchor: 'middle',
    color: passage === 0 ? tint.ink : tint.pale,
  }));
}
