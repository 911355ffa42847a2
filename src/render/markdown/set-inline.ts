import type { PhrasingContent } from 'mdast';
import { oneLine, withoutControls } from '../../text/one-line.ts';
import type { Inline, Target } from '../content/page-model.ts';

/** Finds the address of a target, seen from the document that is being set. */
export type AddressOf = (target: Target) => string;

/** Running text as Markdown nodes: one line, links with their addresses; what begins or ends it has no space outside. */
export function setInline(inline: readonly Inline[], addressOf: AddressOf): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let pending = '';
  const flush = (isLast: boolean) => {
    let text = withoutControls(pending);
    if (nodes.length === 0) text = text.trimStart();
    if (isLast) text = text.trimEnd();
    nodes.push(...setText(text));
    pending = '';
  };
  for (const part of inline) {
    if (typeof part === 'string') {
      pending += part;
      continue;
    }
    if (pending !== '') flush(false);
    if (part.type === 'strong') {
      const text = oneLine(part.text);
      if (text !== '') nodes.push({ type: 'strong', children: setText(text) });
    } else if (part.type === 'link') nodes.push(linkNode(oneLine(part.text), addressOf(part.to)));
    else nodes.push(...setWebLink(oneLine(part.text), part.url));
  }
  flush(true);
  return nodes;
}

/**
 * A text in nodes. GitHub and GitLab look in finished text for `:emoji:`, and GitLab for `{+ changes +}`: no escape reaches them, but an empty element between
 * two signs does.
 */
export function setText(text: string): PhrasingContent[] {
  if (text === '') return [];
  if (!/[:{[]/.test(text)) return [{ type: 'text', value: text }];
  return text
    .split(FOUND_IN_FINISHED_TEXT)
    .flatMap((value, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'html', value: '<span></span>' } as const] : []),
      { type: 'text', value },
    ]);
}

const FOUND_IN_FINISHED_TEXT = /(?<=:)(?=(?:[\w+-]*[a-z_+-][\w+-]*|100|1234):)|(?<=[{[])(?=[+-])/i;

/** A link out of the pages. Only web and mail addresses become links; others are shown beside the text. */
export function setWebLink(text: string, address: string): PhrasingContent[] {
  const url = safeAddress(address);
  if (url !== undefined) return text === '' ? [] : [linkNode(text, url)];
  return setText(text === oneLine(address) ? text : `${text} (${oneLine(address)})`);
}

/** A web or mail address, without what could end it early; nothing for all others. */
export function safeAddress(address: string): string | undefined {
  const url = oneLine(address);
  return /^(?:https?:\/\/|mailto:)./i.test(url) ? url.replace(/[ <>\\`"]/g, encodeURIComponent) : undefined;
}

function linkNode(text: string, url: string): PhrasingContent {
  return { type: 'link', url, children: setText(text) as never[] };
}
