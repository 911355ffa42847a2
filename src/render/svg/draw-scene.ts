import { attribute, xmlText } from '../../text/xml.ts';
import type { Target } from '../content/page-model.ts';
import { PAPER, paintAttributes } from './draw-color.ts';
import { drawMark } from './draw-mark.ts';
import type { Extent, Scene, SceneItem, SceneText, Shape } from './scene.ts';
import { isMeasured } from './text-measure.ts';

/** Fonts that a reader may have, the one that was measured first. */
const FONTS = "Inter, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

interface Setting {
  readonly addressOf: (target: Target) => string | undefined;
  readonly idPrefix: string;
  /** A picture hides what is in it from screen readers; one with links is a group of them. */
  readonly role: 'img' | 'group';
}

/** A scene as an `<svg>` element. Texts stay texts, squeezed to their measured width where the reader has another font; nothing refers to anything outside. */
export function drawScene(scene: Scene, setting: Setting): string {
  const { width, height } = scene;
  const id = setting.idPrefix;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${attribute('viewBox', `0 0 ${number(width)} ${number(height)}`)} ${attribute(
      'width',
      `${number(width)}pt`,
    )} ${attribute('height', `${number(height)}pt`)} ${attribute('role', setting.role)} ${attribute('lang', scene.locale)} ${attribute(
      'aria-labelledby',
      `${id}-title ${id}-desc`,
    )} ${attribute('font-family', FONTS)}>`,
    `<title ${attribute('id', `${id}-title`)}>${safeText(scene.title)}</title>`,
    `<desc ${attribute('id', `${id}-desc`)}>${safeText(scene.description)}</desc>`,
    `<rect width="100%" height="100%" ${paintAttributes({ fill: PAPER })}/>`,
    ...scene.items.flatMap((item) => drawItem(item, setting)),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function drawItem(item: SceneItem, setting: Setting): string[] {
  const address = item.target && setting.addressOf(item.target);
  // Only places on the same page: whatever else were written there could be a script.
  const link = address?.startsWith('#') ? `<a ${attribute('href', address)}>` : undefined;
  const own = [
    ...(item.label === undefined ? [] : [`<title>${safeText(item.label)}</title>`]),
    ...(item.shape ? drawShape(item, item.shape) : []),
    ...(item.lines ?? []).map(
      ({ points, color, width }) =>
        `<polyline ${attribute('points', points.map(([x, y]) => `${number(x)},${number(y)}`).join(' '))} ${paintAttributes({ stroke: color })} ${attribute('stroke-width', number(width))}/>`,
    ),
    ...item.texts.map(drawText),
    ...(item.marks ?? []).map(drawMark),
  ];
  return [
    `<g class="${item.kind}"${dataOf(item)}>`,
    ...(link ? [link, ...own, '</a>'] : own),
    ...(item.items ?? []).flatMap((inner) => drawItem(inner, setting)),
    '</g>',
  ];
}

/** What a page needs to know of a shape: what it stands for, and for teams the box (`x y width height`) that shows all of it. */
function dataOf({ kind, target, shape, extent = shape && boundsOf(shape) }: SceneItem): string {
  if (target === undefined) return '';
  const data = ` ${attribute('data-target', target)}`;
  if (kind !== 'team' || !extent) return data;
  const { x, y, width, height } = extent;
  return `${data} ${attribute('data-box', [x, y, width, height].map(number).join(' '))}`;
}

function boundsOf(shape: Shape): Extent {
  if (shape.kind === 'box') return shape;
  const { x, y, r } = shape;
  return { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
}

function drawShape({ paint, signs }: SceneItem, shape: Shape): string[] {
  if (!paint) return [];
  const { fill, stroke, strokeWidth } = paint;
  const dashes = signs?.has('vacant')
    ? ` ${attribute('stroke-dasharray', `${number(strokeWidth * 3.5)} ${number(strokeWidth * 2.5)}`)}`
    : '';
  const rim = `${attribute('stroke-width', number(strokeWidth))}${dashes}`;
  const outer = `<${geometry(shape, 0)} ${paintAttributes({ fill, stroke })} ${rim}/>`;
  if (!signs?.has('outside')) return [outer];
  return [outer, `<${geometry(shape, strokeWidth * 2.6)} ${paintAttributes({ stroke })} ${rim}/>`];
}

/** The element of a shape, smaller by an inset on all sides. */
function geometry(shape: Shape, inset: number): string {
  if (shape.kind === 'disc')
    return `circle ${attribute('cx', number(shape.x))} ${attribute('cy', number(shape.y))} ${attribute('r', number(shape.r - inset))}`;
  return `rect ${attribute('x', number(shape.x + inset))} ${attribute('y', number(shape.y + inset))} ${attribute('width', number(shape.width - 2 * inset))} ${attribute('height', number(shape.height - 2 * inset))} ${attribute('rx', number(Math.max(0, shape.corner - inset)))}`;
}

function drawText({ text, x, baseline, size, width, weight, anchor, color }: SceneText): string {
  const held =
    isMeasured(text, weight) && width > 0
      ? ` ${attribute('textLength', number(width))} lengthAdjust="spacingAndGlyphs"`
      : '';
  const bold = weight === 'semibold' ? ' font-weight="600"' : '';
  const anchored = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text ${attribute('x', number(x))} ${attribute('y', number(baseline))} ${attribute('font-size', number(size))}${bold}${anchored} ${paintAttributes({ fill: color })}${held}>${safeText(text)}</text>`;
}

/** Text from a map as XML; the marks that isolate a name from its neighbours are ours and stay. */
function safeText(text: string): string {
  return text
    .split(/([\u2068\u2069])/)
    .map((part) => (part === '\u2068' || part === '\u2069' ? part : xmlText(part)))
    .join('');
}

/** Hundredths of a point are finer than any printer. */
function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}
