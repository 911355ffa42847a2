import type { DiagramRole } from '../content/org-diagram.ts';
import { type Chord, type FittedText, fitText, type Passage, setAt } from './fit-text.ts';

/** No text on a sheet is smaller than this, in points. */
export const SMALLEST = 4.5;
/** Holders are set a little smaller than the name of their role. */
const HOLDER_SCALE = 0.82;
/** What the full names of holders may cost in size against the brief ones. */
const FOR_FULL_NAMES = 0.86;

/** A label for a role, in the largest size up to `largest` at which name and holders fit; undefined where none is large enough to read. */
export function fitRole(
  role: DiagramRole,
  chord: Chord,
  largest: number,
): { text: FittedText; passages: readonly Passage[] } | undefined {
  const smallest = SMALLEST / HOLDER_SCALE;
  const full = passagesOf(role.name, role.holders);
  const brief = passagesOf(role.name, role.brief);
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

/** The same label in a smaller size, so that labels side by side are alike. */
export function atMost(
  { text, passages }: { text: FittedText; passages: readonly Passage[] },
  chord: Chord,
  size: number,
): FittedText {
  if (text.size <= size) return text;
  return setAt(passages, chord, size) ?? text;
}

function passagesOf(name: string, holders: string): Passage[] {
  const passages: Passage[] = [{ text: name, weight: 'semibold', scale: 1 }];
  if (holders !== '') passages.push({ text: holders, weight: 'regular', scale: HOLDER_SCALE });
  return passages;
}
