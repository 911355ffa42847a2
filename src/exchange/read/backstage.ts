import { isId } from '../../text/id-from-name.ts';
import type { ImportResult } from '../draft/import-result.ts';
import { idFrom } from '../draft/make-id.ts';
import { MapDraft, type TeamOfDraft } from '../draft/map-draft.ts';
import { accountOfFields, isObject, listAt, objectAt, textAt } from './account-of-fields.ts';

const KINDS: Readonly<Record<string, 'department' | 'project' | 'circle' | 'guild' | 'council'>> = {
  department: 'department',
  'sub-department': 'department',
  'business-unit': 'department',
  organization: 'department',
  project: 'project',
  circle: 'circle',
  guild: 'guild',
  council: 'council',
};

/** A catalog of Backstage: groups become teams inside each other, users persons. It knows no roles, so that who belongs to a group becomes a member of it. */
export function draftFromBackstage(documents: readonly unknown[]): ImportResult {
  const draft = new MapDraft();
  const entities = documents.filter(isObject);
  const groups = entities.filter((entity) => /^group$/i.test(textAt(entity, 'kind') ?? ''));
  const users = entities.filter((entity) => /^user$/i.test(textAt(entity, 'kind') ?? ''));
  const others = entities.length - groups.length - users.length;
  for (const group of groups) describeGroup(draft, group);
  for (const group of groups) {
    const team = draft.knownTeam(refOf(group)) as TeamOfDraft;
    const spec = objectAt(group, 'spec');
    const parent = textAt(spec, 'parent');
    const outer = parent === undefined ? undefined : draft.knownTeam(refIn(parent, group));
    if (outer) draft.putInside(team, outer);
    for (const child of listAt(spec, 'children')) {
      const inner = typeof child === 'string' ? draft.knownTeam(refIn(child, group)) : undefined;
      if (inner) draft.putInside(inner, team);
    }
  }
  for (const user of users) {
    const [metadata, spec] = [objectAt(user, 'metadata'), objectAt(user, 'spec')];
    const profile = objectAt(spec, 'profile');
    const id = textAt(metadata, 'name') ?? 'user';
    const name = textAt(profile, 'displayName') ?? id.replace(/[._-]+/g, ' ');
    const person = draft.person(refOf(user), name, isId(id) ? id : idFrom(id, 'person'));
    const [email, title] = [textAt(profile, 'email'), textAt(metadata, 'title')];
    if (email?.includes('@')) person.fields.email = email;
    if (title !== undefined && title !== person.fields.name) person.fields.title = title;
  }
  const account = accountOfFields({ Group: groups, User: users }, TARGETS);
  const join = (group: string, user: string) => {
    const [team, person] = [draft.knownTeam(group), draft.knownPerson(user)];
    if (team && person) {
      const isNew = !team.roles.has('member');
      draft.hold(draft.role(team, 'member', 'Member'), person);
      if (isNew) draft.ask(`${team.id}/member`, { ask: 'members' });
    } else account.left('User[].spec.memberOf[]', 'not-found');
  };
  for (const user of users)
    for (const group of listAt(objectAt(user, 'spec'), 'memberOf'))
      if (typeof group === 'string') join(refIn(group, user), refOf(user));
  for (const group of groups)
    for (const member of listAt(objectAt(group, 'spec'), 'members'))
      if (typeof member === 'string') join(refOf(group), refIn(member, group, 'user'));
  if (others > 0) {
    account.saw('(other kinds)', others);
    account.left('(other kinds)', 'no-place', others);
  }
  return { draft, account, format: 'backstage', tallies: [{ of: 'documents', amount: entities.length }] };
}

const TARGETS = {
  'Group[].apiVersion': { left: 'technical' },
  'User[].apiVersion': { left: 'technical' },
  'Group[].kind': 'team',
  'User[].kind': 'person',
  'Group[].metadata.name': 'team-name',
  'Group[].metadata.namespace': 'identity',
  'Group[].metadata.title': 'team-name',
  'Group[].metadata.description': 'team-purpose',
  'Group[].metadata.tags[]': 'team-tags',
  'Group[].metadata.links[].url': 'team-links',
  'Group[].metadata.links[].title': 'team-links',
  'Group[].spec.type': 'team-kind',
  'Group[].spec.profile.displayName': 'team-name',
  'Group[].spec.profile.email': 'team-contact',
  'Group[].spec.parent': 'team-parent',
  'Group[].spec.children[]': 'team-parent',
  'Group[].spec.ancestors[]': { left: 'told-elsewhere' },
  'Group[].spec.descendants[]': { left: 'told-elsewhere' },
  'Group[].spec.members[]': 'holder',
  'User[].metadata.name': 'identity',
  'User[].metadata.namespace': 'identity',
  'User[].metadata.title': 'person-title',
  'User[].spec.profile.displayName': 'person-name',
  'User[].spec.profile.email': 'person-email',
  'User[].spec.memberOf[]': 'holder',
} as const;

function describeGroup(draft: MapDraft, group: Readonly<Record<string, unknown>>): void {
  const [metadata, spec] = [objectAt(group, 'metadata'), objectAt(group, 'spec')];
  const profile = objectAt(spec, 'profile');
  const name = textAt(metadata, 'name') ?? 'group';
  const team = draft.team(refOf(group), name, isId(name) ? name : undefined);
  const { fields } = team;
  const shown = textAt(profile, 'displayName') ?? textAt(metadata, 'title');
  if (shown !== undefined) fields.name = shown;
  const kind = KINDS[textAt(spec, 'type')?.toLowerCase() ?? ''];
  if (kind) fields.kind = kind;
  const [purpose, contact] = [textAt(metadata, 'description'), textAt(profile, 'email')];
  if (purpose !== undefined) fields.purpose = purpose;
  if (contact !== undefined) fields.contact = contact;
  const tags = listAt(metadata, 'tags').filter((tag) => typeof tag === 'string' && tag !== '');
  if (tags.length > 0) fields.tags = [...new Set(tags as string[])];
  const links = listAt(metadata, 'links').flatMap((link) => {
    const [url, title] = [textAt(link, 'url'), textAt(link, 'title')];
    return url === undefined || !/^https?:\/\//.test(url) ? [] : [title === undefined ? url : { name: title, url }];
  });
  if (links.length > 0) fields.links = links;
}

/** How an entity is referred to: `kind:namespace/name`. */
function refOf(entity: Readonly<Record<string, unknown>>): string {
  const metadata = objectAt(entity, 'metadata');
  const kind = textAt(entity, 'kind') ?? '';
  return `${kind}:${textAt(metadata, 'namespace') ?? 'default'}/${textAt(metadata, 'name') ?? ''}`.toLowerCase();
}

/** A written reference in full; what it leaves out is that of the entity in which it stands, or the default. */
function refIn(written: string, entity: Readonly<Record<string, unknown>>, kind = 'group'): string {
  const [, ownKind = kind, namespace = textAt(objectAt(entity, 'metadata'), 'namespace') ?? 'default', name = ''] =
    /^(?:([^:/]+):)?(?:([^/]+)\/)?(.*)$/.exec(written) ?? [];
  return `${ownKind}:${namespace}/${name}`.toLowerCase();
}
