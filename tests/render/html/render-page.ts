import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { renderHtml } from '../../../src/render/html/render-html.ts';
import type { RenderOptions } from '../../../src/render/page.ts';
import { mapFrom } from '../render-map.ts';

export type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** The HTML page of a map that has to be without errors. */
export async function renderPage(text: string, options: Partial<RenderOptions> = {}): Promise<string> {
  const [page] = await renderHtml(await mapFrom(text), { today: '2026-11-24', layout: 'page', ...options });
  return page?.text ?? '';
}

/** All elements of a page, as a browser reads it, in their order. */
export function elementsOf(html: string): Element[] {
  const inside = (node: Node): Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(inside) : []),
  ];
  return inside(parse(html));
}

/** What a reader sees of an element. */
export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The value of an attribute. */
export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}
