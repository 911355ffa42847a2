import { createHash } from 'node:crypto';
import { idFromName } from '../../text/id-from-name.ts';

const LONGEST = 60;

/**
 * The id that a name gives in a draft, 60 characters at the most. The same name always gives the same id. A name that gives none gets `kind` with six signs that follow from the
 * name.
 */
export function idFrom(name: string, kind: string): string {
  const id = idFromName(name);
  if (id === undefined) return `${kind}-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`;
  if (id.length <= LONGEST) return id;
  return id
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, LONGEST);
}
