import type { Controls } from './controls.ts';
import { escapeHtml } from './escape-html.ts';
import { FULL_SCREEN_ICON } from './icons.ts';

/** The drawing of a map as a figure (`svg` is an `<svg>` element), with what a script needs to zoom: where the map is, and the way to the page about that. */
export function setMapFigure(svg: string, { map, wholeMap, toPage, onMap, fullScreen }: Controls): string {
  const words = Object.entries({ whole: wholeMap, page: toPage, link: onMap });
  const data = words.map(([name, text]) => ` data-${name}="${escapeHtml(text)}"`).join('');
  return `<figure class="map" id="map" aria-label="${map}"${data}>
<div class="map-bar" id="map-bar" hidden>
<ol id="map-trail"></ol>
<a id="map-page" href="#map" hidden></a>
<button id="map-full" type="button" aria-label="${fullScreen}" title="${fullScreen}" aria-pressed="false">${FULL_SCREEN_ICON}</button>
</div>
${svg}<p class="unseen" id="map-status" role="status"></p>
</figure>
`;
}
