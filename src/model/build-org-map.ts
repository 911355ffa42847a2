import type { Finding } from '../finding/finding.ts';
import { by } from '../text/order.ts';
import { nameFromId } from '../text/wording.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { checkTimes } from './check-times.ts';
import type {
  Band,
  Collaboration,
  Entity,
  Level,
  Link,
  OrgMap,
  Partner,
  Person,
  Policy,
  Role,
  RoleDefinition,
  Talent,
  Team,
  Template,
  Text,
  WordForms,
} from './org-map.ts';
import { Registry } from './resolver.ts';
import { RoleReferences } from './role-references.ts';

/** A value as the schema let it through. */
type Written = Readonly<Record<string, unknown>>;
type Mutable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

interface PendingTeam {
  readonly team: Mutable<Team>;
  readonly written: Written;
  readonly enclosing: Mutable<Team> | undefined;
}

interface PendingRole<Definition> {
  readonly role: Mutable<Definition>;
  readonly written: Written;
}

/** Keys that a role takes from its template where it does not say them itself. */
const INHERITED = [
  'core',
  'purpose',
  'responsibilities',
  'decides',
  'domains',
  'delivers',
  'talents',
  'seats',
  'elected',
  'critical',
  'excludes',
  'replaces',
  'pay',
  'review',
] as const;

/** Keys that a whole map has once, in one of its files. */
const ONCE = ['name', 'purpose', 'vision', 'language', 'vocabulary', 'defaults', 'notes', 'tags', 'links'] as const;

/**
 * Puts documents that fit the format together to one map and resolves all references.
 *
 * Findings: `duplicate-id`, `duplicate-definition`, `missing-name`, `unknown-reference`, `ambiguous-reference`, `previously-clash`, `parent-cycle`,
 * `template-cycle`, `two-parents`, `duplicate-item`, `dates-reversed`, `holder-outside-time`. What a broken reference stood for is left out of the map.
 */
