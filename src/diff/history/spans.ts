import { byText } from '../../text/order.ts';
import type { Moment, Span } from './log.ts';

/** Something that is the case in one state of a map. */
export interface Fact<Told> {
  /** What tells it from the others of the same state. */
  readonly key: string;
  /** The key of the same fact in the next newer state; its own where that is missing. */
  readonly newerKey?: string;
  readonly told: Told;
}

/** For how long facts were the case, found on the way back from the newest state to the oldest. They are told as they were when they ended. */
export class Spans<Told extends object> {
  readonly #nameOf: (told: Told) => string;
  #open = new Map<string, Open<Told>>();
  readonly #closed: Closed<Told>[] = [];
  #steps = 0;

  /** `nameOf` puts those that began at once in order. */
  constructor(nameOf: (told: Told) => string) {
    this.#nameOf = nameOf;
  }

  /** The newest state: what is the case there has not ended. */
  begin(facts: readonly Fact<Told>[]): void {
    for (const { key, told } of facts) this.#open.set(key, { told });
  }

  /** Goes from a state to an earlier one: with this commit, what was not the case before began, and what no longer was had ended. */
  goBack(before: readonly Fact<Told>[], commit: Moment): void {
    this.#steps++;
    const open = new Map<string, Open<Told>>();
    for (const { key, newerKey = key, told } of before) {
      const kept = this.#open.get(newerKey);
      if (kept) this.#open.delete(newerKey);
      open.set(key, kept ?? { told, to: commit });
    }
    for (const span of this.#open.values()) this.#closed.push({ ...span, from: commit, age: this.#steps });
    this.#open = open;
  }

  /** All stretches of time, in the order in which they began; those that began before the history come first. */
  all(): (Told & Span)[] {
    const open = [...this.#open.values()].map((span) => ({ ...span, from: undefined, age: this.#steps + 1 }));
    return [...open, ...this.#closed]
      .sort((a, b) => b.age - a.age || byText(this.#nameOf(a.told), this.#nameOf(b.told)))
      .map(({ told, from, to }) => ({ ...told, ...(from && { from }), ...(to && { to }) }));
  }
}

interface Open<Told> {
  readonly told: Told;
  readonly to?: Moment;
}

interface Closed<Told> extends Open<Told> {
  readonly from: Moment;
  /** How many steps back it began. */
  readonly age: number;
}
