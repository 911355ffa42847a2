import type { ImportResult } from '../draft/import-result.ts';
import { idFrom } from '../draft/make-id.ts';
import { MapDraft, type PersonOfDraft, type TeamOfDraft } from '../draft/map-draft.ts';
import { accountOfFields, type FieldTargets, isObject, listAt, objectAt, textAt } from './account-of-fields.ts';

/** A GitHub organisation as peribolos has it: teams inside each other, with maintainers and members. */
export function draftFromPeribolos(document: Readonly<Record<string, unknown>>): ImportResult {
  const draft = new MapDraft();
  const orgs = isObject(document.orgs) ? document.orgs : { organization: document };
  const names = Object.keys(orgs);
  for (const [name, org] of Object.entries(orgs)) {
    if (!isObject(org)) continue;
    const top = names.length > 1 ? draft.team(`org ${name}`, textAt(org, 'name') ?? name) : undefined;
    const [title, purpose] = [textAt(org, 'name') ?? (document.orgs ? name : undefined), textAt(org, 'description')];
    if (top && purpose !== undefined) top.fields.purpose = purpose;
    if (!top && title !== undefined) draft.parts.name = title;
    if (!top && purpose !== undefined) draft.parts.purpose = purpose;
    const admins = listAt(org, 'admins').filter((login) => typeof login === 'string') as string[];
    if (admins.length > 0) {
      const team = top ?? draft.team('admins', 'Organization');
      const role = draft.role(team, 'admin', 'Admin');
      for (const login of admins) draft.hold(role, personOf(draft, login));
    }
    for (const login of listAt(org, 'members')) if (typeof login === 'string') personOf(draft, login);
    addTeams(draft, objectAt(org, 'teams'), top);
  }
  const account = accountOfFields({ orgs }, TARGETS, MAPS);
  return { draft, account, format: 'peribolos', tallies: [{ of: 'groups', amount: draft.teams.size }] };
}

function addTeams(draft: MapDraft, teams: Readonly<Record<string, unknown>>, parent: TeamOfDraft | undefined): void {
  for (const [name, written] of Object.entries(teams)) {
    const team = draft.team(`${parent?.id ?? ''} ${name}`, name);
    if (parent) team.parent = parent.id;
    if (!isObject(written)) continue;
    const description = textAt(written, 'description');
    if (description !== undefined) team.fields.purpose = description;
    const former = listAt(written, 'previously').flatMap((old) => (typeof old === 'string' ? idFrom(old, 'team') : []));
    const own = former.filter((id) => id !== team.id && !draft.teams.has(id));
    if (own.length > 0) team.fields.previously = [...new Set(own)];
    if (written.privacy === 'secret') team.fields.tags = ['secret'];
    for (const [key, title] of [
      ['maintainers', 'Maintainer'],
      ['members', 'Member'],
    ] as const) {
      const logins = listAt(written, key).filter((login) => typeof login === 'string') as string[];
      if (logins.length === 0) continue;
      const role = draft.role(team, key, title);
      for (const login of logins) draft.hold(role, personOf(draft, login));
    }
    addTeams(draft, objectAt(written, 'teams'), team);
  }
}

function personOf(draft: MapDraft, login: string): PersonOfDraft {
  const person = draft.person(login.toLowerCase(), login);
  person.fields.links = [{ name: 'GitHub', url: `https://github.com/${encodeURIComponent(login)}` }];
  return person;
}

/** How deep teams stand inside each other, as far as the account goes. */
const LEVELS = Array.from({ length: 8 }, (_, depth) => `orgs.*${'.teams.*'.repeat(depth + 1)}`);
const MAPS = ['orgs', 'orgs.*.teams', ...LEVELS.map((level) => `${level}.teams`)];

const TARGETS: FieldTargets = {
  'orgs.*.name': 'organization-name',
  'orgs.*.description': 'organization-purpose',
  'orgs.*.admins[]': 'holder',
  'orgs.*.members[]': 'person',
  ...Object.fromEntries(
    LEVELS.flatMap((level) => [
      [`${level}.description`, 'team-purpose'],
      [`${level}.privacy`, 'team-tags'],
      [`${level}.previously[]`, 'team-previously'],
      [`${level}.maintainers[]`, 'holder'],
      [`${level}.members[]`, 'holder'],
    ]),
  ),
};
