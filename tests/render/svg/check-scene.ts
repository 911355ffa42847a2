import type { Scene, SceneItem, SceneText, Shape } from '../../../src/render/svg/scene.ts';
import { CAP_HEIGHT, DESCENT } from '../../../src/render/svg/text-measure.ts';

const SLACK = 0.02;

/** Everything that is wrong with the geometry of a drawing, in words; nothing where all is well. `outline` is true where texts stand beside their shapes. */
export function problemsOf(scene: Scene, smallest: number, outline = false): string[] {
  const problems: string[] = [];
  const page = { kind: 'box', x: 0, y: 0, width: scene.width, height: scene.height, corner: 0 } as const;
  const visit = (item: SceneItem, around: Shape) => {
    const name = item.label ?? item.kind;
    if (item.shape && !contains(around, item.shape) && !outline) problems.push(`${name} leaves what is around it`);
    for (const text of item.texts) {
      if (text.size < smallest - 1e-6) problems.push(`"${text.text}" is set in ${text.size} points`);
      const within = outline || !item.shape ? page : item.shape;
      for (const [x, y] of cornersOf(text)) if (!holds(within, x, y)) problems.push(`"${text.text}" leaves ${name}`);
    }
    for (const mark of item.marks ?? [])
      if (mark.number !== undefined && mark.r * 1.34 < smallest - 1e-6)
        problems.push(`number ${mark.number} is too small`);
    const inner = (item.items ?? []).flatMap(({ shape, label }) => (shape ? [{ shape, label }] : []));
    problems.push(...overlaps(inner));
    // What stands in a team does not cover its title.
    for (const text of item.texts)
      for (const { shape, label } of inner)
        if (cornersOf(text).some(([x, y]) => isInside(shape, x, y))) problems.push(`${label} covers "${text.text}"`);
    for (const child of item.items ?? []) visit(child, item.shape ?? around);
  };
  for (const item of scene.items) visit(item, page);
  problems.push(...textsOnTexts(scene));
  if (!outline)
    problems.push(...overlaps(scene.items.flatMap(({ shape, label }) => (shape ? [{ shape, label }] : []))));
  return problems;
}

/** Texts that stand on each other, wherever they belong: a sweep from top to bottom looks only at those that can. */
function textsOnTexts(scene: Scene): string[] {
  const texts: SceneText[] = [];
  const visit = ({ texts: own, items = [] }: SceneItem) => {
    texts.push(...own);
    items.forEach(visit);
  };
  scene.items.forEach(visit);
  const boxes = texts
    .map((text) => {
      const corners = cornersOf(text);
      const [[left, top], [right, bottom]] = [corners[0], corners[3]] as [[number, number], [number, number]];
      return { text, left, right, top, bottom };
    })
    .sort((a, b) => a.top - b.top);
  const problems: string[] = [];
  for (const [index, one] of boxes.entries())
    for (let other = index + 1; other < boxes.length; other++) {
      const next = boxes[other] as (typeof boxes)[number];
      if (next.top >= one.bottom - SLACK) break;
      if (next.left < one.right - SLACK && one.left < next.right - SLACK)
        problems.push(`"${next.text.text}" stands on "${one.text.text}"`);
    }
  return problems;
}

function cornersOf({ x, baseline, size, width, anchor }: SceneText): [number, number][] {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width].flatMap((at): [number, number][] => [
    [at, baseline - CAP_HEIGHT * size],
    [at, baseline + DESCENT * size],
  ]);
}

function holds(shape: Shape, x: number, y: number): boolean {
  if (shape.kind === 'disc') return Math.hypot(x - shape.x, y - shape.y) <= shape.r + SLACK;
  return (
    x >= shape.x - SLACK &&
    x <= shape.x + shape.width + SLACK &&
    y >= shape.y - SLACK &&
    y <= shape.y + shape.height + SLACK
  );
}

function isInside(shape: Shape, x: number, y: number): boolean {
  if (shape.kind === 'disc') return Math.hypot(x - shape.x, y - shape.y) < shape.r - SLACK;
  return (
    x > shape.x + SLACK &&
    x < shape.x + shape.width - SLACK &&
    y > shape.y + SLACK &&
    y < shape.y + shape.height - SLACK
  );
}

function contains(outer: Shape, inner: Shape): boolean {
  if (inner.kind === 'disc') {
    if (outer.kind === 'disc') return Math.hypot(inner.x - outer.x, inner.y - outer.y) + inner.r <= outer.r + SLACK;
    return [
      [inner.x - inner.r, inner.y],
      [inner.x + inner.r, inner.y],
      [inner.x, inner.y - inner.r],
      [inner.x, inner.y + inner.r],
    ].every(([x, y]) => holds(outer, x as number, y as number));
  }
  return holds(outer, inner.x, inner.y) && holds(outer, inner.x + inner.width, inner.y + inner.height);
}

/** Siblings that overlap: a sweep from left to right looks only at those that can. */
function overlaps(items: readonly { shape: Shape; label: string | undefined }[]): string[] {
  const problems: string[] = [];
  const sorted = items.map((item) => ({ ...item, ...span(item.shape) })).sort((a, b) => a.left - b.left);
  for (const [index, one] of sorted.entries()) {
    for (let other = index + 1; other < sorted.length; other++) {
      const next = sorted[other] as (typeof sorted)[number];
      if (next.left >= one.right - SLACK) break;
      if (overlap(one.shape, next.shape)) problems.push(`${one.label} overlaps ${next.label}`);
    }
  }
  return problems;
}

function span(shape: Shape): { left: number; right: number } {
  return shape.kind === 'disc'
    ? { left: shape.x - shape.r, right: shape.x + shape.r }
    : { left: shape.x, right: shape.x + shape.width };
}

function overlap(a: Shape, b: Shape): boolean {
  if (a.kind === 'disc' && b.kind === 'disc') return Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - SLACK;
  if (a.kind === 'box' && b.kind === 'box')
    return (
      a.x < b.x + b.width - SLACK &&
      b.x < a.x + a.width - SLACK &&
      a.y < b.y + b.height - SLACK &&
      b.y < a.y + a.height - SLACK
    );
  return false;
}
