import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHANGE_KINDS, type ChangeKind } from '../../src/diff/change-kinds.ts';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { compareWithPatch, patchedTexts } from '../support/patches.ts';
import { readText } from '../support/read-text.ts';

type Json = Record<string, unknown>;
interface Schema {
  readonly enum?: readonly string[];
  readonly properties: Readonly<Record<string, Property>>;
  readonly definitions: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: object;
}
interface Property {
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly $ref?: string;
  readonly type?: string;
}

const schema = JSON.parse(readFileSync('schemas/rolemap.schema.json', 'utf8')) as Schema;

/** A map in which every example of the format can stand; `put` adds to one of its parts. */
function base(): Json {
  return {
    rolemap: 1,
    name: 'Waterland',
    teams: {
      shelter: { roles: { beds: {}, registration: {} } },
      finance: { roles: { controller: {} } },
      press: {},
      facilities: {},
    },
    people: { fatima: { name: 'Fatima' }, jan: { name: 'Jan' } },
    collaborations: { regional: { between: ['shelter', { organization: 'Zeevang' }] } },
    talents: { calm: { name: 'Calm' }, logistics: { name: 'Logistics' } },
    templates: { 'team-host': { purpose: 'Everyone feels welcome' }, guest: {} },
    pay: { bands: { b: {} } },
  };
}

const at = (map: Json, ...path: (string | number)[]) =>
  path.reduce<Json>((part, key) => {
    const inside = part as Record<string | number, Json>;
    inside[key] ??= {};
    return inside[key];
  }, map);

/** Where an object of each definition stands, and to what it belongs; `required` is what it needs besides. */
const HOSTS: Readonly<
  Record<string, { readonly subject: string; readonly required?: Json; readonly put: (map: Json, value: Json) => void }>
> = {
  '': { subject: 'org', put: (map, value) => Object.assign(map, value) },
  vocabulary: { subject: 'org', put: (map, value) => Object.assign(map, { vocabulary: value }) },
  wordForms: {
    subject: 'org',
    required: { one: 'circle', many: 'circles' },
    put: (map, value) => Object.assign(map, { vocabulary: { team: value } }),
  },
  defaults: { subject: 'org', put: (map, value) => Object.assign(map, { defaults: value }) },
  team: { subject: 'shelter', put: (map, value) => Object.assign(at(map, 'teams', 'shelter'), value) },
  result: {
    subject: 'shelter',
    required: { what: '500 beds' },
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter'), { results: [value] }),
  },
  policy: {
    subject: 'shelter',
    required: { text: 'No press' },
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter'), { policies: [value] }),
  },
  meeting: {
    subject: 'shelter',
    required: { name: 'Stand-up' },
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter'), { meetings: [value] }),
  },
  role: {
    subject: 'shelter/beds',
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter', 'roles', 'beds'), value),
  },
  responsibility: {
    subject: 'shelter/beds',
    required: { text: 'Arranging' },
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter', 'roles', 'beds'), { responsibilities: [value] }),
  },
  decision: {
    subject: 'shelter/beds',
    required: { what: 'Halls' },
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter', 'roles', 'beds'), { decides: [value] }),
  },
  delivery: {
    subject: 'shelter/beds',
    required: { what: 'Beds' },
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter', 'roles', 'beds'), { delivers: [value] }),
  },
  talentNeed: {
    subject: 'shelter/beds',
    required: { talent: 'calm' },
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter', 'roles', 'beds'), { talents: [value] }),
  },
  holder: {
    subject: 'shelter/beds',
    required: { person: 'fatima' },
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter', 'roles', 'beds'), { holders: [value] }),
  },
  seats: {
    subject: 'shelter/beds',
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter', 'roles', 'beds'), { seats: value }),
  },
  vacancy: {
    subject: 'shelter/beds',
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter', 'roles', 'beds'), { vacant: value }),
  },
  payOfRole: {
    subject: 'shelter/beds',
    required: { band: 'b' },
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter', 'roles', 'beds'), { pay: value }),
  },
  review: {
    subject: 'shelter/beds',
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter', 'roles', 'beds'), { review: value }),
  },
  link: {
    subject: 'shelter/beds',
    required: { url: 'https://example.org' },
    put: (map, value) => Object.assign(at(map, 'teams', 'shelter', 'roles', 'beds'), { links: [value] }),
  },
  person: { subject: 'fatima', put: (map, value) => Object.assign(at(map, 'people', 'fatima'), value) },
  talentOfPerson: {
    subject: 'fatima',
    required: { talent: 'calm' },
    put: (map, value) => Object.assign(at(map, 'people', 'fatima'), { talents: [value] }),
  },
  collaboration: {
    subject: 'regional',
    put: (map, value) => Object.assign(at(map, 'collaborations', 'regional'), value),
  },
  partner: {
    subject: 'regional',
    required: { organization: 'Zeevang' },
    put: (map, value) => Object.assign(at(map, 'collaborations', 'regional'), { between: [value, 'press'] }),
  },
  talent: { subject: 'calm', put: (map, value) => Object.assign(at(map, 'talents', 'calm'), value) },
  template: { subject: 'guest', put: (map, value) => Object.assign(at(map, 'templates', 'guest'), value) },
  pay: {
    subject: 'org',
    put: (map, value) =>
      Object.assign(at(map, 'pay'), { ...value, bands: { b: {}, ...(value.bands as Json | undefined) } }),
  },
  band: { subject: 'b', put: (map, value) => Object.assign(at(map, 'pay', 'bands', 'b'), value) },
  criteria: { subject: 'b', put: (map, value) => Object.assign(at(map, 'pay', 'bands', 'b'), { criteria: value }) },
};

