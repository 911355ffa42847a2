import type {
  Band,
  Collaboration,
  Entity,
  Holder,
  Person,
  Role,
  RoleDefinition,
  Talent,
  Team,
  Template,
} from '../../model/org-map.ts';
import type { MapSide } from '../pair-items.ts';
import { fold } from '../work.ts';
import { similarityOfNames } from './person-names.ts';
import { keys, type Part, type Portrayal, type Trait, texts } from './portrait.ts';

/** Spells a thing that another one refers to: alike where it is matched already, else by its name. */
export type Spell = (thing: Entity, side: MapSide) => string;

const ID: Trait = { reason: 'id', for: 1.5, against: 0.5, strict: true };
const NAME: Trait = { reason: 'name', for: 1.5, against: 0.5, strict: true };
const PURPOSE: Trait = { reason: 'purpose', for: 2, against: 0.75 };

/** Roles by what they are called and for, their work, who holds them, and their team. */
export function portrayRoles(spell: Spell): Portrayal<Role> {
  return {
    traits: [
      ID,
      NAME,
      PURPOSE,
      { reason: 'work', for: 5, against: 2.5, full: 2 },
      { reason: 'holders', for: 2, against: 0.75, full: 2 },
      { reason: 'team', for: 1, against: 0.25, weak: true },
      { reason: 'particulars', for: 1, against: 0.25, full: 2 },
    ],
    of: (role, side) => [
      idOf(role),
      texts(role.name),
      texts(role.purpose),
      workOf(role),
      keys(...new Set(role.holders.filter(isHolder).map(({ person }) => spell(person, side)))),
      // Whether the team is the same says something where it was matched; that all roles of a map have one does not.
      keys(`${spell(role.team, side)}`),
      particularsOf(role),
    ],
  };
}

/** Templates by what they are called and for, and their work. */
export const TEMPLATES: Portrayal<Template> = {
  traits: [ID, NAME, PURPOSE, { reason: 'work', for: 5, against: 2.5, full: 2 }],
  of: (template) => [idOf(template), texts(template.name), texts(template.purpose), workOf(template)],
};

/** Teams by what they are called and for, their roles and who holds them, and where they stand. */
export function portrayTeams(spell: Spell): Portrayal<Team> {
  return {
    traits: [
      ID,
      { ...NAME, for: 2, against: 0.75 },
      { reason: 'purpose', for: 3, against: 2 },
      { reason: 'work', for: 2, against: 1.5, full: 2 },
      { reason: 'roles', for: 3, against: 2, full: 3 },
      { reason: 'holders', for: 2, against: 1, full: 3 },
      { reason: 'team', for: 1, against: 0.25, full: 2, weak: true },
      { reason: 'particulars', for: 3, against: 0.75 },
    ],
    of: (team, side) => [
      idOf(team),
      texts(team.name),
      texts(team.purpose),
      texts(
        ...team.domains.map(({ text }) => text),
        ...team.results.map(({ what }) => what),
        ...team.policies.map(({ text }) => text),
        team.strategy,
        team.vision,
      ),
      [...texts(...team.roles.map(({ name }) => name)), ...texts(...team.roles.map(({ purpose }) => purpose))],
      keys(
        ...new Set(
          team.roles.flatMap(({ holders }) => holders.filter(isHolder).map(({ person }) => spell(person, side))),
        ),
      ),
      keys(team.parent && spell(team.parent, side), ...team.children.map((child) => `> ${spell(child, side)}`)),
      [...particularsOf(team), ...keys(team.contact && fold(team.contact))],
    ],
  };
}

/** Persons by their name, which must be alike, and by what they do. */
export function portrayPeople(spell: Spell): Portrayal<Person> {
  return {
    traits: [
      { ...ID, for: 1, against: 0.25 },
      { reason: 'name', for: 4, against: 3, needed: true, similarity: similarityOfNames },
      { reason: 'particulars', for: 4, against: 0.5 },
      { reason: 'roles', for: 2.5, against: 2, full: 2 },
      { reason: 'particulars', for: 1, against: 0.5, full: 2 },
      { reason: 'particulars', for: 2, against: 0.25, full: 2 },
    ],
    of: (person, side) => [
      idOf(person),
      // A given name alone is half a name.
      [...texts(person.name), ...(/\s/.test(person.name.trim()) ? [] : keys(`? ${side} ${person.id}`))],
      keys(person.email && fold(person.email)),
      keys(...new Set(person.holds.filter(isHolder).map(({ role }) => spell(role, side)))),
      keys(...person.talents.map(({ talent, entry }) => (entry ? spell(entry, side) : talent))),
      [...particularsOf(person), ...keys(person.joined)],
    ],
  };
}

/** Collaborations by what they are called and for, and by who takes part. */
export function portrayCollaborations(spell: Spell): Portrayal<Collaboration> {
  return {
    traits: [
      ID,
      { ...NAME, for: 2, against: 0.75 },
      { reason: 'purpose', for: 3, against: 2 },
      { reason: 'team', for: 3, against: 2, full: 2 },
      { reason: 'work', for: 2, against: 1.5, full: 2 },
      { reason: 'particulars', for: 1, against: 0.25 },
    ],
    of: (collaboration, side) => [
      idOf(collaboration),
      texts(collaboration.name),
      texts(collaboration.purpose),
      keys(
        ...collaboration.between.flatMap(({ team, organization }) => [
          team && spell(team, side),
          organization && fold(organization),
        ]),
      ),
      texts(collaboration.decides, ...collaboration.between.flatMap(({ gives, gets }) => [gives, gets])),
      particularsOf(collaboration),
    ],
  };
}

/** Talents by their name, and by the address where they are defined. */
export const TALENTS: Portrayal<Talent> = {
  traits: [
    { ...ID, for: 1 },
    { reason: 'name', for: 3, against: 2 },
    { reason: 'particulars', for: 4, against: 1 },
  ],
  of: (talent) => [idOf(talent), texts(talent.name), [...keys(talent.uri), ...texts(talent.notes)]],
};

/** Pay bands by their name, their range and why they are as they are. */
export const BANDS: Portrayal<Band> = {
  traits: [
    { ...ID, for: 1 },
    { reason: 'name', for: 2, against: 0.5 },
    { reason: 'purpose', for: 2, against: 1 },
    { reason: 'particulars', for: 3, against: 2, full: 2 },
  ],
  of: (band) => [
    idOf(band),
    texts(band.name),
    texts(band.why),
    keys(
      band.min !== undefined || band.max !== undefined
        ? JSON.stringify([band.min, band.max, band.currency, band.period])
        : undefined,
      Object.keys(band.criteria).length > 0
        ? JSON.stringify(Object.entries(band.criteria).sort(([a], [b]) => (a < b ? -1 : 1)))
        : undefined,
    ),
  ],
};

function idOf({ id }: Entity): Part[] {
  return [{ key: id, text: id.replaceAll(/[-_]/g, ' ') }];
}

function workOf(role: RoleDefinition): Part[] {
  return [
    ...texts(...role.responsibilities.map(({ text }) => text)),
    ...texts(...role.decides.map(({ what }) => what)),
    ...texts(...role.domains.map(({ text }) => text)),
    ...texts(...role.delivers.map(({ what }) => what)),
  ];
}

function particularsOf({ links, notes }: Entity): Part[] {
  return [...keys(...links.map(({ url }) => url)), ...texts(notes)];
}

function isHolder({ as }: Holder): boolean {
  return as !== 'emeritus';
}
