import fc from 'fast-check';

/** A map as it is written: plain JSON, which is YAML as well. */
export type WrittenMap = Record<string, unknown>;
type Written = Record<string, unknown>;

/**
 * Some small valid maps with something of everything in the format. Ids and texts come from small pools, so that the maps have much in common; a thing may name an id of
 * the pool that its map does not use as what it was called before. (Several generators of fast-check side by side would all make the same map: one makes them all.)
 */
export function randomMaps(amount: number): fc.Arbitrary<WrittenMap[]> {
  return fc.gen().map((generate) => Array.from({ length: amount }, () => new Maker(generate).map()));
}

/** A map, and the same map written otherwise: keys, lists and bare strings instead of objects (and the other way round) by chance, divided over several files. */
export const rewrittenMap: fc.Arbitrary<{ map: WrittenMap; files: Record<string, string> }> = fc
  .gen()
  .map((generate) => {
    const map = new Maker(generate).map();
    return { map, files: new Rewriter(generate).files(map) };
  });

/** A map divided over several files, and another one that has much in common with it. */
export const dividedMaps: fc.Arbitrary<{ files: Record<string, string>; other: WrittenMap }> = fc
  .gen()
  .map((generate) => ({
    files: new Rewriter(generate).files(new Maker(generate).map()),
    other: new Maker(generate).map(),
  }));

/** A map as the text of one file. */
export const asText = (map: WrittenMap): string => JSON.stringify(map, null, 1);

type Generate = Parameters<Parameters<fc.Arbitrary<fc.GeneratorValue>['map']>[0]>[0];

const POOLS = {
  teams: ['shelter', 'finance', 'press', 'night', 'kitchen'],
  roles: ['lead', 'beds', 'day-care', 'register'],
  people: ['fatima', 'jan', 'eva', 'li', 'bot'],
  talents: ['calm', 'logistics', 'cooking'],
  templates: ['host', 'guest', 'keeper'],
  bands: ['a', 'b', 'c'],
  collaborations: ['regional', 'national'],
};
const TEXTS = [
  'Arranging beds',
  'arranging  beds',
  'Opening day care',
  'A "quoted" | <b>text</b>',
  'één\nmeal: # 500',
  '`-->` 🛏️',
  'Which halls are opened',
];
const DATES = ['2026-01-01', '2026-02-01', '2026-03-01'];
const LEVELS = ['tell', 'sell', 'consult', 'agree', 'advise', 'inquire', 'delegate'];

/** Makes a map by asking fast-check for one choice after the other. */
class Maker {
  readonly #generate: Generate;
  #roles: string[] = [];
  #teams: string[] = [];
  #taken = new Set<string>();

  constructor(generate: Generate) {
    this.#generate = generate;
  }

