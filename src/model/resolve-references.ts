import type { Finding } from '../finding/finding.ts';
import type * as Format from '../schema/generated/role-map.ts';
import type { Location } from '../yaml/yaml-document.ts';
import type { Entities } from './collect-entities.ts';
import { type Draft, extensionsOf, type Item, linksOf, mapItems, mapKnownItems, placeOfObvious } from './draft.ts';
import type {
  Decision,
  Delivery,
  Partner,
  PayOfRole,
  Result,
  Role,
  RoleDefinition,
  Talent,
  TalentNeed,
  TalentOfPerson,
  Team,
} from './org-map.ts';
import { type ReferringThing, RoleReferences } from './role-references.ts';

/** A level where nothing is written: what stands under `decides` is the role's own to decide. */
const OWN_TO_DECIDE = 'delegate';

/** Stands for a talent that is not in the catalogue. */
const UNKNOWN = Symbol('unknown');

/**
 * Fills in whatever things say about other things: decisions, deliveries, talents, pay, templates, results and partners. Holders are resolved
 * before, so that the help for a person's name in the wrong place can tell which roles that person holds.
 *
 * Findings: `unknown-reference`, `ambiguous-reference`, `previously-clash`. What a broken reference stood for is left out.
 */
export function resolveReferences(entities: Entities): Finding[] {
  const resolver = new Resolver(entities);
  for (const { draft, written } of entities.writtenTemplates) resolver.resolveDefinition(draft, draft, written);
  for (const { draft, written } of entities.writtenRoles) resolver.resolveDefinition(draft, draft, written);
  for (const { draft, written } of entities.writtenTeams) resolver.resolveResults(draft, written);
  for (const { draft, written } of entities.writtenPeople)
    draft.talents = mapKnownItems(written.talents, draft.location, 'talents', (item, location) =>
      resolver.talentOfPerson(item, location, draft.id),
    );
  for (const { draft, written } of entities.writtenCollaborations)
    draft.between = mapItems(written.between, draft.location, 'between', (item, location) =>
      resolver.partner(item, location, draft.id),
    );
  return resolver.findings;
}

class Resolver {
  readonly findings: Finding[] = [];
  readonly #entities: Entities;
  readonly #references: RoleReferences;

  constructor(entities: Entities) {
    this.#entities = entities;
    this.#references = new RoleReferences(
      entities.teams,
      entities.people,
      entities.writtenRoles.map(({ draft }) => draft),
    );
    this.findings.push(...this.#references.takeFormerIds());
  }

  resolveDefinition(draft: Draft<RoleDefinition>, owner: ReferringThing, written: Format.Role | Format.Template): void {
    const { location } = draft;
    draft.decides = mapItems(written.decides, location, 'decides', (item, at) => this.#decision(item, at, owner));
    draft.delivers = mapItems(written.delivers, location, 'delivers', (item, at) => this.#delivery(item, at, owner));
    draft.talents = mapKnownItems(written.talents, location, 'talents', (item, at) =>
      this.#talentNeed(item, at, draft.reference),
    );
    draft.excludes = mapKnownItems(written.excludes, location, 'excludes', (wanted, at) => {
      const found = this.#reference(wanted, at, owner, true);
      return found && 'team' in found ? found : undefined;
    });
    if (written.pay !== undefined) draft.pay = this.#pay(written.pay, location.child('pay'), draft.reference);
    if (written.like !== undefined)
      draft.like = this.#keep(this.#entities.templates.find(written.like, location.child('like'), draft.reference));
  }

  resolveResults(draft: Draft<Team>, written: Format.Team): void {
    draft.results = mapItems(written.results, draft.location, 'results', (item, location): Result => {
      const result: Format.Result = typeof item === 'string' ? { what: item } : item;
      const { what, by, owner, done, review, notes } = result;
      return {
        what,
        by,
        owner: owner === undefined ? undefined : this.#reference(owner, location.child('owner'), draft),
        done,
        review,
        links: linksOf(result.links),
        notes,
        extensions: extensionsOf(item),
        location,
      };
    });
  }

  talentOfPerson(item: Item<Format.TalentOfPerson>, location: Location, person: string): TalentOfPerson | undefined {
    const { talent, level, evidence } = typeof item === 'string' ? { talent: item } : item;
    const entry = this.#talent(talent, placeOfObvious(item, location, 'talent'), person);
    if (entry === UNKNOWN) return undefined;
    return { talent, entry, level, evidence, extensions: extensionsOf(item), location };
  }

  partner(item: Item<Format.Partner>, location: Location, collaboration: string): Partner {
    const { team, organization, gives, gets }: Format.Partner = typeof item === 'string' ? { team: item } : item;
    const place = placeOfObvious(item, location, 'team');
    return {
      team:
        team === undefined
          ? undefined
          : this.#keep(this.#entities.teams.find(team.replace(/\/$/, ''), place, collaboration)),
      organization,
      gives,
      gets,
      extensions: extensionsOf(item),
      location,
    };
  }

  #decision(item: Item<Format.Decision>, location: Location, owner: ReferringThing): Decision {
    const { what, level, limit, consult, inform, notes }: Format.Decision =
      typeof item === 'string' ? { what: item } : item;
    const find = (wanted: string, at: Location) => this.#reference(wanted, at, owner);
    return {
      what,
      level: level ?? OWN_TO_DECIDE,
      limit,
      consult: mapKnownItems(consult, location, 'consult', find),
      inform: mapKnownItems(inform, location, 'inform', find),
      notes,
      extensions: extensionsOf(item),
      location,
    };
  }

  #delivery(item: Item<Format.Delivery>, location: Location, owner: ReferringThing): Delivery {
    const { what, to, for: outsider }: Format.Delivery = typeof item === 'string' ? { what: item } : item;
    return {
      what,
      to: to === undefined ? undefined : this.#reference(to, location.child('to'), owner),
      for: outsider,
      extensions: extensionsOf(item),
      location,
    };
  }

  #talentNeed(item: Item<Format.TalentNeed>, location: Location, subject: string): TalentNeed | undefined {
    const { talent, level, needed, why }: Format.TalentNeed = typeof item === 'string' ? { talent: item } : item;
    const entry = this.#talent(talent, placeOfObvious(item, location, 'talent'), subject);
    if (entry === UNKNOWN) return undefined;
    return { talent, entry, level, needed, why, extensions: extensionsOf(item), location };
  }

  #pay(item: Item<Format.PayOfRole>, location: Location, subject: string): PayOfRole | undefined {
    const { band, why }: Format.PayOfRole = typeof item === 'string' ? { band: item } : item;
    const found = this.#keep(this.#entities.bands.find(band, placeOfObvious(item, location, 'band'), subject));
    return found && { band: found, why, extensions: extensionsOf(item), location };
  }

  /** The entry of a talent in the catalogue; where the map has none, any word will do. */
  #talent(talent: string, location: Location, subject: string): Talent | undefined | typeof UNKNOWN {
    const { talents } = this.#entities;
    if (talents.byId.size === 0) return undefined;
    return this.#keep(talents.find(talent, location, subject)) ?? UNKNOWN;
  }

  #reference(wanted: string, location: Location, owner: ReferringThing, rolesOnly = false): Role | Team | undefined {
    return this.#keep(this.#references.find(wanted, location, owner, rolesOnly));
  }

  #keep<Thing extends object>(found: Thing | Finding): Thing | undefined {
    if (!isFinding(found)) return found;
    this.findings.push(found);
    return undefined;
  }
}

function isFinding(found: object): found is Finding {
  return 'severity' in found;
}
