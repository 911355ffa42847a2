import type { Guess, GuessReason, Impact, Language, Thing } from '../diff/change.ts';
import { count, enumerate } from '../text/wording.ts';
import type { ComparedMap } from './diff-report.ts';

/** The words that reports add to the messages of changes, in one language. */
export interface DiffLabels {
  readonly none: string;
  /** Where changes were left out, and none is left. */
  readonly noneOfThese: string;
  /** Where no person is concerned. */
  readonly nobody: string;
  /** The headings above changes that belong to no team. */
  readonly headings: Readonly<Record<Exclude<Thing, 'team' | 'role'>, string>>;
  readonly gap: string;
  readonly gaps: string;
  readonly changes: (amount: number) => string;
  readonly impacts: Readonly<Record<Impact, (amount: number) => string>>;
  /** What one change does to the work, as a badge. */
  readonly impact: Readonly<Record<Impact, string>>;
  readonly ways: Readonly<Record<'moved' | 'renamed' | 'split' | 'merged', (amount: number) => string>>;
  readonly people: (amount: number) => string;
  /** Why two things are taken to be the same. */
  readonly guess: (guess: Guess) => string;
  /** The headline: what changed, and for whom. */
  readonly title: (organization: string) => string;
  /** Where one of the maps was read. */
  readonly map: (map: ComparedMap) => string;
  readonly compared: (before: ComparedMap, after: ComparedMap) => string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly contents: string;
  readonly leftOut: (amount: number) => string;
  /** The heading of the changes that GitHub does not show beside the lines. */
  readonly inTheLog: (amount: number, shown: number) => string;
  readonly date: (iso: string) => string;
}

const REASONS: Readonly<Record<Language, Readonly<Record<GuessReason, string>>>> = {
  en: {
    id: 'id',
    name: 'name',
    purpose: 'purpose',
    work: 'work',
    holders: 'holders',
    roles: 'roles',
    team: 'team',
    particulars: 'particulars',
  },
  nl: {
    id: 'id',
    name: 'naam',
    purpose: 'doel',
    work: 'werk',
    holders: 'vervullers',
    roles: 'rollen',
    team: 'team',
    particulars: 'gegevens',
  },
};

function guess({ confidence, reasons }: Guess, language: Language): string {
  // Never rounded up to certainty: a guess stays one.
  const percent = `${Math.min(99, Math.round(confidence * 100))}%`;
  const words = reasons.map((reason) => REASONS[language][reason]);
  if (language === 'nl')
    return `waarschijnlijk: ${percent} gelijk${words.length > 0 ? `, zelfde ${enumerate(words, 'en')}` : ''}`;
  return `probably: ${percent} alike${words.length > 0 ? `, same ${enumerate(words)}` : ''}`;
}

