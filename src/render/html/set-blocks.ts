import { oneLine } from '../../text/one-line.ts';
import type { Block, Facts, List, Notes, Page, Section, SectionKind, Table, TeamNode } from '../content/page-model.ts';
import type { Anchors } from './anchors.ts';
import { escapeHtml } from './escape-html.ts';
import { setInline, setName } from './set-inline.ts';

/** What blocks need of the document they stand in. */
export interface DocumentSetting {
  readonly anchors: Anchors;
  /** What stands between a name and what is said of it. */
  readonly colon: string;
  readonly setNotes: (notes: Notes) => string;
}

/** Sections that are set as cards, side by side where there is room. */
const CARDS: ReadonlySet<SectionKind> = new Set(['role-card', 'template', 'person', 'talent', 'collaboration']);

/** A page of the set as a part of the document; `level` is that of its heading. A picture of it, as HTML, stands behind what it begins with: what it is for, in a few lines. */
export function setPage(page: Page, level: number, setting: DocumentSetting, picture = ''): string {
  const { target, title, blocks } = page;
  const first = picture === '' ? 0 : blocks.findIndex(({ type }) => type !== 'paragraph');
  const start = first === -1 ? blocks.length : first;
  return (
    `<section class="page${picture === '' ? '' : ' cover'}"${setting.anchors.id(target)}>\n${setHeading(title, level)}` +
    `${setBlocks(blocks.slice(0, start), level + 1, setting)}${picture}` +
    `${setBlocks(blocks.slice(start), level + 1, setting)}</section>\n`
  );
}

function setBlocks(blocks: readonly Block[], level: number, setting: DocumentSetting): string {
  let html = '';
  let cards: SectionKind | undefined;
  for (const block of blocks) {
    const kind = block.type === 'section' && CARDS.has(block.kind) ? block.kind : undefined;
    if (kind !== cards) {
      if (cards !== undefined) html += '</div>\n';
      if (kind !== undefined) html += `<div class="cards ${kind}s">\n`;
      cards = kind;
    }
    html += setBlock(block, level, setting);
  }
  return cards === undefined ? html : `${html}</div>\n`;
}

function setBlock(block: Block, level: number, setting: DocumentSetting): string {
  switch (block.type) {
    case 'section':
      return setSection(block, level, setting);
    case 'part':
      return `<div class="part">\n<p class="label">${escapeHtml(oneLine(block.label))}</p>\n${setBlocks(block.blocks, level, setting)}</div>\n`;
    case 'paragraph': {
      const text = setInline(block.text, setting.anchors);
      if (text === '') return '';
      return block.kind === 'purpose' ? `<p class="purpose">${text}</p>\n` : `<p>${text}</p>\n`;
    }
    case 'facts':
      return setFacts(block, setting);
    case 'list':
      return setList(block, level, setting);
    case 'table':
      return setTable(block, setting);
    case 'team-tree':
      return setTree(block.teams, setting, 1);
    case 'team-diagram':
      // The whole map is drawn, once, on top of the document.
      return '';
    case 'notes': {
      const notes = setting.setNotes(block);
      return notes === '' ? '' : `<div class="notes">${notes}</div>\n`;
    }
  }
}

function setSection({ kind, target, title, number, blocks }: Section, level: number, setting: DocumentSetting): string {
  return (
    `<section class="${CARDS.has(kind) ? 'card ' : ''}${kind}"${setting.anchors.id(target)}>
${setHeading(title, level, number)}` +
    `${setBlocks(blocks, level + 1, setting)}</section>
`
  );
}

/** The heading of a page or section. */
export function setHeading(title: string, level: number, number?: number): string {
  const tag = `h${Math.min(level, 6)}`;
  const badge = number === undefined ? '' : `<span class="number">${number}</span> `;
  return `<${tag}>${badge}${setName(title)}</${tag}>\n`;
}

function setFacts({ facts }: Facts, { anchors }: DocumentSetting): string {
  const all = facts.map(
    ({ label, value }) => `<div><dt>${escapeHtml(oneLine(label))}</dt><dd>${setInline(value, anchors)}</dd></div>\n`,
  );
  return `<dl class="facts">\n${all.join('')}</dl>\n`;
}

function setList({ items }: List, level: number, setting: DocumentSetting): string {
  let html = '<ul>\n';
  for (const { text, blocks } of items) {
    const below = blocks.length > 0 ? `\n${setBlocks(blocks, level, setting)}` : '';
    html += `<li>${setInline(text, setting.anchors)}${below}</li>\n`;
  }
  return `${html}</ul>\n`;
}

/** A table that becomes a list of records on a narrow screen: each cell knows the name of its column. */
function setTable({ columns, rows }: Table, { anchors }: DocumentSetting): string {
  const names = columns.map((column) => escapeHtml(oneLine(column)));
  let html = `<table>\n<thead><tr>${names.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>\n<tbody>\n`;
  for (const row of rows) {
    html += '<tr>';
    for (const [index, cell] of row.entries())
      html += cell.length === 0 ? '<td></td>' : `<td data-label="${names[index]}">${setInline(cell, anchors)}</td>`;
    html += '</tr>\n';
  }
  return `${html}</tbody>\n</table>\n`;
}

/** Lists in lists become unreadable long before this; the teams below stand together on the deepest level. */
const MOST_LEVELS = 20;

function setTree(teams: readonly TeamNode[], setting: DocumentSetting, depth: number): string {
  if (teams.length === 0) return '';
  const isDeepest = depth === MOST_LEVELS;
  let html = `<ul class="tree">\n`;
  for (const { target, name, purpose, unlinked, children } of isDeepest ? withAllBelow(teams) : teams) {
    html += `<li>${unlinked ? setName(name) : `<a href="${setting.anchors.address(target)}">${setName(name)}</a>`}`;
    if (purpose !== undefined) html += `<span class="about">${setting.colon} ${escapeHtml(oneLine(purpose))}</span>`;
    html += `${isDeepest ? '' : setTree(children, setting, depth + 1)}</li>\n`;
  }
  return `${html}</ul>\n`;
}

/** Teams and all below them, each before its own. */
export function withAllBelow(teams: readonly TeamNode[]): TeamNode[] {
  const all: TeamNode[] = [];
  const waiting = [...teams].reverse();
  for (let team = waiting.pop(); team; team = waiting.pop()) {
    all.push(team);
    waiting.push(...[...team.children].reverse());
  }
  return all;
}
