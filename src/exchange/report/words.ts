import type { Reason, Target } from '../draft/account.ts';
import type { Tally } from '../draft/import-result.ts';
import type { Question } from '../draft/question.ts';
import type { ReportLanguage } from './report-languages.ts';

/** What an import says to people, in one language. */
export interface ReportWords {
  readonly targets: Readonly<Record<Target, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  /** A question as one line, as it stands in the draft. */
  readonly ask: (question: Question) => string;
  readonly tally: (tally: Tally) => string;
  /** The first lines of a draft. */
  readonly head: (name: string, questions: number) => readonly string[];
  readonly made: (counts: { teams: number; roles: number; people: number }) => string;
  readonly open: (questions: number) => string;
  readonly understood: string;
  readonly leftOut: string;
  readonly privateColumns: (headers: readonly string[]) => string;
  readonly unknownColumns: (headers: readonly string[]) => string;
  readonly report: {
    readonly title: (name: string) => string;
    readonly fields: string;
    readonly field: string;
    readonly values: string;
    readonly went: string;
    readonly left: string;
    readonly questions: string;
    readonly nothing: string;
    readonly organization: string;
  };
}

function few(titles: readonly string[], and: string, most = 6): string {
  const shown = titles.slice(0, most).map((title) => `"${title}"`);
  if (titles.length > most) shown.push(`… (${titles.length})`);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1)}`;
}

const plural = (amount: number, one: string, many: string) => `${amount} ${amount === 1 ? one : many}`;

const EN: ReportWords = {
  targets: {
    'organization-name': 'name of the organisation',
    'organization-purpose': 'purpose of the organisation',
    organization: 'organisation',
    'organization-notes': 'notes of the organisation',
    'organization-links': 'links of the organisation',
    'person-name': 'name of a person',
    'person-title': 'job title of a person',
    'person-email': 'e-mail address of a person',
    'person-organization': 'organisation of a person',
    'person-share': 'share of a person',
    'person-talents': 'talents of a person',
    'person-joined': 'day on which a person came',
    'person-left': 'day on which a person left',
    'person-notes': 'notes of a person',
    'person-links': 'links of a person',
    'person-kind': 'kind of a person',
    person: 'persons',
    'team-name': 'name of a team',
    'team-parent': 'place of a team among teams',
    'team-kind': 'kind of a team',
    'team-purpose': 'purpose of a team',
    'team-strategy': 'strategy of a team',
    'team-contact': 'contact of a team',
    'team-meetings': 'meetings of a team',
    'team-policies': 'policies of a team',
    'team-links': 'links of a team',
    'team-notes': 'notes of a team',
    'team-tags': 'tags of a team',
    'team-previously': 'former ids of a team',
    'team-status': 'status of a team',
    team: 'teams',
    'role-name': 'name of a role',
    'role-purpose': 'purpose of a role',
    'role-replaces': 'role drafts with `replaces`, and titles of persons',
    'role-responsibilities': 'responsibilities of a role',
    'role-decides': 'decisions of a role',
    'role-domains': 'domains of a role',
    'role-talents': 'talents that a role asks for',
    'role-vacant': 'vacancies',
    'role-status': 'status of a role',
    'role-notes': 'notes of a role',
    'role-tags': 'tags of a role',
    'role-elected': 'whether a role is elected',
    role: 'roles',
    holder: 'holders of roles',
    'holder-focus': 'focus of a holder',
    'holder-share': 'share of a holder',
    'holder-since': 'first day of a holder',
    'holder-until': 'last day of a holder',
    'holder-notes': 'former holders',
    collaboration: 'collaborations',
    identity: 'tells things apart',
    map: 'the same place in the map',
  },
  reasons: {
    private: 'private data do not belong in a role map',
    unknown: 'rolemap does not know what this column holds; --map can say it',
    'no-place': 'the format of role maps has no place for it',
    technical: 'it is about the tool, not about roles',
    'told-elsewhere': 'it follows from what is there already',
    unreadable: 'it cannot be read',
    'ambiguous-date': 'the date can be read in two ways: write it as 2026-09-01',
    'private-text': 'something private inside a text became "…"',
    'not-found': 'what it refers to is not there',
    twice: 'it stands there already',
    formula: 'a formula without a value: open the file in the spreadsheet and save it again',
    repeated: 'an earlier column holds the same',
  },
  ask(question) {
    switch (question.ask) {
      case 'organization-name':
        return `Decide: what is the organisation called? "${question.name}" is the name of the file.`;
      case 'teams':
        return 'Decide: which teams are there? The list has no departments, so all roles stand in one team.';
      case 'role-of-titles':
        return question.lacksTasks
          ? 'Decide: what is the work called, what is it for, and what does it take care of?'
          : 'Decide: what is the work called, and what is it for? Is it one role, or several?';
      case 'levels':
        return `Decide: is the work of ${few(question.titles, 'and')} the same? They became one role.`;
      case 'alike':
        return `Decide: are ${few(question.titles, 'and')} one role, with a focus for each holder?`;
      case 'unfilled':
        return 'Decide: who holds this role? Nobody does; if you look for someone, write "vacant: true".';
      case 'namesake':
        return `Decide: are these two persons? "${question.name}" stands in the list with different addresses or numbers.`;
      case 'several-titles':
        return `Decide: which title is right? The list has ${few(question.titles, 'and')}.`;
      case 'no-role':
        return 'Decide: which roles does this person hold? The list has no job title.';
      case 'full-time':
        return `Decide: is ${question.hours} hours a week full time? Shares were counted from it (--full-time).`;
      case 'members':
        return 'Decide: which roles do the members have? The source says only who belongs to the team.';
    }
  },
  tally({ of, amount }) {
    const words = {
      rows: ['row', 'rows'],
      titles: ['distinct job title', 'distinct job titles'],
      columns: ['column', 'columns'],
      documents: ['document', 'documents'],
      files: ['file', 'files'],
      groups: ['group', 'groups'],
      sheets: ['sheet', 'sheets'],
      circles: ['circle', 'circles'],
      roles: ['role', 'roles'],
      persons: ['person', 'persons'],
      fillings: ['assignment', 'assignments'],
    } as const;
    const [one, many] = words[of];
    return plural(amount, one, many);
  },
  head: (name, questions) => [
    `A draft that rolemap import made of ${name}.`,
    `What is still to be decided stands behind "Decide:" (${questions}). Delete such a line once it is settled.`,
  ],
  made: ({ teams, roles, people }) =>
    `${plural(teams, 'team', 'teams')}, ${plural(roles, 'role', 'roles')}, ${plural(people, 'person', 'persons')}`,
  open: (questions) =>
    `${plural(questions, 'thing is', 'things are')} still to be decided: look for "Decide:" in the draft.`,
  understood: 'Columns',
  leftOut: 'left out',
  privateColumns: (headers) => `Private data left out: ${headers.join(', ')}.`,
  unknownColumns: (headers) =>
    `Not taken over, because rolemap does not know what they hold: ${headers.join(', ')}. To keep one: --map note=HEADER.`,
  report: {
    title: (name) => `Import of ${name}`,
    fields: 'What went where',
    field: 'column or field',
    values: 'values',
    went: 'went to',
    left: 'left out',
    questions: 'Still to be decided',
    nothing: '–',
    organization: 'the organisation',
  },
};

const NL: ReportWords = {
  targets: {
    'organization-name': 'naam van de organisatie',
    'organization-purpose': 'doel van de organisatie',
    organization: 'organisatie',
    'organization-notes': 'notities bij de organisatie',
    'organization-links': 'links van de organisatie',
    'person-name': 'naam van een persoon',
    'person-title': 'functietitel van een persoon',
    'person-email': 'e-mailadres van een persoon',
    'person-organization': 'organisatie van een persoon',
    'person-share': 'omvang van een persoon',
    'person-talents': 'talenten van een persoon',
    'person-joined': 'dag waarop iemand kwam',
    'person-left': 'dag waarop iemand vertrok',
    'person-notes': 'notities bij een persoon',
    'person-links': 'links van een persoon',
    'person-kind': 'soort persoon',
    person: 'personen',
    'team-name': 'naam van een team',
    'team-parent': 'plaats van een team tussen de teams',
    'team-kind': 'soort team',
    'team-purpose': 'doel van een team',
    'team-strategy': 'strategie van een team',
    'team-contact': 'contact van een team',
    'team-meetings': 'overleggen van een team',
    'team-policies': 'afspraken van een team',
    'team-links': 'links van een team',
    'team-notes': 'notities bij een team',
    'team-tags': 'labels van een team',
    'team-previously': 'eerdere id’s van een team',
    'team-status': 'status van een team',
    team: 'teams',
    'role-name': 'naam van een rol',
    'role-purpose': 'doel van een rol',
    'role-replaces': 'conceptrollen met `replaces`, en titels van personen',
    'role-responsibilities': 'verantwoordelijkheden van een rol',
    'role-decides': 'beslissingen van een rol',
    'role-domains': 'domeinen van een rol',
    'role-talents': 'talenten die een rol vraagt',
    'role-vacant': 'vacatures',
    'role-status': 'status van een rol',
    'role-notes': 'notities bij een rol',
    'role-tags': 'labels van een rol',
    'role-elected': 'of een rol gekozen wordt',
    role: 'rollen',
    holder: 'wie rollen vervullen',
    'holder-focus': 'aandachtsgebied van wie een rol vervult',
    'holder-share': 'omvang van wie een rol vervult',
    'holder-since': 'eerste dag van wie een rol vervult',
    'holder-until': 'laatste dag van wie een rol vervult',
    'holder-notes': 'wie een rol vroeger vervulden',
    collaboration: 'samenwerkingen',
    identity: 'houdt dingen uit elkaar',
    map: 'dezelfde plaats in de kaart',
  },
  reasons: {
    private: 'privégegevens horen niet in een rollenkaart',
    unknown: 'rolemap weet niet wat er in deze kolom staat; dat kan met --map',
    'no-place': 'een rollenkaart heeft hier geen plaats voor',
    technical: 'het gaat over het programma, niet over rollen',
    'told-elsewhere': 'het volgt uit wat er al staat',
    unreadable: 'het is niet te lezen',
    'ambiguous-date': 'de datum kan op twee manieren gelezen worden: schrijf hem als 2026-09-01',
    'private-text': 'iets privés in een tekst werd "…"',
    'not-found': 'waar het naar verwijst, is er niet',
    twice: 'het staat er al',
    formula: 'een formule zonder waarde: open het bestand in het rekenblad en bewaar het opnieuw',
    repeated: 'in een eerdere kolom staat hetzelfde',
  },
  ask(question) {
    switch (question.ask) {
      case 'organization-name':
        return `Beslis: hoe heet de organisatie? "${question.name}" is de naam van het bestand.`;
      case 'teams':
        return 'Beslis: welke teams zijn er? In de lijst staan geen afdelingen, dus staan alle rollen in één team.';
      case 'role-of-titles':
        return question.lacksTasks
          ? 'Beslis: hoe heet dit werk, waar is het voor, en waar zorgt het voor?'
          : 'Beslis: hoe heet dit werk, en waar is het voor? Is het één rol, of zijn het er meer?';
      case 'levels':
        return `Beslis: is het werk van ${few(question.titles, 'en')} hetzelfde? Het werd één rol.`;
      case 'alike':
        return `Beslis: zijn ${few(question.titles, 'en')} één rol, met voor ieder een eigen aandachtsgebied?`;
      case 'unfilled':
        return 'Beslis: wie vervult deze rol? Nu niemand; wordt er iemand gezocht, schrijf dan "vacant: true".';
      case 'namesake':
        return `Beslis: zijn dit twee mensen? "${question.name}" staat in de lijst met verschillende adressen of nummers.`;
      case 'several-titles':
        return `Beslis: welke titel klopt? In de lijst staan ${few(question.titles, 'en')}.`;
      case 'no-role':
        return 'Beslis: welke rollen vervult deze persoon? In de lijst staat geen functietitel.';
      case 'full-time':
        return `Beslis: is ${question.hours} uur per week voltijds? Daarmee is gerekend (--full-time).`;
      case 'members':
        return 'Beslis: welke rollen hebben de leden? De bron zegt alleen wie bij het team horen.';
    }
  },
  tally({ of, amount }) {
    const words = {
      rows: ['rij', 'rijen'],
      titles: ['verschillende functietitel', 'verschillende functietitels'],
      columns: ['kolom', 'kolommen'],
      documents: ['document', 'documenten'],
      files: ['bestand', 'bestanden'],
      groups: ['groep', 'groepen'],
      sheets: ['blad', 'bladen'],
      circles: ['cirkel', 'cirkels'],
      roles: ['rol', 'rollen'],
      persons: ['persoon', 'personen'],
      fillings: ['rolvervulling', 'rolvervullingen'],
    } as const;
    const [one, many] = words[of];
    return plural(amount, one, many);
  },
  head: (name, questions) => [
    `Een concept dat rolemap import maakte van ${name}.`,
    `Wat nog te beslissen is, staat achter "Beslis:" (${questions}). Haal zo’n regel weg als het besloten is.`,
  ],
  made: ({ teams, roles, people }) =>
    `${plural(teams, 'team', 'teams')}, ${plural(roles, 'rol', 'rollen')}, ${plural(people, 'persoon', 'personen')}`,
  open: (questions) => `Nog te beslissen: ${plural(questions, 'punt', 'punten')}. Zoek naar "Beslis:" in het concept.`,
  understood: 'Kolommen',
  leftOut: 'weggelaten',
  privateColumns: (headers) => `Privégegevens weggelaten: ${headers.join(', ')}.`,
  unknownColumns: (headers) =>
    `Niet overgenomen, omdat rolemap niet weet wat erin staat: ${headers.join(', ')}. Toch bewaren: --map note=KOLOM.`,
  report: {
    title: (name) => `Import van ${name}`,
    fields: 'Wat waar terechtkwam',
    field: 'kolom of veld',
    values: 'waarden',
    went: 'ging naar',
    left: 'weggelaten',
    questions: 'Nog te beslissen',
    nothing: '–',
    organization: 'de organisatie',
  },
};

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en: EN, nl: NL };
