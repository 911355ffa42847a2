import { oneLine } from './one-line.ts';

/** A label in a Mermaid chart: whatever is not a letter, digit, space, one of `.,()'` or a hyphen inside a word becomes `#code;`. */
export function mermaidLabel(text: string): string {
  return oneLine(text).replace(
    /(?<![A-Za-z0-9])-|-(?![A-Za-z0-9])|[!-&*+/:-@[-`{-~]/g,
    (sign) => `#${sign.charCodeAt(0)};`,
  );
}
