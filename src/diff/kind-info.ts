import type { Action, Impact, Thing } from './change.ts';

/** What the catalogue says about one kind of change; `Data` is what differs, from which the messages are made. */
export interface KindInfo<Data> {
  /** What it means, in one or two sentences; where it has several impacts, when it has which. */
  readonly summary: string;
  /** The kinds of things it can be about. */
  readonly concerns: readonly [Thing, ...Thing[]];
  readonly action: Action;
  /** The impacts it can have; the first where nothing else is known. */
  readonly impacts: readonly [Impact, ...Impact[]];
  /** The message in English; `of` names the thing, as `nameOf` does. */
  readonly en: (of: string, data: Data) => string;
  /** The message in Dutch. */
  readonly nl: (of: string, data: Data) => string;
  /** For kinds that tell of a text written anew: the two texts, and what is said before them. */
  readonly rewording?: {
    readonly texts: (data: Data) => { readonly from?: string; readonly to?: string };
    readonly en: (of: string, data: Data) => string;
    readonly nl: (of: string, data: Data) => string;
  };
  /** For kinds about someone who holds a role: what is said to that person. */
  readonly you?: { readonly en: (of: string, data: Data) => string; readonly nl: (of: string, data: Data) => string };
  /** A name and data for the documentation; the thing is the first of `concerns`. */
  readonly example: { readonly name: string; readonly data: Data };
}

/** A part of the catalogue: an entry for every kind in `Data`. */
export type Kinds<Data> = { readonly [Kind in keyof Data]: KindInfo<Data[Kind]> };
