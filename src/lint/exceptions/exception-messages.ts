import { enumerate, quote } from '../../text/wording.ts';
import type { MessageLanguage } from '../languages.ts';

/** All that is said about exceptions. */
export interface ExceptionMessages {
  readonly withoutReason: string;
  readonly reasonHelp: string;
  readonly unknownRule: (rule: string) => string;
  readonly unknownRuleHelp: (nearest: string | undefined) => string;
  readonly notExceptable: (check: string) => string;
  readonly notExceptableHelp: string;
  readonly expired: (until: string) => string;
  readonly expiredHelp: string;
  readonly unused: (rules: readonly string[]) => string;
  readonly unusedHelp: string;
  readonly deleteFix: string;
  readonly shortenFix: (rules: readonly string[]) => string;
  readonly writeFix: (text: string) => string;
  readonly unknownDirective: (directive: string) => string;
  readonly unknownDirectiveHelp: (directives: readonly string[]) => string;
  readonly noRule: string;
  readonly noRuleHelp: string;
  readonly wrongDate: (until: string) => string;
  readonly wrongDateHelp: string;
  readonly neverEnds: string;
  readonly neverEndsHelp: (rules: readonly string[]) => string;
  readonly neverBegan: string;
  readonly neverBeganHelp: string;
}

const en: ExceptionMessages = {
  withoutReason: 'This exception gives no reason, so it excepts nothing.',
  reasonHelp: 'write the reason behind two hyphens: `-- …`.',
  unknownRule: (rule) => `No rule has the id ${quote(rule)}, so this excepts nothing.`,
  unknownRuleHelp: (nearest) => (nearest ? `write ${quote(nearest)}.` : '`rolemap rules` lists all rules.'),
  notExceptable: (check) => `${quote(check)} is a check of the map itself; it cannot be excepted.`,
  notExceptableHelp: 'mend what it reports.',
  expired: (until) => `This exception ended on ${until}, so it excepts nothing any more.`,
  expiredHelp: 'mend what it was about, or agree on a later date and write it with the reason.',
  unused: (rules) =>
    `This exception is no longer needed: ${enumerate(rules.map((rule) => quote(rule)))} finds nothing here.`,
  unusedHelp: 'delete this comment, or take the rule out of it.',
  deleteFix: 'delete the exception',
  shortenFix: (rules) => `take ${enumerate(rules.map((rule) => quote(rule)))} out of the exception`,
  writeFix: (text) => `write ${quote(text)}`,
  unknownDirective: (directive) => `${quote(directive)} is no kind of exception, so this excepts nothing.`,
  unknownDirectiveHelp: (directives) =>
    `write ${enumerate(
      directives.map((directive) => `\`# ${directive}\``),
      'or',
    )}.`,
  noRule: 'This exception names no rule, so it excepts nothing.',
  noRuleHelp: 'name the rules: `# rolemap-ignore-next-line role-unfilled -- the reason`.',
  wrongDate: (until) => `${quote(until)} is no date, so this excepts nothing.`,
  wrongDateHelp: 'write year-month-day: `until=2026-12-31`.',
  neverEnds: 'This exception begins and never ends, so it excepts nothing.',
  neverEndsHelp: (rules) =>
    `write \`# rolemap-ignore-end ${rules.join(' ')}\` where it ends, or \`rolemap-ignore-file\` for the whole file.`,
  neverBegan: 'An exception ends here that never began.',
  neverBeganHelp: 'write `# rolemap-ignore-start` with the same rules and a reason above it, or delete this comment.',
};

const nl: ExceptionMessages = {
  withoutReason: 'Deze uitzondering geeft geen reden, en zondert dus niets uit.',
  reasonHelp: 'schrijf de reden achter twee streepjes: `-- …`.',
  unknownRule: (rule) => `Geen regel heet ${quote(rule)}; dit zondert dus niets uit.`,
  unknownRuleHelp: (nearest) => (nearest ? `schrijf ${quote(nearest)}.` : '`rolemap rules` noemt alle regels.'),
  notExceptable: (check) => `${quote(check)} is een controle van de kaart zelf; daarop is geen uitzondering mogelijk.`,
  notExceptableHelp: 'herstel wat er gemeld wordt.',
  expired: (until) => `Deze uitzondering eindigde op ${until}, en zondert dus niets meer uit.`,
  expiredHelp: 'herstel waar het om ging, of spreek een latere datum af en schrijf die op, met de reden.',
  unused: (rules) =>
    `Deze uitzondering is niet meer nodig: ${enumerate(
      rules.map((rule) => quote(rule)),
      'en',
    )} vindt hier niets.`,
  unusedHelp: 'verwijder dit commentaar, of haal de naam van de regel eruit.',
  deleteFix: 'verwijder de uitzondering',
  shortenFix: (rules) =>
    `haal ${enumerate(
      rules.map((rule) => quote(rule)),
      'en',
    )} uit de uitzondering`,
  writeFix: (text) => `schrijf ${quote(text)}`,
  unknownDirective: (directive) => `${quote(directive)} is geen soort uitzondering; dit zondert dus niets uit.`,
  unknownDirectiveHelp: (directives) =>
    `schrijf ${enumerate(
      directives.map((directive) => `\`# ${directive}\``),
      'of',
    )}.`,
  noRule: 'Deze uitzondering noemt geen regel, en zondert dus niets uit.',
  noRuleHelp: 'noem de regels: `# rolemap-ignore-next-line role-unfilled -- de reden`.',
  wrongDate: (until) => `${quote(until)} is geen datum; dit zondert dus niets uit.`,
  wrongDateHelp: 'schrijf jaar-maand-dag: `until=2026-12-31`.',
  neverEnds: 'Deze uitzondering begint en houdt niet op; ze zondert dus niets uit.',
  neverEndsHelp: (rules) =>
    `schrijf \`# rolemap-ignore-end ${rules.join(' ')}\` waar ze ophoudt, of \`rolemap-ignore-file\` voor het hele bestand.`,
  neverBegan: 'Hier houdt een uitzondering op die nergens begint.',
  neverBeganHelp:
    'schrijf er `# rolemap-ignore-start` boven, met dezelfde regels en een reden, of verwijder dit commentaar.',
};

/** What is said about exceptions, by language. */
export const EXCEPTION_MESSAGES: Readonly<Record<MessageLanguage, ExceptionMessages>> = { en, nl };
