import { nameForm } from '../../text/normal-form.ts';
import { Account, type Target } from '../draft/account.ts';
import { addToRole } from '../draft/add-facts.ts';
import type { ImportRequest, ImportResult } from '../draft/import-result.ts';
import { MapDraft, type RoleOfDraft } from '../draft/map-draft.ts';
import { itemsOf, wordsOf } from '../table/read-values.ts';
import { LIMITS } from '../table/table.ts';
import { oneLine, withoutPrivateData } from './clean-text.ts';
import { coreRoleOf } from './core-role.ts';
import { isNobody, isVacancy } from './persons-of-rows.ts';

/** What a heading in a text announces, with the words for it in English, Dutch, German and French. */
const HEADINGS = {
  organization: 'organisation, organization, company, organisatie, bedrijf, unternehmen, entreprise',
  team: 'circle, team, department, kring, cirkel, afdeling, kreis, abteilung, cercle, equipe',
  role: 'role, role name, name of the role, rol, naam van de rol, rolnaam, rolle, rollenname, nom du role',
  purpose: 'purpose, aim, mission, doel, bestaansreden, missie, zweck, ziel, raison d etre, but',
  responsibilities:
    'accountabilities, accountability, responsibilities, tasks, duties, verantwoordelijkheden, verantwoordelijkheid, taken, werkzaamheden, verantwortlichkeiten, aufgaben, zustandigkeiten, redevabilites, responsabilites, taches',
  decides:
    'decides, decisions, may decide, authority, authorities, beslist, beslissingen, mag beslissen, bevoegdheden, mandaat, entscheidet, entscheidungen, befugnisse, decide, autorites',
  domains: 'domains, domain, domeinen, domein, domanen, domane, domaines, domaine',
  talents: 'talents, skills, competencies, talenten, vaardigheden, competenties, kompetenzen, fahigkeiten, competences',
  holders:
    'filled by, held by, holder, holders, role filler, role fillers, vervuld door, rolvervuller, rolvervullers, rolhouder, besetzt durch, besetzt von, rolleninhaber, rempli par, titulaire',
  notes: 'notes, note, notities, opmerkingen, toelichting, notizen, bemerkungen, remarques',
} as const;
type Heading = keyof typeof HEADINGS;

/** A name that stands alone is that of a role where the text calls no role so. */
const NAME = 'name, naam, nom';

const TARGETS: Readonly<Record<Heading, Target>> = {
  organization: 'organization-name',
  team: 'team',
  role: 'role-name',
  purpose: 'role-purpose',
  responsibilities: 'role-responsibilities',
  decides: 'role-decides',
  domains: 'role-domains',
  talents: 'role-talents',
  holders: 'holder',
  notes: 'role-notes',
};

const MEANINGS: ReadonlyMap<string, Heading | 'name'> = new Map<string, Heading | 'name'>([
  ...Object.entries(HEADINGS).flatMap(([heading, words]) =>
    words.split(',').map((word) => [nameForm(word), heading as Heading] as const),
  ),
  ...NAME.split(',').map((word) => [nameForm(word), 'name'] as const),
]);

const NO_TEAM = { en: 'Not in a team yet', nl: 'Nog niet ingedeeld' } as const;

/** Whether a text describes roles: it has a heading that names one, and another one. */
export function looksLikeRoleText(text: string): boolean {
  let [names, others] = [0, 0];
  for (const line of text.slice(0, LOOKED_AT).split(/\r\n|\n|\r/)) {
    const heading = headingIn(line);
    if (!heading?.meaning) continue;
    if (heading.meaning === 'role' || heading.meaning === 'name') names++;
    else others++;
    if (names > 0 && others > 0) return true;
  }
  return false;
}

const LOOKED_AT = 100_000;

/**
 * A text in which roles are written under headings ("Role: …", "Purpose: …", "Accountabilities:" with a line for each) becomes a draft. Headings may be Markdown or bold; what stands under a heading
 * that is not known, or before the first role, is left, and the account says so.
 */
