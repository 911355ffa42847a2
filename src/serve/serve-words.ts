import type { MessageLanguage } from '../lint/languages.ts';

/** What stands around the page; `#` stands for a number, a time or a name. */
export interface ServeWords {
  readonly toPanel: string;
  readonly panel: string;
  readonly page: string;
  readonly hide: string;
  readonly show: string;
  readonly openPoints: string;
  readonly nothingOpen: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly findingsOff: string;
  readonly more: string;
  readonly errors: string;
  readonly warnings: string;
  readonly infos: string;
  readonly refreshed: string;
  readonly problem: string;
  readonly incomplete: string;
  readonly stale: string;
  readonly noPage: string;
  readonly hiddenProblem: string;
  readonly lost: string;
}

export const SERVE_WORDS: Readonly<Record<MessageLanguage, ServeWords>> = {
  en: {
    toPanel: 'Skip to findings and open points',
    panel: 'Findings and open points',
    page: 'The map and its cards',
    hide: 'Hide the panel',
    show: 'Show the panel',
    openPoints: 'Still open',
    nothingOpen: 'Nothing is open.',
    findings: 'Findings',
    noFindings: 'No findings.',
    findingsOff: 'Findings are not shown here.',
    more: 'and # more: rolemap lint shows all',
    errors: 'Error',
    warnings: 'Warning',
    infos: 'Info',
    refreshed: 'Refreshed at #',
    problem: 'The map cannot be shown as it is now',
    incomplete: 'Not everything could be looked at',
    stale: 'What you see is the map of #.',
    noPage: 'The page appears as soon as this is mended.',
    hiddenProblem: 'What is wrong stands in the terminal of rolemap serve.',
    lost: 'No connection: is rolemap serve still running?',
  },
  nl: {
    toPanel: 'Naar bevindingen en open punten',
    panel: 'Bevindingen en open punten',
    page: 'De kaart en haar rollen',
    hide: 'Paneel verbergen',
    show: 'Paneel tonen',
    openPoints: 'Nog open',
    nothingOpen: 'Er staat niets open.',
    findings: 'Bevindingen',
    noFindings: 'Geen bevindingen.',
    findingsOff: 'Bevindingen staan hier niet.',
    more: 'en nog #: rolemap lint toont ze allemaal',
    errors: 'Fout',
    warnings: 'Waarschuwing',
    infos: 'Tip',
    refreshed: 'Bijgewerkt om #',
    problem: 'De kaart kan nu niet worden getoond zoals ze is',
    incomplete: 'Niet alles kon worden bekeken',
    stale: 'Je ziet de kaart van #.',
    noPage: 'De pagina verschijnt zodra dit is opgelost.',
    hiddenProblem: 'Wat er mis is, staat in de terminal van rolemap serve.',
    lost: 'Geen verbinding: draait rolemap serve nog?',
  },
};
