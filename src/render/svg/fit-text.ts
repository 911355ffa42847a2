import { CAP_HEIGHT, DESCENT, LINE_HEIGHT, textWidth, type Weight } from './text-measure.ts';

/** A part of a label: lines of one weight, in a size relative to that of the label. */
export interface Passage {
  readonly text: string;
  readonly weight: Weight;
  readonly scale: number;
}

/** A line where it stands below the middle of its label (baseline); `size` and `width` are in the unit of the label. */
export interface FittedLine {
  readonly text: string;
  readonly weight: Weight;
  readonly size: number;
  readonly width: number;
  readonly baseline: number;
  readonly passage: number;
}

export interface FittedText {
  readonly size: number;
  readonly lines: readonly FittedLine[];
  /** From the top of the capitals of the first line to the bottom of the last. */
  readonly height: number;
  readonly width: number;
}

/** How wide a line may be whose ink reaches from `top` to `bottom` below the middle of the shape; nothing fits where that is not above zero. */
export type Chord = (top: number, bottom: number) => number;

export const chordOfDisc =
  (radius: number): Chord =>
  (top, bottom) => {
    const far = Math.max(Math.abs(top), Math.abs(bottom));
    return far >= radius ? 0 : 2 * Math.sqrt(radius * radius - far * far);
  };

export const chordOfBox =
  (width: number, height: number): Chord =>
  (top, bottom) =>
    top >= -height / 2 && bottom <= height / 2 ? width : 0;

const MOST_LINES = 7;
const STEPS = 14;

/**
 * Sets passages below each other in the middle of a shape, at the largest size between two at which every line fits its chord; undefined where even the smallest does not. Words
 * are never broken, except where a hyphen or a soft hyphen stands in them.
 */
export function fitText(
  passages: readonly Passage[],
  chord: Chord,
  smallest: number,
  largest: number,
): FittedText | undefined {
  const words = passages.map(wordsOf);
  let best = setWords(passages, words, chord, smallest);
  if (!best) return undefined;
  let low = smallest;
  let high = largest;
  for (let step = 0; step < STEPS && high - low > 0.05; step++) {
    const size = (low + high) / 2;
    const set = setWords(passages, words, chord, size);
    if (set) {
      best = set;
      low = size;
    } else high = size;
  }
  return evened(best, passages, words, chord);
}

/** The passages at one size, if they fit. */
export function setAt(passages: readonly Passage[], chord: Chord, size: number): FittedText | undefined {
  const words = passages.map(wordsOf);
  const set = setWords(passages, words, chord, size);
  return set && evened(set, passages, words, chord);
}

type Words = readonly Word[];

/** A word with its width in parts of the font size, and what joins it to the next one: a space, nothing behind a hyphen, a hyphen that shows only at the end of a line. */
interface Word {
  readonly text: string;
  readonly width: number;
  readonly joint: '' | ' ';
  readonly atEnd: '' | '-';
}

function wordsOf({ text, weight }: Passage): Word[] {
  const words: Word[] = [];
  for (const spaced of text.split(' ')) {
    const parts = spaced.split(BREAKS);
    for (const [index, part] of parts.entries()) {
      const isLast = index === parts.length - 1;
      // A soft hyphen shows only where a line ends in it.
      const isSoft = part.endsWith('\u00ad');
      const shown = isSoft ? part.slice(0, -1) : part;
      words.push({
        text: shown,
        width: textWidth(shown, weight),
        joint: isLast ? ' ' : '',
        atEnd: isSoft && !isLast ? '-' : '',
      });
    }
  }
  return words;
}

/** Behind hyphens and other signs, soft hyphens, and between Chinese, Japanese and Korean characters, a line may end without a space. */
const BREAKS = /(?<=[^\s][-/–—&_.@\u00ad])(?=[^\s])|(?<=[\u3000-\u9fff\uac00-\ud7af\uff00-\uff60])(?=[^\s])/u;

function setWords(
  passages: readonly Passage[],
  words: readonly Words[],
  chord: Chord,
  size: number,
): FittedText | undefined {
  for (let total = passages.length; total <= MOST_LINES + passages.length; total++) {
    for (const counts of divisions(total, words)) {
      const set = place(passages, words, counts, chord, size, 1);
      if (set) return set;
    }
  }
  return undefined;
}

/** The same lines in number and size, with words divided more evenly over them where that can be. */
function evened(set: FittedText, passages: readonly Passage[], words: readonly Words[], chord: Chord): FittedText {
  const counts = passages.map((_, index) => set.lines.filter(({ passage }) => passage === index).length);
  if (counts.every((count) => count === 1)) return set;
  for (const part of [0.5, 0.6, 0.7, 0.8, 0.9]) {
    const even = place(passages, words, counts, chord, set.size, part);
    if (even) return even;
  }
  return set;
}