export function buildOrgMap(documents: readonly Location[]): { map: OrgMap; findings: Finding[] } {
  const findings: Finding[] = [];
  const keep = (finding: Finding | undefined) => {
    if (finding) findings.push(finding);
  };
  const teams = new Registry<Mutable<Team>>('team', 'teams');
  const people = new Registry<Mutable<Person>>('person', 'people');
  const talents = new Registry<Talent>('talent', 'talents');
  const templates = new Registry<Mutable<Template>>('template', 'templates');
  const bands = new Registry<Band>('pay band', 'pay.bands');
  const collaborations = new Registry<Mutable<Collaboration>>('collaboration', 'collaborations');
  const pendingTeams: PendingTeam[] = [];
  const pendingRoles: PendingRole<Role>[] = [];
  const pendingTemplates: PendingRole<Template>[] = [];
  const pendingPeople: { person: Mutable<Person>; written: Written }[] = [];
  const pendingCollaborations: { collaboration: Mutable<Collaboration>; written: Written }[] = [];
  const locations = new Map<string, Location>();
  const organization: Record<string, unknown> = {};
  const extensions: Record<string, unknown> = {};
  const pay: Record<string, unknown> = {};

  const once = (target: Record<string, unknown>, name: string, key: string, value: unknown, location: Location) => {
    const first = locations.get(name);
    if (first) {
      findings.push({
        rule: 'duplicate-definition',
        severity: 'error',
        subject: 'org',
        message: `\`${name}\` is given twice; an organisation has one.`,
        at: location.key,
        detail: name,
        related: [{ message: 'first given here', at: first.key }],
        help: 'keep one of the two.',
      });
      return;
    }
    locations.set(name, location);
    target[key] = value;
  };

  const collectTeam = (id: string, written: Written, location: Location, enclosing: Mutable<Team> | undefined) => {
    const team: Mutable<Team> = {
      ...entity(id, written, location, id),
      ...pick(written, ['purpose', 'vision', 'since', 'until', 'strategy', 'contact', 'review']),
      kind: (written.kind as Team['kind']) ?? 'team',
      status: (written.status as Team['status']) ?? 'active',
      results: [],
      domains: texts(written.domains, location.child('domains')),
      policies: items(written.policies, location.child('policies'), 'text') as unknown as Policy[],
      meetings: items(written.meetings, location.child('meetings'), 'name').map((meeting) => ({
        ...meeting,
        links: linksOf(meeting.links),
      })) as unknown as Team['meetings'],
      children: [],
      roles: [],
    };
    const duplicate = teams.add(team);
    keep(duplicate);
    if (!duplicate) pendingTeams.push({ team, written, enclosing });
    for (const [roleId, role] of entries(written.roles))
      collectRole(roleId, role, location.child('roles').child(roleId), team);
    for (const [childId, child] of entries(written.teams))
      collectTeam(childId, child, location.child('teams').child(childId), team);
  };

  const collectRole = (id: string, written: Written, location: Location, team: Team) => {
    const vacant = written.vacant as boolean | Written | undefined;
    const role = {
      ...definition(id, written, location, `${team.id}/${id}`),
      team,
      holders: [],
      status: (written.status as Role['status']) ?? 'active',
      inherited: new Set<string>(),
      ...(vacant
        ? {
            vacant: {
              ...(vacant === true ? {} : vacant),
              links: linksOf(vacant === true ? [] : vacant.links),
              location: location.child('vacant'),
            },
          }
        : {}),
    } as unknown as Mutable<Role>;
    (team.roles as Role[]).push(role);
    pendingRoles.push({ role, written });
  };

  for (const document of documents) {
    const value = document.document.value as Written;
    for (const key of ONCE) if (key in value) once(organization, key, key, value[key], document.child(key));
    for (const key of Object.keys(value)) if (key.startsWith('x-')) extensions[key] ??= value[key];
    for (const [id, written] of entries(value.teams))
      collectTeam(id, written, document.child('teams').child(id), undefined);
    for (const [id, person] of entries(value.people)) {
      const written = (typeof person === 'string' ? { name: person } : person) as Written;
      const made = {
        ...entity(id, written, document.child('people').child(id), id),
        kind: 'human',
        talents: [],
        holds: [],
        ...pick(written, ['kind', 'title', 'organization', 'share', 'email', 'joined', 'left']),
      } as unknown as Mutable<Person>;
      keep(people.add(made));
      pendingPeople.push({ person: made, written });
    }
    for (const [id, talent] of entries(value.talents)) {
      const written = (typeof talent === 'string' ? { name: talent } : talent) as Written;
      keep(
        talents.add({
          ...entity(id, written, document.child('talents').child(id), id),
          ...pick(written, ['uri']),
        } as Talent),
      );
    }
    for (const [id, written] of entries(value.templates)) {
      const role = definition(id, written, document.child('templates').child(id), id) as unknown as Mutable<Template>;
      keep(templates.add(role));
      pendingTemplates.push({ role, written });
    }
    for (const [id, written] of entries(value.collaborations)) {
      const collaboration = {
        ...entity(id, written, document.child('collaborations').child(id), id),
        ...pick(written, ['purpose', 'mode', 'decides', 'since', 'until', 'review']),
        between: [],
        status: written.status ?? 'active',
      } as unknown as Mutable<Collaboration>;
      keep(collaborations.add(collaboration));
      pendingCollaborations.push({ collaboration, written });
    }
    const writtenPay = value.pay as Written | undefined;
    if (writtenPay) {
      for (const key of ['agreement', 'progression', 'notes'])
        if (key in writtenPay) once(pay, `pay.${key}`, key, writtenPay[key], document.child('pay').child(key));
      for (const [id, band] of entries(writtenPay.bands)) {
        keep(
          bands.add({
            ...entity(id, band, document.child('pay').child('bands').child(id), id),
            criteria: {},
            ...pick(band, ['min', 'max', 'currency', 'period', 'why', 'criteria']),
          } as unknown as Band),
        );
      }
    }
  }

  for (const registry of [teams, people, talents, templates, bands, collaborations])
    findings.push(...registry.takeFormerIds());
  connectTeams(pendingTeams, teams, findings);
  const references = new RoleReferences(
    teams,
    people,
    pendingRoles.map(({ role }) => role),
  );
  findings.push(...references.takeFormerIds());

  const talentOf = (
    talent: string,
    location: Location,
    subject: string,
  ): { talent: string; entry?: Talent } | undefined => {
    if (talents.byId.size === 0) return { talent };
    const entry = talents.find(talent, location.value, subject);
    if ('location' in entry) return { talent, entry };
    findings.push(entry);
    return undefined;
  };
  const reference = (
    wanted: unknown,
    location: Location,
    owner: Role | Team | Template,
    rolesOnly = false,
  ): Role | Team | undefined => {
    const found = references.find(String(wanted), location.value, owner, rolesOnly);
    if ('rule' in found) {
      findings.push(found);
      return undefined;
    }
    return found;
  };
  const list = (written: unknown, location: Location, owner: Role | Team | Template, rolesOnly = false) =>
    ((written as unknown[]) ?? []).flatMap(
      (wanted, index) => reference(wanted, location.child(index), owner, rolesOnly) ?? [],
    );

  const define = ({ role, written }: PendingRole<RoleDefinition>) => {
    const at = role.location;
    const owner = role as Role | Template;
    role.responsibilities = items(
      written.responsibilities,
      at.child('responsibilities'),
      'text',
    ) as unknown as Role['responsibilities'];
    role.decides = items(written.decides, at.child('decides'), 'what').map((decision) => ({
      ...decision,
      level: (decision.level as Level) ?? 'delegate',
      consult: list(decision.consult, decision.location.child('consult'), owner),
      inform: list(decision.inform, decision.location.child('inform'), owner),
    })) as unknown as Role['decides'];
    role.delivers = items(written.delivers, at.child('delivers'), 'what').map(({ to, ...delivery }) => {
      const receiver = to === undefined ? undefined : reference(to, delivery.location.child('to'), owner);
      return { ...delivery, ...(receiver && { to: receiver }) };
    }) as unknown as Role['delivers'];
    role.talents = items(written.talents, at.child('talents'), 'talent').flatMap((need) => {
      const talent = talentOf(String(need.talent), placeOfObvious(need.location, 'talent'), role.reference);
      return talent ? [{ ...need, ...talent }] : [];
    }) as unknown as Role['talents'];
    role.excludes = list(written.excludes, at.child('excludes'), owner, true) as Role[];
    if (written.pay !== undefined) {
      const { band, ...rest } = (typeof written.pay === 'string' ? { band: written.pay } : written.pay) as Written;
      const found = bands.find(String(band), placeOfObvious(at.child('pay'), 'band').value, role.reference);
      if ('rule' in found) findings.push(found);
      else role.pay = { ...rest, band: found, location: at.child('pay') };
    }
    if (written.like !== undefined) {
      const found = templates.find(String(written.like), at.child('like').value, role.reference);
      if ('rule' in found) findings.push(found);
      else role.like = found;
    }
  };

  for (const pending of pendingTemplates) define(pending as PendingRole<RoleDefinition>);
  const inheriting = new Map<Template, Written>(pendingTemplates.map(({ role, written }) => [role, written]));
  findings.push(...findTemplateCycles([...templates.byId.values()]));
  const isNamed = (template: Template): boolean =>
    'name' in (inheriting.get(template) as Written) || (template.like !== undefined && isNamed(template.like));
  const settled = new Set<RoleDefinition>();
  const inherit = (role: Mutable<RoleDefinition>, written: Written, inherited?: Set<string>) => {
    if (settled.has(role)) return;
    settled.add(role);
    const template = role.like;
    if (!template) return;
    inherit(template, inheriting.get(template) as Written);
    for (const key of INHERITED) {
      const value = template[key];
      if (key in written || value === undefined || (Array.isArray(value) && value.length === 0)) continue;
      Object.assign(role, { [key]: value });
      inherited?.add(key);
    }
    if (!('name' in written) && isNamed(template)) Object.assign(role, { name: template.name });
  };
  for (const { role, written } of pendingTemplates) inherit(role, written);
  for (const pending of pendingRoles) {
    define(pending as PendingRole<RoleDefinition>);
    inherit(pending.role, pending.written, pending.role.inherited as Set<string>);
    holdersOf(pending.role, pending.written);
  }

  function holdersOf(role: Mutable<Role>, written: Written): void {
    const seen = new Map<string, Location>();
    role.holders = items(written.holders, role.location.child('holders'), 'person').flatMap((holder) => {
      const at = placeOfObvious(holder.location, 'person');
      const person = people.find(String(holder.person), at.value, role.reference);
      if ('rule' in person) {
        findings.push(person);
        return [];
      }
      const key = `${person.id}\n${String(holder.focus ?? '')}\n${String(holder.since ?? '')}`;
      const first = seen.get(key);
      if (first)
        findings.push({
          rule: 'duplicate-item',
          severity: 'error',
          subject: role.reference,
          message: `${person.name} stands twice among the holders.`,
          at: at.value,
          detail: person.id,
          related: [{ message: 'first named here', at: first.value }],
          help: 'keep one, or give each a `focus` of its own.',
        });
      seen.set(key, at);
      return [{ ...holder, as: holder.as ?? 'holder', person, role }];
    }) as unknown as Role['holders'];
  }

  for (const { team, written } of pendingTeams) {
    team.results = items(written.results, team.location.child('results'), 'what').map(({ owner, ...result }) => {
      const found = owner === undefined ? undefined : reference(owner, result.location.child('owner'), team);
      return { ...result, links: linksOf(result.links), ...(found && { owner: found }) };
    }) as unknown as Team['results'];
  }
  for (const { person, written } of pendingPeople) {
    person.talents = items(written.talents, person.location.child('talents'), 'talent').flatMap((own) => {
      const talent = talentOf(String(own.talent), placeOfObvious(own.location, 'talent'), person.id);
      return talent ? [{ ...own, ...talent }] : [];
    }) as unknown as Person['talents'];
  }
  for (const { collaboration, written } of pendingCollaborations) {
    const at = collaboration.location.child('between');
    collaboration.between = items(written.between, at, 'team').map(({ team, ...partner }) => {
      const place = placeOfObvious(partner.location, 'team').value;
      const found =
        team === undefined ? undefined : teams.find(String(team).replace(/\/$/, ''), place, collaboration.id);
      if (found && 'rule' in found) findings.push(found);
      return { ...partner, ...(found && 'location' in found && { team: found }) };
    }) as unknown as Partner[];
  }

  const sortedRoles = pendingRoles.map(({ role }) => role).sort(by(({ reference: name }) => name));
  for (const role of sortedRoles) for (const holder of role.holders) (holder.person.holds as unknown[]).push(holder);
  const allTeams = [...teams.byId.values()].sort(by(({ id }) => id));
  for (const team of allTeams) team.roles = [...team.roles].sort(by(({ id }) => id));
  const start = (locations.get('name') ?? documents[0]) as Location;
  const top = start.parent ?? start;
  if (!locations.has('name')) {
    findings.push({
      rule: 'missing-name',
      severity: 'error',
      subject: 'org',
      message: 'No file of this map gives the organisation a name.',
      at: top.child('rolemap').key,
      help: 'add `name:` below `rolemap: 1`; if another file has it, name the whole folder.',
    });
  }
  const map = {
    ...pick(organization as Written, ['purpose', 'vision', 'language', 'notes']),
    name: String(organization.name ?? ''),
    vocabulary: vocabularyOf(organization.vocabulary),
    ...((organization.defaults as Written | undefined)?.decides !== undefined && {
      defaultLevel: (organization.defaults as Written).decides,
    }),
    tags: (organization.tags as string[]) ?? [],
    links: linksOf(organization.links),
    extensions,
    teams: new Map(allTeams.map((team) => [team.id, team])),
    topTeams: allTeams.filter(({ parent }) => !parent),
    roles: new Map(sortedRoles.map((role) => [role.reference, role])),
    people: sorted(people),
    collaborations: sorted(collaborations),
    talents: sorted(talents),
    templates: sorted(templates),
    pay: { ...pay, bands: sorted(bands) },
    locations,
    location: top,
    files: documents.map(({ document }) => document.source.path),
  } as unknown as OrgMap;
  findings.push(...checkTimes(map));
  return { map: Object.freeze(map), findings };
}

