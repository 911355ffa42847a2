import type { MessageLanguage } from '../../lint/languages.ts';
import { count, enumerate } from '../../text/wording.ts';

/** What is said around runs that follow each other. */
export interface WatchWords {
  /** `paths` are those that are named, `more` says how many there are besides. */
  readonly changed: (paths: readonly string[], more: number) => string;
  readonly done: (milliseconds: number) => string;
  readonly found: (findings: number, milliseconds: number) => string;
  readonly failed: string;
  readonly watching: string;
  readonly stopped: string;
}

export const WATCH_WORDS: Readonly<Record<MessageLanguage, WatchWords>> = {
  en: {
    changed: (paths, more) => `Changed: ${more > 0 ? `${paths.join(', ')} and ${more} more` : enumerate(paths)}`,
    done: (milliseconds) => `done in ${milliseconds} ms`,
    found: (findings, milliseconds) =>
      `${findings === 0 ? 'no findings' : count(findings, 'finding')} in ${milliseconds} ms`,
    failed: 'that did not work',
    watching: 'waiting for changes, Ctrl-C stops',
    stopped: 'Stopped.',
  },
  nl: {
    changed: (paths, more) => `Gewijzigd: ${more > 0 ? `${paths.join(', ')} en nog ${more}` : enumerate(paths, 'en')}`,
    done: (milliseconds) => `klaar in ${milliseconds} ms`,
    found: (findings, milliseconds) =>
      `${findings === 0 ? 'geen bevindingen' : count(findings, 'bevinding', 'bevindingen')} in ${milliseconds} ms`,
    failed: 'dat is niet gelukt',
    watching: 'wacht op wijzigingen, Ctrl-C stopt',
    stopped: 'Gestopt.',
  },
};
