import type { ThingKind } from '../schema/generated/patch.ts';
import type { Respell } from './reference-sites.ts';

/** Spells references that are spelled in full as `nameOf` says that the thing is called. */
export function respellBy(nameOf: (thing: ThingKind, reference: string) => string): Respell {
  return (kind, written) => {
    if (kind !== 'work') return nameOf(kind, written);
    return written.endsWith('/') ? `${nameOf('team', written.slice(0, -1))}/` : nameOf('role', written);
  };
}