/** Connects teams with their parents; gives `two-parents`, `unknown-reference` and `parent-cycle`. */
function connectTeams(pending: readonly PendingTeam[], teams: Registry<Mutable<Team>>, findings: Finding[]): void {
  for (const { team, written, enclosing } of pending) {
    let parent: Mutable<Team> | undefined = enclosing;
    if (written.parent !== undefined) {
      const at = team.location.child('parent').value;
      const wanted = String(written.parent).replace(/\/$/, '');
      const found = teams.find(wanted, at, team.id);
      if ('rule' in found) findings.push(found);
      else if (enclosing && enclosing !== found) {
        findings.push({
          rule: 'two-parents',
          severity: 'error',
          subject: team.id,
          message: `"${team.id}" stands inside "${enclosing.id}" and names "${found.id}" as its parent.`,
          at,
          related: [{ message: 'it stands inside this team', at: enclosing.location.key }],
          help: 'leave `parent` out, or move the team.',
        });
      } else parent = found;
    }
    if (parent) team.parent = parent;
  }
  const inCycle = new Set<Team>();
  for (const { team } of [...pending].sort(by((entry) => entry.team.id))) {
    const path: Team[] = [];
    for (let at: Team | undefined = team; at && !path.includes(at) && !inCycle.has(at); at = at.parent) path.push(at);
    const last = path.at(-1)?.parent;
    if (!last || last !== team) continue;
    for (const member of path) inCycle.add(member);
    const parts = path.map((member) => ({
      message: `its parent is "${member.parent?.id}"`,
      at: member.location.child('parent').value,
    }));
    findings.push({
      rule: 'parent-cycle',
      severity: 'error',
      subject: team.id,
      message: `These teams are each other's parents: ${[...path, team].map(({ id }) => id).join(' → ')}.`,
      at: team.location.child('parent').value,
      related: parts.slice(1),
      help: 'take `parent` away from one of them.',
    });
  }
  for (const team of inCycle) delete (team as Mutable<Team>).parent;
  for (const { team } of [...pending].sort(by((entry) => entry.team.id)))
    if (team.parent) (team.parent.children as Team[]).push(team);
}

