import { escapeHtml } from '../render/html/escape-html.ts';
import type { LiveState } from './live-state.ts';

/** The document around the page: a frame for the page and a panel beside it, which its script fills. It holds no text of a map but the title. */
export function shellDocument({ language, words, title }: LiveState): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="/shell.css">
<script type="module" src="/shell.js"></script>
</head>
<body>
<a class="skip" href="#panel">${words.toPanel}</a>
<main id="stage">
<h1 class="unseen">${words.page}</h1>
<p id="empty" hidden>${words.noPage}</p>
<iframe id="page" title="${words.page}" allow="fullscreen" hidden></iframe>
</main>
<button id="toggle" type="button" aria-expanded="true" aria-controls="panel">${words.hide}</button>
<aside id="panel" tabindex="-1" aria-label="${words.panel}">
<div id="problem" role="alert"></div>
<section aria-labelledby="open-title">
<h2 id="open-title">${words.openPoints}</h2>
<div id="open"></div>
</section>
<section aria-labelledby="findings-title">
<h2 id="findings-title">${words.findings}</h2>
<div id="findings"></div>
</section>
<p id="status" role="status"></p>
</aside>
</body>
</html>
`;
}
