import type { OrgDiagram } from '../content/org-diagram.ts';
import { fitText, wrapText } from './fit-text.ts';
import type { Color, Palette } from './palette.ts';
import type { Sheet } from './papers.ts';
import type { Mark, SceneItem, SceneText } from './scene.ts';
import { CAP_HEIGHT, DESCENT, LINE_HEIGHT, textWidth } from './text-measure.ts';

/** A part of a sheet. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands around the drawing of a sheet, and the room that is left for it. */
export interface SheetFrame {
  readonly items: readonly SceneItem[];
  readonly room: Room;
}

const A4 = 595 * 842;
/** The part of the sheet that collaborations may take. */
const MOST_OF_SHEET = 0.3;

interface Entry {
  readonly mark: Omit<Mark, 'x' | 'y' | 'r' | 'color'>;
  readonly text: string;
}

/**
 * Title and purpose above, counts and date below, and a legend of the signs with the list of collaborations: in a column at the right (`legendBeside`) or in rows at the bottom. Sizes grow with
 * the sheet, more slowly than it.
 */
export function frameSheet(
  diagram: OrgDiagram,
  sheet: Sheet,
  { legendBeside, palette, notice }: { legendBeside: boolean; palette: Palette; notice?: string },
): SheetFrame {
  const scale = Math.sqrt((sheet.width * sheet.height) / A4);
  const margin = 16 + 8 * scale;
  const inside = { x: margin, y: margin, width: sheet.width - 2 * margin, height: sheet.height - 2 * margin };
  const texts: SceneText[] = [];
  let top = inside.y;

  const titleSize = 9 + 8 * scale;
  const title = fitText(
    [{ text: diagram.title, weight: 'semibold', scale: 1 }],
    (above, below) => (below - above > 0 && Math.abs(above) < titleSize * 3 ? inside.width : 0),
    5,
    titleSize,
  );
  for (const { text, width } of title
    ? title.lines
    : wrapText(diagram.title, 'semibold', 5, inside.width).slice(0, 12)) {
    const size = title?.size ?? 5;
    texts.push(line(text, width, size, 'semibold', inside.x, top + size * CAP_HEIGHT, palette.frame.ink));
    top += size * LINE_HEIGHT;
  }
  const purposeSize = 5.2 + 2.6 * scale;
  if (diagram.purpose !== '') {
    const lines = wrapText(diagram.purpose, 'regular', purposeSize, inside.width * 0.9);
    top += purposeSize * 0.25;
    for (const [index, { text, width }] of lines.slice(0, 3).entries()) {
      const cut = index === 2 && lines.length > 3;
      const shown = cut ? `${text} …` : text;
      const wide = cut ? textWidth(shown, 'regular') * purposeSize : width;
      texts.push(
        line(shown, wide, purposeSize, 'regular', inside.x, top + purposeSize * CAP_HEIGHT, palette.frame.pale),
      );
      top += purposeSize * LINE_HEIGHT;
    }
  }
  top += 5 * scale;

  const footSize = 5 + 1.6 * scale;
  let bottom = inside.y + inside.height;
  const foot = [diagram.counts, notice].filter((part) => part !== undefined && part !== '').join(' · ');
  const footLines = wrapText(`${foot} · ${diagram.date}`, 'regular', footSize, inside.width);
  for (const { text, width } of footLines.reverse()) {
    texts.push(line(text, width, footSize, 'regular', inside.x, bottom - footSize * DESCENT, palette.frame.pale));
    bottom -= footSize * LINE_HEIGHT;
  }
  bottom -= 3 * scale;

  const entries = entriesOf(diagram);
  const room = { x: inside.x, y: top, width: inside.width, height: bottom - top };
  if (entries.length === 0) return { items: [{ kind: 'frame', texts }], room };
  const size = 5.6 + 2 * scale;
  const legend = legendBeside ? besideOf(room, entries, size, palette) : belowOf(room, entries, size, palette);
  return { items: [{ kind: 'frame', texts }, legend.item], room: legend.room };
}

/** Signs, then collaborations. */
function entriesOf(diagram: OrgDiagram): Entry[] {
  return [
    ...diagram.signs
      .filter(({ sign }) => sign !== 'collaboration')
      .map(({ sign, meaning }): Entry => ({ mark: { sign }, text: meaning })),
    ...diagram.collaborations.map(
      ({ number, name, partners }): Entry => ({
        mark: { sign: 'collaboration', number },
        text: partners === '' ? name : `${name}: ${partners}`,
      }),
    ),
  ];
}

