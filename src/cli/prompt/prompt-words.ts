import type { MessageLanguage } from '../../lint/languages.ts';

/** What prompts say themselves. */
export interface PromptWords {
  /** The keys that move the cursor. */
  readonly arrows: string;
  readonly move: string;
  readonly enter: string;
  readonly choose: string;
  readonly back: string;
  /** The key that goes back. */
  readonly escape: string;
  readonly nothingFound: string;
  readonly yes: string;
  readonly no: string;
  readonly yesOrNo: string;
  /** Said when somebody stops. */
  readonly stopped: string;
}

export const PROMPT_WORDS: Readonly<Record<MessageLanguage, PromptWords>> = {
  en: {
    arrows: 'up/down',
    move: 'move',
    enter: 'Enter',
    choose: 'choose',
    back: 'back',
    escape: 'Esc',
    nothingFound: 'Nothing found: type something else.',
    yes: 'yes',
    no: 'no',
    yesOrNo: 'Answer with y (yes) or n (no).',
    stopped: 'Stopped; nothing was written.',
  },
  nl: {
    arrows: 'omhoog/omlaag',
    move: 'bewegen',
    enter: 'Enter',
    choose: 'kiezen',
    back: 'terug',
    escape: 'Esc',
    nothingFound: 'Niets gevonden: typ iets anders.',
    yes: 'ja',
    no: 'nee',
    yesOrNo: 'Antwoord met j (ja) of n (nee).',
    stopped: 'Gestopt; er is niets geschreven.',
  },
};
