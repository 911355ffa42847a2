import type { Account } from '../draft/account.ts';
import type { ImportResult } from '../draft/import-result.ts';
import { accountOfFields, type FieldTargets, isObject, listAt, objectAt, textAt } from './account-of-fields.ts';
import { CircleDraft, type CircleNode } from './circles.ts';
import { oneLine, withoutPrivateData } from './clean-text.ts';
import { textOfHtml } from './text-of-html.ts';

type Json = Readonly<Record<string, unknown>>;

/** The lists of the API, by the names of version 3; version 5 says in each record what it is. */
const LISTS = ['circles', 'roles', 'people', 'accountabilities', 'domains', 'policies', 'assignments'] as const;
type List = (typeof LISTS)[number];

const LIST_OF_TYPE: Readonly<Record<string, List>> = {
  role: 'roles',
  actor: 'people',
  person: 'people',
  agent: 'people',
  policy: 'policies',
  domain: 'domains',
  accountability: 'accountabilities',
  assignment: 'assignments',
};

/** What an id of version 5 begins with. */
const LIST_OF_ID: Readonly<Record<string, List>> = {
  role: 'roles',
  per: 'people',
  agt: 'people',
  pol: 'policies',
  dom: 'domains',
  asgn: 'assignments',
};

/** Whether a value is an answer of GlassFrog's API: version 3 has lists with `links` in their records, version 5 has `data` with ids that say what they are of. */
export function isGlassFrogJson(value: unknown): boolean {
  if (!isObject(value)) return false;
  if ('data' in value)
    return recordsIn(value.data).some((record) => /^(?:role|per|agt|asgn|pol)_/.test(textAt(record, 'id') ?? ''));
  return LISTS.some((list) =>
    listAt(value, list).some((record) => isObject(record) && (isObject(record.links) || isObject(value.linked))),
  );
}

/**
 * Answers of GlassFrog's API become a draft, one or several together: version 3 (circles, roles, people, assignments, with what is linked to them) and version 5 (roles that hold roles, as a list or a
 * tree). A circle that supports a role is that role, with roles in it.
 *
 * Source: GlassFrog API v3 (circles, roles, assignments) and v5 (schemas Role, TreeNode, Assignment, Actor, Policy).
 */
export function draftFromGlassFrogJson(values: readonly unknown[], name: string): ImportResult {
  const lists = gather(values);
  const account = accountOfFields(Object.fromEntries(lists), TARGETS);
  const reader = new Reader(lists, account, name);
  const draft = reader.read();
  const tallies = [
    { of: 'circles', amount: reader.circles },
    { of: 'roles', amount: reader.roles },
    { of: 'persons', amount: draft.people.size },
  ] as const;
  return { draft, account, format: 'glassfrog', tallies };
}

function recordsIn(data: unknown): Json[] {
  return (Array.isArray(data) ? data : [data]).filter(isObject);
}