/** The cycles among templates, each printed whole; the link that closes one is cut. */
function findTemplateCycles(templates: readonly Mutable<Template>[]): Finding[] {
  const findings: Finding[] = [];
  for (const template of [...templates].sort(by(({ id }) => id))) {
    const path: Template[] = [];
    for (let at: Template | undefined = template; at && !path.includes(at); at = at.like) path.push(at);
    if (path.at(-1)?.like !== template) continue;
    findings.push({
      rule: 'template-cycle',
      severity: 'error',
      subject: template.id,
      message: `These templates take over from each other: ${[...path, template].map(({ id }) => id).join(' → ')}.`,
      at: template.location.child('like').value,
      related: path
        .slice(1)
        .map((member) => ({ message: `is like "${member.like?.id}"`, at: member.location.child('like').value })),
      help: 'take `like` away from one of them.',
    });
    delete template.like;
  }
  return findings;
}

function sorted<Thing extends { id: string; location: Location; previously: readonly string[] }>(
  registry: Registry<Thing>,
): Map<string, Thing> {
  return new Map([...registry.byId].sort(by(([id]) => id)));
}

function entity(id: string, written: Written, location: Location, reference: string): Entity {
  const extensions: Record<string, unknown> = {};
  for (const key in written) if (key.startsWith('x-')) extensions[key] = written[key];
  return {
    id,
    name: (written.name as string | undefined) ?? nameFromId(id),
    reference,
    location,
    previously: (written.previously as string[]) ?? [],
    tags: (written.tags as string[]) ?? [],
    links: linksOf(written.links),
    extensions,
    ...(written.notes !== undefined && { notes: written.notes as string }),
  };
}

