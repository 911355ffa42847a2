import { ORGANIZATION } from '../finding/finding.ts';
import type { Entity, Link, OrgMap, Person, Placed, Role, Team, Template } from '../model/org-map.ts';
import type { Location, Step } from '../yaml/yaml-document.ts';

/** Whose text it is. */
export interface TextOwner {
  /** The reference of the thing that the text is part of. */
  readonly subject: string;
  /** The person whom the text is about: it stands in the entry of a person or of a holder. */
  readonly person?: Person;
}

/** A text with a figure in it, or a number under a key of the organisation's own (`x-…`). */
export interface TextWithFigures {
  readonly value: string | number;
  readonly owner: TextOwner;
  /** It stands at `location`, under `steps`; the first step is the key that a reader would name. */
  readonly location: Location;
  readonly steps: readonly Step[];
}

/**
 * All that people wrote into a map and that has two digits beside each other, each text once: an inherited part is given at its template. Left out are
 * ids, dates, words that the format gives, e-mail addresses, and addresses on the web. Numbers under keys of the organisation's own are given all.
 * Gathered once for all rules, because most texts have no figures.
 */
export function textsWithFigures(map: OrgMap): readonly TextWithFigures[] {
  let found = gathered.get(map);
  if (!found) {
    found = gather(map);
    gathered.set(map, found);
  }
  return found;
}

const gathered = new WeakMap<OrgMap, readonly TextWithFigures[]>();

const FIGURES = /\d\d/;

function gather(map: OrgMap): readonly TextWithFigures[] {
  const visitor = new TextVisitor();
  visitor.organization(map);
  for (const team of map.teams.values()) visitor.team(team);
  for (const role of map.roles.values()) visitor.role(role);
  for (const template of map.templates.values()) visitor.definition(template, { subject: template.reference });
  for (const person of map.people.values()) visitor.person(person);
  for (const { between, purpose, decides, ...collaboration } of map.collaborations.values()) {
    const owner = visitor.entity(collaboration);
    visitor.offer(purpose, owner, collaboration.location, 'purpose');
    visitor.offer(decides, owner, collaboration.location, 'decides');
    for (const partner of between) {
      visitor.offer(partner.organization, owner, partner.location, 'organization');
      visitor.offer(partner.gives, owner, partner.location, 'gives');
      visitor.offer(partner.gets, owner, partner.location, 'gets');
      visitor.extensions(partner, owner);
    }
  }
  for (const talent of map.talents.values()) visitor.entity(talent);
  for (const band of map.pay.bands.values()) visitor.offer(band.why, visitor.entity(band), band.location, 'why');
  return visitor.found;
}

class TextVisitor {
  readonly found: TextWithFigures[] = [];

  organization({ name, purpose, vision, notes, tags, links, pay, extensions, locations }: OrgMap): void {
    const owner = { subject: ORGANIZATION };
    const said = { name, purpose, vision, notes, 'pay.agreement': pay.agreement, 'pay.progression': pay.progression };
    for (const [key, text] of Object.entries({ ...said, 'pay.notes': pay.notes })) {
      const location = locations.get(key);
      if (text !== undefined && location) this.offer(text, owner, location);
    }
    for (const [key, value] of Object.entries(extensions)) {
      const location = locations.get(key)?.parent;
      if (location) this.#value(value, owner, location, [key]);
    }
    const tagsAt = locations.get('tags');
    if (tagsAt) for (const [index, tag] of tags.entries()) this.offer(tag, owner, tagsAt.child(index));
    const linksAt = locations.get('links')?.parent;
    if (linksAt) this.#links(links, owner, linksAt);
  }

  team(team: Team): void {
    const owner = this.entity(team);
    this.offer(team.purpose, owner, team.location, 'purpose');
    this.offer(team.vision, owner, team.location, 'vision');
    this.offer(team.strategy, owner, team.location, 'strategy');
    this.offer(team.contact, owner, team.location, 'contact');
    for (const result of team.results) {
      this.offer(result.what, owner, result.location, 'what');
      this.offer(result.notes, owner, result.location, 'notes');
      this.#links(result.links, owner, result.location);
      this.extensions(result, owner);
    }
    for (const domain of team.domains) this.offer(domain.text, owner, domain.location);
    for (const policy of team.policies) {
      this.offer(policy.name, owner, policy.location, 'name');
      this.offer(policy.text, owner, policy.location, 'text');
      this.offer(policy.domain, owner, policy.location, 'domain');
      this.extensions(policy, owner);
    }
    for (const meeting of team.meetings) {
      this.offer(meeting.name, owner, meeting.location, 'name');
      this.offer(meeting.at, owner, meeting.location, 'at');
      this.offer(meeting.purpose, owner, meeting.location, 'purpose');
      this.#links(meeting.links, owner, meeting.location);
      this.extensions(meeting, owner);
    }
  }

