import type * as Format from '../schema/generated/role-map.ts';
import { nameFromId } from '../text/wording.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { type Draft, extensionsOf, type Item, linksOf, mapItems, NOTHING, textsOf } from './draft.ts';
import type {
  Band,
  Collaboration,
  Entity,
  Extensions,
  Link,
  Person,
  Role,
  RoleDefinition,
  Talent,
  Team,
  Template,
} from './org-map.ts';

/*
 * The things of the map, each made from what is written under its id. Whatever refers to other things (holders, consult, parent …) is
 * empty at first: it is filled in when all things are known.
 *
 * They are classes, not object literals with spreads: V8 makes a thing of thirty fields twenty times as fast that way.
 */

/** What every thing with an id begins with. */
class EntityDraft implements Draft<Entity> {
  id: string;
  name: string;
  reference: string;
  location: Location;
  previously: readonly string[];
  tags: readonly string[];
  links: readonly Link[];
  notes: string | undefined;
  extensions: Extensions;

  constructor(id: string, reference: string, written: WrittenEntity, location: Location) {
    this.id = id;
    this.name = written.name ?? nameFromId(id);
    this.reference = reference;
    this.location = location;
    this.previously = written.previously ?? NOTHING;
    this.tags = written.tags ?? NOTHING;
    this.links = linksOf(written.links);
    this.notes = written.notes;
    this.extensions = extensionsOf(written);
  }
}

interface WrittenEntity {
  readonly name?: string;
  readonly previously?: readonly string[];
  readonly tags?: readonly string[];
  readonly links?: readonly Item<Link>[];
  readonly notes?: string;
}

/** A team without its place in the tree, its roles and its results. */
export class TeamDraft extends EntityDraft implements Draft<Team> {
  kind: Team['kind'];
  purpose: string | undefined;
  vision: string | undefined;
  since: string | undefined;
  until: string | undefined;
  strategy: string | undefined;
  contact: string | undefined;
  review: Team['review'];
  status: Team['status'];
  results: Team['results'] = NOTHING;
  domains: Team['domains'];
  policies: Team['policies'];
  meetings: Team['meetings'];
  parent: Team | undefined = undefined;
  children: readonly Team[] = NOTHING;
  roles: readonly Role[] = NOTHING;

  constructor(id: string, written: Format.Team, location: Location) {
    super(id, id, written, location);
    this.kind = written.kind ?? 'team';
    this.purpose = written.purpose;
    this.vision = written.vision;
    this.since = written.since;
    this.until = written.until;
    this.strategy = written.strategy;
    this.contact = written.contact;
    this.review = written.review;
    this.status = written.status ?? 'active';
    this.domains = textsOf(written.domains, location, 'domains');
    this.policies = mapItems(written.policies, location, 'policies', policyOf);
    this.meetings = mapItems(written.meetings, location, 'meetings', meetingOf);
  }
}

function policyOf(item: Item<Format.Policy>, location: Location): Team['policies'][number] {
  const { name, text, domain }: Format.Policy = typeof item === 'string' ? { text: item } : item;
  return { name, text, domain, extensions: extensionsOf(item), location };
}

function meetingOf(item: Item<Format.Meeting>, location: Location): Team['meetings'][number] {
  const { name, every, at, minutes, purpose, links }: Format.Meeting = typeof item === 'string' ? { name: item } : item;
  return { name, every, at, minutes, purpose, links: linksOf(links), extensions: extensionsOf(item), location };
}

const NOTHING_INHERITED: ReadonlySet<string> = new Set();

/** What roles and templates have in common, without all that refers to other things. */
class DefinitionDraft extends EntityDraft implements Draft<RoleDefinition> {
  core: RoleDefinition['core'];
  purpose: string | undefined;
  responsibilities: RoleDefinition['responsibilities'];
  decides: RoleDefinition['decides'] = NOTHING;
  domains: RoleDefinition['domains'];
  delivers: RoleDefinition['delivers'] = NOTHING;
  talents: RoleDefinition['talents'] = NOTHING;
  seats: RoleDefinition['seats'];
  elected: boolean | undefined;
  critical: boolean | undefined;
  excludes: readonly Role[] = NOTHING;
  replaces: RoleDefinition['replaces'];
  like: Template | undefined = undefined;
  inherited: ReadonlySet<string> = NOTHING_INHERITED;
  pay: RoleDefinition['pay'] = undefined;
  review: RoleDefinition['review'];

