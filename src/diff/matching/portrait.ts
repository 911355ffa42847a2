import type { GuessReason } from '../change.ts';
import type { MapSide } from '../pair-items.ts';
import { fold } from '../work.ts';

/** One thing that is said of something: a text, or something that it refers to. */
export interface Part {
  /** What makes it the same as another part. */
  readonly key: string;
  /** The text, where similar ones count as well. */
  readonly text?: string;
}

/** One respect in which things are compared, and how much it counts. */
export interface Trait {
  readonly reason: GuessReason;
  /** What it counts where both have it in common. */
  readonly for: number;
  /** What it counts where they have nothing of it in common. */
  readonly against: number;
  /** How many parts it takes to count in full. */
  readonly full?: number;
  /** How much two texts of it have in common, in whole hundredths; by their words where nothing is given. */
  readonly similarity?: (one: string, other: string) => number;
  /** Whether things that have nothing of it in common cannot be the same. */
  readonly needed?: boolean;
  /** Whether it says too little to look for candidates by it. */
  readonly weak?: boolean;
}

/** What is said of a thing, by trait, in the order of the traits. */
export type Portrait = readonly (readonly Part[])[];

/** How things of one kind are compared. */
export interface Portrayal<Thing> {
  readonly traits: readonly Trait[];
  readonly of: (thing: Thing, side: MapSide) => Portrait;
}

/** Texts as parts that are compared by their words. */
export function texts(...said: readonly (string | undefined)[]): Part[] {
  return said.flatMap((text) => (text === undefined || text === '' ? [] : [{ key: fold(text), text }]));
}

/** Parts that are the same or not. */
export function keys(...said: readonly (string | undefined)[]): Part[] {
  return said.flatMap((key) => (key === undefined ? [] : [{ key }]));
}

/** How rare each part is among all things of a kind in both maps: what every second role says tells nothing of one of them. */
export class Rarity {
  readonly #counts: readonly ReadonlyMap<string, number>[][];
  readonly #most: number;

  constructor(portraits: Readonly<Record<MapSide, readonly Portrait[]>>, traits: number) {
    this.#most = Math.max(portraits.before.length, portraits.after.length, 2);
    this.#counts = (['before', 'after'] as const).map((side) => {
      const counts = Array.from({ length: traits }, () => new Map<string, number>());
      for (const portrait of portraits[side])
        portrait.forEach((parts, trait) => {
          const count = counts[trait] as Map<string, number>;
          for (const { key } of parts) count.set(key, (count.get(key) ?? 0) + 1);
        });
      return counts;
    });
  }

  /** From 100 for a part that one thing has, to 0 for one that all have. */
  of(trait: number, key: string): number {
    const often = Math.max(...this.#counts.map((counts) => counts[trait]?.get(key) ?? 0), 1);
    return Math.max(0, Math.round(100 * (1 - Math.log(often) / Math.log(this.#most))));
  }
}
