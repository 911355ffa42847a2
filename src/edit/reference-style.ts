import type { ReferenceReader } from '../model/reference-reader.ts';
import { respellReferences } from '../model/reference-sites.ts';
import { idOf, teamOf } from '../model/written-things.ts';
import type { ThingKind } from '../schema/generated/patch.ts';
import type { Source } from '../text/source.ts';

/** Where a thing stands that refers to others. */
export interface ReferencePlace {
  readonly thing: ThingKind;
  /** The team in which it stands, or which it is. */
  readonly team: string | undefined;
  readonly source: Source;
}

interface Votes {
  short: number;
  full: number;
}

/**
 * How the files of a map spell references to roles and teams: in full (`shelter/beds`), or with the id alone where that is enough. New ones are spelled as others are in their
 * file, else in the rest of the map; where there are none, the id alone for roles of the same team, and in full for others.
 */
export class ReferenceStyle {
  readonly #bySource = new Map<Source, Record<'near' | 'far', Votes>>();
  readonly #all = noVotes();

  /** Takes note of how a thing of the map spells its references; `reader` reads them as the map was then. */
  note(node: object, place: ReferencePlace, reader: ReferenceReader): void {
    for (const [field, value] of Object.entries(node))
      respellReferences(place.thing, field, value, (kind, written) => {
        const meant = kind === 'work' || kind === 'role' ? reader.read(kind, written, place.team) : undefined;
        const isShort = meant !== undefined && meant !== written;
        if (meant !== undefined && (isShort || reader.read(kind, bareId(meant), place.team) === meant))
          this.#vote(place, meant, isShort ? 'short' : 'full');
        return written;
      });
  }

  /** A field of a thing with references that are spelled in full, in the spelling that they get; `reader` reads them as the map is now. */
  spell(field: string, value: unknown, place: ReferencePlace, reader: ReferenceReader): unknown {
    return respellReferences(place.thing, field, value, (kind, full) => {
      if (kind !== 'work' && kind !== 'role') return full;
      const bare = bareId(full);
      return this.#prefersShort(place, full) && reader.read(kind, bare, place.team) === full ? bare : full;
    });
  }

  #vote(place: ReferencePlace, meant: string, spelling: keyof Votes): void {
    const own = this.#bySource.get(place.source) ?? noVotes();
    this.#bySource.set(place.source, own);
    const distance = distanceOf(place, meant);
    own[distance][spelling]++;
    this.#all[distance][spelling]++;
  }

  #prefersShort(place: ReferencePlace, full: string): boolean {
    const distance = distanceOf(place, full);
    for (const votes of [this.#bySource.get(place.source)?.[distance], this.#all[distance]])
      if (votes && votes.short !== votes.full) return votes.short > votes.full;
    return distance === 'near';
  }
}

function noVotes(): Record<'near' | 'far', Votes> {
  return { near: { short: 0, full: 0 }, far: { short: 0, full: 0 } };
}

/** The id with which a reference in full may be spelled where that is enough. */
export function bareId(full: string): string {
  return full.endsWith('/') ? full.slice(0, -1) : idOf(full);
}

function distanceOf({ team }: ReferencePlace, full: string): 'near' | 'far' {
  return !full.endsWith('/') && teamOf(full) === team ? 'near' : 'far';
}
