import { nameFromId } from '../../text/wording.ts';
import type { ImportResult } from '../draft/import-result.ts';
import { MapDraft, type TeamOfDraft, withNote } from '../draft/map-draft.ts';
import { accountOfFields, type FieldTargets, isObject, listAt, objectAt, textAt } from './account-of-fields.ts';
import { oneLine } from './clean-text.ts';

/** The lists of groups in such a file, and what their groups are. */
const GROUPS = { sigs: 'circle', workinggroups: 'project', usergroups: 'guild', committees: 'council' } as const;

const ROLES = { chairs: 'Chair', tech_leads: 'Technical lead', leads: 'Lead' } as const;

/** A `sigs.yaml` of the kind that Kubernetes has: special interest groups and their subprojects become teams, chairs and technical leads roles. */
export function draftFromSigs(document: Readonly<Record<string, unknown>>): ImportResult {
  const draft = new MapDraft();
  const stakeholders: { readonly team: TeamOfDraft; readonly group: unknown }[] = [];
  let amount = 0;
  for (const [key, kind] of Object.entries(GROUPS))
    for (const group of listAt(document, key)) {
      if (!isObject(group)) continue;
      amount++;
      const team = addGroup(draft, group, kind);
      stakeholders.push({ team, group });
    }
  const account = accountOfFields(document, TARGETS);
  for (const { team, group } of stakeholders) {
    const names = listAt(group, 'stakeholder_sigs').filter((name) => typeof name === 'string') as string[];
    const others = names.flatMap((name) => draft.knownTeam(`sigs ${name.toLowerCase()}`)?.id ?? []);
    for (let missing = names.length - others.length; missing > 0; missing--)
      account.left('workinggroups[].stakeholder_sigs[]', 'not-found');
    if (others.length === 0) continue;
    draft.parts.collaborations = {
      ...draft.parts.collaborations,
      [team.id]: { name: team.fields.name ?? team.id, between: [team.id, ...new Set(others)] },
    };
  }
  return { draft, account, format: 'sigs', tallies: [{ of: 'groups', amount }] };
}

function addGroup(
  draft: MapDraft,
  group: Readonly<Record<string, unknown>>,
  kind: (typeof GROUPS)[keyof typeof GROUPS],
): TeamOfDraft {
  const name = textAt(group, 'name') ?? textAt(group, 'dir') ?? 'Group';
  const key = kind === 'circle' ? 'sigs' : kind;
  const team = draft.team(`${key} ${name.toLowerCase()}`, textAt(group, 'dir') ?? name);
  const { fields } = team;
  fields.name = name;
  fields.kind = kind;
  const mission = textAt(group, 'mission_statement');
  if (mission !== undefined) fields.purpose = oneLine(mission);
  const label = textAt(group, 'label');
  if (label !== undefined) fields.tags = [label];
  const charter = textAt(group, 'charter_link');
  if (charter !== undefined) fields.links = [{ name: 'Charter', url: charter }];
  addContact(team, objectAt(group, 'contact'));
  addMeetings(team, listAt(group, 'meetings'));
  for (const [list, title] of Object.entries(ROLES)) {
    const people = listAt(objectAt(group, 'leadership'), list).filter(isObject);
    if (people.length === 0) continue;
    const role = draft.role(team, list, title);
    for (const person of people) draft.hold(role, personOf(draft, person));
  }
  for (const person of listAt(objectAt(group, 'leadership'), 'emeritus_leads').filter(isObject)) {
    const [first] = team.roles.values();
    draft.hold(first ?? draft.role(team, 'chairs', ROLES.chairs), personOf(draft, person), { as: 'emeritus' });
  }
  for (const subproject of listAt(group, 'subprojects').filter(isObject)) addSubproject(draft, team, subproject);
  return team;
}

function addSubproject(draft: MapDraft, parent: TeamOfDraft, subproject: Readonly<Record<string, unknown>>): void {
  const name = textAt(subproject, 'name') ?? 'Subproject';
  const team = draft.team(`${parent.id} ${name}`, name);
  if (draft.teams.get(team.id) !== team || team.parent !== undefined) return;
  team.parent = parent.id;
  team.fields.kind = 'project';
  const description = textAt(subproject, 'description');
  if (description !== undefined) team.fields.purpose = oneLine(description);
  const owners = listAt(subproject, 'owners').filter((owner) => typeof owner === 'string') as string[];
  if (owners.length > 0) team.fields.links = [...new Set(owners)];
  addContact(team, objectAt(subproject, 'contact'));
  addMeetings(team, listAt(subproject, 'meetings'));
  const leads = listAt(subproject, 'leads').filter(isObject);
  if (leads.length > 0) {
    const role = draft.role(team, 'leads', ROLES.leads);
    for (const person of leads) draft.hold(role, personOf(draft, person));
  }
}

