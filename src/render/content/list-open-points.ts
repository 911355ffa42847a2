import type { OrgMap } from '../../model/org-map.ts';
import { oneLine } from '../../text/one-line.ts';
import { labelsFor } from '../labels/labels.ts';
import { Context } from './context.ts';
import { openPointsPage } from './open-points-page.ts';
import type { Block, Inline, Target } from './page-model.ts';

/** Open points of one kind, such as vacancies. */
export interface OpenPoints {
  readonly title: string;
  readonly points: readonly OpenPoint[];
}

export interface OpenPoint {
  /** On one line. */
  readonly text: string;
  /** The thing that it is about, with its name as it begins the text. */
  readonly about?: { readonly name: string; readonly target: Target };
}

/** What the page of open points says on a day (ISO date), as plain text: for places that set no pages. Labels are in `language`, or that of the map. */
export function listOpenPoints(map: OrgMap, today: string, language = map.language): OpenPoints[] {
  const { blocks } = openPointsPage(new Context(map, labelsFor(language), today));
  return blocks.flatMap((block) =>
    block.type === 'section' ? [{ title: block.title, points: block.blocks.flatMap(pointsOf) }] : [],
  );
}

function pointsOf(block: Block): OpenPoint[] {
  if (block.type === 'list') return block.items.map(({ text }) => pointOf([text]));
  return block.type === 'table' ? block.rows.map(pointOf) : [];
}

/** Cells of a row, or the one text of an item. */
function pointOf(cells: readonly (readonly Inline[])[]): OpenPoint {
  const texts = cells.map((cell) => cell.map(wordsOf).join('')).filter((text) => text !== '');
  const text = oneLine(texts.join(' · '));
  const first = cells[0]?.[0];
  const name = first === undefined ? '' : oneLine(wordsOf(first));
  const isLink = typeof first === 'object' && first.type === 'link' && text.startsWith(name);
  return { text, ...(isLink && { about: { name, target: first.to } }) };
}

function wordsOf(part: Inline): string {
  return typeof part === 'string' ? part : part.text;
}
