import { normalWordsOf, withoutAccents } from '../text/normal-form.ts';
import type { TextLanguage } from './languages.ts';
import { GRAMMAR } from './words/grammar.ts';

/** Finds the words that say what a text is about; keeps what it found out about a word, since the texts of a map share most of theirs. */
export class ContentWords {
  readonly #language: TextLanguage;
  /** The form of each word; undefined for little words. */
  readonly #forms = new Map<string, string | undefined>();

  constructor(language: TextLanguage) {
    this.#language = language;
  }

  /** The words of a text but for little ones, each once and in one form: "Planning the rotas" gives the same two as "Plans of the rota". */
  of(text: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (const word of normalWordsOf(withoutAccents(text))) {
      const form = this.#formOf(word);
      if (form !== undefined) found.add(form);
    }
    return found;
  }

  #formOf(word: string): string | undefined {
    if (this.#forms.has(word)) return this.#forms.get(word);
    const { little, endings } = GRAMMAR[this.#language];
    const stem = word.replace(endings, '');
    // What is left of a short word could be anything. Double letters as one: planning and plans, koop and kopen.
    const form = little.has(word) ? undefined : (stem.length >= 3 ? stem : word).replace(/(.)\1/g, '$1');
    this.#forms.set(word, form);
    return form;
  }
}