/** Properties that say nothing in which maps can differ, with the reason. */
const NEVER: Readonly<Record<string, string>> = { '.rolemap': 'has one value' };

/** Values that the examples of the schema cannot give, because they refer to things or stand for a default. */
const VALUES: Readonly<Record<string, readonly [unknown, unknown]>> = {
  '.teams': [undefined, { ...(base().teams as Json), extra: {} }],
  '.people': [undefined, { extra: 'Extra' }],
  '.collaborations': [undefined, { extra: { between: ['shelter', 'press'] } }],
  '.talents': [undefined, { calm: { name: 'Calm' }, logistics: { name: 'Logistics' }, extra: { name: 'Extra' } }],
  '.templates': [undefined, { 'team-host': {}, extra: {} }],
  'team.roles': [undefined, { beds: {}, registration: {}, extra: {} }],
  'pay.bands': [undefined, { extra: {} }],
  'collaboration.between': [
    ['shelter', 'press'],
    ['shelter', 'finance'],
  ],
  'partner.team': ['shelter', 'finance'],
  'wordForms.one': ['circle', 'ring'],
  'holder.as': ['holder', 'deputy'],
  'decision.level': ['delegate', 'agree'],
  'decision.consult': [undefined, ['finance/controller']],
  'decision.inform': [undefined, ['press/']],
  'delivery.to': [undefined, 'registration'],
  'result.owner': [undefined, 'shelter/beds'],
};

/** The two values in which the maps differ: nothing and the example, or two where there is a default or it must be there. */
function valuesOf(definition: string, name: string, property: Property): readonly [unknown, unknown] {
  const given = VALUES[`${definition}.${name}`];
  if (given) return given;
  const choices = property.enum ?? schema.definitions[property.$ref?.replace('#/definitions/', '') ?? '']?.enum;
  if (choices) return [choices[0], choices[1]];
  const example = property.examples?.[0];
  const needed = (definition === '' ? schema : schema.definitions[definition])?.required?.includes(name);
  const present = needed || name === 'name';
  if (definition === 'holder' || definition === 'payOfRole') if (name === 'person') return ['fatima', 'jan'];
  if (name === 'band') return [undefined, 'b'];
  if (name === 'talent') return ['calm', 'logistics'];
  return present ? [`${example} before`, `${example} after`] : [undefined, example];
}

const cases: {
  readonly name: string;
  readonly definition: string;
  readonly property: string;
  readonly values: readonly [unknown, unknown];
}[] = [];
for (const [definition, part] of [['', schema] as const, ...Object.entries(schema.definitions)]) {
  if (!part.properties) continue;
  for (const [property, described] of Object.entries(part.properties))
    if (!NEVER[`${definition}.${property}`])
      cases.push({
        name: `${definition || 'organisation'}.${property}`,
        definition,
        property,
        values: valuesOf(definition, property, described),
      });
  if (part.patternProperties)
    cases.push({
      name: `${definition || 'organisation'}.x-code`,
      definition,
      property: 'x-code',
      values: [7, { a: 1 }],
    });
}

async function mapWith(definition: string, property: string, value: unknown) {
  const map = base();
  const host = HOSTS[definition];
  if (!host) throw new Error(`the definition ${definition} has no place in this test`);
  if (property === 'band' && value === undefined) return readText(JSON.stringify(map, null, 1));
  host.put(map, { ...host.required, ...(value !== undefined && { [property]: value }) });
  if (definition === 'partner' && property === 'team') host.put(map, { team: value });
  return readText(JSON.stringify(map, null, 1));
}

const produced = new Map<ChangeKind, string>();

