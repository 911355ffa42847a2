import { expect, it } from 'vitest';
import { SYNTHETIC_TODAY, synthesize } from '../../../bench/synthetic-organization.ts';
import { darkDrawingStyle } from '../../../src/render/svg/dark-drawing.ts';
import { renderSvgMap } from '../../../src/render/svg/svg-map.ts';
import { DIAGRAMS } from '../../../src/render/svg/svg-options.ts';
import { mapFrom } from './scene-of.ts';

const STYLE = darkDrawingStyle('.dark');

it.each(DIAGRAMS)('the style of a dark page has a colour for all that is painted (%s)', async (diagram) => {
  const map = await mapFrom(synthesize({ roles: 60, seed: 7 }));
  for (const blackAndWhite of [false, true]) {
    const { svg } = await renderSvgMap(map, { today: SYNTHETIC_TODAY, diagram, blackAndWhite });
    const painted = [...svg.matchAll(/<[^>]* (?:fill|stroke)="#[^>]*>/g)].map(([element]) => element);
    expect(painted.length).toBeGreaterThan(60);
    for (const element of painted) {
      const names = /class="([^"]*)"/.exec(element)?.[1]?.split(' ') ?? [];
      for (const name of names) expect(STYLE).toContain(`.dark .${name}{`);
      for (const kind of ['fill', 'stroke'])
        expect(names.some((name) => name.startsWith(`${kind}-`))).toBe(element.includes(` ${kind}="#`));
    }
  }
});

it('text has a contrast of 4.5 at least on every ground of a dark page', () => {
  const lightness = (use: string) => Number(new RegExp(`fill-${use}\\{fill:hsl\\([^}]* (\\d+)%\\)`).exec(STYLE)?.[1]);
  const tints = [...STYLE.matchAll(/--hue:(\d+);--saturation:(\d+)%/g)].map(([, hue, saturation]) => [hue, saturation]);
  expect(tints.length).toBeGreaterThan(10);
  for (const [hue, saturation] of tints)
    for (const ground of ['paper', 'card', 'ground-0', 'ground-1', 'ground-2', 'ground-3'])
      for (const text of ['ink', 'pale']) {
        const [light, dark] = [
          luminance(Number(hue), Number(saturation) * 0.6, lightness(text)),
          luminance(Number(hue), Number(saturation), lightness(ground)),
        ];
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(4.5);
      }
});

/** Relative luminance (WCAG 2.2) of a colour in degrees and percent. */
function luminance(hue: number, saturation: number, lightness: number): number {
  const l = lightness / 100;
  const a = (saturation / 100) * Math.min(l, 1 - l);
  const [red, green, blue] = [0, 8, 4].map((n) => {
    const k = (n + hue / 30) % 12;
    const value = l - a * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
