import { toHtml } from 'hast-util-to-html';
import type { Nodes, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { setNotes as setMarkdown } from '../markdown/notes.ts';

/**
 * Free Markdown from a map as HTML. It is the same tree that Markdown pages hold: without images, addresses other than web and mail, headings and ids. HTML in it
 * is text there, and a node of HTML would be left out here.
 */
export function setNotes(markdown: string): string {
  const children = setMarkdown(markdown);
  for (const child of children) showTasks(child);
  return toHtml(toHast({ type: 'root', children }));
}

/** Ticked and open tasks as signs: a box to tick would be a control without a name, and would do nothing. */
function showTasks(node: Nodes): void {
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    const sign = { type: 'text' as const, value: node.checked ? '☑ ' : '☐ ' };
    const [first] = node.children;
    if (first?.type === 'paragraph') first.children.unshift(sign);
    else node.children.unshift({ type: 'paragraph', children: [sign] });
    node.checked = null;
  }
  if ('children' in node) for (const child of node.children as RootContent[]) showTasks(child);
}
