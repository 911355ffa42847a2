import { canonicalField } from '../../model/canonical-field.ts';
import { isEmpty } from '../../model/plain-content.ts';
import { readMap } from '../../model/read-map.ts';
import { type FieldsKind, fieldsOf } from '../../schema/fields-of.ts';
import type { ThingKind } from '../../schema/generated/patch.ts';
import { isId } from '../../text/id-from-name.ts';
import { quote } from '../../text/wording.ts';
import { Account } from '../draft/account.ts';
import type { ImportResult } from '../draft/import-result.ts';
import { MapDraft, type TeamOfDraft } from '../draft/map-draft.ts';
import { printDraft } from '../draft/print-draft.ts';
import { isObject, listAt, objectAt, textAt } from './account-of-fields.ts';

type Json = Readonly<Record<string, unknown>>;

/** Whether a value is a map as `rolemap export --format json` writes it. */
export function isRolemapJson(value: unknown): value is Json {
  return isObject(value) && value.version === 1 && [value.teams, value.roles, value.people].every(Array.isArray);
}

/**
 * A map that `rolemap export --format json` wrote becomes the same map again. What follows from other parts, and what roles take over from templates, is not written a second time. What was
 * changed in it so that no map can be made of it is refused, with the first thing that is wrong.
 */
export async function draftFromRolemapJson(value: Json, name: string): Promise<ImportResult> {
  const reader = new Reader(value);
  const { draft, account } = reader.read();
  const texts = printDraft(draft, { file: name, head: [], say: () => '' });
  const { findings } = await readMap(texts.map((text) => ({ ...text, named: true })));
  const [finding] = findings;
  if (finding)
    return {
      problem: `${name} is not as rolemap exported it, and no map can be made of it: ${finding.message} That is about ${quote(finding.subject)}.`,
    };
  const tallies = [{ of: 'groups', amount: draft.teams.size }] as const;
  return { draft, account, format: 'rolemap', tallies };
}

/** What an export says besides what a map says; the rest of it follows from that. */
const DERIVED: Readonly<Partial<Record<FieldsKind, readonly string[]>>> = {
  team: ['path', 'teams', 'roles'],
  role: ['reference', 'inherited'],
  person: ['holds'],
  template: ['inherited'],
};

class Reader {
  readonly draft = new MapDraft();
  readonly account = new Account();
  readonly #map: Json;
  #templates: ReadonlyMap<string | undefined, unknown> | undefined;

  constructor(map: Json) {
    this.#map = map;
  }