  constructor(id: string, reference: string, written: Format.Role | Format.Template, location: Location) {
    super(id, reference, written, location);
    this.core = written.core;
    this.purpose = written.purpose;
    this.responsibilities = mapItems(written.responsibilities, location, 'responsibilities', responsibilityOf);
    this.domains = textsOf(written.domains, location, 'domains');
    this.seats = written.seats;
    this.elected = written.elected;
    this.critical = written.critical;
    this.replaces = textsOf(written.replaces, location, 'replaces');
    this.review = written.review;
  }
}

function responsibilityOf(
  item: Item<Format.Responsibility>,
  location: Location,
): RoleDefinition['responsibilities'][number] {
  const { text, id, notes }: Format.Responsibility = typeof item === 'string' ? { text: item } : item;
  return { text, id, notes, extensions: extensionsOf(item), location };
}

/** A template without all that refers to other things. */
export class TemplateDraft extends DefinitionDraft implements Draft<Template> {
  constructor(id: string, written: Format.Template, location: Location) {
    super(id, id, written, location);
  }
}

/** A role without its holders and without all that refers to other things. */
export class RoleDraft extends DefinitionDraft implements Draft<Role> {
  team: Team;
  holders: Role['holders'] = NOTHING;
  vacant: Role['vacant'];
  status: Role['status'];

  constructor(id: string, written: Format.Role, location: Location, team: Team) {
    super(id, `${team.id}/${id}`, written, location);
    const { vacant } = written;
    this.team = team;
    this.vacant = vacant ? vacancyOf(vacant === true ? {} : vacant, location.child('vacant')) : undefined;
    this.status = written.status ?? 'active';
  }
}

function vacancyOf(vacancy: Format.Vacancy, location: Location): Role['vacant'] {
  const { since, share, why, links } = vacancy;
  return { since, share, why, links: linksOf(links), extensions: extensionsOf(vacancy), location };
}

/** A person without talents and without what the person holds; a bare text is the name. */
export class PersonDraft extends EntityDraft implements Draft<Person> {
  kind: Person['kind'];
  title: string | undefined;
  organization: string | undefined;
  share: number | undefined;
  email: string | undefined;
  talents: Person['talents'] = NOTHING;
  joined: string | undefined;
  left: string | undefined;
  holds: Person['holds'] = NOTHING;

  constructor(id: string, written: Format.Person, location: Location) {
    super(id, id, written, location);
    this.kind = written.kind ?? 'human';
    this.title = written.title;
    this.organization = written.organization;
    this.share = written.share;
    this.email = written.email;
    this.joined = written.joined;
    this.left = written.left;
  }
}

/** A talent of the catalogue; a bare text is the name. */
export class TalentDraft extends EntityDraft implements Draft<Talent> {
  uri: string | undefined;

  constructor(id: string, written: Format.Talent, location: Location) {
    super(id, id, written, location);
    this.uri = written.uri;
  }
}

/** A collaboration without its partners. */
export class CollaborationDraft extends EntityDraft implements Draft<Collaboration> {
  purpose: string | undefined;
  between: Collaboration['between'] = NOTHING;
  mode: Collaboration['mode'];
  decides: string | undefined;
  since: string | undefined;
  until: string | undefined;
  review: Collaboration['review'];
  status: Collaboration['status'];

  constructor(id: string, written: Format.Collaboration, location: Location) {
    super(id, id, written, location);
    this.purpose = written.purpose;
    this.mode = written.mode;
    this.decides = written.decides;
    this.since = written.since;
    this.until = written.until;
    this.review = written.review;
    this.status = written.status ?? 'active';
  }
}

/** A pay band. */
export class BandDraft extends EntityDraft implements Draft<Band> {
  min: number | undefined;
  max: number | undefined;
  currency: string | undefined;
  period: Band['period'];
  why: string | undefined;
  criteria: Band['criteria'];

  constructor(id: string, written: Format.Band, location: Location) {
    super(id, id, written, location);
    this.min = written.min;
    this.max = written.max;
    this.currency = written.currency;
    this.period = written.period;
    this.why = written.why;
    this.criteria = written.criteria ?? {};
  }
}