function definition(id: string, written: Written, location: Location, reference: string): RoleDefinition {
  return {
    ...entity(id, written, location, reference),
    ...(pick(written, ['core', 'purpose', 'seats', 'elected', 'critical', 'review']) as object),
    responsibilities: [],
    decides: [],
    domains: texts(written.domains, location.child('domains')),
    delivers: [],
    talents: [],
    excludes: [],
    replaces: texts(written.replaces, location.child('replaces')),
  };
}

const NO_ENTRIES: readonly [string, Written][] = [];
function entries(written: unknown): readonly [string, Written][] {
  return written === undefined ? NO_ENTRIES : (Object.entries(written as object) as [string, Written][]);
}

/** The items of a list as objects with their places; a bare string stands for the object's obvious field. */
function items(
  written: unknown,
  location: Location,
  obvious: string,
): (Record<string, unknown> & { location: Location })[] {
  if (written === undefined) return [];
  return (written as unknown[]).map((item, index) =>
    typeof item === 'object'
      ? { ...(item as object), location: location.child(index) }
      : { [obvious]: item, location: location.child(index) },
  );
}

function texts(written: unknown, location: Location): Text[] {
  return written === undefined
    ? []
    : (written as string[]).map((text, index) => ({ text, location: location.child(index) }));
}

/** Where the obvious field of an item stands: inside the object, or the item itself where it is a bare string. */
function placeOfObvious(location: Location, key: string): Location {
  let value: unknown = location.document.value;
  for (const step of location.path) value = (value as Record<string, unknown> | undefined)?.[step];
  return typeof value === 'object' ? location.child(key) : location;
}

function linksOf(written: unknown): Link[] {
  return ((written as (string | Link)[] | undefined) ?? []).map((link) =>
    typeof link === 'string' ? { url: link } : link,
  );
}

function pick(written: Written, keys: readonly string[]): Record<string, never> {
  const picked: Record<string, unknown> = {};
  for (const key of keys) if (written[key] !== undefined) picked[key] = written[key];
  return picked as Record<string, never>;
}

function vocabularyOf(written: unknown): OrgMap['vocabulary'] {
  const words: Record<string, WordForms> = {};
  for (const [key, word] of entries(written) as readonly [string, unknown][]) {
    if (typeof word === 'string') words[key] = { one: word, many: word };
    else if (!key.startsWith('x-')) words[key] = word as WordForms;
  }
  return words;
}