  read(): this {
    const { draft } = this;
    const parents: [TeamOfDraft, string][] = [];
    this.#organization();
    for (const [id, fields, written] of this.#things('team', 'teams')) {
      const team = draft.team(id, textAt(written, 'name') ?? '', id);
      replaceFields(team.fields, fields);
      const parent = textAt(written, 'parent');
      if (parent !== undefined) parents.push([team, parent]);
    }
    for (const [team, parent] of parents) {
      const outer = draft.knownTeam(parent);
      if (!outer || !draft.putInside(team, outer)) this.account.left('teams[].parent', 'not-found');
    }
    for (const [id, fields, written] of this.#things('role', 'roles')) {
      const team = draft.knownTeam(textAt(written, 'team') ?? '');
      if (team) replaceFields(draft.role(team, id, '', id).fields, fields);
      else this.account.left('roles[].team', 'not-found');
    }
    for (const [id, fields] of this.#things('person', 'people')) replaceFields(draft.person(id, '', id).fields, fields);
    for (const [kind, key] of [
      ['collaboration', 'collaborations'],
      ['talent', 'talents'],
      ['template', 'templates'],
    ] as const)
      this.#catalogue(kind, key);
    this.#pay();
    return this;
  }

  #organization(): void {
    const known = fieldsOf('organization').filter((key) => !PARTS.includes(key));
    for (const [key, value] of Object.entries(this.#map)) {
      if (PARTS.includes(key)) continue;
      if (ABOUT_EXPORT.includes(key)) {
        this.account.saw(key);
        this.account.left(key, 'technical');
      } else if (known.includes(key) || key.startsWith('x-')) {
        this.#took(key);
        (this.draft.parts as Record<string, unknown>)[key] =
          key === 'vocabulary' || key === 'defaults' ? value : shortest('organization', 'org', key, value, {});
      } else this.#left(key);
    }
  }

  #catalogue(kind: 'collaboration' | 'talent' | 'template', key: 'collaborations' | 'talents' | 'templates'): void {
    const entries = [...this.#things(kind, key)].map(([id, fields]) => [id, bareName(kind, fields)] as const);
    if (entries.length > 0) (this.draft.parts as Record<string, unknown>)[key] = Object.fromEntries(entries);
  }

  #pay(): void {
    const pay = objectAt(this.#map, 'pay');
    const { bands: _, ...others } = pay;
    const bands = [...this.#things('pay-band', 'bands', pay)].map(([id, fields]) => [id, fields] as const);
    const own = Object.fromEntries(
      Object.entries(others).filter(([key]) => {
        const isKnown = PAY.includes(key) || key.startsWith('x-');
        if (isKnown) this.#took(`pay.${key}`);
        else this.#left(`pay.${key}`);
        return isKnown;
      }),
    );
    if (bands.length > 0 || Object.keys(own).length > 0)
      this.draft.parts.pay = { ...own, ...(bands.length > 0 && { bands: Object.fromEntries(bands) }) } as never;
  }

  /** The things in a list, each with its id, what it says in the shortest spelling, and as it is written. */
  *#things(kind: FieldsKind, key: string, within: Json = this.#map): Iterable<[string, Json, Json]> {
    const [known, derived] = [fieldsOf(kind), DERIVED[kind] ?? []];
    const seen = new Set<string>();
    for (const written of listAt(within, key)) {
      const id = textAt(written, 'id');
      const whole = kind === 'role' ? `${textAt(written, 'team')}/${id}` : id;
      if (!isObject(written) || id === undefined || !isId(id) || whole === undefined || seen.has(whole)) {
        this.account.saw(`${key}[]`);
        this.account.left(`${key}[]`, whole !== undefined && seen.has(whole) ? 'twice' : 'unreadable');
        continue;
      }
      seen.add(whole);
      const inherited = listAt(written, 'inherited');
      const fields: Record<string, unknown> = {};
      for (const [field, value] of Object.entries(written)) {
        const path = `${key}[].${field}`;
        if (derived.includes(field) || inherited.includes(field)) {
          this.account.saw(path);
          this.account.left(path, 'told-elsewhere');
        } else if (field.startsWith('x-') || known.includes(field)) {
          this.#took(path);
          const made = WHEREABOUTS.includes(field) ? undefined : shortest(kind, id, field, value, written);
          if (made !== undefined && !this.#addsNothing(field, made, written)) fields[field] = made;
        } else this.#left(path);
      }
      yield [id, fields, written];
    }
  }

  /** Whether an empty list or group of keys says no more than the template does. */
  #addsNothing(field: string, value: unknown, { like }: Json): boolean {
    if (like === undefined || !isEmpty(value)) return false;
    this.#templates ??= new Map(listAt(this.#map, 'templates').map((template) => [textAt(template, 'id'), template]));
    const template = this.#templates.get(String(like));
    return !isObject(template) || template[field] === undefined || isEmpty(template[field]);
  }

  #took(path: string): void {
    this.account.saw(path);
    this.account.went(path, 'map');
  }

  #left(path: string): void {
    this.account.saw(path);
    this.account.left(path, 'no-place');
  }
}

/** Keys of the map under which things stand. */
const PARTS = ['id', 'rolemap', 'teams', 'roles', 'people', 'collaborations', 'talents', 'templates', 'pay'];
const ABOUT_EXPORT = ['version', 'audience', 'hidden'];
const PAY = ['agreement', 'progression', 'notes'];
/** Fields that say where a thing stands, and not what it is. */
const WHEREABOUTS = ['id', 'team', 'parent'];

/** A field as it is written by hand; what holds anyway is left out. */
function shortest(thing: ThingKind, id: string, field: string, value: unknown, written: Json): unknown {
  const isVacancy = field === 'vacant' && isObject(value);
  const hasTemplate = written.like !== undefined;
  const made = canonicalField({ thing, id, hasTemplate }, field, value);
  return isVacancy && made === undefined ? true : made;
}

/** A talent that has a name alone is written as that. */
function bareName(kind: string, fields: Json): unknown {
  const { name, ...others } = fields;
  return kind === 'talent' && name !== undefined && Object.keys(others).length === 0 ? name : fields;
}

function replaceFields(fields: object, made: Json): void {
  for (const key of Object.keys(fields)) delete (fields as Record<string, unknown>)[key];
  Object.assign(fields, made);
}
