import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readMap } from '../../../src/model/read-map.ts';
import { renderSvgMap } from '../../../src/render/svg/svg-map.ts';
import { dumpPage, findChromium } from './find-chromium.ts';
import { TODAY } from './scene-of.ts';

const chromium = findChromium();
if (!chromium) console.log('Skipped: there is no Chromium on PATH to measure drawings with.');

/** Runs in the page: the texts whose box leaves the shape of their group. */
const MEASURE = `
  const outside = [];
  let texts = 0;
  for (const text of document.querySelectorAll('g.role > text, g.team > text')) {
    const shape = text.parentNode.querySelector(':scope > circle, :scope > rect');
    const box = text.getBBox();
    const around = shape.getBBox();
    texts++;
    const fits = box.x >= around.x - 0.5 && box.x + box.width <= around.x + around.width + 0.5 &&
      box.y >= around.y - 1.5 && box.y + box.height <= around.y + around.height + 1.5;
    if (!fits) outside.push(text.textContent);
  }
  document.body.textContent = JSON.stringify({ texts, outside });
`;

it.skipIf(!chromium).each([
  ['municipality', 'circles'],
  ['municipality', 'poster'],
  ['refugee-shelter', 'circles'],
  ['refugee-shelter', 'poster'],
] as const)(
  'a browser finds all texts of %s inside their shapes (%s)',
  async (example, diagram) => {
    const folder = `examples/${example}`;
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8'), named: true }));
    const { map } = await readMap(sources);
    if (!map) throw new Error('no map');
    const { svg } = await renderSvgMap(map, { today: TODAY, diagram });
    const place = mkdtempSync(join(tmpdir(), 'rolemap-svg-'));
    try {
      const file = join(place, 'map.html');
      writeFileSync(file, `<!doctype html><meta charset="utf-8"><body>${svg}<script>${MEASURE}</script>`);
      const found = /\{"texts.*\}/.exec(dumpPage(chromium as string, file))?.[0];
      const { texts, outside } = JSON.parse(found ?? '{}');
      expect(outside).toEqual([]);
      expect(texts).toBeGreaterThan(20);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
  120_000,
);
