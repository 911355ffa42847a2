import { createHash } from 'node:crypto';
import { oneLine } from '../one-line.ts';
import { darkDrawingStyle } from '../svg/dark-drawing.ts';
import type { Controls } from './controls.ts';
import { escapeHtml } from './escape-html.ts';
import { SCRIPT, STYLE } from './generated/assets.ts';
import { setName } from './set-inline.ts';

/** What a document consists of; `outline` and `content` are HTML. */
export interface DocumentParts {
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  /** The address of the first page. */
  readonly home: string;
  readonly outline: string;
  readonly content: string;
  /** What stands at the end, as HTML; may be empty. */
  readonly foot: string;
  /** The sheet of the drawing in it, in points: it is printed on one of that size. */
  readonly sheet?: { readonly width: number; readonly height: number };
  /** Whether it is so long that browsers should lay out what is seen only. */
  readonly isLarge: boolean;
  readonly controls: Controls;
}

/**
 * A whole HTML document. Its policy lets nothing run but the one script and the one style in it, and lets nothing be asked of any server. The script
 * stands before the content, so that the outline is folded on a phone before it is seen; controls that need it are hidden until it runs.
 */
export function setDocument({
  language,
  title,
  home,
  outline,
  content,
  foot,
  sheet,
  isLarge,
  controls,
}: DocumentParts): string {
  const style = sheet ? `${STYLE}${DARK_DRAWING}@page map{size:${sheet.width}pt ${sheet.height}pt;margin:0}` : STYLE;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const name = setName(title);
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(oneLine(title))}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">${controls.skip}</a>
<header class="bar">
<a class="home" href="${home}">${name}</a>
<div class="controls" hidden>
<div class="search" role="search">
<label class="unseen" for="search">${controls.search}</label>
<input id="search" type="search" placeholder="${controls.search}" autocomplete="off" spellcheck="false" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="results">
<ul id="results" role="listbox" aria-label="${controls.results}" hidden></ul>
<p id="found" role="status" data-found="${controls.found}" data-found-one="${controls.foundOne}" data-not-found="${controls.notFound}"></p>
</div>
<button id="dark" type="button" aria-pressed="false" aria-label="${controls.dark}" title="${controls.dark}">${DARK_ICON}</button>
<button id="print" type="button" aria-label="${controls.print}" title="${controls.print}">${PRINT_ICON}</button>
</div>
</header>
<div class="frame">
<nav class="outline" aria-label="${controls.contents}">
<details id="outline" open>
<summary>${controls.contents}</summary>
${outline}</details>
</nav>
<script>${SCRIPT}</script>
<main id="content" tabindex="-1"${isLarge ? ' class="large"' : ''}>
${content}</main>${foot === '' ? '' : `\n<footer>${foot}</footer>`}
</div>
</body>
</html>
`;
}

/** The drawing on a dark page; on paper it keeps its own colours. */
const DARK_DRAWING = `@media screen{${darkDrawingStyle(':root[data-theme="dark"] .map')}}@media screen and (prefers-color-scheme:dark){${darkDrawingStyle(':root:not([data-theme="light"]) .map')}}`;

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const icon = (path: string) =>
  `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${path}"/></svg>`;
const DARK_ICON = icon('M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18zM12 3v18M12 7h4.5M12 11h6M12 15h5.5');
const PRINT_ICON = icon('M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z');
