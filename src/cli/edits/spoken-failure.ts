import type { Said } from '../../text/said.ts';
import { Failure } from '../world.ts';

/** A failure that is said in the language of the command. */
export class SpokenFailure extends Failure {
  readonly said: Said;

  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}

/** A failure in a language. */
export function failure(said: Said, language: keyof Said): Failure {
  return new Failure(said[language]);
}
