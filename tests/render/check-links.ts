import type { Root } from 'mdast';
import { expect } from 'vitest';
import type { RenderedPage } from '../../src/render/page.ts';
import { all, parse, textOf } from './parse-markdown.ts';

type Platform = 'github' | 'gitlab';

/**
 * Follows every link of a set of pages as GitHub and GitLab do, with slugs made from what a reader sees of the headings, and gives
 * for each the heading that it leads to.
 */
export function followLinks(
  pages: readonly RenderedPage[],
  platform: Platform,
): { from: string; text: string; heading: string }[] {
  const trees = new Map(pages.map((page) => [page.path, treeOf(page)]));
  const anchors = new Map([...trees].map(([path, tree]) => [path, anchorsOn(tree, platform)]));
  return [...trees].flatMap(([from, tree]) =>
    all(tree).flatMap((node) => {
      if (node.type !== 'link' || /^(?:https?:|mailto:)/.test(node.url)) return [];
      const [file = '', fragment] = decodeURIComponent(node.url).split('#');
      const path = file === '' ? from : new URL(file, `http://x/${from}`).pathname.slice(1);
      expect([...trees.keys()], `${from}: ${node.url}`).toContain(path);
      const heading =
        fragment === undefined ? headings(trees.get(path) as Root)[0]?.text : anchors.get(path)?.get(fragment);
      expect(heading, `${platform}, ${from}: ${node.url}`).toBeDefined();
      return [{ from, text: textOf(node), heading: heading as string }];
    }),
  );
}

/** Reading takes much longer than following links, and the same pages are looked at as both platforms show them. */
const TREES = new WeakMap<RenderedPage, Root>();

function treeOf(page: RenderedPage): Root {
  const tree = TREES.get(page) ?? parse(page.text);
  TREES.set(page, tree);
  return tree;
}

function headings(tree: Root): { text: string; html: string }[] {
  return all(tree).flatMap((node) =>
    node.type === 'heading'
      ? [
          {
            text: textOf(node),
            html: node.children.map((child) => (child.type === 'html' ? child.value : '')).join(''),
          },
        ]
      : [],
  );
}

/** Where each fragment leads: to the first place of that name in the document. */
function anchorsOn(tree: Root, platform: Platform): Map<string, string> {
  const anchors = new Map<string, string>();
  const seen = new Map<string, number>();
  const used = new Set<string>();
  for (const { text, html } of headings(tree)) {
    let slug = text
      .trim()
      .toLowerCase()
      .replace(/[^\p{Alphabetic}\p{M}\p{Nd}\p{Nl}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-');
    if (platform === 'gitlab') {
      slug = slug.replace(/-{2,}/g, '-');
      if (/^\d+$/.test(slug)) slug = `anchor-${slug}`;
    }
    let id = slug;
    for (
      let number = seen.get(slug) ?? 0;
      number > 0 && (id === slug || (platform === 'github' && used.has(id)));
      number++
    )
      id = `${slug}-${number}`;
    seen.set(slug, (seen.get(slug) ?? 0) + 1);
    used.add(id);
    if (id !== '' && !anchors.has(id)) anchors.set(id, text);
    // GitLab keeps only the name of an element, GitHub its id too.
    for (const [, own = ''] of html.matchAll(platform === 'gitlab' ? /name="([\w-]+)"/g : /id="([\w-]+)"/g))
      if (!anchors.has(own)) anchors.set(own, text);
  }
  return anchors;
}
