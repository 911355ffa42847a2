import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';

const PAGES = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => join('docs', path))
  .concat(readdirSync('.').filter((path) => path.endsWith('.md')));

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

function linksOf(node: Node): string[] {
  const own = (node.type === 'link' || node.type === 'image' || node.type === 'definition') && node.url;
  return [...(own ? [own] : []), ...(node.children ?? []).flatMap(linksOf)];
}

it.each(PAGES)('every link of %s to a file leads somewhere', (page) => {
  const links = linksOf(fromMarkdown(readFileSync(page, 'utf8'))).filter((url) => !/^([a-z]+:|#)/.test(url));
  const missing = links.filter((url) => !existsSync(join(dirname(page), decodeURI(url.replace(/#.*/, '')))));
  expect(missing).toEqual([]);
});