  map(): WrittenMap {
    const [people, talents, templates, bands] = [POOLS.people, POOLS.talents, POOLS.templates, POOLS.bands].map(
      (pool) => this.#some(pool),
    ) as [string[], string[], string[], string[]];
    const collaborations = this.#some(POOLS.collaborations);
    this.#teams = this.#some(POOLS.teams);
    const rolesOf = new Map(this.#teams.map((team) => [team, this.#some(POOLS.roles)]));
    this.#roles = [...rolesOf].flatMap(([team, roles]) => roles.map((role) => `${team}/${role}`));
    const talent = () => this.#one(talents.length > 0 ? talents : POOLS.talents);
    const word = () =>
      this.#either<unknown>(
        () => 'circle',
        () => ({ one: 'circle', many: 'circles' }),
      );
    return clean({
      rolemap: 1,
      name: this.#one(['Waterland', 'Zeevang']),
      purpose: this.#maybe(() => this.#text()),
      vision: this.#maybe(() => this.#text()),
      language: this.#maybe(() => this.#one(['en', 'nl'])),
      vocabulary: this.#maybe(() => clean({ team: this.#maybe(word), role: this.#maybe(word) })),
      defaults: this.#maybe(() => clean({ decides: this.#maybe(() => this.#one(LEVELS)), ...this.#own() })),
      teams: this.#named(this.#teams, (id) => {
        const above = this.#teams.slice(0, this.#teams.indexOf(id));
        return {
          ...this.#particulars('teams', id, this.#teams),
          kind: this.#maybe(() => this.#one(['team', 'circle', 'crisis'])),
          purpose: this.#maybe(() => this.#text()),
          vision: this.#maybe(() => this.#text()),
          since: this.#maybe(() => '2025-01-01'),
          until: this.#maybe(() => this.#one(['2027-01-01', '2028-01-01'])),
          strategy: this.#maybe(() => this.#text()),
          contact: this.#maybe(() => this.#text()),
          parent: above.length > 0 ? this.#maybe(() => this.#one(above)) : undefined,
          status: this.#maybe(() => this.#one(['active', 'draft', 'retired'])),
          review: this.#maybe(() => this.#review()),
          domains: this.#maybe(() => this.#some(TEXTS)),
          results: this.#list(() =>
            clean({
              what: this.#text(),
              by: this.#date(),
              owner: this.#maybe(() => this.#reference()),
              done: this.#maybe(() => this.#flag()),
              review: this.#date(),
              links: this.#maybe(() => this.#links()),
              notes: this.#maybe(() => this.#text()),
              ...this.#own(),
            }),
          ),
          policies: this.#list(() =>
            clean({
              text: this.#text(),
              name: this.#maybe(() => this.#text()),
              domain: this.#maybe(() => this.#text()),
            }),
          ),
          meetings: this.#list(() =>
            clean({
              name: this.#text(),
              every: this.#maybe(() => this.#one(['day', '2 weeks'])),
              at: this.#maybe(() => '09:00'),
              minutes: this.#maybe(() => this.#one([15, 30])),
              purpose: this.#maybe(() => this.#text()),
            }),
          ),
          roles: this.#named(rolesOf.get(id) ?? [], (role) => ({
            ...this.#definition(bands, talent),
            ...this.#particulars(`${id}/`, role, rolesOf.get(id) ?? [], POOLS.roles),
            like: templates.length > 0 ? this.#maybe(() => this.#one(templates)) : undefined,
            holders: this.#maybe(() => this.#holders(people)),
            vacant: this.#maybe(() =>
              this.#either<unknown>(
                () => this.#flag(),
                () => clean({ since: this.#date(), share: this.#share(), why: this.#maybe(() => this.#text()) }),
              ),
            ),
            status: this.#maybe(() => this.#one(['active', 'draft', 'retired'])),
          })),
        };
      }),
      people: this.#named(people, (id) => ({
        ...this.#particulars('people', id, people),
        name: this.#one(['Fatima El Amrani', 'Jan de Boer', 'Eva']),
        kind: this.#maybe(() => this.#one(['human', 'agent'])),
        title: this.#maybe(() => this.#text()),
        organization: this.#maybe(() => this.#text()),
        share: this.#share(),
        email: this.#maybe(() => 'a@example.org'),
        joined: this.#maybe(() => '2025-01-01'),
        left: this.#date(),
        talents: this.#list(
          () =>
            clean({
              talent: talent(),
              level: this.#maybe(() => this.#one(['basic', 'expert'])),
              evidence: this.#maybe(() => this.#text()),
            }),
          'talent',
        ),
      })),
      collaborations: this.#named(collaborations, (id) => ({
        ...this.#particulars('collaborations', id, collaborations),
        between: this.#partners(),
        purpose: this.#maybe(() => this.#text()),
        mode: this.#maybe(() => this.#one(['collaboration', 'x-as-a-service'])),
        decides: this.#maybe(() => this.#text()),
        since: this.#maybe(() => '2025-01-01'),
        until: this.#date(),
        review: this.#maybe(() => this.#review()),
        status: this.#maybe(() => this.#one(['active', 'draft'])),
      })),
      talents: this.#named(talents, (id) => ({
        previously: this.#former('talents', id, talents),
        name: this.#text(),
        uri: this.#maybe(() => 'https://example.org/t'),
        notes: this.#maybe(() => this.#text()),
      })),
      templates: this.#named(templates, (id) => {
        const above = templates.slice(0, templates.indexOf(id));
        return {
          name: this.#maybe(() => this.#text()),
          ...this.#definition(bands, talent),
          like: above.length > 0 ? this.#maybe(() => this.#one(above)) : undefined,
          tags: this.#maybe(() => this.#some(['night', 'day'])),
        };
      }),
      tags: this.#maybe(() => this.#some(['night', 'day'])),
      links: this.#maybe(() => this.#links()),
      notes: this.#maybe(() => this.#text()),
      ...this.#own(),
      pay: clean({
        agreement: this.#maybe(() => this.#text()),
        progression: this.#maybe(() => this.#text()),
        notes: this.#maybe(() => this.#text()),
        bands: this.#named(bands, (id) => ({
          min: this.#maybe(() => this.#one([1000, 2000])),
          max: this.#maybe(() => this.#one([3000, 4000])),
          currency: this.#maybe(() => this.#one(['EUR', 'USD'])),
          period: this.#maybe(() => this.#one(['month', 'year'])),
          why: this.#maybe(() => this.#text()),
          criteria: this.#maybe(() =>
            clean({ skills: this.#maybe(() => this.#one([1, 2])), effort: this.#maybe(() => this.#one([1, 2])) }),
          ),
          previously: this.#former('bands', id, bands),
        })),
        ...this.#own(),
      }),
    });
  }

  #definition(bands: readonly string[], talent: () => string): Written {
    return {
      core: this.#maybe(() => this.#one(['lead', 'rep'])),
      purpose: this.#maybe(() => this.#text()),
      responsibilities: this.#list(
        () =>
          clean({
            text: this.#text(),
            id: this.#maybe(() => this.#one(['one', 'two'])),
            notes: this.#maybe(() => this.#text()),
            ...this.#own(),
          }),
        'text',
      ),
      decides: this.#list(
        () =>
          clean({
            what: this.#text(),
            level: this.#maybe(() => this.#one(LEVELS)),
            limit: this.#maybe(() => this.#one(['500 EUR', '5000 EUR', 'one hall'])),
            consult: this.#maybe(() => this.#references()),
            inform: this.#maybe(() => this.#references()),
            notes: this.#maybe(() => this.#text()),
          }),
        'what',
      ),
      domains: this.#maybe(() => this.#some(TEXTS)),
      delivers: this.#list(
        () =>
          clean({ what: this.#text(), to: this.#maybe(() => this.#reference()), for: this.#maybe(() => this.#text()) }),
        'what',
      ),
      talents: this.#list(
        () =>
          clean({
            talent: talent(),
            level: this.#maybe(() => this.#one(['basic', 'expert'])),
            needed: this.#maybe(() => this.#one(['essential', 'helpful'])),
            why: this.#maybe(() => this.#text()),
          }),
        'talent',
      ),
      seats: this.#maybe(() =>
        clean({ min: this.#maybe(() => 1), max: this.#maybe(() => this.#one([2, 3])), share: this.#share() }),
      ),
      elected: this.#maybe(() => this.#flag()),
      critical: this.#maybe(() => this.#flag()),
      excludes: this.#maybe(() => this.#some(this.#roles)),
      replaces: this.#maybe(() => this.#some(['Facility manager', 'Planner'])),
      pay:
        bands.length > 0
          ? this.#maybe(() => clean({ band: this.#one(bands), why: this.#maybe(() => this.#text()) }))
          : undefined,
      review: this.#maybe(() => this.#review()),
    };
  }

  #particulars(group: string, id: string, present: readonly string[], pool?: readonly string[]): Written {
    const previously = this.#former(group, id, present, pool);
    return {
      name: this.#maybe(() => this.#one(['Beds', 'Shelter', 'Care "at" night'])),
      tags: this.#maybe(() => this.#some(['night', 'day'])),
      links: this.#maybe(() => this.#links()),
      notes: this.#maybe(() => this.#text()),
      previously,
      ...this.#own(),
    };
  }

  /** An id of the pool that the map does not use, as what a thing was called before. */
  #former(
    group: string,
    id: string,
    present: readonly string[],
    pool: readonly string[] = POOLS[group as keyof typeof POOLS] ?? [],
  ): string[] | undefined {
    const free = pool.filter(
      (other) => other !== id && !present.includes(other) && !this.#taken.has(`${group} ${other}`),
    );
    const former = free.length > 0 ? this.#maybe(() => [this.#one(free)]) : undefined;
    for (const old of former ?? []) this.#taken.add(`${group} ${old}`);
    return former;
  }

  #holders(people: readonly string[]): Written[] {
    return this.#some(people).flatMap((person) => {
      const holder = (focus: string | undefined) =>
        clean({
          person,
          focus,
          share: this.#share(),
          since: this.#maybe(() => '2025-06-01'),
          until: this.#maybe(() => '2026-06-01'),
          as: this.#maybe(() => this.#one(['holder', 'deputy', 'emeritus'])),
        });
      return this.#flag() ? [holder(this.#maybe(() => 'Night shift'))] : [holder('Night shift'), holder('Day shift')];
    });
  }

  #partners(): Written[] {
    const teams = this.#some(this.#teams).map((team) =>
      clean({ team, gives: this.#maybe(() => this.#text()), gets: this.#maybe(() => this.#text()) }),
    );
    return [...teams, { organization: this.#one(['Zeevang', 'Purmerend']) }, { organization: 'Volunteers' }];
  }

  #links(): Written[] {
    return this.#some(['https://example.org/a', 'https://example.org/b']).map((url) =>
      clean({ url, name: this.#maybe(() => this.#one(['Plan', 'List'])) }),
    );
  }

  #review(): Written {
    return clean({ every: this.#maybe(() => this.#one(['6 months', 'year'])), last: this.#date(), next: this.#date() });
  }

  /** Data of one's own under a key that begins with `x-`. */
  #own(): Written {
    return this.#generate(fc.nat, { max: 9 }) === 9
      ? { 'x-code': this.#one<unknown>([7, 'seven', { role: ['a', 'b'], location: 1 }]) }
      : {};
  }

  #reference(): string | undefined {
    return this.#teams.length > 0 ? this.#one([...this.#roles, ...this.#teams.map((team) => `${team}/`)]) : undefined;
  }

  #references(): string[] {
    return this.#roles.length > 0 ? this.#some([...this.#roles, ...this.#teams.map((team) => `${team}/`)]) : [];
  }

  #named(ids: readonly string[], make: (id: string) => Written): Written {
    return Object.fromEntries(ids.map((id) => [id, clean(make(id))]));
  }

  /** Up to three items; where `key` is given, no two have the same value of it. */
  #list(make: () => Written, key?: string): Written[] | undefined {
    const items = Array.from({ length: this.#generate(fc.nat, { max: 3 }) }, make);
    const kept =
      key === undefined
        ? items
        : items.filter((item, index) => items.findIndex((other) => other[key] === item[key]) === index);
    return kept.length > 0 ? kept : undefined;
  }

  #some<Item>(pool: readonly Item[]): Item[] {
    return pool.filter(() => this.#flag());
  }

  #one<Item>(pool: readonly Item[]): Item {
    return pool[this.#generate(fc.nat, { max: pool.length - 1 })] as Item;
  }

  #either<Made>(first: () => Made, second: () => Made): Made {
    return this.#flag() ? first() : second();
  }

  #maybe<Made>(make: () => Made): Made | undefined {
    return this.#generate(fc.nat, { max: 2 }) === 2 ? make() : undefined;
  }

  #text = () => this.#one(TEXTS);
  #flag = () => this.#generate(fc.boolean);
  #date = () => this.#maybe(() => this.#one(DATES));
  #share = () => this.#maybe(() => this.#one([0.4, 0.8]));
}