describe('every property of the format', () => {
  it.each(cases)('$name', async ({ definition, property, values: [from, to], name }) => {
    const [before, after] = [await mapWith(definition, property, from), await mapWith(definition, property, to)];
    const changes = [...compareMaps(before, after), ...compareMaps(after, before)];
    // What is told is what is done, and what is done makes the other map.
    for (const [one, other] of [[before, after] as const, [after, before] as const]) {
      const { operations, untold, silent } = compareWithPatch(one, other);
      expect({ untold, silent }).toEqual({ untold: [], silent: [] });
      const made = await readText(patchedTexts(one, operations));
      expect(compareWithPatch(made, other).operations).toEqual([]);
    }
    for (const { kind } of changes) produced.set(kind, name);
    const whole = changes.filter(
      (change) =>
        /-(created|dissolved|removed|added|started|ended)$/.test(change.kind) && !(change.before && change.after),
    );
    const expected = HOSTS[definition]?.subject;
    expect(changes.length).toBeGreaterThanOrEqual(2);
    if (whole.length === 0) expect(changes.map(({ about }) => about.reference)).toContain(expected);
    for (const change of changes) {
      expect(CHANGE_KINDS[change.kind].concerns).toContain(change.about.thing);
      if (!whole.includes(change)) expect([change.before, change.after]).not.toContain(undefined);
      for (const side of [change.before, change.after]) {
        if (!side) continue;
        const { start, end } = side.at.locate();
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(side.at.source.text.length);
      }
    }
  });
});

/** Kinds that no single property gives: they need a rename, or two things that belong together. */
const TOGETHER: readonly (readonly [string, string])[] = [
  ['teams: {a: {parent: b}, b: {}}', 'teams: {c: {name: C, previously: [a]}, b: {}}'],
  ['teams: {a: {roles: {r: {}}}, b: {}}', 'teams: {a: {}, b: {roles: {s: {previously: [a/r]}}}}'],
  ['people: {a: A}', 'people: {b: {name: B, previously: [a]}}'],
  [
    'collaborations: {a: {between: [{organization: A}, {organization: B}]}}',
    'collaborations: {b: {previously: [a], between: [{organization: A}, {organization: B}]}}',
  ],
  ['talents: {a: A}', 'talents: {b: {name: B, previously: [a]}}'],
  ['templates: {a: {name: A}}', 'templates: {a: {name: B}}'],
  ['pay: {bands: {a: {}}}', 'pay: {bands: {b: {previously: [a]}}}'],
  [
    'people: {a: {name: A, joined: 2026-01-01, left: 2026-02-01}}',
    'people: {a: {name: A, joined: 2026-01-01, left: 2026-03-01}}',
  ],
  [
    'people: {a: A}\nteams: {t: {roles: {r: {holders: [{person: a, focus: X}]}}}}',
    'people: {a: A}\nteams: {t: {roles: {r: {holders: [{person: a, focus: Y}]}}}}',
  ],
  [
    'teams: {t: {roles: {r: {responsibilities: [Arranging beds], decides: [Which halls]}}}}',
    'teams: {t: {roles: {r: {responsibilities: [arranging beds], decides: [which halls]}}}}',
  ],
  [
    'teams: {t: {roles: {r: {decides: [{what: A, limit: one hall}]}}}}',
    'teams: {t: {roles: {r: {decides: [{what: A, limit: two halls and a half}]}}}}',
  ],
  [
    'teams: {t: {roles: {r: {responsibilities: [A], decides: [B], domains: [C]}, s: {}}}}',
    'teams: {t: {roles: {r: {}, s: {responsibilities: [A], decides: [B], domains: [C]}}}}',
  ],
  [
    'teams: {t: {roles: {r: {responsibilities: [Making A, Making B]}}}}',
    'teams: {t: {roles: {one: {responsibilities: [Making A]}, two: {responsibilities: [Making B]}}}}',
  ],
  [
    'teams: {t: {roles: {press: {responsibilities: [Making A, Making B]}}}}',
    'teams: {t: {}, press: {roles: {one: {responsibilities: [Making A]}, two: {responsibilities: [Making B]}}}}',
  ],
  ['teams: {t: {roles: {r: {vacant: true}}}}', 'teams: {t: {roles: {r: {vacant: {share: 0.5}}}}}'],
  ['tags: [a]\nlinks: [{name: A, url: "https://a"}]', 'tags: [b]\nlinks: [{name: B, url: "https://a"}]'],
];

it('every kind of the catalogue is told of something', async () => {
  for (const pair of TOGETHER) {
    const [before, after] = await Promise.all(pair.map((text) => readText(`rolemap: 1\nname: X\n${text}\n`)));
    for (const { kind } of compareMaps(before as never, after as never)) produced.set(kind, 'together');
    for (const { kind } of compareMaps(after as never, before as never)) produced.set(kind, 'together');
  }
  expect(Object.keys(CHANGE_KINDS).filter((kind) => !produced.has(kind as ChangeKind))).toEqual([]);
});
