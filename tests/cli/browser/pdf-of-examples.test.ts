import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_MAPS } from '../../render/example-maps.ts';
import { attribute, type Element, elementsOf, textOf } from '../../render/html/render-page.ts';
import { BROWSER } from '../../support/browser.ts';
import { poppler } from '../../support/read-document.ts';
import { runInProcess } from '../../support/run-in-process.ts';

/** Paper in points; browsers round to pixels of 1/96 inch. */
const A4 = [595, 842];
const A3 = [1191, 842];

/** What a PDF is compared with: the page that it is printed from. */
interface Printed {
  readonly file: string;
  readonly html: string;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolemap-pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function print(path: string, today: string, ...options: string[]): Promise<Printed> {
  const file = join(folder, 'map.pdf');
  const args = ['render', path, '--today', today, ...options];
  const { status, error } = await runInProcess([...args, '--format', 'pdf', '--out', file], { env: process.env });
  expect(status, error).toBe(0);
  return { file, html: (await runInProcess([...args, '--format', 'html'])).out };
}

/** What is the same however lines are broken. */
const compact = (text: string) => text.replace(/[\s\u00ad\u2068\u2069]/g, '');

interface Bookmark {
  readonly page: number;
  readonly title: string;
}

function bookmarksOf(file: string): Bookmark[] | undefined {
  const xml = poppler('pdftohtml', '-xml', '-i', '-stdout', file);
  const text = (escaped: string) =>
    escaped.replace(
      /&(lt|gt|quot|amp|#39);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'",
    );
  return xml === undefined
    ? undefined
    : [...xml.matchAll(/<item page="(\d+)">(.*?)<\/item>/g)].map(([, page, title = '']) => ({
        page: Number(page),
        title: text(title),
      }));
}

const isRoleCard = (element: Element) => attribute(element, 'class')?.split(' ').includes('role-card') ?? false;
describe.skipIf(BROWSER === undefined)('the PDF of an example', () => {
  it.each(EXAMPLE_MAPS)(
    '$name has bookmarks, fonts and tags, its cards two a sheet, and all texts',
    async ({ path, today, map }) => {
      const { file, html } = await print(path, today);
      const info = poppler('pdfinfo', '-l', '9999', file);
      if (info === undefined) return;
      expect(info).toMatch(/^Tagged: +yes$/m);
      expect(info).toMatch(/^Creator: +rolemap$/m);
      expect(/^Title: +(.*)$/m.exec(info)?.[1]).toBe(map.name);

      // Cover, the map on a sheet of its own, and A4.
      const sizes = [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(([, ...size]) =>
        size.map((side) => Math.round(Number(side))),
      );
      expect(sizes[1]).toEqual(A3);
      expect(sizes.filter((_, index) => index !== 1)).toEqual(sizes.slice(1).map(() => A4));

      const fonts = (poppler('pdffonts', file) ?? '').split('\n').slice(2, -1);
      // Of each weight as many parts as the scripts of the map need.
      const names = fonts.map((line) => line.split(' ')[0]?.replace(/^[A-Z]{6}\+/, ''));
      expect([...new Set(names)].sort()).toEqual(['Inter-Regular', 'Inter-SemiBold']);
      for (const line of fonts) expect(line).toMatch(/ yes yes yes +\d+ +\d+$/);

      // Each heading is a bookmark, in the order of the page.
      const bookmarks = bookmarksOf(file) ?? [];
      const headings = elementsOf(html).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
      expect(bookmarks.map(({ title }) => compact(title))).toEqual(headings.map((heading) => compact(textOf(heading))));

      // Two cards of a team stand on a sheet, and no card is broken.
      const cards = headings.flatMap((heading, index) => {
        const card = heading.parentNode;
        return card && 'attrs' in card && isRoleCard(card)
          ? [{ cards: card.parentNode, page: bookmarks[index]?.page ?? 0 }]
          : [];
      });
      expect(cards).toHaveLength(map.roles.size);
      for (const group of new Set(cards.map((card) => card.cards))) {
        const pages = cards.filter((card) => card.cards === group).map(({ page }) => page);
        expect(pages).toEqual(pages.map((_, index) => (pages[0] ?? 0) + Math.floor(index / 2)));
      }

      const pages = (poppler('pdftotext', '-layout', file, '-') ?? '').split('\f').slice(0, -1);
      expect(pages).toHaveLength(sizes.length);
      for (const [index, text] of pages.entries()) {
        const rest = index === 1 ? text : text.replace(`${index + 1} / ${sizes.length}`, '');
        if (index !== 1) expect(rest).not.toBe(text);
        expect(rest.trim(), `page ${index + 1}`).not.toBe('');
      }
      const text = compact(poppler('pdftotext', file, '-') ?? '');
      const wanted = [...map.roles.values()].flatMap((role) => [
        role.name,
        role.purpose ?? '',
        ...role.responsibilities.map((responsibility) => responsibility.text),
        ...role.decides.map(({ what }) => what),
        ...role.holders.flatMap(({ person }) => (person.left === undefined || person.left > today ? person.name : [])),
      ]);
      expect(wanted.filter((one) => !text.includes(compact(one)))).toEqual([]);
    },
  );

  it('has no colour with --bw', async () => {
    const { file } = await print('examples/diy-store', '2026-11-24', '--bw');
    if (poppler('pdftoppm', '-r', '36', file, join(folder, 'page')) === undefined) return;
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
    expect(pictures.length).toBeGreaterThan(10);
    expect(pictures.filter((name) => farthestFromGrey(readFileSync(join(folder, name))) > 2)).toEqual([]);
  });
});

/** How far the channels of a pixel differ at the most (binary PPM). */
function farthestFromGrey(ppm: Buffer): number {
  const [header = ''] = /^P6\s+\d+\s+\d+\s+255\s/.exec(ppm.toString('latin1', 0, 40)) ?? [];
  expect(header).not.toBe('');
  let farthest = 0;
  for (let at = header.length; at + 2 < ppm.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = [ppm[at], ppm[at + 1], ppm[at + 2]];
    farthest = Math.max(farthest, Math.max(red, green, blue) - Math.min(red, green, blue));
  }
  return farthest;
}
