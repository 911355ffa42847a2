import type { DiagramTeam } from '../content/org-diagram.ts';
import type { Circle } from './circle.ts';
import { type FittedText, type Passage, setAt } from './fit-text.ts';
import { CAP_HEIGHT, DESCENT, textWidth } from './text-measure.ts';

/** The title of a team: `x` and `y` are the middle of its lines. */
export interface CircleTitle {
  readonly x: number;
  readonly y: number;
  readonly text: FittedText;
  /** The numbers of collaborations behind the last line, each as a badge as high as the line. */
  readonly badges: readonly number[];
  readonly badgeWidth: number;
}

/** Badges of collaborations, in parts of the size of the title: half their height, and the row they take below it. */
export const BADGE_RADIUS = 0.58;
export const BADGE_ROW = 1.4;
const MOST_BADGES = 12;
/** The air that is left between a title and what stands below it, in radii of a role disc; more for a large title. */
const GAP = 0.16;

/** A title before it has a place. */
export type LooseTitle = Pick<CircleTitle, 'text' | 'badges'>;

/** The title of a team in a size, on as few lines as a width allows, or else in its narrowest form. */
export function titleOf({ name, collaborations }: DiagramTeam, size: number, width: number): LooseTitle {
  const forms = titleForms(name, size);
  const text = forms.find((form) => form.width < width) ?? (forms.at(-1) as FittedText);
  return { text, badges: collaborations.slice(0, MOST_BADGES) };
}

/** What a title takes with its badges. */
export function titleRoom({ text, badges }: LooseTitle): { width: number; height: number } {
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

/** Lets a title down from above until it meets a circle; badges stand in a row below it. */
export function letDown({ text, badges }: LooseTitle, circles: readonly Circle[]): CircleTitle {
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
export function cornersOf({ x, y, text, badges, badgeWidth }: CircleTitle): Circle[] {
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
