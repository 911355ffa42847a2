import type { DiagramRole } from '../content/org-diagram.ts';
import { type Chord, type FittedText, fitText, type Passage, setAt } from './fit-text.ts';
import type { Hyphenate } from './hyphenate.ts';

/** No text on a sheet is smaller than this, in points. */
export const SMALLEST = 4.5;
/** Holders are set a little smaller than the name of their role. */
const HOLDER_SCALE = 0.82;
/** What the full names of holders may cost in size against the brief ones. */
const FOR_FULL_NAMES = 0.86;

/** A label with what it was set from. */
export interface RoleLabel {
  readonly text: FittedText;
  readonly passages: readonly Passage[];
}

/** What dividing words has to gain in size. */
const FOR_DIVIDED_WORDS = 1.3;

/** A label for a role, in the largest size up to `largest` at which name and holders fit; undefined where none is large enough to read. Words are divided only where that is of great help. */
export function fitRole(role: DiagramRole, chord: Chord, largest: number, hyphenate: Hyphenate): RoleLabel | undefined {
  const whole = fitNamed(role.name, role, chord, largest);
  if (whole && whole.text.size > largest * 0.75) return whole;
  const name = hyphenate(role.name);
  if (name === role.name) return whole;
  const divided = fitNamed(name, role, chord, largest);
  return divided && divided.text.size > (whole?.text.size ?? 0) * FOR_DIVIDED_WORDS ? divided : whole;
}

function fitNamed(name: string, role: DiagramRole, chord: Chord, largest: number): RoleLabel | undefined {
  const smallest = SMALLEST / HOLDER_SCALE;
  const full = passagesOf(name, role.holders);
  const brief = passagesOf(name, role.brief);
  const withFull = fitText(full, chord, smallest, largest);
  if (role.brief === role.holders || (withFull && withFull.size >= largest * FOR_FULL_NAMES))
    return withFull ? { text: withFull, passages: full } : atLeastReadable(full, chord);
  const withBrief = fitText(brief, chord, smallest, largest);
  if (withFull && (!withBrief || withFull.size >= withBrief.size * FOR_FULL_NAMES))
    return { text: withFull, passages: full };
  return withBrief ? { text: withBrief, passages: brief } : atLeastReadable(brief, chord);
}

/** Name and holders both in the smallest size there is. */
function atLeastReadable(passages: readonly Passage[], chord: Chord) {
  const even = passages.map((passage) => ({ ...passage, scale: 1 }));
  const text = setAt(even, chord, SMALLEST);
  return text && { text, passages: even };
}

/** The same label in a smaller size, so that labels side by side are alike; no line of it becomes too small to read. */
export function atMost({ text, passages }: RoleLabel, chord: Chord, size: number): FittedText {
  const least = SMALLEST / Math.min(...passages.map(({ scale }) => scale));
  const smaller = Math.max(size, least);
  return text.size <= smaller ? text : (setAt(passages, chord, smaller) ?? text);
}

function passagesOf(name: string, holders: string): Passage[] {
  const passages: Passage[] = [{ text: name, weight: 'semibold', scale: 1 }];
  if (holders !== '') passages.push({ text: holders, weight: 'regular', scale: HOLDER_SCALE });
  return passages;
}