function besideOf(room: Room, entries: readonly Entry[], size: number, palette: Palette) {
  const width = Math.max(96, room.width * 0.17);
  const column = { x: room.x + room.width - width, width };
  let used = size;
  let set = flow(entries, used, [column], palette);
  while (set.height > room.height && used > 5) {
    used = Math.max(5, used * 0.92);
    set = flow(entries, used, [column], palette);
  }
  const kept = set.height > room.height ? fewer(entries, room.height, used, [column], palette) : set;
  return {
    item: placed(kept, room.y + room.height - kept.height),
    room: { ...room, width: room.width - width - size * 1.5 },
  };
}

function belowOf(room: Room, entries: readonly Entry[], size: number, palette: Palette) {
  const most = room.height * MOST_OF_SHEET;
  let used = size;
  let columns = columnsOf(room, used, entries);
  let set = flow(entries, used, columns, palette);
  while (set.height > most && used > 5) {
    used = Math.max(5, used * 0.92);
    columns = columnsOf(room, used, entries);
    set = flow(entries, used, columns, palette);
  }
  const kept = set.height > most ? fewer(entries, most, used, columns, palette) : set;
  return {
    item: placed(kept, room.y + room.height - kept.height),
    room: { ...room, height: room.height - kept.height - size * 0.8 },
  };
}

/** Columns wide enough for most entries, and no more than there are entries. */
function columnsOf(room: Room, size: number, entries: readonly Entry[]): { x: number; width: number }[] {
  const widest = Math.max(...entries.map(({ text }) => textWidth(text, 'regular') * size + size * 2));
  const wanted = Math.min(size * 36, Math.max(size * 14, widest + size));
  const count = Math.max(1, Math.min(entries.length, Math.floor(room.width / wanted)));
  const pitch = room.width / count;
  return Array.from({ length: count }, (_, index) => ({ x: room.x + index * pitch, width: pitch - size * 1.2 }));
}

interface Flow {
  readonly texts: readonly SceneText[];
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** Sets entries in columns of about the same height, one below the other. */
function flow(
  entries: readonly Entry[],
  size: number,
  columns: readonly { x: number; width: number }[],
  palette: Palette,
): Flow {
  const indent = size * 2.1;
  const narrowest = Math.min(...columns.map(({ width }) => width));
  const set = entries.map(({ mark, text }) => ({ mark, lines: wrapText(text, 'regular', size, narrowest - indent) }));
  const heights = set.map(({ lines }) => lines.length * size * LINE_HEIGHT + size * 0.45);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const share = Math.max(total / columns.length, ...heights);
  const texts: SceneText[] = [];
  const marks: Mark[] = [];
  let at = 0;
  let y = 0;
  let tallest = 0;
  let before = 0;
  for (const [index, { mark, lines }] of set.entries()) {
    const height = heights[index] as number;
    if (y > 0 && at < columns.length - 1 && before + height / 2 > share * (at + 1)) {
      at++;
      y = 0;
    }
    const { x } = columns[at] as { x: number };
    marks.push({ ...mark, x: x + size * 0.85, y: y + size * 0.57, r: size * 0.68, color: palette.frame.ink });
    for (const [row, { text, width }] of lines.entries()) {
      const baseline = y + size * (0.2 + CAP_HEIGHT) + row * size * LINE_HEIGHT;
      texts.push(line(text, width, size, 'regular', x + indent, baseline, palette.frame.ink));
    }
    y += height;
    before += height;
    tallest = Math.max(tallest, y);
  }
  return { texts, marks, height: tallest };
}

/** As many entries as there is room for, and how many more there are. */
function fewer(
  entries: readonly Entry[],
  height: number,
  size: number,
  columns: readonly { x: number; width: number }[],
  palette: Palette,
): Flow {
  let low = 0;
  let high = entries.length - 1;
  const some = (count: number) =>
    flow(
      [...entries.slice(0, count), { mark: { sign: 'collaboration' }, text: `+${entries.length - count}` }],
      size,
      columns,
      palette,
    );
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (some(middle).height <= height) low = middle;
    else high = middle - 1;
  }
  return some(low);
}

function placed({ texts, marks }: Flow, y: number): SceneItem {
  return {
    kind: 'frame',
    texts: texts.map((text) => ({ ...text, baseline: text.baseline + y })),
    marks: marks.map((mark) => ({ ...mark, y: mark.y + y })),
  };
}

function line(
  text: string,
  width: number,
  size: number,
  weight: SceneText['weight'],
  x: number,
  baseline: number,
  color: Color,
): SceneText {
  return { text, width, size, weight, x, baseline, color, anchor: 'start' };
}
