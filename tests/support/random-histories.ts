import fc from 'fast-check';
import { asText, randomMaps, type WrittenMap } from './random-maps.ts';

/** The files of a map in one of its states, by path. */
export type Files = Readonly<Record<string, string>>;

type Group = Record<string, unknown>;
const GROUPS = ['teams', 'people', 'collaborations', 'talents', 'templates'];
const FILES = ['a.yaml', 'b.yaml', 'teams/c.yaml'];

/**
 * The states of a map from the oldest to the newest, each a few edits away from the one before: things are taken from another map, taken away or put into another file. Most
 * states are valid; some refer to what is not there, some cannot be read at all.
 */
export function randomHistories(length: number): fc.Arbitrary<Files[]> {
  return fc
    .tuple(
      randomMaps(3),
      fc.array(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }), {
        minLength: length - 1,
        maxLength: length - 1,
      }),
    )
    .map(([[first, ...others], steps]) => {
      const map = structuredClone(first as WrittenMap);
      const places = new Map<string, number>();
      const states = [filesOf(map, places)];
      for (const edits of steps) {
        for (const edit of edits) change(map, others, places, edit);
        const files = filesOf(map, places);
        states.push(edits[0]?.[3] === 0 ? { ...files, [FILES[0] as string]: 'rolemap: 1\nname: [' } : files);
      }
      return states;
    });
}

type Numbers = readonly [number, number, number, number];

function change(map: WrittenMap, others: readonly WrittenMap[], places: Map<string, number>, edit: Numbers): void {
  const [what, which, from, seed] = edit;
  const other = others[from % others.length] as WrittenMap;
  const group = GROUPS[seed % GROUPS.length] as string;
  map[group] ??= {};
  const own = map[group] as Group;
  const theirs = (other[group] ?? {}) as Group;
  const pick = (things: Group) => Object.keys(things).sort()[which % Math.max(1, Object.keys(things).length)];
  switch (what % 8) {
    case 0: {
      const id = pick(theirs);
      if (id !== undefined) own[id] = structuredClone(theirs[id]);
      return;
    }
    case 1: {
      const id = pick(own);
      if (id !== undefined) delete own[id];
      return;
    }
    case 2: {
      const id = pick(own);
      if (id !== undefined) places.set(`${group} ${id}`, from);
      return;
    }
    case 3: {
      const key = ['purpose', 'vision', 'tags', 'x-code', 'pay', 'defaults'][which % 6] as string;
      if (other[key] === undefined) delete map[key];
      else map[key] = structuredClone(other[key]);
      return;
    }
    default:
      changeRole(map, other, which, what);
  }
}

/** Takes the whole of a role, or one of its fields, from another map; or takes the role away, renames or moves it. */
function changeRole(map: WrittenMap, other: WrittenMap, which: number, how: number): void {
  const rolesOf = (from: WrittenMap) =>
    Object.entries((from.teams ?? {}) as Record<string, { roles?: Group }>).flatMap(([team, { roles = {} }]) =>
      Object.keys(roles).map((role) => ({ team, role, roles })),
    );
  const [own, theirs] = [rolesOf(map), rolesOf(other)];
  const mine = own[which % Math.max(1, own.length)];
  if (!mine) return;
  const role = mine.roles[mine.role] as Group;
  const donor = theirs[(which + how) % Math.max(1, theirs.length)];
  switch (how % 6) {
    case 0:
      delete mine.roles[mine.role];
      return;
    case 1:
      delete mine.roles[mine.role];
      mine.roles.renamed = { ...role, previously: [mine.role] };
      return;
    case 2: {
      const target = own[(which + 1) % own.length];
      if (!target || target.team === mine.team || mine.role in target.roles) return;
      delete mine.roles[mine.role];
      target.roles[mine.role] = { ...role, previously: [`${mine.team}/${mine.role}`] };
      return;
    }
    case 3:
      mine.roles[mine.role] = bare(role, mine.team);
      return;
    default: {
      const given = donor && (donor.roles[donor.role] as Group);
      const keys = Object.keys({ ...given, ...role });
      const key = keys[how % Math.max(1, keys.length)];
      if (!given || key === undefined) return;
      if (given[key] === undefined) delete role[key];
      else role[key] = structuredClone(given[key]);
    }
  }
}

/** A role that refers to the roles of its own team, and to those of some others, by their bare ids. */
function bare(role: Group, team: string): Group {
  const shorten = (reference: unknown) => {
    const [of, id] = String(reference).split('/');
    return id && (of === team || id.length > 4) ? id : reference;
  };
  const decides = (role.decides ?? []) as Record<string, unknown[]>[];
  return {
    ...role,
    decides: decides.map((decision) => ({
      ...decision,
      ...(decision.consult && { consult: decision.consult.map(shorten) }),
      ...(decision.inform && { inform: decision.inform.map(shorten) }),
    })),
  };
}

function filesOf(map: WrittenMap, places: ReadonlyMap<string, number>): Files {
  const files: WrittenMap[] = FILES.map(() => ({ rolemap: 1 }));
  for (const [key, value] of Object.entries(map)) {
    if (key === 'rolemap') continue;
    if (!GROUPS.includes(key)) (files[0] as WrittenMap)[key] = value;
    else
      for (const [id, thing] of Object.entries(value as Group)) {
        const file = files[(places.get(`${key} ${id}`) ?? id.length) % FILES.length] as WrittenMap;
        file[key] ??= {};
        (file[key] as Group)[id] = thing;
      }
  }
  return Object.fromEntries(FILES.map((path, index) => [path, asText(files[index] as WrittenMap)]));
}
