/** What of a rendered document is shown. Sizes are in pixels of CSS. */
export type Shot =
  /** A drawing as a whole. */
  | { readonly of: 'drawing'; readonly width: number }
  /** A page as it opens on a screen, after what somebody does there. */
  | {
      readonly of: 'screen';
      readonly width: number;
      readonly height: number;
      readonly dark?: true;
      readonly steps?: readonly Step[];
    }
  /** A sheet of a PDF. */
  | { readonly of: 'sheet'; readonly page: number; readonly width: number };

/** What somebody does on a page: types where the cursor should be, opens a team on the map, or goes to a heading. */
export type Step =
  | { readonly type: string; readonly into: string }
  | { readonly press: 'Enter' | 'Escape'; readonly on: string }
  | { readonly goTo: string };

/** A picture of the gallery: how it is called, what it shows, and how it is made. */
export interface Picture {
  /** Without its ending. */
  readonly file: string;
  readonly title: string;
  /** What there is to see, for who reads and for who cannot see. */
  readonly shows: string;
  /** Arguments of rolemap; where it writes is added. */
  readonly command: readonly string[];
  readonly shot: Shot;
}

const SHELTER = ['render', 'examples/refugee-shelter', '--today', '2015-09-16'];
const TODAY = ['--today', '2026-11-24'];
const MUNICIPALITY = ['render', 'examples/municipality', ...TODAY];
const DRAWING = ['--format', 'svg'];
const PAGE = ['--format', 'html'];

export const PICTURES: readonly Picture[] = [
  {
    file: 'circles',
    title: 'The map as circles',
    shows:
      'A crisis team that made room for 500 people in two days, in Dutch: teams in teams, a disc for each role and who holds it.',
    command: [...SHELTER, ...DRAWING, '--diagram', 'circles'],
    shot: { of: 'drawing', width: 1400 },
  },
  {
    file: 'poster',
    title: 'The map as a poster',
    shows: 'A municipality of 63 roles: a box for each team, a card for each role.',
    command: [...MUNICIPALITY, ...DRAWING, '--diagram', 'poster'],
    shot: { of: 'drawing', width: 1600 },
  },
  {
    file: 'tree',
    title: 'The map as an outline',
    shows: 'The same municipality as an outline in columns, which has room for hundreds of roles.',
    command: [...MUNICIPALITY, ...DRAWING, '--diagram', 'tree'],
    shot: { of: 'drawing', width: 1600 },
  },
  {
    file: 'black-and-white',
    title: 'In black and white',
    shows: 'A shop without colours: every sign differs in form, too.',
    command: ['render', 'examples/diy-store', ...TODAY, ...DRAWING, '--paper', 'a4', '--bw'],
    shot: { of: 'drawing', width: 1200 },
  },
  {
    file: 'page',
    title: 'The page',
    shows: 'One HTML file with everything in it: the map, which zooms, the outline and the search.',
    command: [...MUNICIPALITY, ...PAGE],
    shot: { of: 'screen', width: 1280, height: 860 },
  },
  {
    file: 'dark',
    title: 'A team fills the map, in dark colours',
    shows: 'The map after a team was chosen; the same by pointer, touch and keyboard.',
    command: [...MUNICIPALITY, ...PAGE],
    shot: {
      of: 'screen',
      width: 1280,
      height: 860,
      dark: true,
      steps: [{ press: 'Enter', on: '.map g.team[data-target="team:living-together"] > a' }],
    },
  },
  {
    file: 'search',
    title: 'Whom do I ask?',
    shows: 'The search finds roles, persons and responsibilities as you type, whatever the accents.',
    command: [...MUNICIPALITY, ...PAGE],
    shot: { of: 'screen', width: 1000, height: 640, steps: [{ type: 'water', into: '#search' }] },
  },
  {
    file: 'phone',
    title: 'On a phone',
    shows: 'A team of the crisis team at the width of a phone: tables become records.',
    command: [...SHELTER, ...PAGE],
    shot: { of: 'screen', width: 390, height: 844, steps: [{ goTo: 'team:dagopvang' }] },
  },
  {
    file: 'team',
    title: 'The page of a team',
    shows:
      'What a team is for and delivers, its roles, and the decision board: who decides what, and how far that goes.',
    command: [...MUNICIPALITY, ...PAGE],
    shot: { of: 'screen', width: 1280, height: 1300, steps: [{ goTo: 'team:first-answer' }] },
  },
  {
    file: 'cards',
    title: 'Role cards on paper',
    shows: 'A sheet of the PDF with two role cards of A5, to be cut apart.',
    command: [...MUNICIPALITY, '--format', 'pdf', '--team', 'first-answer', '--view', 'cards', '--audience', 'full'],
    shot: { of: 'sheet', page: 2, width: 900 },
  },
  {
    file: 'person',
    title: 'The sheet of a person',
    shows: 'What somebody holds and decides, the time that takes, and talents that no role asks for yet.',
    command: [...MUNICIPALITY, ...PAGE, '--view', 'people'],
    shot: { of: 'screen', width: 1000, height: 760 },
  },
  {
    file: 'open-points',
    title: 'What is open, in Dutch',
    shows: 'Vacancies, terms that have ended, decisions that nobody takes, reviews that are due.',
    command: ['render', 'examples/refugee-shelter', '--today', '2015-10-20', ...PAGE, '--view', 'open-points'],
    shot: { of: 'screen', width: 1000, height: 760 },
  },
  {
    file: 'since',
    title: 'Since the last print',
    shows: 'What has changed since an older version: the gaps first, then each team.',
    command: [
      ...['render', 'examples/from-titles/after.yaml', ...TODAY, ...PAGE],
      ...['--view', 'changes', '--since', 'examples/from-titles/before.yaml'],
    ],
    shot: { of: 'screen', width: 1000, height: 900 },
  },
];