export function draftFromRoleText(text: string, { language, name }: ImportRequest): ImportResult {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.length > LIMITS.rows)
    return {
      problem: `${name} has more than ${LIMITS.rows.toLocaleString('en')} lines: that is no description of roles.`,
    };
  const reader = new TextReader(NO_TEAM[language]);
  for (const line of lines) reader.add(line);
  const { draft, account } = reader.finish();
  const roles = [...draft.roles()].length;
  if (roles === 0)
    return {
      problem: `${name} names no role. Write each role under headings: "Role: …", "Purpose: …", "Accountabilities:" and a line for each, "Domains:" likewise.`,
    };
  return { draft, account, format: 'text', tallies: [{ of: 'roles', amount: roles }] };
}

interface HeadingLine {
  /** As written, without signs of Markdown. */
  readonly title: string;
  readonly meaning: Heading | 'name' | undefined;
  /** What stands behind it on the line. */
  readonly rest: string;
  /** Whether it is a heading of Markdown. */
  readonly isTitle: boolean;
}

/** The heading that a line is or begins with; a title of Markdown is one whatever it says. */
function headingIn(line: string): HeadingLine | undefined {
  const [, marks = '', content = ''] = /^\s{0,3}(#{1,6}\s+)?(.*?)\s*#*\s*$/.exec(line) ?? [];
  const plain = content.replace(/\*\*|__/g, '').trim();
  const isTitle = marks !== '';
  const isBold = /^(?:\*\*|__)[^*_]+(?:\*\*|__):?$/.test(content);
  const [, title, rest = ''] = /^(?:[-*•]\s+)?(\p{L}[\p{L}\p{M} '’/()-]{0,40}?)\s*[:：]\s*(.*)$/u.exec(plain) ?? [];
  const whole = title === undefined && (isTitle || isBold) ? plain : title;
  if (whole === undefined || whole === '') return undefined;
  const meaning = MEANINGS.get(nameForm(whole.replace(/\(.*\)/, '').replace(/[’'/-]/g, ' ')).replace(/\s+/g, ' '));
  const isItem = /^\s*(?:[-*•]|\d+[.)])\s/.test(line);
  // A sentence with a colon in a list is an item of it.
  if (meaning === undefined && (isItem || (rest !== '' && !isTitle))) return undefined;
  return { title: whole, meaning, rest, isTitle };
}

class TextReader {
  readonly draft = new MapDraft();
  readonly account = new Account();
  readonly #noTeam: string;
  #team: string | undefined;
  #role: RoleOfDraft | undefined;
  #heading: { readonly field: string; readonly meaning: Heading | undefined } | undefined;
  #items: string[] = [];
  /** A title of Markdown that says nothing known: the name of a role, where headings follow it. */
  #title: string | undefined;

  constructor(noTeam: string) {
    this.#noTeam = noTeam;
  }

  add(line: string): void {
    const heading = headingIn(line);
    if (!heading) {
      this.#addItem(line);
      return;
    }
    this.#close();
    const { meaning, title, rest, isTitle } = heading;
    if (meaning === undefined && isTitle) {
      this.#leaveTitle();
      this.#title = heading.rest === '' ? title : `${title}: ${rest}`;
      this.#heading = undefined;
      return;
    }
    if (meaning === 'role' || meaning === 'name') this.#leaveTitle();
    else if (this.#title !== undefined && meaning !== 'team' && meaning !== 'organization') this.#begin(this.#title);
    const known = meaning === 'name' ? 'role' : meaning;
    this.#heading = { field: title, meaning: known };
    if (rest !== '') this.#items.push(rest);
    if (rest !== '' && (known === 'role' || known === 'team' || known === 'organization')) this.#close();
  }

  finish(): this {
    this.#close();
    this.#leaveTitle();
    for (const role of this.draft.roles())
      if ((role.fields.holders ?? []).length === 0 && role.fields.vacant === undefined)
        this.draft.ask(`${role.team}/${role.id}`, { ask: 'unfilled' });
    if (this.draft.teams.size > 0 && this.#team === undefined) this.draft.ask('org', { ask: 'teams' });
    return this;
  }

  #addItem(line: string): void {
    const isBlank = line.trim() === '' || /^\s*(?:[-_*=]\s*){3,}$/.test(line);
    const [, bullet, text = ''] = /^(\s*(?:[-*•·▪‣–—]|\d{1,2}[.)]|[a-z][.)])\s+)?(.*)$/.exec(line) ?? [];
    const plain = text.replace(/\*\*|__|`/g, '').trim();
    const isList = this.#heading?.meaning !== undefined && LISTS.has(this.#heading.meaning);
    if (isBlank) {
      // A name on a line of its own is over with the line; a paragraph of a purpose may go on.
      if (this.#heading?.meaning === 'role' && this.#items.length > 0) this.#close();
      return;
    }
    const last = this.#items.length - 1;
    const goesOn = isList && bullet === undefined && /^\s/.test(line) && last >= 0;
    if (goesOn) this.#items[last] = `${this.#items[last]} ${plain}`;
    else this.#items.push(plain);
  }

  /** What stands under the last heading goes where it belongs. */
  #close(): void {
    const items = this.#items.map(oneLine).filter((item) => item !== '');
    this.#items = [];
    if (items.length === 0) return;
    const { field, meaning } = this.#heading ?? { field: BEFORE, meaning: undefined };
    this.account.saw(field, items.length);
    if (meaning === undefined || (!this.#role && !ABOVE_ROLES.has(meaning))) {
      this.account.left(field, 'no-place', items.length);
      return;
    }
    this.account.went(field, TARGETS[meaning]);
    this.#put(
      meaning,
      field,
      items.map((item) => oneLine(withoutPrivateData(item, field, this.account))),
    );
  }

  #put(meaning: Heading, field: string, items: readonly string[]): void {
    const whole = items.join(' ');
    const role = this.#role;
    if (meaning === 'organization') this.draft.parts.name ??= whole;
    else if (meaning === 'team') this.#team = whole;
    else if (meaning === 'role') {
      this.#begin(items[0] ?? whole);
      this.#heading = undefined;
      if (items.length > 1) this.account.left(field, 'no-place', items.length - 1);
    } else if (role)
      switch (meaning) {
        case 'purpose':
          addToRole(role, { purpose: whole }, field);
          return;
        case 'holders':
          for (const person of items.flatMap((item) => item.split(/\s*[,;]\s*|\s+(?:and|en|und|et|&)\s+/)))
            this.#hold(role, person);
          return;
        case 'talents':
          addToRole(role, { talents: items.flatMap(wordsOf) }, field);
          return;
        default:
          addToRole(
            role,
            { [meaning]: items.length === 1 && meaning !== 'notes' ? items.flatMap(itemsOf) : items },
            field,
          );
      }
  }

  #begin(name: string): void {
    this.#title = undefined;
    const plain = oneLine(name);
    const team = this.draft.team(nameForm(this.#team ?? ''), this.#team ?? this.#noTeam);
    this.#role = this.draft.role(team, nameForm(plain) || plain, plain);
    const core = coreRoleOf(plain);
    if (core) this.#role.fields.core = core;
  }

  #hold(role: RoleOfDraft, name: string): void {
    const plain = oneLine(name);
    if (plain === '') return;
    if (isNobody(plain)) {
      if (isVacancy(plain)) role.fields.vacant = true;
      return;
    }
    this.draft.hold(role, this.draft.person(nameForm(plain) || plain, plain));
  }

  /** A title under which nothing about a role stands: the name of the text. */
  #leaveTitle(): void {
    if (this.#title === undefined) return;
    this.account.saw(BEFORE);
    this.account.left(BEFORE, 'no-place');
    this.#title = undefined;
  }
}

/** How the account calls what stands before the first role. */
const BEFORE = '(…)';
const LISTS: ReadonlySet<Heading> = new Set(['responsibilities', 'decides', 'domains', 'talents', 'notes']);
const ABOVE_ROLES: ReadonlySet<Heading> = new Set(['organization', 'team', 'role']);
