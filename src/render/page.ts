import type { PageChoice } from './content/views.ts';
import type { SvgMapOptions } from './svg/svg-options.ts';

/** One page as it is written; `path` is relative to the folder that is written, with `/` between folders. */
export interface RenderedPage {
  readonly path: string;
  readonly text: string;
}

/** A picture as it stands in a file of its own. */
export interface Logo {
  readonly type: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly base64: string;
}

/** How pages are made, whatever the format. */
export interface RenderOptions
  extends PageChoice,
    Pick<SvgMapOptions, 'diagram' | 'paper' | 'orientation' | 'blackAndWhite'> {
  /** BCP 47 tag; the map's own language where none is given. */
  readonly language?: string;
  /** ISO date of the day that counts as today. */
  readonly today: string;
  /** One page with everything, or a folder with a page per team. */
  readonly layout: 'page' | 'folder';
  /** The organisation's sign, beside its name (HTML). */
  readonly logo?: Logo;
  /** Style of the organisation's own, as CSS that asks for nothing outside (HTML). */
  readonly css?: string;
  /** Takes sentences about what was chosen otherwise than asked. */
  readonly onNotice?: (notice: string) => void;
}