/** The key of the object for which a bare string may stand, by the list in which it stands. */
const OBVIOUS: Readonly<Record<string, string>> = {
  responsibilities: 'text',
  decides: 'what',
  results: 'what',
  policies: 'text',
  meetings: 'name',
  delivers: 'what',
  holders: 'person',
  links: 'url',
  between: 'team',
};

class Rewriter {
  readonly #generate: Generate;

  constructor(generate: Generate) {
    this.#generate = generate;
  }

  files(map: WrittenMap): Record<string, string> {
    const names = ['a.yaml', 'b.yaml', 'teams/c.yaml'];
    const files: Record<string, WrittenMap> = Object.fromEntries(names.map((name) => [name, { rolemap: 1 }]));
    const put = (path: readonly string[], value: unknown) => {
      const name = names[this.#generate(fc.nat, { max: names.length - 1 })] as string;
      let at = files[name] as Written;
      for (const step of path.slice(0, -1)) {
        at[step] ??= {};
        at = at[step] as Written;
      }
      at[path.at(-1) as string] = this.#other(value, path.at(-1) as string);
    };
    for (const [key, value] of this.#shuffled(Object.entries(map))) {
      if (key === 'rolemap') continue;
      if (['teams', 'people', 'collaborations', 'talents', 'templates'].includes(key))
        for (const [id, thing] of this.#shuffled(Object.entries(value as Written))) put([key, id], thing);
      else put([key], value);
    }
    return Object.fromEntries(Object.entries(files).map(([name, content]) => [name, asText(content)]));
  }

  #other(value: unknown, key: string): unknown {
    if (Array.isArray(value)) {
      const obvious = OBVIOUS[key];
      return this.#shuffled(value).map((item) => {
        if (
          obvious &&
          typeof item === 'object' &&
          Object.keys(item as Written).length === 1 &&
          obvious in (item as Written) &&
          this.#generate(fc.boolean)
        )
          return (item as Written)[obvious];
        if (obvious && typeof item === 'string' && this.#generate(fc.boolean)) return { [obvious]: item };
        return this.#other(item, '');
      });
    }
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      this.#shuffled(Object.entries(value)).map(([name, part]) => [
        name,
        name.startsWith('x-') ? part : this.#other(part, name),
      ]),
    );
  }

  #shuffled<Item>(items: readonly Item[]): Item[] {
    const left = [...items];
    return items.map(() => left.splice(this.#generate(fc.nat, { max: left.length - 1 }), 1)[0] as Item);
  }
}

function clean(written: Written): Written {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
}
