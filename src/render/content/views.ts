import type { OrgMap } from '../../model/org-map.ts';
import type { ToldChanges } from './changes-page.ts';
import type { Block, Inline, Page, Target, TeamNode } from './page-model.ts';

/** The views that can be asked for alone, in the order of the pages. */
export const VIEWS = [
  'overview',
  'map',
  'teams',
  'cards',
  'people',
  'decisions',
  'indexes',
  'open-points',
  'changes',
] as const;
export type View = (typeof VIEWS)[number];

/** What is chosen of a set of pages, and what its cover says besides what the map does. */
export interface PageChoice {
  /** Only these views; all where nothing is given. */
  readonly views?: ReadonlySet<View>;
  /** ISO date of the content. */
  readonly date?: string;
  /** The git commit of the content. */
  readonly commit?: string;
  /** What changed since an earlier state; there is a page about it only where this is given. */
  readonly changes?: ToldChanges;
}

/** Whether some page of a choice shows what a link leads to. */
export function isShownIn(map: OrgMap, shows: (view: View) => boolean): (target: Target) => boolean {
  return (target) => {
    const at = target.indexOf(':');
    const [kind, id] = [target.slice(0, at), target.slice(at + 1)];
    switch (kind) {
      case 'page':
        return id === 'overview' ? shows('overview') || shows('map') : shows(id as View);
      case 'team': {
        const team = map.teams.get(id);
        return team !== undefined && (shows('teams') || (shows('cards') && team.roles.length > 0));
      }
      case 'role':
        return shows('cards') && map.roles.has(id);
      case 'person':
        return shows('people') && map.people.has(id);
      case 'talent':
        return shows('indexes') && map.talents.has(id);
      case 'collaboration':
        return shows('overview') && map.collaborations.has(id);
      case 'template':
        return shows('overview') && map.templates.has(id);
      default:
        return shows(id === 'talents' ? 'indexes' : 'overview');
    }
  };
}

/** A page whose links lead to what is shown; the others become text. */
export function withoutDeadLinks(page: Page, isShown: (target: Target) => boolean): Page {
  const text = (inline: readonly Inline[]): Inline[] =>
    inline.map((part) => (typeof part === 'object' && part.type === 'link' && !isShown(part.to) ? part.text : part));
  const blocks = (all: readonly Block[]): Block[] => all.map(block);
  const block = (one: Block): Block => {
    switch (one.type) {
      case 'section':
      case 'part':
        return { ...one, blocks: blocks(one.blocks) };
      case 'paragraph':
        return { ...one, text: text(one.text) };
      case 'facts':
        return { ...one, facts: one.facts.map(({ label, value }) => ({ label, value: text(value) })) };
      case 'list':
        return { ...one, items: one.items.map((item) => ({ text: text(item.text), blocks: blocks(item.blocks) })) };
      case 'table':
        return { ...one, rows: one.rows.map((row) => row.map(text)) };
      case 'team-tree':
        return { ...one, teams: one.teams.map((team) => unlinkedWhere(team, isShown)) };
      default:
        return one;
    }
  };
  return { ...page, blocks: blocks(page.blocks) };
}

/** The node and all below it, those without a page marked; no depth of teams is too much. */
function unlinkedWhere(top: TeamNode, isShown: (target: Target) => boolean): TeamNode {
  const copy = (node: TeamNode) => ({
    ...node,
    ...(!isShown(node.target) && { unlinked: true as const }),
    children: [] as TeamNode[],
  });
  const result = copy(top);
  const waiting = [[top, result] as const];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, to] = next;
    for (const child of from.children) {
      const below = copy(child);
      to.children.push(below);
      waiting.push([child, below]);
    }
  }
  return result;
}
