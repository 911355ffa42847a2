import { nameForm } from '../../text/normal-form.ts';
import type { MapDraft, PersonOfDraft } from '../draft/map-draft.ts';
import type { TableRow } from '../table/table.ts';
import type { TableRows } from './table-rows.ts';

/** Texts that stand where a name would, and say that there is nobody. */
const NOBODY =
  /^(?:vacature|vacatures|vacant|vacancy|vacancies|open|open position|open vacature|n\.? ?n\.?|n\.? ?t\.? ?b\.?|t\.?b\.?d\.?|tba|nader te bepalen|vakant|unbesetzt|offen|a pourvoir|à pourvoir|poste vacant|nobody|niemand|personne|geen|none|null|unfilled|unassigned|nicht besetzt|[-–—?.x]+|-+ ?(?:unfilled|vacant|unassigned|none) ?-+)$/i;

/** Whether a text where a name would stand says that nobody is meant. */
export function isNobody(name: string): boolean {
  return NOBODY.test(name.trim());
}

/** Whether a text says that somebody is looked for. */
export function isVacancy(name: string): boolean {
  return /vaca|vakant|pourvoir|open|unbesetzt|offen/i.test(name);
}

interface Known {
  readonly person: PersonOfDraft;
  email: string | undefined;
  number: string | undefined;
}

/**
 * The persons of a table. Rows of one name are one person, unless their e-mail address or their number in the personnel system says otherwise: then each has an id, and a question.
 */
export class PersonsOfRows {
  readonly #draft: MapDraft;
  readonly #byName = new Map<string, Known[]>();

  constructor(draft: MapDraft) {
    this.#draft = draft;
  }

  /** The person of a row, with the e-mail address that it gives. */
  of(row: TableRow, rows: TableRows, name: string): PersonOfDraft {
    const [email, number] = [rows.text(row, 'email')?.toLowerCase(), rows.personnelNumber(row)];
    const form = nameForm(name) || name;
    const namesakes = this.#byName.get(form) ?? [];
    const found = namesakes.find(
      (known) =>
        !differ(known.number, number) &&
        (known.number !== undefined && number !== undefined ? true : !differ(known.email, email)),
    );
    if (found) {
      found.email ??= email;
      found.number ??= number;
      this.#note(found.person, email, rows);
      return found.person;
    }
    const person = this.#draft.person(`${form} ${namesakes.length}`, name);
    if (namesakes.length === 1 && namesakes[0]) this.#ask(namesakes[0].person, name);
    if (namesakes.length > 0) this.#ask(person, name);
    this.#byName.set(form, [...namesakes, { person, email, number }]);
    this.#note(person, email, rows);
    return person;
  }

  #note({ fields }: PersonOfDraft, email: string | undefined, rows: TableRows): void {
    if (email === undefined || fields.email !== undefined) return;
    if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) fields.email = email;
    else rows.account.left(rows.header('email'), 'unreadable');
  }

  #ask(person: PersonOfDraft, name: string): void {
    this.#draft.ask(`person ${person.id}`, { ask: 'namesake', name });
  }
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
