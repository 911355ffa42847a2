import { attribute } from '../../text/xml.ts';
import { badgeStretch } from './circle-title.ts';
import { PAPER, paintAttributes } from './draw-color.ts';
import type { Mark } from './scene.ts';

/** A sign as shapes: no font needs to have it, and each differs in form and not only in colour. */
export function drawMark({ sign, x, y, r, color, number }: Mark): string {
  const filled = paintAttributes({ fill: color, stroke: PAPER });
  const outlined = paintAttributes({ fill: PAPER, stroke: color });
  const place = (dx: number, dy: number) => `${round(x + dx * r)} ${round(y + dy * r)}`;
  const white = `${paintAttributes({ stroke: PAPER })} ${attribute('stroke-width', round(r * 0.28))} stroke-linecap="round" stroke-linejoin="round"`;
  const circle = (radius: number) =>
    `circle ${attribute('cx', round(x))} ${attribute('cy', round(y))} ${attribute('r', round(radius))}`;
  switch (sign) {
    case 'elected':
      return `<${circle(r)} ${filled} ${attribute('stroke-width', round(r * 0.12))}/><path d="M${place(-0.45, 0.05)}L${place(-0.1, 0.4)}L${place(0.48, -0.35)}" ${white}/>`;
    case 'critical':
      return `<path d="M${place(0, -1)}L${place(1, 0)}L${place(0, 1)}L${place(-1, 0)}Z" ${filled} ${attribute('stroke-width', round(r * 0.12))}/><path d="M${place(0, -0.48)}L${place(0, 0.12)}M${place(0, 0.5)}L${place(0, 0.51)}" ${white}/>`;
    case 'vacant':
      return `<${circle(r * 0.95)} ${outlined} ${attribute('stroke-width', round(r * 0.17))} ${attribute('stroke-dasharray', `${round(r * 0.6)} ${round(r * 0.4)}`)}/>`;
    case 'outside':
      return `<${circle(r)} ${outlined} ${attribute('stroke-width', round(r * 0.14))}/><${circle(r * 0.62)} ${paintAttributes({ stroke: color })} ${attribute('stroke-width', round(r * 0.14))}/>`;
    case 'collaboration': {
      if (number === undefined) return '';
      const size = r * 1.34;
      const half = r * badgeStretch(number);
      const pill = `rect ${attribute('x', round(x - half))} ${attribute('y', round(y - r))} ${attribute('width', round(2 * half))} ${attribute('height', round(2 * r))} ${attribute('rx', round(r))}`;
      return `<${pill} ${paintAttributes({ fill: color })}/><text ${attribute('x', round(x))} ${attribute('y', round(y + size * 0.36))} ${attribute('font-size', round(size))} font-weight="600" text-anchor="middle" ${paintAttributes({ fill: PAPER })}>${number}</text>`;
    }
  }
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
