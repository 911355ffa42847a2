import type { Person, Role } from '../model/org-map.ts';
import { enumerate, excerpt, quote } from '../text/wording.ts';
import type { Change, Language, ToldChange, ToldPart } from './change.ts';
import { activeHolders } from './compare-holders.ts';
import { capacity } from './kinds/holders.ts';
import type { PersonPage, Start, Stop } from './person-pages.ts';
import { PERSON_WORDS, type PersonWords } from './person-words.ts';
import { type NamesOfSides, tellChange } from './tell-changes.ts';

/** What is told to a person: a change, or something that follows from both maps, with what belongs to it. */
export type ToldEntry = Pick<
  ToldChange,
  'impact' | 'action' | 'message' | 'rewording' | 'before' | 'after' | 'guess' | 'rule'
> & { readonly notes?: readonly ToldPart[] };

/** A part of the page of a person. */
export interface ToldSection {
  readonly heading: string;
  readonly entries: readonly ToldEntry[];
}

/** What changes for one person, in words that are said to that person. */
export interface ToldPersonPage {
  readonly id: string;
  readonly name: string;
  readonly sections: readonly ToldSection[];
}

/** The page of a person in one language: what starts, what stops and who goes on with it, the roles that stay, the teams, the own entry. */
export function tellPersonPage(page: PersonPage, language: Language, names: NamesOfSides): ToldPersonPage {
  const words = PERSON_WORDS[language].headings;
  const tell = (changes: readonly Change[]) =>
    // The gaps are what a reader has to act upon.
    [...changes.filter(({ impact }) => impact === 'gap'), ...changes.filter(({ impact }) => impact !== 'gap')].map(
      (change) => tellChange(change, language, names, page.id),
    );
  const sections: ToldSection[] = [
    { heading: words.starts, entries: page.starts.map((start) => tellStart(start, language)) },
    { heading: words.stops, entries: page.stops.map((stop) => tellStop(stop, language)) },
    ...page.roles.map(({ role, changes }) => ({
      heading: words.role(role.name, role.team.name),
      entries: tell(changes),
    })),
    { heading: words.teams, entries: tell(page.teams) },
    { heading: words.others, entries: tell(page.others) },
    { heading: words.own, entries: tell(page.own) },
  ];
  return { id: page.id, name: page.name, sections: sections.filter(({ entries }) => entries.length > 0) };
}

function tellStart({ holder, others, earlier }: Start, language: Language): ToldEntry {
  const { role, as, focus, location } = holder;
  const words = PERSON_WORDS[language];
  return {
    impact: 'growth',
    action: 'added',
    message: words.start(capacity(as, language), role.name, role.team.name, focus),
    after: { at: location.value, parts: [] },
    notes: notes(
      [words.purpose, role.purpose === undefined ? [] : [role.purpose]],
      [words.work, role.responsibilities.map(({ text }) => text)],
      [words.decides, role.decides.map(({ what }) => what)],
      [words.together, others.length > 0 ? [namesOf(others, words)] : []],
      [words.earlier, earlier.length > 0 ? [namesOf(earlier, words)] : []],
    ),
  };
}

function tellStop({ holder, holders, work }: Stop, language: Language): ToldEntry {
  const { role, as, focus, location } = holder;
  const words = PERSON_WORDS[language];
  const said = [capacity(as, language), role.name, role.team.name, focus] as const;
  const before = { at: location.value, parts: [] };
  if (holders)
    return {
      impact: holders.length > 0 ? 'shift' : 'gap',
      action: 'removed',
      message: words.stop(...said),
      before,
      notes: notes([words.now, [holders.length > 0 ? namesOf(holders, words) : words.nobody]]),
    };
  return {
    impact: work.some(({ roles }) => roles.length === 0) ? 'gap' : 'shift',
    action: 'removed',
    message: words.stopOfGone(...said),
    before,
    notes: notes([words.whereWorkGoes, work.map(({ text, roles }) => words.goesTo(text, rolesOf(roles, words)))]),
  };
}

/** The roles, with those who hold them: "Welcome" (Pelle Lindqvist); undefined where there are none. */
function rolesOf(roles: readonly Role[], words: PersonWords): string | undefined {
  if (roles.length === 0) return undefined;
  const told = roles.map((role) => {
    const holders = [...activeHolders(role)];
    return `${quote(role.name)} (${holders.length > 0 ? namesOf(holders, words) : words.nobody})`;
  });
  return enumerate(told, words.and);
}

function namesOf(people: readonly Person[], { and }: PersonWords): string {
  return enumerate(
    people.map(({ name }) => excerpt(name)),
    and,
  );
}

function notes(...given: readonly (readonly [label: string, texts: readonly string[]])[]): ToldPart[] {
  return given.filter(([, texts]) => texts.length > 0).map(([label, texts]) => ({ label, texts }));
}
