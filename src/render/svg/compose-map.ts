import { circlesScene } from './circles-scene.ts';
import { depthOf, type Folding, foldedAt } from './folding.ts';
import type { HyphenatedDiagram } from './hyphenate.ts';
import { Palette } from './palette.ts';
import { type Sheet, sheetsFrom } from './papers.ts';
import { posterScene } from './poster-scene.ts';
import type { Drawing, Scene } from './scene.ts';
import { frameSheet, type Room, type SheetFrame } from './sheet-frame.ts';
import { DIAGRAMS, type Diagram, type SvgMapOptions } from './svg-options.ts';
import { treeScene } from './tree-scene.ts';

type Draw = (diagram: HyphenatedDiagram, room: Room, folding: Folding, palette: Palette) => Drawing | undefined;

const DRAW: Readonly<Record<Diagram, Draw>> = { circles: circlesScene, poster: posterScene, tree: treeScene };

const DEFAULT_PAPER = 'a3';
/** Up to how many times the sheet asked for another may be taken before teams are folded: A3 to A0. */
const MOST_SHEETS = 4;
const EVERYTHING = foldedAt(Number.POSITIVE_INFINITY, false);

interface Attempt {
  readonly diagram: Diagram;
  readonly sheet: Sheet;
  readonly folding: Folding;
}

/**
 * Chooses how a map is drawn so that all of it can be read, draws it, and says what was chosen otherwise than asked: first every diagram that may be taken on the sheet asked for, then on
 * larger ones; where even those have no room, teams are folded from the deepest level up, on the smallest sheet where that can be read.
 */
export function composeMap(diagram: HyphenatedDiagram, options: SvgMapOptions): Scene {
  const { diagram: wanted = 'auto', paper = DEFAULT_PAPER, orientation = 'auto', blackAndWhite = false } = options;
  const palette = new Palette(diagram.teams, blackAndWhite);
  const diagrams: readonly Diagram[] = wanted === 'auto' ? DIAGRAMS : [wanted];
  const upright = orientation === 'auto' ? 'landscape' : orientation;
  let first: Sheet | undefined;
  for (const attempt of attempts(diagram, diagrams, paper, upright)) {
    first ??= attempt.sheet;
    const { frame, drawing } = draw(diagram, attempt, palette);
    if (!drawing) continue;
    return {
      width: attempt.sheet.width,
      height: attempt.sheet.height,
      title: diagram.title,
      description: [diagram.purpose, diagram.counts, diagram.date].filter((part) => part !== '').join(' · '),
      locale: diagram.locale,
      items: [...frame.items, ...drawing.items],
      notices: noticesOf(attempt, { wanted, first }, diagram),
    };
  }
  throw new Error('No sheet is large enough.');
}

function* attempts(
  diagram: HyphenatedDiagram,
  diagrams: readonly Diagram[],
  paper: NonNullable<SvgMapOptions['paper']>,
  orientation: 'landscape' | 'portrait',
): Generator<Attempt> {
  let count = 0;
  for (const sheet of sheetsFrom(paper, orientation)) {
    if (count++ > MOST_SHEETS || sheet.name === '2a0') break;
    for (const one of diagrams) yield { diagram: one, sheet, folding: EVERYTHING };
  }
  const foldings = [];
  for (let depth = depthOf(diagram.teams) - 1; depth >= 0; depth--) foldings.push(foldedAt(depth, true));
  count = 0;
  for (const sheet of sheetsFrom(paper, orientation)) {
    // Beyond the sheets that are printed, only the least that can be shown is tried on larger and larger ones.
    const some = sheet.name.length > 2 && sheet.name !== 'letter' ? foldings.slice(-1) : foldings;
    for (const folding of some) for (const one of diagrams) yield { diagram: one, sheet, folding };
  }
}

function draw(diagram: HyphenatedDiagram, { diagram: kind, sheet, folding }: Attempt, palette: Palette) {
  const frame = largerRoom(
    frameSheet(diagram, sheet, { legendBeside: false, palette }),
    kind === 'circles' && sheet.width > sheet.height && frameSheet(diagram, sheet, { legendBeside: true, palette }),
  );
  return { frame, drawing: DRAW[kind](diagram, frame.room, folding, palette) };
}

function largerRoom(below: SheetFrame, beside: SheetFrame | false): SheetFrame {
  const area = ({ room }: SheetFrame) => room.width * room.height;
  return beside && area(beside) > area(below) ? beside : below;
}

function noticesOf(
  { diagram, sheet, folding }: Attempt,
  { wanted, first }: { wanted: Diagram | 'auto'; first: Sheet },
  { teams }: HyphenatedDiagram,
): string[] {
  const notices: string[] = [];
  if (wanted === 'auto' && diagram !== DIAGRAMS[0])
    notices.push(
      `Drawn as ${diagram === 'tree' ? 'a tree' : 'a poster'}: as circles, some names would be too small to read. Choose with --diagram.`,
    );
  if (sheet.name !== first.name)
    notices.push(
      `Made for ${sheet.name.toUpperCase()}: on ${first.name.toUpperCase()} some names would be too small to read.`,
    );
  if (folding.roles) {
    const depth = folding.depth + 1;
    notices.push(
      depth >= depthOf(teams)
        ? 'Only teams are shown, with the number of their roles: with the roles, text would be too small to read.'
        : `Only ${depth === 1 ? 'the top teams are' : `the first ${depth} levels of teams are`} shown, each with the number of its roles: with more, text would be too small to read.`,
    );
  }
  return notices;
}
