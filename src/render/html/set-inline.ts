import { oneLine } from '../../text/one-line.ts';
import type { Inline } from '../content/page-model.ts';
import { safeAddress } from '../markdown/set-inline.ts';
import type { Anchors } from './anchors.ts';
import { escapeHtml } from './escape-html.ts';

/** Running text as HTML. Names stand in `bdi`, so that those of another direction leave their neighbours where they are. */
export function setInline(inline: readonly Inline[], anchors: Anchors): string {
  let html = '';
  for (const part of inline) {
    if (typeof part === 'string') html += escapeHtml(part);
    else if (part.type === 'strong') html += `<strong>${escapeHtml(part.text)}</strong>`;
    else if (part.type === 'link') html += `<a href="${anchors.address(part.to)}">${setName(part.text)}</a>`;
    else html += setWebLink(oneLine(part.text), part.url);
  }
  return html;
}

/** A name, whatever its script. */
export function setName(name: string): string {
  return `<bdi>${escapeHtml(oneLine(name))}</bdi>`;
}

/** A link out of the pages. Only web and mail addresses become links; others are shown beside the text. */
function setWebLink(text: string, address: string): string {
  const url = safeAddress(address);
  if (url === undefined) return escapeHtml(text === oneLine(address) ? text : `${text} (${oneLine(address)})`);
  if (text === '') return '';
  // On paper an address is printed behind its text, unless the text is the address.
  const isShown = text === url || `mailto:${text}` === url;
  return `<a href="${escapeHtml(url)}" rel="noopener noreferrer"${isShown ? '' : ' class="web"'}><bdi>${escapeHtml(text)}</bdi></a>`;
}
