/** "1 error", "2 errors": a number with its noun; `many` defaults to the noun with an s. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c"; `conjunction` stands before the last. */
export function enumerate(items: readonly string[], conjunction = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** A text in double quotes for a message: one line, control characters made visible, cut behind `most` characters. */
export function quote(text: string, most = 60): string {
  return `"${excerpt(text, most)}"`;
}

/** A text on one line, cut behind `most` characters (whole characters, never half a surrogate pair). */
export function excerpt(text: string, most = 60): string {
  const line = visible(text.length > most * 8 ? text.slice(0, most * 8) : text)
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/**
 * A text that is safe on a terminal: control characters, escape sequences and the invisible characters that turn the
 * reading direction become visible signs; tabs and line breaks stay.
 */
export function visible(text: string): string {
  return text.replace(UNSAFE_ON_TERMINAL, (character) => {
    const code = character.codePointAt(0) as number;
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '�';
  });
}

/** As `visible`, on one line: runs of white space become one space. */
export function visibleLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

const UNSAFE_ON_TERMINAL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/g;

/** The name that stands for an id where none was given: `day-care` becomes "Day care". */
export function nameFromId(id: string): string {
  const words = id.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A word as it can be typed in a shell, in quotes where it needs them. */
export function quoteForShell(text: string): string {
  const shown = visibleLine(text);
  return /^[\w./:-]+$/.test(shown) && !shown.startsWith('-') ? shown : `"${shown.replace(/["\\$`]/g, '\\$&')}"`;
}
