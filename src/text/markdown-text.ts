import { visibleLine } from './wording.ts';

/**
 * Text of a map as inline Markdown that shows these characters and does nothing: one line, no markup of CommonMark, GitHub or GitLab, and no links, mentions or
 * references to issues. Forges look for those in the finished page, where a character reference does not hide them: an invisible space stands behind their sign.
 * Not for the beginning of a line, where more signs are markup.
 */
export function markdownText(text: string): string {
  return visibleLine(text)
    .replace(/[@#!%~$&](?=[\p{L}\p{N}])|\bGH-(?=\d)|\bwww\.(?=\S)|:(?=\/\/|\w+:)/giu, '$&\u200b')
    .replace(/[\\`*_{}[\]<>#|~$&^@\u200b]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** As `markdownText`, for messages: what stands between backticks is shown as code. */
export function markdownSentence(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return markdownText(text);
  return parts.map((part, index) => (index % 2 === 0 ? spaced(part) : `<code>${markdownText(part)}</code>`)).join('');
}

/** A part of a sentence keeps the space around it. */
function spaced(part: string): string {
  const text = markdownText(part);
  return `${/^\s/.test(part) ? ' ' : ''}${text}${text !== '' && /\s$/.test(part) ? ' ' : ''}`;
}
