import GithubSlugger from 'github-slugger';

/** A table; cells may hold Markdown, and their pipes and line breaks are made harmless. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\n/g, ' ')).join(' | ')} |`;
  return `${[line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')}\n`;
}

/** A block of code. */
export function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`;
}

/** The anchor that a heading gets on a code forge. */
export function anchor(heading: string): string {
  return `#${new GithubSlugger().slug(heading)}`;
}

/** Code inside a sentence. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A text with a capital at its beginning, inside a link too. */
export function capitalized(text: string): string {
  return text.replace(/^\[?\p{L}/u, (start) => start.toUpperCase());
}
