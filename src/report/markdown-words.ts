import { markdownText } from '../text/markdown-text.ts';
import type { WordPart } from '../text/word-diff.ts';

/** Words that differ as Markdown: ~~old~~ **new**; where the signs of Markdown would not be read as such, as elements of HTML. Not for the beginning of a line. */
export function markdownWords(parts: readonly WordPart[]): string {
  let text = '';
  parts.forEach((part, index) => {
    if (part.kind === 'same') {
      text += kept(part.text);
      return;
    }
    const follows = parts[index - 1];
    // The old and the new words in one place stand apart.
    if (/^\s/.test(part.text) || (part.kind === 'added' && follows?.kind === 'removed')) text += ' ';
    const next = parts[index + 1];
    const behind = next === undefined ? '' : next.kind === 'same' ? kept(next.text) : ' ';
    text += marked(part, text, behind);
  });
  return text;
}

function marked({ kind, text }: WordPart, before: string, behind: string): string {
  const shown = markdownText(text);
  if (shown === '') return '';
  const isPlain = isOpen(before.at(-1)) || /^[\p{L}\p{N}]/u.test(shown);
  const endsPlain = isOpen(behind[0]) || /[\p{L}\p{N}]$/u.test(shown);
  const [sign, tag] = kind === 'removed' ? ['~~', 'del'] : ['**', 'strong'];
  return isPlain && endsPlain ? `${sign}${shown}${sign}` : `<${tag}>${shown}</${tag}>`;
}

/** Whether signs beside a character may open or close what they mark (CommonMark, "flanking"). */
function isOpen(character: string | undefined): boolean {
  return character === undefined || /[\s\p{P}\p{S}]/u.test(character);
}

/** Text with the space around it. */
function kept(text: string): string {
  const shown = markdownText(text);
  if (shown === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${shown}${/\s$/.test(text) ? ' ' : ''}`;
}