const MOST_LINES_AFTER_THE_FIRST = 2;

/** The ways to give so many lines to the passages, fewest for the later ones first. */
function* divisions(total: number, words: readonly Words[]): Generator<number[]> {
  const passages = words.length;
  const most = words.at(-1)?.length ?? 0;
  if (passages === 1) {
    if (total >= 1 && total <= Math.min(MOST_LINES, most)) yield [total];
    return;
  }
  const before = words.slice(0, -1);
  for (let last = 1; last <= Math.min(MOST_LINES_AFTER_THE_FIRST, total - passages + 1, most); last++)
    for (const counts of divisions(total - last, before)) yield [...counts, last];
}

function place(
  passages: readonly Passage[],
  words: readonly Words[],
  counts: readonly number[],
  chord: Chord,
  size: number,
  part: number,
): FittedText | undefined {
  const sizes = passages.flatMap(({ scale }, index) => Array.from({ length: counts[index] ?? 0 }, () => scale * size));
  const first = sizes[0] ?? 0;
  const last = sizes.at(-1) ?? 0;
  const between = sizes.slice(1).reduce((sum, one, index) => sum + leading(sizes[index] as number, one), 0);
  // The eye takes the middle between capitals and baseline, not descenders.
  let baseline = (first * CAP_HEIGHT - between) / 2;
  const lines: FittedLine[] = [];
  let at = 0;
  for (const [index, { weight, scale }] of passages.entries()) {
    const rooms: number[] = [];
    const baselines: number[] = [];
    for (let line = 0; line < (counts[index] ?? 0); line++, at++) {
      if (at > 0) baseline += leading(sizes[at - 1] as number, sizes[at] as number);
      baselines.push(baseline);
      const room = chord(baseline - CAP_HEIGHT * scale * size, baseline + DESCENT * scale * size);
      if (room <= 0) return undefined;
      rooms.push(room * (counts[index] === 1 ? 1 : part));
    }
    const texts = breakLines(words[index] ?? [], rooms, textWidth(' ', weight), textWidth('-', weight), scale * size);
    if (!texts) return undefined;
    for (const [line, { text, width }] of texts.entries())
      lines.push({ text, weight, size: scale * size, width, baseline: baselines[line] as number, passage: index });
  }
  const height = first * CAP_HEIGHT + between + last * DESCENT;
  return { size, lines, height, width: Math.max(0, ...lines.map(({ width }) => width)) };
}

function leading(before: number, after: number): number {
  return (LINE_HEIGHT * (before + after)) / 2;
}

/** Breaks words into exactly as many lines as there are rooms; undefined where they do not fit. */
function breakLines(
  words: Words,
  rooms: readonly number[],
  space: number,
  hyphen: number,
  size: number,
): { text: string; width: number }[] | undefined {
  const lines: { text: string; width: number }[] = [];
  let at = 0;
  for (const [index, room] of rooms.entries()) {
    const needed = rooms.length - index - 1;
    let text = '';
    let width = 0;
    let taken: { text: string; width: number } | undefined;
    while (at < words.length - needed) {
      const word = words[at] as Word;
      text += word.text;
      width += word.width;
      const full = (width + (word.atEnd ? hyphen : 0)) * size;
      if (full > room) break;
      taken = { text: text + word.atEnd, width: full };
      text += word.joint;
      width += word.joint ? space : 0;
      at++;
    }
    if (!taken) return undefined;
    lines.push(taken);
  }
  return at === words.length ? lines : undefined;
}

/** A text in lines no wider than a column, as many as it takes; a word that is wider than the column is broken. */
export function wrapText(text: string, weight: Weight, size: number, width: number): { text: string; width: number }[] {
  const lines: { text: string; width: number }[] = [];
  const space = textWidth(' ', weight) * size;
  let line = '';
  let taken = 0;
  const words = text.split(' ').flatMap((word) => pieces(word, weight, width / size));
  for (const word of words) {
    const wide = textWidth(word, weight) * size;
    if (line !== '' && taken + space + wide > width) {
      lines.push({ text: line, width: taken });
      line = '';
      taken = 0;
    }
    taken += (line === '' ? 0 : space) + wide;
    line += (line === '' ? '' : ' ') + word;
  }
  lines.push({ text: line, width: taken });
  return lines;
}

/** The parts of a word that are each no wider than `width` (in parts of the font size); most words are one. */
function pieces(word: string, weight: Weight, width: number): string[] {
  if (textWidth(word, weight) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (part !== '' && textWidth(part + segment, weight) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
