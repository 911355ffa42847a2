import type { OrgMap } from '../model/org-map.ts';
import type { RenderedPage, RenderOptions } from './page.ts';

/** A format of pages: how its files end, and what makes them. A format is loaded when it is asked for. */
interface PageFormat {
  readonly extensions: readonly string[];
  readonly render: (map: OrgMap, options: RenderOptions) => Promise<RenderedPage[]>;
}

/** All formats of pages; the first is the default. */
export const PAGE_FORMATS = {
  markdown: {
    extensions: ['.md', '.markdown'],
    render: async (map, options) => (await import('./markdown/render-markdown.ts')).renderMarkdown(map, options),
  },
  html: {
    extensions: ['.html', '.htm'],
    render: async (map, options) => (await import('./html/render-html.ts')).renderHtml(map, options),
  },
  svg: {
    extensions: ['.svg'],
    render: async (map, options) => (await import('./svg/render-svg.ts')).renderSvg(map, options),
  },
} as const satisfies Record<string, PageFormat>;

export type PageFormatName = keyof typeof PAGE_FORMATS;

/** Formats that a browser makes of a page in another. */
export const PRINTED_FORMATS = { pdf: 'html', png: 'svg' } as const satisfies Record<string, PageFormatName>;

export type PrintedFormatName = keyof typeof PRINTED_FORMATS;