  role(role: Role): void {
    const owner = this.definition(role, { subject: role.reference });
    for (const holder of role.holders) {
      const own = { subject: role.reference, person: holder.person };
      this.offer(holder.focus, own, holder.location, 'focus');
      this.extensions(holder, own);
    }
    const { vacant } = role;
    if (!vacant) return;
    this.offer(vacant.why, owner, vacant.location, 'why');
    this.#links(vacant.links, owner, vacant.location);
    this.extensions(vacant, owner);
  }

  definition(role: Role | Template, owner: TextOwner): TextOwner {
    this.entity(role, owner);
    const own = (key: string) => !('inherited' in role && role.inherited.has(key));
    if (own('purpose')) this.offer(role.purpose, owner, role.location, 'purpose');
    if (own('responsibilities'))
      for (const item of role.responsibilities) {
        this.offer(item.text, owner, item.location, 'text');
        this.offer(item.notes, owner, item.location, 'notes');
        this.extensions(item, owner);
      }
    if (own('decides'))
      for (const item of role.decides) {
        this.offer(item.what, owner, item.location, 'what');
        this.offer(item.limit, owner, item.location, 'limit');
        this.offer(item.notes, owner, item.location, 'notes');
        this.extensions(item, owner);
      }
    if (own('domains')) for (const item of role.domains) this.offer(item.text, owner, item.location);
    if (own('delivers'))
      for (const item of role.delivers) {
        this.offer(item.what, owner, item.location, 'what');
        this.offer(item.for, owner, item.location, 'for');
        this.extensions(item, owner);
      }
    if (own('talents'))
      for (const item of role.talents) {
        this.offer(item.talent, owner, item.location, 'talent');
        this.offer(item.why, owner, item.location, 'why');
        this.extensions(item, owner);
      }
    if (own('replaces')) for (const item of role.replaces) this.offer(item.text, owner, item.location);
    if (role.pay && own('pay')) {
      this.offer(role.pay.why, owner, role.pay.location, 'why');
      this.extensions(role.pay, owner);
    }
    return owner;
  }

  person(person: Person): void {
    const owner = this.entity(person, { subject: person.id, person });
    this.offer(person.title, owner, person.location, 'title');
    this.offer(person.organization, owner, person.location, 'organization');
    for (const item of person.talents) {
      this.offer(item.talent, owner, item.location, 'talent');
      this.offer(item.evidence, owner, item.location, 'evidence');
      this.extensions(item, owner);
    }
  }

  /** What everything with an id says; gives whose texts these are. */
  entity(
    entity: Pick<Entity, 'reference' | 'name' | 'notes' | 'tags' | 'links' | keyof Placed>,
    owner: TextOwner = { subject: entity.reference },
  ): TextOwner {
    const { name, notes, tags, links, location } = entity;
    this.offer(name, owner, location, 'name');
    if (notes !== undefined) this.offer(notes, owner, location, 'notes');
    for (const [index, tag] of tags.entries()) this.offer(tag, owner, location, 'tags', index);
    this.#links(links, owner, location);
    this.extensions(entity, owner);
    return owner;
  }

  extensions({ extensions, location }: Placed, owner: TextOwner): void {
    for (const key in extensions) this.#value(extensions[key], owner, location, [key]);
  }

  #links(links: readonly Link[], owner: TextOwner, location: Location): void {
    for (const [index, { name, url }] of links.entries()) {
      this.offer(name, owner, location, 'links', index, 'name');
      if (url.startsWith('tel:')) this.offer(url, owner, location, 'links', index, 'url');
    }
  }

  /** Steps are put into a list only for the few texts that match: most of all time goes by here. */
  offer(text: string | undefined, owner: TextOwner, location: Location, step?: Step, next?: Step, last?: Step): void {
    if (text === undefined || !FIGURES.test(text)) return;
    const steps = [step, next, last].filter((given) => given !== undefined);
    this.found.push({ value: text, owner, location, steps });
  }

  /** Whatever stands under a key of the organisation's own, in lists and objects as well. */
  #value(value: unknown, owner: TextOwner, location: Location, steps: readonly Step[]): void {
    const matches = typeof value === 'number' || (typeof value === 'string' && FIGURES.test(value));
    if (matches) this.found.push({ value, owner, location, steps });
    else if (Array.isArray(value))
      for (const [index, item] of value.entries()) this.#value(item, owner, location, [...steps, index]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) this.#value(item, owner, location, [...steps, key]);
  }
}
