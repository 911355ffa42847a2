import type { ReportLanguage } from '../../exchange/report/report-languages.ts';
import { COLUMN_KINDS, type ColumnKind } from '../../exchange/table/column-kinds.ts';

/** What is asked about the columns of a table, in one language. */
interface ColumnWords {
  readonly isRight: string;
  readonly whichHolds: string;
  readonly goOn: string;
  readonly holds: (header: string) => string;
  readonly kinds: Readonly<Record<ColumnKind, string>>;
}

export const COLUMN_WORDS: Readonly<Record<ReportLanguage, ColumnWords>> = {
  en: {
    isRight: 'Are the columns understood as they are meant?',
    whichHolds: 'Which column holds names, job titles or roles?',
    goOn: 'Yes, go on',
    holds: (header) => `What does ${header} hold?`,
    kinds: COLUMN_KINDS,
  },
  nl: {
    isRight: 'Zijn de kolommen goed begrepen?',
    whichHolds: 'In welke kolom staan namen, functietitels of rollen?',
    goOn: 'Ja, ga verder',
    holds: (header) => `Wat staat er in ${header}?`,
    kinds: {
      name: 'de hele naam van een persoon',
      'first-name': 'de voornaam van een persoon',
      infix: 'wat tussen voornaam en achternaam staat: "van der"',
      'last-name': 'de achternaam van een persoon',
      email: 'het e-mailadres van een persoon op het werk',
      title: 'de functietitel van een persoon',
      role: 'de naam van een rol',
      department: 'de afdeling of kring',
      team: 'het team binnen de afdeling',
      manager: 'aan wie een persoon rapporteert; wordt een notitie',
      purpose: 'waar de rol voor is',
      tasks: 'waar de persoon of rol voor zorgt',
      decides: 'wat de rol mag beslissen',
      domains: 'waar alleen de rol over gaat',
      talents: 'waar de persoon goed in is',
      share: 'hoeveel de persoon werkt: 0,8, 80% of uren',
      hours: 'hoeveel uur per week de persoon werkt',
      focus: 'waar de persoon zich in de rol op richt',
      organization: 'de organisatie waar de persoon in dienst is',
      joined: 'de dag waarop de persoon kwam',
      left: 'de dag waarop de persoon vertrok',
      since: 'de dag vanaf wanneer de persoon de rol vervult',
      until: 'de dag tot wanneer de persoon de rol vervult',
      kind: 'of een rij van een lijst met rollen een kring is',
      note: 'iets anders, om als notitie te bewaren',
      ignore: 'niets dat in de kaart hoort',
    },
  },
};
