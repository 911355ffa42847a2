import { parse } from 'smol-toml';
import type { ImportFile, ImportResult } from '../draft/import-result.ts';
import { MapDraft, type TeamOfDraft } from '../draft/map-draft.ts';
import { decodeText } from '../table/decode-text.ts';
import { accountOfFields, isObject, listAt, objectAt, textAt } from './account-of-fields.ts';

const KINDS: Readonly<Record<string, 'project' | 'council'>> = {
  'working-group': 'project',
  'project-group': 'project',
};

/** TOML teams of the kind that the Rust project has, from a file or a folder: leads, members and roles of members; people by their files, where the folder has them. */
export function draftFromRustTeams(files: readonly ImportFile[]): ImportResult {
  const draft = new MapDraft();
  const teams: Readonly<Record<string, unknown>>[] = [];
  const people: Readonly<Record<string, unknown>>[] = [];
  let others = 0;
  for (const { path, bytes } of files) {
    let value: unknown;
    try {
      value = parse(decodeText(bytes)?.text ?? '');
    } catch (error) {
      return { problem: `${path} is no TOML: ${(error as Error).message.split('\n')[0]}.` };
    }
    if (!isObject(value)) continue;
    if (isObject(value.people) || 'subteam-of' in value || 'top-level' in value) teams.push(value);
    else if (textAt(value, 'github') !== undefined && textAt(value, 'name') !== undefined) people.push(value);
    else others++;
  }
  if (teams.length === 0) return { problem: 'No team was found: a TOML team has a name and a table [people].' };
  for (const written of people) {
    const login = textAt(written, 'github') as string;
    personOf(draft, login).fields.name = textAt(written, 'name') as string;
  }
  for (const team of teams) describe(draft, team);
  const account = accountOfFields({ team: teams, person: people }, TARGETS, [
    'team[].permissions',
    'team[].leads-permissions',
  ]);
  for (const written of teams) {
    const parent = textAt(written, 'subteam-of');
    const outer = parent === undefined ? undefined : draft.knownTeam(parent);
    const team = draft.knownTeam(textAt(written, 'name') ?? '') as TeamOfDraft;
    if (parent !== undefined && !outer) account.left('team[].subteam-of', 'not-found');
    let isCircle = false;
    for (let at = outer; at; at = at.parent === undefined ? undefined : draft.teams.get(at.parent))
      isCircle ||= at === team;
    if (outer && !isCircle) team.parent = outer.id;
  }
  if (others > 0) {
    account.saw('(other files)', others);
    account.left('(other files)', 'no-place', others);
  }
  return { draft, account, format: 'rust-teams', tallies: [{ of: 'files', amount: files.length }] };
}

function describe(draft: MapDraft, written: Readonly<Record<string, unknown>>): void {
  const name = textAt(written, 'name') ?? 'team';
  const website = objectAt(written, 'website');
  const team = draft.team(name, name);
  const { fields } = team;
  const kind = KINDS[textAt(written, 'kind') ?? ''];
  if (kind) fields.kind = kind;
  fields.name = textAt(website, 'name') ?? name;
  const [purpose, contact, repo] = [textAt(website, 'description'), textAt(website, 'email'), textAt(website, 'repo')];
  if (purpose !== undefined) fields.purpose = purpose;
  if (contact !== undefined) fields.contact = contact;
  else if (textAt(website, 'zulip-stream') !== undefined) fields.contact = `Zulip: ${textAt(website, 'zulip-stream')}`;
  if (repo !== undefined && /^https?:/.test(repo)) fields.links = [repo];
  const group = objectAt(written, 'people');
  const titles = new Map(
    listAt(written, 'roles').map((role) => [textAt(role, 'id') ?? '', textAt(role, 'description') ?? '']),
  );
  const leads = logins(group, 'leads').map(({ login }) => login);
  const role = (key: string, title: string) => draft.role(team, key, title);
  for (const login of leads) {
    const lead = role('leads', 'Team lead');
    lead.fields.core = 'lead';
    draft.hold(lead, personOf(draft, login));
  }
  for (const { login, roles } of logins(group, 'members')) {
    for (const id of roles) draft.hold(role(id, titles.get(id) || id), personOf(draft, login));
    if (!leads.includes(login) && roles.length === 0) draft.hold(role('members', 'Member'), personOf(draft, login));
  }
  for (const { login } of logins(group, 'alumni'))
    draft.hold(role('members', 'Member'), personOf(draft, login), { as: 'emeritus' });
}

/** Members are a name on GitHub, or an object with one and with roles. */
function logins(group: unknown, key: string): { readonly login: string; readonly roles: readonly string[] }[] {
  return listAt(group, key).flatMap((member) => {
    if (typeof member === 'string') return [{ login: member, roles: [] }];
    const login = textAt(member, 'github');
    const roles = listAt(member, 'roles').filter((role) => typeof role === 'string') as string[];
    return login === undefined ? [] : [{ login, roles }];
  });
}

function personOf(draft: MapDraft, login: string) {
  const person = draft.person(login.toLowerCase(), login);
  person.fields.links ??= [{ name: 'GitHub', url: `https://github.com/${encodeURIComponent(login)}` }];
  return person;
}

const TARGETS = {
  'team[].name': 'team-name',
  'team[].subteam-of': 'team-parent',
  'team[].top-level': { left: 'told-elsewhere' },
  'team[].kind': 'team-kind',
  'team[].people.leads[]': 'holder',
  'team[].people.members[]': 'holder',
  'team[].people.members[].github': 'holder',
  'team[].people.members[].roles[]': 'role',
  'team[].people.alumni[]': 'holder-notes',
  'team[].people.alumni[].github': 'holder-notes',
  'team[].roles[].id': 'identity',
  'team[].roles[].description': 'role-name',
  'team[].website.name': 'team-name',
  'team[].website.description': 'team-purpose',
  'team[].website.email': 'team-contact',
  'team[].website.zulip-stream': 'team-contact',
  'team[].website.repo': 'team-links',
  'team[].website.weight': { left: 'technical' },
  'team[].website.page': { left: 'technical' },
  'team[].permissions.*': { left: 'technical' },
  'team[].leads-permissions.*': { left: 'technical' },
  'team[].lists[].*': { left: 'technical' },
  'team[].github[].*': { left: 'technical' },
  'team[].rfcbot.*': { left: 'technical' },
  'team[].zulip-groups[].*': { left: 'technical' },
  'person[].name': 'person-name',
  'person[].github': 'person-links',
  'person[].email': { left: 'private' },
  'person[].github-id': { left: 'technical' },
  'person[].zulip-id': { left: 'technical' },
  'person[].discord-id': { left: 'technical' },
} as const;