function personOf(draft: MapDraft, written: Readonly<Record<string, unknown>>) {
  const github = textAt(written, 'github') ?? textAt(written, 'name') ?? 'someone';
  const person = draft.person(github.toLowerCase(), textAt(written, 'name') ?? github);
  const company = textAt(written, 'company');
  if (company !== undefined) person.fields.organization ??= company;
  if (textAt(written, 'github') !== undefined)
    person.fields.links = [{ name: 'GitHub', url: `https://github.com/${encodeURIComponent(github)}` }];
  return person;
}

function addContact({ fields }: TeamOfDraft, contact: Readonly<Record<string, unknown>>): void {
  const [slack, list] = [textAt(contact, 'slack'), textAt(contact, 'mailing_list')];
  const liaison = textAt(objectAt(contact, 'liaison'), 'name');
  if (slack !== undefined) fields.contact = `Slack: #${slack}`;
  if (list !== undefined)
    fields.links = [...(fields.links ?? []), ...(/^https?:/.test(list) ? [{ name: 'Mailing list', url: list }] : [])];
  if (list !== undefined && !/^https?:/.test(list)) fields.contact ??= list;
  if (liaison !== undefined) fields.notes = withNote(fields.notes, `Liaison: ${liaison}`);
  for (const one of listAt(contact, 'teams')) {
    const name = textAt(one, 'name');
    if (name !== undefined)
      fields.notes = withNote(fields.notes, `GitHub team ${name}: ${textAt(one, 'description') ?? nameFromId(name)}`);
  }
}

const RHYTHMS: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  biweekly: '2 weeks',
  'bi-weekly': '2 weeks',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
};

function addMeetings({ fields }: TeamOfDraft, meetings: readonly unknown[]): void {
  const made = meetings.filter(isObject).map((meeting) => {
    const frequency = textAt(meeting, 'frequency');
    const every = RHYTHMS[frequency?.toLowerCase() ?? ''];
    const at = [textAt(meeting, 'day'), textAt(meeting, 'time'), textAt(meeting, 'tz')].filter(
      (part) => part !== undefined,
    );
    const links = (
      [
        ['Join', 'url'],
        ['Notes', 'archive_url'],
        ['Recordings', 'recordings_url'],
      ] as const
    ).flatMap(([name, key]) => {
      const url = textAt(meeting, key);
      return url === undefined ? [] : [{ name, url }];
    });
    if (frequency !== undefined && every === undefined) at.push(`(${frequency})`);
    return {
      name: textAt(meeting, 'description') ?? 'Meeting',
      ...(every !== undefined && { every }),
      ...(at.length > 0 && { at: at.join(' ') }),
      ...(links.length > 0 && { links }),
    };
  });
  if (made.length > 0) fields.meetings = made;
}

/** Paths of a group's fields, for all kinds of groups. */
const OF_GROUP: FieldTargets = {
  dir: 'identity',
  name: 'team-name',
  mission_statement: 'team-purpose',
  charter_link: 'team-links',
  label: 'team-tags',
  'stakeholder_sigs[]': 'collaboration',
  ...Object.fromEntries(
    ['leadership.chairs', 'leadership.tech_leads', 'leadership.emeritus_leads', 'subprojects[].leads'].flatMap(
      (list) => [
        [`${list}[].github`, 'person-links'],
        [`${list}[].name`, 'holder'],
        [`${list}[].company`, 'person-organization'],
        [`${list}[].email`, { left: 'private' }],
      ],
    ),
  ),
  ...Object.fromEntries(
    ['', 'subprojects[].'].flatMap((prefix) => [
      ...['description', 'day', 'time', 'tz', 'frequency', 'url', 'archive_url', 'recordings_url'].map((key) => [
        `${prefix}meetings[].${key}`,
        'team-meetings',
      ]),
      [`${prefix}contact.slack`, 'team-contact'],
      [`${prefix}contact.mailing_list`, 'team-links'],
      [`${prefix}contact.teams[].name`, 'team-notes'],
      [`${prefix}contact.teams[].description`, 'team-notes'],
      [`${prefix}contact.liaison.name`, 'team-notes'],
      [`${prefix}contact.liaison.github`, { left: 'told-elsewhere' }],
    ]),
  ),
  'subprojects[].name': 'team-name',
  'subprojects[].description': 'team-purpose',
  'subprojects[].owners[]': 'team-links',
};

const TARGETS: FieldTargets = Object.fromEntries(
  Object.keys(GROUPS).flatMap((list) =>
    Object.entries(OF_GROUP).map(([path, target]) => [`${list}[].${path}`, target]),
  ),
);
