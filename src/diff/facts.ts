import type { Decision, OrgMap, Role, RoleDefinition, Team } from '../model/org-map.ts';
import { isRole } from '../model/org-map.ts';
import type { Location } from '../yaml/yaml-document.ts';
import type { Side } from './change.ts';

/** One item of a list, under the key by which it is matched with the item of the other map. */
export type Items = ReadonlyMap<string, Side>;

/** A thing taken apart for comparing: its single fields, and its lists by name. */
export interface Facts {
  /** The word for the thing at the beginning of kinds: `team`, `role`, `person` … */
  readonly noun: string;
  readonly subject: string;
  readonly name: string;
  readonly location: Location;
  /** References that the thing had before, in the form of subjects. */
  readonly previously: readonly string[];
  readonly fields: ReadonlyMap<string, Side>;
  readonly lists: ReadonlyMap<string, Items>;
}

/** All things of a map with their facts, in the order of their kinds and subjects. Inherited parts of a role count as the role's own. */
export function factsOf(map: OrgMap): Facts[] {
  const facts: Facts[] = [organizationFacts(map)];
  for (const team of map.teams.values()) facts.push(teamFacts(team));
  for (const role of map.roles.values()) facts.push(roleFacts(role));
  for (const person of map.people.values())
    facts.push(
      entityFacts(
        'person',
        person,
        ['talents'],
        {
          talents: person.talents.map((own) => ({
            key: own.talent,
            value: without(own, 'entry'),
            location: own.location,
          })),
        },
        ['holds'],
      ),
    );
  for (const collaboration of map.collaborations.values()) {
    facts.push(
      entityFacts('collaboration', collaboration, ['between'], {
        partner: collaboration.between.map((partner) => ({
          key: partner.team?.id ?? partner.organization ?? '',
          value: { ...without(partner, 'team'), ...(partner.team && { team: partner.team.id }) },
          location: partner.location,
        })),
      }),
    );
  }
  for (const talent of map.talents.values()) facts.push(entityFacts('talent', talent, [], {}));
  for (const template of map.templates.values()) facts.push(definitionFacts('template', template, [], {}));
  for (const band of map.pay.bands.values()) facts.push(entityFacts('pay-band', band, [], {}));
  return facts;
}

interface Item {
  readonly key: string;
  readonly value: unknown;
  readonly location: Location;
}

const STRUCTURE = ['id', 'reference', 'location', 'previously'];

function entityFacts(
  noun: string,
  thing: { reference: string; name: string; location: Location; previously: readonly string[] },
  listed: readonly string[],
  lists: Readonly<Record<string, readonly Item[]>>,
  left: readonly string[] = [],
): Facts {
  const fields = new Map<string, Side>();
  for (const [key, value] of Object.entries(thing)) {
    if (STRUCTURE.includes(key) || listed.includes(key) || left.includes(key) || isEmpty(value)) continue;
    const bare = sorted(value);
    if (key === 'extensions')
      for (const [own, part] of Object.entries(value as object))
        fields.set(own, { value: part, at: thing.location.child(own).key });
    else fields.set(key, { value: bare, at: thing.location.child(key).key });
  }
  return {
    noun,
    subject: thing.reference,
    name: thing.name,
    location: thing.location,
    previously: thing.previously,
    fields,
    lists: new Map(Object.entries(lists).map(([name, items]) => [name, itemsOf(items)])),
  };
}

function organizationFacts(map: OrgMap): Facts {
  const { name, purpose, vision, language, vocabulary, defaultLevel, tags, links, notes, extensions, location } = map;
  const { agreement, progression, notes: payNotes } = map.pay;
  const fields = entityFacts(
    'organization',
    {
      reference: 'org',
      name,
      location,
      previously: [],
      purpose,
      vision,
      language,
      vocabulary,
      defaults: defaultLevel,
      tags,
      links,
      notes,
      extensions,
      'pay.agreement': agreement,
      'pay.progression': progression,
      'pay.notes': payNotes,
    } as never,
    [],
    {},
  );
  const placed = [...fields.fields].map(
    ([key, side]) => [key, { ...side, at: (map.locations.get(key) ?? location.child(key)).key }] as const,
  );
  return { ...fields, fields: new Map(placed) };
}