function date(iso: string, locale: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** How a map is called: by its revision and its paths, where they are not the current folder. */
function nameOf({ revision, paths }: ComparedMap, now: string, stdin: string): string {
  const named = paths.filter((path) => path !== '.').map((path) => (path === '-' ? stdin : path));
  if (revision !== undefined) return named.length > 0 ? `${revision}:${named.join(', ')}` : revision;
  return named.length > 0 ? named.join(', ') : now;
}

/** The labels of each language. */
export const DIFF_LABELS: Readonly<Record<Language, DiffLabels>> = {
  en: {
    none: 'No differences.',
    noneOfThese: 'None of the differences is one that was asked for.',
    nobody: 'Nothing changes for any person.',
    headings: {
      organization: 'Organisation',
      person: 'People',
      collaboration: 'Collaborations',
      talent: 'Talents',
      template: 'Templates',
      pay: 'Pay',
      'pay-band': 'Pay',
    },
    gap: 'gap',
    gaps: 'Gaps: what nobody takes care of now',
    changes: (amount) => count(amount, 'change'),
    impacts: {
      gap: (amount) => count(amount, 'gap'),
      shift: (amount) => count(amount, 'shift'),
      growth: (amount) => `${amount} new`,
      wording: (amount) => `${amount} in wording`,
    },
    impact: { gap: 'gap', shift: 'shift', growth: 'new', wording: 'wording' },
    ways: {
      moved: (amount) => count(amount, 'move'),
      renamed: (amount) => count(amount, 'rename'),
      split: (amount) => count(amount, 'split'),
      merged: (amount) => count(amount, 'merge'),
    },
    people: (amount) => count(amount, 'person', 'people'),
    guess: (given) => guess(given, 'en'),
    title: (organization) => `What changes in ${organization}`,
    map: (map) => nameOf(map, 'the files as they are now', 'standard input'),
    compared: (before, after) => `${DIFF_LABELS.en.map(before)} compared with ${DIFF_LABELS.en.map(after)}`,
    before: 'Before',
    after: 'After',
    change: 'What changes',
    contents: 'Contents',
    leftOut: (amount) =>
      `${count(amount, 'more change')} would not fit here; \`rolemap diff\` shows ${amount === 1 ? 'it' : 'them all'}.`,
    inTheLog: (amount, shown) =>
      `${count(amount, 'more change')}: GitHub shows ${shown} beside the lines, the others are here and in the job summary`,
    date: (iso) => date(iso, 'en-GB'),
  },
  nl: {
    none: 'Geen verschillen.',
    noneOfThese: 'Geen van de verschillen is er een waar om gevraagd is.',
    nobody: 'Voor niemand verandert er iets.',
    headings: {
      organization: 'Organisatie',
      person: 'Mensen',
      collaboration: 'Samenwerking',
      talent: 'Talenten',
      template: 'Sjablonen',
      pay: 'Beloning',
      'pay-band': 'Beloning',
    },
    gap: 'gat',
    gaps: 'Gaten: waar nu niemand voor zorgt',
    changes: (amount) => count(amount, 'wijziging', 'wijzigingen'),
    impacts: {
      gap: (amount) => count(amount, 'gat', 'gaten'),
      shift: (amount) => count(amount, 'verschuiving', 'verschuivingen'),
      growth: (amount) => `${amount} nieuw`,
      wording: (amount) => `${amount} in tekst`,
    },
    impact: { gap: 'gat', shift: 'verschuiving', growth: 'nieuw', wording: 'tekst' },
    ways: {
      moved: (amount) => count(amount, 'verplaatsing', 'verplaatsingen'),
      renamed: (amount) => count(amount, 'nieuwe naam', 'nieuwe namen'),
      split: (amount) => count(amount, 'splitsing', 'splitsingen'),
      merged: (amount) => count(amount, 'samenvoeging', 'samenvoegingen'),
    },
    people: (amount) => count(amount, 'persoon', 'personen'),
    guess: (given) => guess(given, 'nl'),
    title: (organization) => `Wat er verandert in ${organization}`,
    map: (map) => nameOf(map, 'de bestanden zoals ze nu zijn', 'de standaardinvoer'),
    compared: (before, after) => `${DIFF_LABELS.nl.map(before)} vergeleken met ${DIFF_LABELS.nl.map(after)}`,
    before: 'Voorheen',
    after: 'Nu',
    change: 'Wat er verandert',
    contents: 'Inhoud',
    leftOut: (amount) =>
      `${count(amount, 'andere wijziging', 'andere wijzigingen')} ${amount === 1 ? 'past' : 'passen'} hier niet meer bij; \`rolemap diff\` laat ${amount === 1 ? 'die' : 'ze allemaal'} zien.`,
    inTheLog: (amount, shown) =>
      `nog ${count(amount, 'wijziging', 'wijzigingen')}: GitHub toont er ${shown} naast de regels, de andere staan hier en in de samenvatting`,
    date: (iso) => date(iso, 'nl-NL'),
  },
};
