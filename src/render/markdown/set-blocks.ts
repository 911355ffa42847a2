import type { BlockContent, ListItem, PhrasingContent, RootContent, TableCell } from 'mdast';
import { oneLine } from '../../text/one-line.ts';
import type { Block, Fact, Inline, Notes, Table, Target, TeamDiagram, TeamNode } from '../content/page-model.ts';
import { type AddressOf, setInline, setText } from './set-inline.ts';

/** What blocks need of the document they stand in. */
export interface DocumentSetting {
  readonly addressOf: AddressOf;
  /** What stands before the text of the heading of a target. */
  readonly anchorMark: (target: Target) => string;
  /** What stands between a label and what it is about. */
  readonly colon: string;
  readonly setNotes: (notes: Notes) => RootContent[];
  readonly setDiagram: (diagram: TeamDiagram) => BlockContent[];
}

/** Blocks of a page as Markdown nodes; `level` is that of the headings of their sections. */
export function setBlocks(blocks: readonly Block[], level: number, setting: DocumentSetting): RootContent[] {
  return blocks.flatMap((block) => setBlock(block, level, setting));
}

function setBlock(block: Block, level: number, setting: DocumentSetting): RootContent[] {
  switch (block.type) {
    case 'section':
      return [headingNode(block, level, setting), ...setBlocks(block.blocks, level + 1, setting)];
    case 'part':
      return [labelNode(block.label, setting), ...setBlocks(block.blocks, level, setting)];
    case 'paragraph': {
      const children = setInline(block.text, setting.addressOf);
      return children.length === 0 ? [] : [{ type: 'paragraph', children }];
    }
    case 'facts':
      return setFacts(block.facts, setting);
    case 'list':
      return [
        {
          type: 'list',
          spread: false,
          children: block.items.map((item) => ({
            type: 'listItem',
            spread: item.blocks.some(({ type }) => type !== 'list'),
            children: [
              { type: 'paragraph', children: setInline(item.text, setting.addressOf) },
              ...(setBlocks(item.blocks, level, setting) as BlockContent[]),
            ],
          })),
        },
      ];
    case 'table':
      return [setTable(block, setting)];
    case 'team-tree':
      return setTree(block.teams, setting);
    case 'team-diagram':
      return setting.setDiagram(block);
    case 'notes':
      return setting.setNotes(block);
  }
}

/** The heading of a page or section. */
export function headingNode(
  { title, target }: { readonly title: string; readonly target?: Target },
  level: number,
  { anchorMark }: DocumentSetting,
): RootContent {
  return {
    type: 'heading',
    depth: Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6,
    children: [
      ...(target === undefined ? [] : [{ type: 'html', value: anchorMark(target) } as const]),
      ...setText(oneLine(title)),
    ],
  };
}

function labelNode(label: string, { colon }: DocumentSetting): RootContent {
  return { type: 'paragraph', children: [{ type: 'strong', children: setText(oneLine(label) + colon) }] };
}

/** One fact a line. */
function setFacts(facts: readonly Fact[], { addressOf, colon }: DocumentSetting): RootContent[] {
  return [
    {
      type: 'paragraph',
      children: facts.flatMap(({ label, value }, index): PhrasingContent[] => [
        ...(index > 0 ? [{ type: 'break' } as const] : []),
        ...setInline([{ type: 'strong', text: label + colon }, ' ', ...value], addressOf),
      ]),
    },
  ];
}

function setTable({ columns, rows }: Table, { addressOf }: DocumentSetting): RootContent {
  const cell = (inline: readonly Inline[]): TableCell => ({
    type: 'tableCell',
    children: setInline(inline, addressOf),
  });
  return {
    type: 'table',
    children: [
      { type: 'tableRow', children: columns.map((column) => cell([column])) },
      ...rows.map((row) => ({ type: 'tableRow', children: row.map(cell) }) as const),
    ],
  };
}

/** Lists in lists become unreadable, and slow, long before this; the teams below stand together on the deepest level. */
const MOST_LEVELS = 20;

function setTree(teams: readonly TeamNode[], { addressOf, colon }: DocumentSetting): RootContent[] {
  const item = ({ target, name, purpose, unlinked }: TeamNode, below: readonly BlockContent[]): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [
      {
        type: 'paragraph',
        children: setInline(
          [
            unlinked ? name : { type: 'link', to: target, text: name },
            ...(purpose === undefined ? [] : [`${colon} ${purpose}`]),
          ],
          addressOf,
        ),
      },
      ...below,
    ],
  });
  const list = (children: ListItem[]): BlockContent[] =>
    children.length === 0 ? [] : [{ type: 'list', spread: false, children }];
  const level = (nodes: readonly TeamNode[], depth: number): BlockContent[] =>
    depth < MOST_LEVELS
      ? list(nodes.map((team) => item(team, level(team.children, depth + 1))))
      : list(withAllBelow(nodes).map((team) => item(team, [])));
  return level(teams, 1);
}

/** Teams and all below them, each before its own. */
function withAllBelow(teams: readonly TeamNode[]): TeamNode[] {
  const all: TeamNode[] = [];
  const waiting = [...teams].reverse();
  for (let team = waiting.pop(); team; team = waiting.pop()) {
    all.push(team);
    waiting.push(...[...team.children].reverse());
  }
  return all;
}
