import { createHash } from 'node:crypto';
import { oneLine } from '../../text/one-line.ts';
import type { Logo } from '../page.ts';
import type { Controls } from './controls.ts';
import { escapeHtml } from './escape-html.ts';
import { SCRIPT } from './generated/assets.ts';
import { DARK_ICON, PRINT_ICON } from './icons.ts';
import { setName } from './set-inline.ts';
import { type StyleParts, styleSheet } from './style-sheet.ts';

/** What a document consists of; `outline` and `content` are HTML. */
export interface DocumentParts extends Omit<StyleParts, 'text'> {
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  /** The address of the first page. */
  readonly home: string;
  readonly outline: string;
  readonly content: string;
  /** What stands at the end, as HTML; may be empty. */
  readonly foot: string;
  readonly logo?: Logo | undefined;
  /** Whether it is printed without colours. */
  readonly blackAndWhite: boolean;
  /** Whether it is so long that browsers should lay out what is seen only. */
  readonly isLarge: boolean;
  readonly controls: Controls;
}

/**
 * A whole HTML document. Its policy lets nothing run but the one script and the one style in it, and lets nothing be asked of any server. The script
 * stands before the content, so that the outline is folded on a phone before it is seen; controls that need it are hidden until it runs.
 */
export function setDocument(parts: DocumentParts): string {
  const { language, title, home, outline, content, foot, logo, blackAndWhite, isLarge, controls, css } = parts;
  const style = styleSheet({ ...parts, text: title + outline + content + foot });
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(SCRIPT)}'`,
    'font-src data:',
    ...(logo || css !== undefined ? ['img-src data:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const mark = logo ? `<img class="logo" src="${dataAddress(logo)}" alt="">` : '';
  return `<!doctype html>
<html lang="${escapeHtml(language)}"${blackAndWhite ? ' data-print="plain"' : ''}>
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
<a class="home" href="${home}">${mark}<span>${setName(title)}</span></a>
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

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function dataAddress({ type, base64 }: Logo): string {
  return `data:${type};base64,${base64}`;
}
