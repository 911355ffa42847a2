import { findPrivateData } from '../../text/private-data.ts';
import type { Account } from '../draft/account.ts';

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * A text for a map: what belongs to someone's private life in it (numbers of citizens and bank accounts, mobile numbers, birth dates) becomes three dots, and the account says so.
 */
export function withoutPrivateData(text: string, field: string, account: Account): string {
  if (!/\d/.test(text)) return text;
  let clean = text;
  for (const found of findPrivateData(text, [], true)) {
    const before = clean;
    clean = replaceFound(clean, found.text);
    if (clean !== before) account.left(field, 'private-text');
  }
  return clean;
}

/** Birth dates are found in lower case. */
function replaceFound(text: string, found: string): string {
  const at = text.toLowerCase().indexOf(found.toLowerCase());
  return at < 0 ? text : `${text.slice(0, at)}…${text.slice(at + found.length)}`;
}