function teamFacts(team: Team): Facts {
  const lists = {
    result: team.results.map((result) => ({
      key: result.what,
      value: { ...without(result), ...(result.owner && { owner: result.owner.reference }) },
      location: result.location,
    })),
    domain: team.domains.map(({ text, location }) => ({ key: text, value: text, location })),
    policy: team.policies.map((policy) => ({
      key: policy.name ?? policy.text,
      value: without(policy),
      location: policy.location,
    })),
    meeting: team.meetings.map((meeting) => ({
      key: meeting.name,
      value: without(meeting),
      location: meeting.location,
    })),
  };
  const facts = entityFacts('team', team, ['results', 'domains', 'policies', 'meetings'], lists, [
    'children',
    'roles',
    'parent',
  ]);
  if (!team.parent) return facts;
  return { ...facts, fields: new Map([...facts.fields, ['parent', { value: team.parent.id, at: team.location.key }]]) };
}

function roleFacts(role: Role): Facts {
  const holders = role.holders.map((holder) => ({
    key: holder.person.id,
    value: without(holder, 'person', 'role'),
    location: holder.location,
  }));
  const vacant = role.vacant ? { vacant: without(role.vacant) } : {};
  const facts = definitionFacts('role', role, ['holders', 'vacant'], { holder: holders }, ['team', 'inherited']);
  const former = role.previously.map((old) => (old.includes('/') ? old : `${role.team.id}/${old}`));
  const fields = role.vacant
    ? new Map([...facts.fields, ['vacant', { value: vacant.vacant, at: role.location.child('vacant').key }] as const])
    : facts.fields;
  return { ...facts, fields, previously: former };
}

function definitionFacts(
  noun: string,
  role: RoleDefinition,
  listed: readonly string[],
  lists: Readonly<Record<string, readonly Item[]>>,
  left: readonly string[] = [],
): Facts {
  const all = {
    ...lists,
    responsibility: role.responsibilities.map((own) => ({
      key: own.id ?? own.text,
      value: without(own),
      location: own.location,
    })),
    decision: role.decides.map((decision) => ({
      key: decision.what,
      value: decisionValue(decision),
      location: decision.location,
    })),
    domain: role.domains.map(({ text, location }) => ({ key: text, value: text, location })),
    delivery: role.delivers.map((delivery) => ({
      key: delivery.what,
      value: { ...without(delivery), ...(delivery.to && { to: delivery.to.reference }) },
      location: delivery.location,
    })),
    'talent-need': role.talents.map((need) => ({
      key: need.talent,
      value: without(need, 'entry'),
      location: need.location,
    })),
    replaces: role.replaces.map(({ text, location }) => ({ key: text, value: text, location })),
    excludes: role.excludes.map((other) => ({
      key: other.reference,
      value: other.reference,
      location: role.location.child('excludes'),
    })),
  };
  const facts = entityFacts(
    noun,
    role,
    [...listed, 'responsibilities', 'decides', 'domains', 'delivers', 'talents', 'replaces', 'excludes', 'like', 'pay'],
    all,
    left,
  );
  const fields = new Map(facts.fields);
  if (role.like) fields.set('like', { value: role.like.id, at: role.location.child('like').key });
  if (role.pay)
    fields.set('pay', {
      value: { ...without(role.pay, 'band'), band: role.pay.band.id },
      at: role.location.child('pay').key,
    });
  return { ...facts, fields };
}

function decisionValue(decision: Decision): unknown {
  const references = (things: readonly (Role | Team)[]) =>
    things.map((thing) => (isRole(thing) ? thing.reference : `${thing.id}/`)).sort();
  return {
    ...without(decision, 'consult', 'inform'),
    consult: references(decision.consult),
    inform: references(decision.inform),
  };
}

function without(thing: object, ...keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(thing)
      .filter(([key, value]) => key !== 'location' && !keys.includes(key) && value !== undefined && !isEmpty(value))
      .map(([key, value]) => [key, sorted(value)]),
  );
}

/** Items by key; the second of equal keys is numbered, so that none is lost. Items of equal keys are numbered by their content, so that order never matters. */
function itemsOf(items: readonly Item[]): Items {
  const sides = new Map<string, Side>();
  const ordered = items
    .map((item) => ({ item, text: stable(item.value) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  for (const { item } of ordered) {
    let key = item.key;
    for (let again = 2; sides.has(key); again++) key = `${item.key} (${again})`;
    sides.set(key, { value: item.value, at: item.location.value });
  }
  return sides;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    (Array.isArray(value)
      ? value.length === 0
      : typeof value === 'object' && value !== null && !(value instanceof Set) && Object.keys(value).length === 0)
  );
}

/** A list in an order that does not depend on how it was written. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort((a, b) => (stable(a) < stable(b) ? -1 : 1)) : value;
}

/** A value as text that does not depend on the order of keys. */
export function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
