import type { GuessReason } from '../change.ts';
import type { MapSide } from '../pair-items.ts';
import { fold } from '../work.ts';
import { beginnings } from './lexicon.ts';

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
  /** Whether texts that share a part of their words count less: names are often made of the same few words. */
  readonly strict?: boolean;
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

/** What is said of things on one side: of those whose match is looked for, and of a sample of all. */
export interface Crowd {
  /** How many things there are. */
  readonly size: number;
  readonly sample: readonly Portrait[];
  readonly left: readonly Portrait[];
}

/** The most things of a map that are looked at to learn what is common; which ones depends on their order alone. */
const SAMPLE = 1000;

/** Every so manieth thing, so that there are not too many. */
export function sampleOf<Thing>(things: Iterable<Thing>): Thing[] {
  const all = [...things];
  const step = Math.ceil(all.length / SAMPLE);
  return step < 2 ? all : all.filter((_, index) => index % step === 0);
}

/** How rare each part is among all things of a kind in both maps: what every second role says tells nothing of one of them. */
export class Rarity {
  readonly #often: (readonly [left: ReadonlyMap<string, number>, all: ReadonlyMap<string, number>, step: number])[][];
  readonly #most: number;

  constructor(crowds: readonly Crowd[], traits: number) {
    this.#most = Math.max(...crowds.map(({ size }) => size), 2);
    this.#often = Array.from({ length: traits }, (_, trait) =>
      crowds.map(({ size, sample, left }) => [
        countKeys(left, trait),
        countKeys(sample, trait),
        size / Math.max(1, sample.length),
      ]),
    );
  }

  /** From 100 for a part that one thing has, to 0 for one that all have. */
  of(trait: number, key: string): number {
    let often = 1;
    for (const [left, all, step] of this.#often[trait] ?? [])
      often = Math.max(often, left.get(key) ?? 0, Math.round((all.get(key) ?? 0) * step));
    return Math.max(0, Math.round(100 * (1 - Math.log(often) / Math.log(this.#most))));
  }
}

function countKeys(portraits: readonly Portrait[], trait: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const portrait of portraits)
    for (const { key } of portrait[trait] ?? []) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** How rare words are in what is said of things, from 0 to 100. */
export function rarityOfWords(crowds: readonly Crowd[]): (word: string) => number {
  const sides = crowds.map(({ sample }) => {
    const counts = new Map<string, number>();
    for (const portrait of sample)
      for (const word of new Set(portrait.flatMap((parts) => parts.flatMap(({ text }) => beginnings(text ?? '')))))
        counts.set(word, (counts.get(word) ?? 0) + 1);
    return { counts, size: Math.max(sample.length, FEW) };
  });
  return (word) =>
    Math.min(
      ...sides.map(({ counts, size }) =>
        Math.max(1, Math.round(100 * (1 - Math.log(counts.get(word) ?? 1) / Math.log(size)))),
      ),
    );
}

/** Among fewer things than this, a word that several use may still be a rare one. */
const FEW = 20;