/** All records of all answers by list, each once; roles inside roles stand beside them. */
function gather(values: readonly unknown[]): Map<List, Json[]> {
  const lists = new Map<List, Json[]>(LISTS.map((list) => [list, []]));
  const seen = new Set<string>();
  const waiting: [List, Json][] = [];
  const take = (list: List | undefined, records: readonly Json[]) => {
    for (const record of records) {
      const own =
        list ??
        LIST_OF_TYPE[textAt(record, 'type') ?? ''] ??
        LIST_OF_ID[/^[a-z]+/.exec(textAt(record, 'id') ?? '')?.[0] ?? ''];
      if (own) waiting.push([own, record]);
    }
  };
  for (const value of values.filter(isObject)) {
    if ('data' in value) take(undefined, recordsIn(value.data));
    for (const list of LISTS)
      for (const part of [value, objectAt(value, 'linked')]) take(list, recordsIn(listAt(part, list)));
  }
  for (let at = 0; at < waiting.length; at++) {
    const [list, record] = waiting[at] as [List, Json];
    const { children, subroles, parent_role: _, ...own } = record;
    take('roles', [...recordsIn(children ?? []), ...recordsIn(subroles ?? [])]);
    if (list === 'roles')
      for (const [inner, key] of [
        ['assignments', 'assignments'],
        ['policies', 'policies'],
      ] as const)
        take(inner, recordsIn(listAt(own, key)));
    const key = `${list} ${textAt(record, 'id')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const { assignments: __, policies: ___, ...alone } = own;
    lists.get(list)?.push(list === 'roles' ? alone : own);
  }
  return lists;
}

class Reader {
  readonly #lists: ReadonlyMap<List, readonly Json[]>;
  readonly #account: Account;
  readonly #out: CircleDraft;
  circles = 0;
  roles = 0;

  constructor(lists: ReadonlyMap<List, readonly Json[]>, account: Account, name: string) {
    this.#lists = lists;
    this.#account = account;
    this.#out = new CircleDraft(name, { purpose: 'Purpose', responsibilities: 'Accountability' });
  }

  read() {
    const nodes = this.#nodes();
    this.circles = nodes.filter(({ isCircle }) => isCircle).length;
    this.roles = nodes.length - this.circles;
    this.#out.addNodes(nodes);
    for (const person of this.#of('people')) this.#addPerson(person);
    const told = this.#addAssignments();
    for (const role of this.#of('roles')) this.#addFillers(role, told);
    for (const policy of this.#of('policies')) this.#addPolicy(policy);
    return this.#out.finish();
  }

  #of(list: List): readonly Json[] {
    return this.#lists.get(list) ?? [];
  }

  /** Circles and roles; a circle of version 3 is one with the role that it supports. */
  #nodes(): CircleNode[] {
    const circles = new Map(this.#of('circles').map((circle) => [textAt(circle, 'id') ?? '', circle]));
    const supported = new Map<string, string>();
    for (const [id, circle] of circles) {
      const role = textAt(objectAt(circle, 'links'), 'supported_role');
      if (role !== undefined) supported.set(role, id);
    }
    const texts = (list: List) =>
      new Map(this.#of(list).map((record) => [textAt(record, 'id') ?? '', textAt(record, 'description') ?? '']));
    const [accountabilities, domains] = [texts('accountabilities'), texts('domains')];
    const seen = new Set<string>();
    const nodes: CircleNode[] = [];
    for (const role of this.#of('roles')) {
      const links = objectAt(role, 'links');
      const id = textAt(role, 'id') ?? '';
      const ownCircle = textAt(links, 'supporting_circle') ?? supported.get(id);
      const circle = circles.get(ownCircle ?? '');
      if (ownCircle !== undefined) seen.add(ownCircle);
      const isCircle = ownCircle !== undefined || role.has_subroles === true;
      const around = textAt(links, 'circle');
      nodes.push({
        key: isCircle && ownCircle !== undefined ? `circle ${ownCircle}` : `role ${id}`,
        name: this.#text(textAt(circle, 'name') ?? textAt(role, 'name'), 'roles[].name') ?? `Role ${id}`,
        parent: around === undefined ? roleKey(textAt(role, 'parent_role_id')) : `circle ${around}`,
        isCircle,
        purpose: this.#text(textAt(role, 'purpose'), 'roles[].purpose'),
        strategy: this.#text(textAt(circle, 'strategy'), 'circles[].strategy'),
        responsibilities: this.#described(role, 'accountabilities', accountabilities),
        domains: this.#described(role, 'domains', domains),
        tags: [...listAt(role, 'tag_names'), ...listAt(role, 'tags')].filter(
          (tag) => typeof tag === 'string' && tag !== '',
        ) as string[],
        elected: textAt(role, 'elected_until') !== undefined || listAt(role, 'flags').includes('elected'),
      });
    }
    for (const [id, circle] of circles)
      if (!seen.has(id))
        nodes.push({
          key: `circle ${id}`,
          name: this.#text(textAt(circle, 'name'), 'circles[].name') ?? `Circle ${id}`,
          isCircle: true,
          strategy: this.#text(textAt(circle, 'strategy'), 'circles[].strategy'),
        });
    return nodes;
  }

  /** The texts of accountabilities or domains: they stand in the role, or beside it under their ids. */
  #described(role: Json, key: 'accountabilities' | 'domains', texts: ReadonlyMap<string, string>): string[] {
    const inside = listAt(role, key).map((item) => textAt(item, 'description'));
    const linked = listAt(objectAt(role, 'links'), key).map((id) => texts.get(String(id)));
    return [...inside, ...linked].flatMap((text) => this.#text(text, `${key}[].description`) ?? []);
  }

  #addPerson(person: Json): void {
    const [id, email] = [textAt(person, 'id') ?? '', textAt(person, 'email')];
    const name = textAt(person, 'name') ?? email?.replace(/@.*$/, '').replace(/[._-]+/g, ' ') ?? `Person ${id}`;
    const isAddress = email !== undefined && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email);
    const kind = textAt(person, 'kind') === 'agent' ? 'agent' : undefined;
    this.#out.person(id, oneLine(name), isAddress ? { email } : {}, kind);
  }

  /** Gives the roles whose fillers are told by assignments, with their focus. */
  #addAssignments(): Set<string> {
    const told = new Set<string>();
    const untils = new Map(this.#of('roles').map((role) => [textAt(role, 'id') ?? '', textAt(role, 'elected_until')]));
    for (const assignment of this.#of('assignments')) {
      const links = objectAt(assignment, 'links');
      const actor = objectAt(assignment, 'actor');
      const role = textAt(assignment, 'role_id') ?? textAt(links, 'role') ?? '';
      const person = textAt(assignment, 'actor_id') ?? textAt(links, 'person') ?? '';
      if ('id' in actor) this.#addPerson(actor);
      const until = dateIn(textAt(assignment, 'elected_until') ?? textAt(assignment, 'election') ?? untils.get(role));
      const focus = this.#text(textAt(assignment, 'focus'), 'assignments[].focus');
      if (this.#fill(role, person, { focus, until })) told.add(`${role} ${person}`);
      else this.#account.left('assignments[].links.person', 'not-found');
    }
    return told;
  }

  #addFillers(role: Json, told: ReadonlySet<string>): void {
    const id = textAt(role, 'id') ?? '';
    const until = dateIn(textAt(role, 'elected_until'));
    for (const filler of recordsIn(listAt(role, 'fillers'))) {
      const person = textAt(filler, 'id') ?? '';
      this.#addPerson(filler);
      if (!told.has(`${id} ${person}`)) this.#fill(id, person, { until });
    }
    for (const written of listAt(objectAt(role, 'links'), 'people')) {
      const person = String(written);
      if (!told.has(`${id} ${person}`) && !this.#fill(id, person, { until }))
        this.#account.left('roles[].links.people[]', 'not-found');
    }
  }

  #fill(role: string, person: string, details: { focus?: string | undefined; until?: string | undefined }): boolean {
    const circle = this.#circleOf.get(role);
    return this.#out.fill({ node: circle ?? `role ${role}`, person, ...details });
  }

  /** The key of each role of version 3 that is a circle. */
  get #circleOf(): ReadonlyMap<string, string> {
    this.#circlesByRole ??= new Map([
      ...this.#of('circles').flatMap((circle) => {
        const role = textAt(objectAt(circle, 'links'), 'supported_role');
        return role === undefined ? [] : [[role, `circle ${textAt(circle, 'id')}`] as const];
      }),
      ...this.#of('roles').flatMap((role) => {
        const circle = textAt(objectAt(role, 'links'), 'supporting_circle');
        return circle === undefined ? [] : [[textAt(role, 'id') ?? '', `circle ${circle}`] as const];
      }),
    ]);
    return this.#circlesByRole;
  }
  #circlesByRole: ReadonlyMap<string, string> | undefined;

  #addPolicy(policy: Json): void {
    const links = objectAt(policy, 'links');
    const circle = textAt(links, 'circle');
    const role = textAt(policy, 'role_id') ?? textAt(links, 'role');
    const key = circle === undefined ? (this.#circleOf.get(role ?? '') ?? roleKey(role)) : `circle ${circle}`;
    const [title, body] = [
      this.#text(textAt(policy, 'title'), 'policies[].title'),
      this.#text(textAt(policy, 'body'), 'policies[].body'),
    ];
    const text = body ?? title;
    if (text === undefined) return;
    const made = { ...(body !== undefined && title !== undefined && { name: title }), text };
    if (!this.#out.addPolicy(key ?? '', made)) this.#account.left('policies[].title', 'not-found');
  }

  #text(text: string | undefined, field: string): string | undefined {
    if (text === undefined) return undefined;
    return oneLine(withoutPrivateData(textOfHtml(text), field, this.#account)) || undefined;
  }
}

function roleKey(id: string | undefined): string | undefined {
  return id === undefined ? undefined : `role ${id}`;
}

function dateIn(text: string | undefined): string | undefined {
  const [date] = /^\d{4}-\d{2}-\d{2}/.exec(text ?? '') ?? [];
  return date !== undefined && !Number.isNaN(Date.parse(date)) ? date : undefined;
}

const TECHNICAL = { left: 'technical' } as const;
const TOLD = { left: 'told-elsewhere' } as const;

const TARGETS: FieldTargets = {
  'circles[].id': 'identity',
  'circles[].name': 'team-name',
  'circles[].short_name': TOLD,
  'circles[].strategy': 'team-strategy',
  'circles[].organization_id': TECHNICAL,
  'circles[].links.roles[]': TOLD,
  'circles[].links.people[]': TOLD,
  'circles[].links.policies[]': TOLD,
  'circles[].links.domain[]': TOLD,
  'circles[].links.supported_role': 'team-parent',
  'roles[].id': 'identity',
  'roles[].type': TECHNICAL,
  'roles[].legacy_id': TECHNICAL,
  'roles[].organization_id': TECHNICAL,
  'roles[].created_at': TECHNICAL,
  'roles[].updated_at': TECHNICAL,
  'roles[].name': 'role-name',
  'roles[].name_with_circle_for_core_roles': TOLD,
  'roles[].is_core': TOLD,
  'roles[].purpose': 'role-purpose',
  'roles[].elected_until': 'holder-until',
  'roles[].has_subroles': 'team-kind',
  'roles[].flags[]': 'role-elected',
  'roles[].tags[]': 'role-tags',
  'roles[].tag_names[]': 'role-tags',
  'roles[].parent_role_id': 'team-parent',
  'roles[].links.circle': 'team',
  'roles[].links.supporting_circle': 'team-parent',
  'roles[].links.accountabilities[]': TOLD,
  'roles[].links.domains[]': TOLD,
  'roles[].links.people[]': 'holder',
  'roles[].accountabilities[].id': 'identity',
  'roles[].accountabilities[].description': 'role-responsibilities',
  'roles[].accountabilities[].is_structural': TECHNICAL,
  'roles[].domains[].id': 'identity',
  'roles[].domains[].description': 'role-domains',
  'roles[].domains[].is_structural': TECHNICAL,
  'roles[].fillers[].id': 'holder',
  'roles[].fillers[].type': TECHNICAL,
  'roles[].fillers[].name': 'person-name',
  'roles[].fillers[].email': 'person-email',
  'roles[].fillers[].kind': 'person-kind',
  'people[].id': 'identity',
  'people[].type': TECHNICAL,
  'people[].name': 'person-name',
  'people[].email': 'person-email',
  'people[].kind': 'person-kind',
  'people[].external_id': TECHNICAL,
  'people[].links.circles[]': TOLD,
  'people[].links.organization_ids[]': TECHNICAL,
  'accountabilities[].id': 'identity',
  'accountabilities[].description': 'role-responsibilities',
  'domains[].id': 'identity',
  'domains[].description': 'role-domains',
  'assignments[].id': 'identity',
  'assignments[].type': TECHNICAL,
  'assignments[].created_at': TECHNICAL,
  'assignments[].updated_at': TECHNICAL,
  'assignments[].exclude_from_meetings': TECHNICAL,
  'assignments[].role_id': 'holder',
  'assignments[].actor_id': 'holder',
  'assignments[].focus': 'holder-focus',
  'assignments[].election': 'holder-until',
  'assignments[].elected_until': 'holder-until',
  'assignments[].links.person': 'holder',
  'assignments[].links.role': 'holder',
  'assignments[].actor.id': TOLD,
  'assignments[].actor.name': 'person-name',
  'assignments[].actor.email': 'person-email',
  'assignments[].actor.kind': 'person-kind',
  'policies[].id': 'identity',
  'policies[].title': 'team-policies',
  'policies[].body': 'team-policies',
  'policies[].role_id': 'team-policies',
  'policies[].links.circle': 'team-policies',
  'policies[].links.role': 'team-policies',
  'policies[].created_at': TECHNICAL,
  'policies[].updated_at': TECHNICAL,
};
