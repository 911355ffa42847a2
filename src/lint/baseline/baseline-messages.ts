import { count, quote } from '../../text/wording.ts';
import type { MessageLanguage } from '../languages.ts';

/** All that is said about entries of a baseline. */
export interface BaselineMessages {
  readonly gone: (rule: string, subject: string) => string;
  readonly fewer: (rule: string, subject: string, found: number, times: number) => string;
  readonly staleHelp: string;
  readonly unknownRule: (rule: string) => string;
  readonly unknownRuleHelp: (nearest: string | undefined) => string;
}

const en: BaselineMessages = {
  gone: (rule, subject) =>
    `This entry is no longer needed: ${quote(rule)} finds nothing like it about ${quote(subject)} any more.`,
  fewer: (rule, subject, found, times) =>
    `This entry leaves out ${count(times, 'finding')} of ${quote(rule)} about ${quote(subject)}, but only ${found} ${found === 1 ? 'is' : 'are'} left.`,
  staleHelp: 'run `rolemap lint` with `--prune-baseline`, so that it cannot come back unseen.',
  unknownRule: (rule) => `No rule has the id ${quote(rule)}, so this entry leaves out nothing.`,
  unknownRuleHelp: (nearest) =>
    nearest ? `write ${quote(nearest)}, or delete the entry.` : 'delete the entry; `rolemap rules` lists all rules.',
};

const nl: BaselineMessages = {
  gone: (rule, subject) =>
    `Deze vermelding is niet meer nodig: ${quote(rule)} vindt zoiets niet meer bij ${quote(subject)}.`,
  fewer: (rule, subject, found, times) =>
    `Deze vermelding laat ${count(times, 'bevinding', 'bevindingen')} van ${quote(rule)} bij ${quote(subject)} weg, maar er ${found === 1 ? 'is' : 'zijn'} er nog maar ${found}.`,
  staleHelp: 'draai `rolemap lint` met `--prune-baseline`, zodat dit niet ongemerkt terug kan komen.',
  unknownRule: (rule) => `Geen regel heet ${quote(rule)}; deze vermelding laat dus niets weg.`,
  unknownRuleHelp: (nearest) =>
    nearest
      ? `schrijf ${quote(nearest)}, of verwijder de vermelding.`
      : 'verwijder de vermelding; `rolemap rules` noemt alle regels.',
};

/** What is said about entries of a baseline, by language. */
export const BASELINE_MESSAGES: Readonly<Record<MessageLanguage, BaselineMessages>> = { en, nl };
