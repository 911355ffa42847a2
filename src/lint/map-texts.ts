import { ORGANIZATION } from '../finding/finding.ts';
import type { OrgMap, Role, RoleDefinition } from '../model/org-map.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { definitionsInUse, isRoleInUse, isTeamInUse, ownList, ownPurpose } from './definitions.ts';
import { oncePerMap } from './once-per-map.ts';
import { placeholderIn } from './placeholders.ts';

/**
 * What is done with each text of a map. `key` is the key under which it is written, and `part` the part of the map that has the key: the text
 * stands at `part.child(key).value`, also where a bare text stands for its object. `list` is the key of the list in which that object is an item, where
 * the item's own key is not always written.
 */
export type VisitText = (text: string, key: string, part: Location, owner: TextOwner, list?: string) => void;

/** The thing that a text says something about. */
export interface TextOwner {
  readonly name: string;
  readonly reference: string;
}

/** Keys that hold free Markdown, a place to think aloud, or the words of people from outside. */
export const NOTES = 'notes';

/** A text of a map, as it is given to `VisitText`. */
export interface MapText {
  readonly text: string;
  readonly key: string;
  readonly part: Location;
  readonly owner: TextOwner;
  readonly list: string | undefined;
}

/**
 * The texts of a map that count on a day (ISO date) and have an `@` or a placeholder in them: each once, where it is written. Gathered once for all rules
 * that look for either, because most texts have neither.
 */
export const markedTexts: (map: OrgMap, today: string) => readonly MapText[] = oncePerMap((map, today) => {
  const texts: MapText[] = [];
  visitTexts(map, today, (text, key, part, owner, list) => {
    if (text.includes('@') || placeholderIn(text) !== undefined) texts.push({ text, key, part, owner, list });
  });
  return texts;
});

/** Visits every text of a map that counts on a day (ISO date): each once, where it is written. */
function visitTexts(map: OrgMap, today: string, visit: VisitText): void {
  visitOrganization(map, visit);
  visitTeams(map, today, visit);
  for (const definition of definitionsInUse(map, today)) {
    visitDefinition(definition, visit);
    visitMore(definition, visit);
  }
  for (const role of map.roles.values()) visitHolding(role, today, visit);
  visitPeople(map, visit);
  visitCollaborations(map, visit);
}

/** Visits what a role or template says about its work, where it says it itself: name, purpose, responsibilities, decisions, domains, deliveries. */
export function visitDefinition(definition: RoleDefinition, visit: VisitText): void {
  const at = definition.location;
  if (!definition.like || definition.like.name !== definition.name) visit(definition.name, 'name', at, definition);
  const purpose = ownPurpose(definition);
  if (purpose !== undefined) visit(purpose, 'purpose', at, definition);
  for (const { text, location } of ownList(definition, 'responsibilities'))
    visit(text, 'text', location, definition, 'responsibilities');
  for (const { what, limit, location } of ownList(definition, 'decides')) {
    visit(what, 'what', location, definition, 'decides');
    if (limit !== undefined) visit(limit, 'limit', location, definition);
  }
  for (const { text, location } of ownList(definition, 'domains')) visit(text, 'domains', location, definition);
  for (const delivery of ownList(definition, 'delivers')) {
    visit(delivery.what, 'what', delivery.location, definition, 'delivers');
    if (delivery.for !== undefined) visit(delivery.for, 'for', delivery.location, definition);
  }
}

/** The other texts of a role or template. */
function visitMore(definition: RoleDefinition, visit: VisitText): void {
  for (const { notes, location } of ownList(definition, 'responsibilities'))
    if (notes !== undefined) visit(notes, NOTES, location, definition);
  for (const { notes, location } of ownList(definition, 'decides'))
    if (notes !== undefined) visit(notes, NOTES, location, definition);
  for (const { text, location } of ownList(definition, 'replaces')) visit(text, 'replaces', location, definition);
  for (const { talent, entry, why, location } of ownList(definition, 'talents')) {
    if (!entry) visit(talent, 'talent', location, definition, 'talents');
    if (why !== undefined) visit(why, 'why', location, definition);
  }
  const { pay, like, notes } = definition;
  if (pay?.why !== undefined && pay !== like?.pay) visit(pay.why, 'why', pay.location, definition);
  if (notes !== undefined) visit(notes, NOTES, definition.location, definition);
}

function visitHolding(role: Role, today: string, visit: VisitText): void {
  if (!isRoleInUse(role, today)) return;
  for (const { focus, location } of role.holders) if (focus !== undefined) visit(focus, 'focus', location, role);
  if (role.vacant?.why !== undefined) visit(role.vacant.why, 'why', role.vacant.location, role);
}

function visitOrganization(map: OrgMap, visit: VisitText): void {
  const owner = { name: map.name, reference: ORGANIZATION };
  for (const key of ['name', 'purpose', 'vision', 'notes'] as const) {
    const [text, location] = [map[key], map.locations.get(key)];
    if (text !== undefined && location?.parent) visit(text, key, location.parent, owner);
  }
  for (const key of ['agreement', 'progression', 'notes'] as const) {
    const [text, location] = [map.pay[key], map.locations.get(`pay.${key}`)];
    if (text !== undefined && location?.parent) visit(text, key, location.parent, owner);
  }
  for (const band of map.pay.bands.values()) {
    const named = { name: band.name, reference: ORGANIZATION };
    visit(band.name, 'name', band.location, named);
    if (band.why !== undefined) visit(band.why, 'why', band.location, named);
  }
}

function visitTeams(map: OrgMap, today: string, visit: VisitText): void {
  for (const team of map.teams.values()) {
    if (!isTeamInUse(team, today)) continue;
    visitKeys(team, ['name', 'purpose', 'vision', 'strategy', 'contact', 'notes'], team.location, visit, team);
    for (const result of team.results) visitKeys(result, ['what', 'notes'], result.location, visit, team);
    for (const { text, location } of team.domains) visit(text, 'domains', location, team);
    for (const policy of team.policies) visitKeys(policy, ['name', 'text'], policy.location, visit, team);
    for (const meeting of team.meetings) visitKeys(meeting, ['name', 'at', 'purpose'], meeting.location, visit, team);
  }
}

function visitPeople(map: OrgMap, visit: VisitText): void {
  for (const person of map.people.values()) {
    visitKeys(person, ['name', 'title', 'organization', 'notes'], person.location, visit, person);
    for (const { talent, entry, evidence, location } of person.talents) {
      if (!entry) visit(talent, 'talent', location, person, 'talents');
      if (evidence !== undefined) visit(evidence, 'evidence', location, person);
    }
  }
  for (const talent of map.talents.values())
    visit(talent.name, 'name', talent.location, { name: talent.name, reference: ORGANIZATION });
}

function visitCollaborations(map: OrgMap, visit: VisitText): void {
  for (const collaboration of map.collaborations.values()) {
    if (collaboration.status === 'retired') continue;
    visitKeys(collaboration, ['name', 'purpose', 'decides', 'notes'], collaboration.location, visit, collaboration);
    for (const partner of collaboration.between)
      visitKeys(partner, ['organization', 'gives', 'gets'], partner.location, visit, collaboration);
  }
}

function visitKeys<Key extends string>(
  thing: Readonly<Partial<Record<Key, unknown>>>,
  keys: readonly Key[],
  location: Location,
  visit: VisitText,
  owner: TextOwner,
): void {
  for (const key of keys) {
    const text = thing[key];
    if (typeof text === 'string') visit(text, key, location, owner);
  }
}
