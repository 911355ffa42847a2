import type { Page, Target, TeamNode } from '../content/page-model.ts';
import type { Anchors } from './anchors.ts';
import { escapeHtml } from './escape-html.ts';
import { withAllBelow } from './set-blocks.ts';
import { setName } from './set-inline.ts';

/** What the outline of a document keeps of a page. */
export interface OutlineEntry {
  readonly target: Target;
  readonly title: string;
  /** The cards on it that links can lead to. */
  readonly cards: readonly { readonly target: Target; readonly title: string }[];
}

/** A page as an entry of the outline. */
export function outlineEntry({ target, title, blocks }: Page): OutlineEntry {
  const cards = blocks.flatMap((block) =>
    block.type === 'section' && block.kind === 'role-card' && block.target !== undefined
      ? [{ target: block.target, title: block.title }]
      : [],
  );
  return { target, title, cards };
}

/** With more entries than this, only the first level is unfolded. */
const MOST_UNFOLDED = 80;
const MOST_LEVELS = 20;

/** All teams with their roles as a tree that folds, then the other pages. */
export function setOutline(entries: readonly OutlineEntry[], teams: readonly TeamNode[], anchors: Anchors): string {
  const byTarget = new Map(entries.map((entry) => [entry.target, entry]));
  const size = entries.reduce((sum, { cards }) => sum + 1 + cards.length, 0);
  const shown = new Set<Target>();
  const link = ({ target, title }: { target: Target; title: string }) =>
    `<a href="${anchors.address(target)}">${setName(title)}</a>`;
  const branch = ({ target, name, children }: TeamNode, depth: number): string => {
    const entry = byTarget.get(target);
    const below = depth < MOST_LEVELS ? children : withAllBelow(children);
    const inside = [
      ...(entry?.cards ?? []).map((card) => `<li class="leaf">${link(card)}</li>\n`),
      ...below.map((child) => branch(depth < MOST_LEVELS ? child : { ...child, children: [] }, depth + 1)),
    ].join('');
    const title = entry === undefined ? setName(name) : link(entry);
    if (entry) shown.add(entry.target);
    if (inside === '') return `<li>${title}</li>\n`;
    const open = depth === 1 || size <= MOST_UNFOLDED ? ' open' : '';
    return `<li>${title}<details${open}><summary aria-label="${escapeHtml(name)}"></summary>\n<ul>\n${inside}</ul>\n</details></li>\n`;
  };
  const tree = teams.map((team) => branch(team, 1)).join('');
  const [first, ...others] = entries
    .filter(({ target }) => !shown.has(target))
    .map((entry) => `<li class="other">${link(entry)}</li>\n`);
  return `<ul>\n${first ?? ''}${tree}${others.join('')}</ul>\n`;
}
