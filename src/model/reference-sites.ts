import type { ThingKind } from '../schema/generated/patch.ts';

/** What a reference can lead to: `work` is a role or a team. What something was called before is no reference. */
export type ReferenceKind = 'work' | 'role' | 'team' | 'person' | 'talent' | 'template' | 'pay-band';

/** Spells one reference anew. */
export type Respell = (kind: ReferenceKind, written: string) => string;

/** A part of a field in which references can stand, with these spelled anew; the same value where none is. */
type Site = (value: unknown, respell: Respell) => unknown;

const text =
  (kind: ReferenceKind): Site =>
  (value, respell) =>
    typeof value === 'string' ? respell(kind, value) : value;

const each =
  (site: Site): Site =>
  (value, respell) => {
    if (!Array.isArray(value)) return value;
    const items = value.map((item) => site(item, respell));
    return items.every((item, index) => item === value[index]) ? value : items;
  };

const within =
  (sites: Readonly<Record<string, Site>>): Site =>
  (value, respell) => {
    if (typeof value !== 'object' || value === null) return value;
    let changed: Record<string, unknown> | undefined;
    for (const [key, site] of Object.entries(sites)) {
      const part = (value as Record<string, unknown>)[key];
      const made = part === undefined ? part : site(part, respell);
      if (made !== part) changed = { ...(changed ?? value), [key]: made };
    }
    return changed ?? value;
  };

/** A bare text, or an object that has it under a key. */
const bareOrIn = (key: string, kind: ReferenceKind): Site => {
  const [bare, inside] = [text(kind), within({ [key]: text(kind) })];
  return (value, respell) => (typeof value === 'string' ? bare : inside)(value, respell);
};

const DEFINITION: Readonly<Record<string, Site>> = {
  decides: each(within({ consult: each(text('work')), inform: each(text('work')) })),
  delivers: each(within({ to: text('work') })),
  talents: each(bareOrIn('talent', 'talent')),
  excludes: each(text('role')),
  like: text('template'),
  pay: bareOrIn('band', 'pay-band'),
};

/** The fields that hold references, by the kind of thing. */
const SITES: Readonly<Partial<Record<ThingKind, Readonly<Record<string, Site>>>>> = {
  team: { parent: text('team'), results: each(within({ owner: text('work') })) },
  role: { ...DEFINITION, holders: each(bareOrIn('person', 'person')) },
  template: DEFINITION,
  person: { talents: each(bareOrIn('talent', 'talent')) },
  collaboration: { between: each(bareOrIn('team', 'team')) },
};

/** A field of a thing with every reference in it spelled by `respell`; the very same value where nothing is spelled otherwise. */
export function respellReferences(thing: ThingKind, field: string, value: unknown, respell: Respell): unknown {
  const sites = SITES[thing];
  const site = sites && Object.hasOwn(sites, field) ? sites[field] : undefined;
  return site ? site(value, respell) : value;
}
