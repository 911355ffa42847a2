import type { BlockContent, Definition, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { oneLine, withoutControls } from '../../text/one-line.ts';
import { plainNotes } from './plain-notes.ts';
import { safeAddress, setText, setWebLink } from './set-inline.ts';

/** Nobody writes quotes in quotes this deep; what does would cost more than it says. */
const MOST_LEVELS = 30;
const MOST_CHARACTERS = 50_000;

/**
 * Free Markdown from a map as nodes of a page. It cannot leave its place or reach out of it: HTML is shown as text, images become links, headings bold paragraphs
 * (the outline is the page's), only web and mail addresses are linked, code has no language that a platform would run. Links and footnotes find their targets in the same notes only.
 */
export function setNotes(markdown: string): RootContent[] {
  if (markdown.length > MOST_CHARACTERS || /^(?:[ \t]*(?:[>*+-]|\d+[.)])[ \t]*){30}/m.test(markdown))
    return plainNotes(markdown);
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  if (isDeeper(tree, MOST_LEVELS)) return plainNotes(markdown);
  const definitions = new Map<string, Definition>();
  for (const node of allNodes(tree)) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return new NotesSetter(definitions).flow(tree.children);
}

class NotesSetter {
  readonly #definitions: ReadonlyMap<string, Definition>;

  constructor(definitions: ReadonlyMap<string, Definition>) {
    this.#definitions = definitions;
  }

  flow(nodes: readonly RootContent[]): BlockContent[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: RootContent): BlockContent[] {
    switch (node.type) {
      case 'paragraph':
        return asParagraph(this.#phrasing(node.children));
      case 'heading': {
        const children = this.#phrasing(node.children);
        return children.length === 0 ? [] : [{ type: 'paragraph', children: [{ type: 'strong', children }] }];
      }
      case 'html':
        return node.value.split(/\r\n|\r|\n/).flatMap((line) => asParagraph(setText(oneLine(line))));
      case 'code':
        return [{ type: 'code', value: visibleLines(node.value) }];
      case 'blockquote':
        return [{ type: 'blockquote', children: this.flow(node.children) }];
      case 'list':
        return [
          {
            ...node,
            position: undefined,
            children: node.children.map((item) => ({
              ...item,
              position: undefined,
              children: this.flow(item.children),
            })),
          },
        ];
      case 'table':
        return [
          {
            ...node,
            children: node.children.map((row) => ({
              ...row,
              children: row.children.map((cell) => ({ ...cell, children: this.#phrasing(cell.children) })),
            })),
          },
        ];
      case 'thematicBreak':
        return [{ type: 'thematicBreak' }];
      case 'footnoteDefinition': {
        const mark: PhrasingContent = { type: 'text', value: `[${oneLine(node.label ?? node.identifier)}] ` };
        const [first, ...rest] = this.flow(node.children);
        return first?.type === 'paragraph'
          ? [{ type: 'paragraph', children: [mark, ...first.children] }, ...rest]
          : [{ type: 'paragraph', children: [mark] }, ...(first ? [first] : []), ...rest];
      }
      default:
        return [];
    }
  }

  #phrasing(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    return nodes.flatMap((node) => this.#inline(node));
  }

  #inline(node: PhrasingContent): PhrasingContent[] {
    switch (node.type) {
      case 'text':
      case 'html':
        return setText(withoutControls(node.value));
      case 'inlineCode':
        return [{ type: 'inlineCode', value: withoutControls(node.value) }];
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ type: node.type, children: this.#phrasing(node.children) }];
      case 'break':
        return [{ type: 'break' }];
      case 'link':
        return this.#link(node.url, this.#phrasing(node.children));
      case 'linkReference': {
        const url = this.#definitions.get(node.identifier)?.url;
        return url === undefined ? this.#phrasing(node.children) : this.#link(url, this.#phrasing(node.children));
      }
      case 'image':
        return setWebLink(oneLine(node.alt ?? '') || oneLine(node.url), node.url);
      case 'imageReference': {
        const url = this.#definitions.get(node.identifier)?.url ?? '';
        return setWebLink(oneLine(node.alt ?? '') || oneLine(url), url);
      }
      case 'footnoteReference':
        return setText(`[${oneLine(node.label ?? node.identifier)}]`);
      default:
        return [];
    }
  }

  #link(address: string, children: PhrasingContent[]): PhrasingContent[] {
    const url = safeAddress(address);
    return url === undefined || children.length === 0
      ? children
      : [{ type: 'link', url, children: children as never[] }];
  }
}

function asParagraph(children: PhrasingContent[]): BlockContent[] {
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

/** Code keeps its lines and spaces. */
function visibleLines(code: string): string {
  return code
    .split(/\r\n|\r|\n/)
    .map((line) => /^\s*/.exec(line)?.[0].replace(/[^ \t]/g, ' ') + withoutControls(line).trimStart())
    .join('\n');
}

function* allNodes(root: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('children' in node) waiting.push(...[...node.children].reverse());
  }
}

function isDeeper(root: Nodes, most: number): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}
