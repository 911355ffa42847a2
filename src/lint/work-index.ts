import type { Decision, RoleDefinition } from '../model/org-map.ts';
import type { ContentWords } from './content-words.ts';
import { isDecidedByRole } from './decisions.ts';

/** Finds the responsibility of a role that a decision is about: the one that has all its words, but for grammar. */
export class WorkIndex {
  readonly #contentWords: ContentWords;
  readonly #byWord = new Map<
    string,
    { responsibility: RoleDefinition['responsibilities'][number]; words: ReadonlySet<string> }[]
  >();
  readonly #decided: Set<unknown>;

  constructor({ responsibilities, decides }: RoleDefinition, contentWords: ContentWords) {
    this.#contentWords = contentWords;
    for (const responsibility of responsibilities) {
      const words = contentWords.of(responsibility.text);
      for (const word of words) {
        const others = this.#byWord.get(word);
        if (others) others.push({ responsibility, words });
        else this.#byWord.set(word, [{ responsibility, words }]);
      }
    }
    // A role that decides some of its work may be told about the rest.
    this.#decided = new Set(decides.filter(isDecidedByRole).map((decision) => this.#sharing(decision)));
  }

  /** The responsibility that a decision is about, unless the role decides something else about it; undefined where there is none. */
  about(decision: Decision): RoleDefinition['responsibilities'][number] | undefined {
    const responsibility = this.#sharing(decision);
    return this.#decided.has(responsibility) ? undefined : responsibility;
  }

  #sharing({ what }: Decision): RoleDefinition['responsibilities'][number] | undefined {
    const wanted = [...this.#contentWords.of(what)];
    const [first] = wanted;
    if (first === undefined) return undefined;
    const found = this.#byWord.get(first)?.find(
      // One word alone has to be what the work is about, and not one of many things in it.
      ({ words }) => wanted.every((word) => words.has(word)) && (wanted.length > 1 || words.size <= 3),
    );
    return found?.responsibility;
  }
}
