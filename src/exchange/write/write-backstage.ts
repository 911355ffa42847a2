import { createHash } from 'node:crypto';
import { currentHolders, type Link, type OrgMap, type Person, type Team } from '../../model/org-map.ts';
import { printAfter } from '../../yaml/print-value.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A map as catalog entities of Backstage, one document each: a Group for each team, with the groups inside it, and a User for each person who has not left on the day (`today`, ISO date),
 * who is a member of the groups in which they hold a role now. Backstage knows no roles.
 *
 * Source of the shape: Backstage, descriptor format of catalog entities (`backstage.io/v1alpha1`, kinds Group and User).
 */
export function writeBackstage(map: OrgMap, today: string): string {
  const members = membersOf(map, today);
  const groups = Array.from(map.teams.values(), groupOf);
  const users = [...map.people.values()]
    .filter(({ left }) => left === undefined || left > today)
    .map((person) => userOf(person, members.get(person) ?? []));
  return [...groups, ...users].map((entity) => `---\n${printDocument(entity)}`).join('');
}

/** The teams in which each person holds a role. */
function membersOf(map: OrgMap, today: string): Map<Person, Set<Team>> {
  const teams = new Map<Person, Set<Team>>();
  for (const role of map.roles.values())
    for (const { person } of currentHolders(role, today))
      teams.set(person, (teams.get(person) ?? new Set()).add(role.team));
  return teams;
}

function groupOf({ id, name, kind, purpose, contact, tags, links, parent, children }: Team): Fields {
  return entity('Group', {
    metadata: {
      name: entityName(id),
      ...(purpose !== undefined && { description: purpose }),
      ...listed('tags', tagsOf(tags)),
      ...listed('links', linksOf(links)),
    },
    spec: {
      type: kind,
      profile: { displayName: name, ...(contact !== undefined && isAddress(contact) && { email: contact }) },
      ...(parent && { parent: entityName(parent.id) }),
      children: children.map((child) => entityName(child.id)),
    },
  });
}

function userOf({ id, name, email, tags, links }: Person, teams: Iterable<Team>): Fields {
  return entity('User', {
    metadata: { name: entityName(id), ...listed('tags', tagsOf(tags)), ...listed('links', linksOf(links)) },
    spec: {
      profile: { displayName: name, ...(email !== undefined && { email }) },
      memberOf: Array.from(teams, (team) => entityName(team.id)),
    },
  });
}

function entity(kind: string, fields: Fields): Fields {
  return { apiVersion: 'backstage.io/v1alpha1', kind, ...fields };
}

const LONGEST_NAME = 63;

/** An id as the name of an entity: ids have only signs that it can have, and may be too long. A shortened one ends in signs that follow from the whole. */
function entityName(id: string): string {
  if (id.length <= LONGEST_NAME) return id;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 8);
  return `${id.slice(0, LONGEST_NAME - 9).replace(/-$/, '')}-${hash}`;
}

/** The tags that a catalog takes: small letters, digits, `+`, `#` and `:` in words with hyphens between. */
function tagsOf(tags: readonly string[]): string[] {
  const made = tags.map((tag) =>
    tag
      .toLowerCase()
      .replace(/[^a-z0-9:+#]+/g, '-')
      .replace(/^-|-$/g, ''),
  );
  return [...new Set(made)].filter((tag) => tag !== '' && tag.length <= LONGEST_NAME);
}

function linksOf(links: readonly Link[]): Fields[] {
  return links
    .filter(({ url }) => URL.canParse(url))
    .map(({ url, name }) => ({ url, ...(name !== undefined && { title: name }) }));
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

function listed(key: string, items: readonly unknown[]): Fields {
  return items.length === 0 ? {} : { [key]: items };
}

const LAYOUT = { step: 2, dash: 2, lineBreak: '\n' } as const;

function printDocument(fields: Fields): string {
  const lines = Object.entries(fields).map(
    ([key, value]) => `${key}:${printAfter(value, { column: 0, isItem: false, inFlow: false }, LAYOUT)}\n`,
  );
  return lines.join('');
}
