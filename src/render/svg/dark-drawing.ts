import { GROUNDS, HUES } from './palette.ts';

/** Lightness in percent of what is painted, on a dark page. */
const LIGHTNESS = { paper: 11, card: 8, line: 62, ink: 93, pale: 83 } as const;
const DARKEST_GROUND = 14;
const GROUND_STEP = 4;

/**
 * The style that gives a drawing the colours of a dark page: rules for what stands inside `scope`, a selector such as `:root[data-theme="dark"] .map`. Hues stay, so that a team is found by its
 * colour; text has a contrast of 4.5 at least. Drawings in black and white become grey.
 */
export function darkDrawingStyle(scope: string): string {
  const rules = HUES.map(
    ([hue, saturation], at) => `${scope} .tint-${at}{--hue:${hue};--saturation:${Math.round(saturation * 0.8)}%}`,
  );
  rules.push(`${scope} .tint-grey{--hue:218;--saturation:16%}`, `${scope} .tint-plain{--hue:0;--saturation:0%}`);
  const uses: Record<string, number> = { ...LIGHTNESS };
  for (let depth = 0; depth < GROUNDS; depth++) uses[`ground-${depth}`] = DARKEST_GROUND + depth * GROUND_STEP;
  for (const [use, lightness] of Object.entries(uses)) {
    const color = `hsl(var(--hue) ${use === 'ink' || use === 'pale' ? 'calc(var(--saturation) * .6)' : 'var(--saturation)'} ${lightness}%)`;
    rules.push(`${scope} .fill-${use}{fill:${color}}`, `${scope} .stroke-${use}{stroke:${color}}`);
  }
  return rules.join('\n');
}
