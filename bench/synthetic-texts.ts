import type { Random } from './random.ts';
import * as words from './synthetic-words.ts';

/** Writes the sentences of a synthetic organisation: varied in words and length, in plain English. */
export class SyntheticTexts {
  readonly #random: Random;
  readonly #said = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** "Newcomers find help within a day, close to where they live". */
  purpose(): string {
    const { pick, chance } = this.#random;
    const second = chance(15) ? ` and ${pick(words.BENEFITS)}` : '';
    const circumstance = chance(30) ? `, ${pick(words.CIRCUMSTANCES)}` : '';
    return this.#once(`${capitalized(pick(words.PEOPLE_SERVED))} ${pick(words.BENEFITS)}${second}${circumstance}`);
  }

  /** "Keeping track of small repairs with the supplier, every Monday". */
  responsibility(): string {
    const { pick, chance } = this.#random;
    const objects = chance(12) ? `${pick(words.OBJECTS)} and ${pick(words.OBJECTS)}` : pick(words.OBJECTS);
    const addition = chance(30) ? ` ${pick(words.ADDITIONS)}` : '';
    const more = chance(5) ? `, ${pick(words.CIRCUMSTANCES)}` : '';
    return this.#once(
      `${pick(words.VERBS)} ${chance(35) ? `${pick(words.SUBJECTS)} ` : ''}${objects}${addition}${more}`,
    );
  }

  /** "Which parking permits get priority". */
  decision(): string {
    const { pick, chance } = this.#random;
    const addition = chance(20) ? ` ${pick(words.ADDITIONS)}` : '';
    return `Which ${pick(words.SUBJECTS)} ${pick(words.OBJECTS)}${addition} ${pick(words.DECIDED)}`;
  }

  /** "An overview of travel plans for the whole street". */
  result(): string {
    const { pick } = this.#random;
    return `${pick(words.RESULTS)} ${pick(words.SUBJECTS)} ${pick(words.OBJECTS)} ${pick(words.ADDITIONS)}`;
  }

  /** A few sentences, as they stand in policies and strategies. */
  paragraph(sentences: number): string {
    const { pick } = this.#random;
    const parts: string[] = [];
    for (let count = 0; count < sentences; count++)
      parts.push(
        pick([
          () => `We begin with ${pick(words.OBJECTS)} ${pick(words.ADDITIONS)}.`,
          () =>
            `${capitalized(pick(words.PEOPLE_SERVED))} can ask for ${pick(words.OBJECTS)} ${pick(words.CIRCUMSTANCES)}.`,
          () => `Whoever is busy with ${pick(words.SUBJECTS)} ${pick(words.OBJECTS)} says so in the weekly meeting.`,
          () => `${capitalized(pick(words.OBJECTS))} ${pick(words.DECIDED)} unless someone has a reasoned objection.`,
          () =>
            `Last year showed that ${pick(words.OBJECTS)} take more time than we thought: we plan half a day for them.`,
        ])(),
      );
    return parts.join(' ');
  }

  /** The name of a role: an activity with a subject, never a job title. */
  roleName(): string {
    return this.#once(`${capitalized(this.#random.pick(words.SUBJECTS))} ${this.#random.pick(words.ACTIVITIES)}`);
  }

  /** The name of a team: a field of work and a place. */
  teamName(): string {
    return `${this.#random.pick(words.AREAS)} ${this.#random.pick(words.PLACES)}`;
  }

  /** A text that was not said before: people who do the same work elsewhere name the place, and then the street. */
  #once(text: string): string {
    const { pick, int } = this.#random;
    let own = text;
    if (this.#said.has(own)) own = `${text} in ${pick(words.PLACES)}`;
    while (this.#said.has(own)) own = `${text} in ${pick(words.PLACES)}, street ${int(1, 2000)}`;
    this.#said.add(own);
    return own;
  }

  personName(): string {
    const { pick, chance } = this.#random;
    const middle = chance(12) ? `${pick(words.GIVEN_NAMES)} ` : '';
    return `${pick(words.GIVEN_NAMES)} ${middle}${pick(words.FAMILY_NAMES)}`;
  }

  /** An ISO date in one of the years from `first` to `last`. */
  date(first: number, last: number): string {
    const { int } = this.#random;
    return `${int(first, last)}-${padded(int(1, 12))}-${padded(int(1, 28))}`;
  }
}

/** A name as an id: lower case, without accents, with hyphens. */
export function idFromName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ł/gi, 'l')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}
