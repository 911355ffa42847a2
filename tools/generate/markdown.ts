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

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
