import { type Finding, ORGANIZATION } from '../finding/finding.ts';
import type * as Format from '../schema/generated/role-map.ts';
import { by } from '../text/order.ts';
import { quote } from '../text/wording.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { type Draft, extensionsOf, type Item, type Written } from './draft.ts';
import {
  BandDraft,
  CollaborationDraft,
  PersonDraft,
  RoleDraft,
  TalentDraft,
  TeamDraft,
  TemplateDraft,
} from './drafts.ts';
import type { Band, Collaboration, Person, Role, Talent, Team, Template } from './org-map.ts';
import { Registry } from './registry.ts';

/** A team in the making; `enclosing` is the team under whose `teams` it is written. */
export interface WrittenTeam extends Written<Team, Format.Team> {
  readonly enclosing: Draft<Team> | undefined;
}

/** All things of all documents, by kind, before anything that they refer to is looked up. */
export interface Entities {
  /** What the organisation says about itself, by key; pay's own keys as `pay.agreement` and so on. */
  readonly organization: ReadonlyMap<string, { readonly value: unknown; readonly location: Location }>;
  readonly teams: Registry<Draft<Team>>;
  readonly people: Registry<Draft<Person>>;
  readonly collaborations: Registry<Draft<Collaboration>>;
  readonly talents: Registry<Talent>;
  readonly templates: Registry<Draft<Template>>;
  readonly bands: Registry<Band>;
  readonly writtenTeams: readonly WrittenTeam[];
  /** In the order of their references (`team/role`). */
  readonly writtenRoles: readonly Written<Role, Format.Role>[];
  readonly writtenPeople: readonly Written<Person, Format.Person>[];
  readonly writtenCollaborations: readonly Written<Collaboration, Format.Collaboration>[];
  readonly writtenTemplates: readonly Written<Template, Format.Template>[];
}

/** Keys that a whole map has once, in one of its files. */
const ONCE = ['name', 'purpose', 'vision', 'language', 'vocabulary', 'defaults', 'notes', 'tags', 'links'] as const;
const ONCE_IN_PAY = ['agreement', 'progression', 'notes'] as const;

/**
 * Gathers the things of all documents that fit the format.
 *
 * Findings: `duplicate-id` where two files (or two teams) give the same id, `duplicate-definition` where two files say the same about the organisation. The first counts.
 */
export function collectEntities(documents: readonly Location[]): { entities: Entities; findings: Finding[] } {
  const findings: Finding[] = [];
  const organization = new Map<string, { value: unknown; location: Location }>();
  const teams = new Registry<Draft<Team>>('team', 'teams');
  const people = new Registry<Draft<Person>>('person', 'people');
  const collaborations = new Registry<Draft<Collaboration>>('collaboration', 'collaborations');
  const talents = new Registry<Talent>('talent', 'talents');
  const templates = new Registry<Draft<Template>>('template', 'templates');
  const bands = new Registry<Band>('pay band', 'pay.bands');
  const roles = new Map<string, Role>();
  const writtenTeams: WrittenTeam[] = [];
  const writtenRoles: Written<Role, Format.Role>[] = [];
  const writtenPeople: Written<Person, Format.Person>[] = [];
  const writtenCollaborations: Written<Collaboration, Format.Collaboration>[] = [];
  const writtenTemplates: Written<Template, Format.Template>[] = [];

  /** Says whether the thing is the first of its id. */
  const isNew = (duplicate: Finding | undefined): boolean => {
    if (duplicate) findings.push(duplicate);
    return duplicate === undefined;
  };

  const collectTeam = (id: string, written: Format.Team, location: Location, enclosing: Draft<Team> | undefined) => {
    const created = new TeamDraft(id, written, location);
    const isFirst = isNew(teams.add(created));
    // What stands under a second team of the same id is kept with the first, so that nothing that refers to it is called unknown.
    const draft = isFirst ? created : (teams.byId.get(id) ?? created);
    if (isFirst) writtenTeams.push({ draft, written, enclosing });
    forEach(written.roles, location, 'roles', (roleId, role, at) => collectRole(roleId, role, at, draft));
    forEach(written.teams, location, 'teams', (childId, child, at) => collectTeam(childId, child, at, draft));
  };

  const collectRole = (id: string, written: Format.Role, location: Location, team: Team) => {
    const draft = new RoleDraft(id, written, location, team);
    if (roles.has(draft.reference)) return; // the finding about the team says it
    roles.set(draft.reference, draft);
    writtenRoles.push({ draft, written });
  };

  const collectOnce = (name: string, value: unknown, location: Location) => {
    const first = organization.get(name);
    if (first) findings.push(duplicateDefinition(name, location, first.location));
    else organization.set(name, { value, location });
  };

  for (const document of documents) {
    const map = document.document.value as Format.RoleMap;
    for (const key of ONCE) if (map[key] !== undefined) collectOnce(key, map[key], document.child(key));
    for (const [key, value] of Object.entries(extensionsOf(map))) collectOnce(key, value, document.child(key));
    forEach(map.teams, document, 'teams', (id, team, at) => collectTeam(id, team, at, undefined));
    forEach(map.people, document, 'people', (id, person: Item<Format.Person>, at) => {
      const written = typeof person === 'string' ? { name: person } : person;
      const draft = new PersonDraft(id, written, at);
      if (isNew(people.add(draft))) writtenPeople.push({ draft, written });
    });
    forEach(map.collaborations, document, 'collaborations', (id, written, at) => {
      const draft = new CollaborationDraft(id, written, at);
      if (isNew(collaborations.add(draft))) writtenCollaborations.push({ draft, written });
    });
    forEach(map.talents, document, 'talents', (id, talent: Item<Format.Talent>, at) => {
      isNew(talents.add(new TalentDraft(id, typeof talent === 'string' ? { name: talent } : talent, at)));
    });
    forEach(map.templates, document, 'templates', (id, written, at) => {
      const draft = new TemplateDraft(id, written, at);
      if (isNew(templates.add(draft))) writtenTemplates.push({ draft, written });
    });
    if (map.pay) {
      const pay = document.child('pay');
      for (const key of ONCE_IN_PAY)
        if (map.pay[key] !== undefined) collectOnce(`pay.${key}`, map.pay[key], pay.child(key));
      forEach(map.pay.bands, pay, 'bands', (id, band, at) => {
        isNew(bands.add(new BandDraft(id, band, at)));
      });
    }
  }
  return {
    entities: {
      organization,
      teams,
      people,
      collaborations,
      talents,
      templates,
      bands,
      writtenTeams,
      writtenRoles: writtenRoles.sort(by(({ draft }) => draft.reference)),
      writtenPeople,
      writtenCollaborations,
      writtenTemplates,
    },
    findings,
  };
}

/** Goes through the things that are written under a key, each with its id and place. */
function forEach<Thing>(
  group: Readonly<Record<string, Thing>> | undefined,
  owner: Location,
  key: string,
  visit: (id: string, thing: Thing, location: Location) => void,
): void {
  if (group === undefined) return;
  const location = owner.child(key);
  for (const [id, thing] of Object.entries(group)) visit(id, thing, location.child(id));
}

function duplicateDefinition(name: string, at: Location, first: Location): Finding {
  return {
    rule: 'duplicate-definition',
    severity: 'error',
    subject: ORGANIZATION,
    message: `${quote(name)} is given twice; an organisation has one.`,
    at: at.key,
    detail: name,
    related: [{ message: 'first given here', at: first.key }],
    help: 'keep one of the two.',
  };
}
