import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Markdown as GitHub reads it. */
export function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** What a reader sees of a node. */
export function textOf(node: Nodes): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** A node and all in it, in the order of the document. */
export function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child): Nodes[] => all(child)) : [])];
}

/** The kinds of all nodes but text and the empty elements that rolemap sets between signs. */
export function kinds(node: Nodes): string[] {
  return all(node)
    .map(({ type }) => type)
    .filter((type) => !['root', 'text', 'html'].includes(type));
}
