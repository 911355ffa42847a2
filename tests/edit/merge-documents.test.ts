import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { mergeDocuments } from '../../src/edit/merge-documents.ts';
import { LIST_ITEMS } from '../../src/model/list-items.ts';
import { contentOf } from '../../src/yaml/match-items.ts';
import { randomMaps, type WrittenMap } from '../support/random-maps.ts';

const MARKS = { ours: 'ours', theirs: 'theirs', size: 7 };

function merged(base: string, ours: string, theirs: string): { text: string; conflicts: string[] } {
  const [was, mine, other] = [base, ours, theirs].map((text, index) => ({ path: `map.yaml (${index})`, text }));
  const outcome = mergeDocuments({ base: was as never, ours: mine as never, theirs: other as never }, MARKS);
  if ('refused' in outcome) throw new Error(outcome.refused);
  return { text: outcome.text, conflicts: outcome.conflicts.map(({ path }) => path.join('/')) };
}

const BASE = `rolemap: 1
name: Waterland
teams:
  # the crisis team
  shelter:
    purpose: A bed for everyone
    roles:
      beds: # asked often
        purpose: Everyone sleeps dry
        responsibilities:
          - Arranging camp beds
          - Keeping the register # of who sleeps where
        decides:
          - Which halls are opened
        holders: [fatima, jan]
      meals:
        purpose: Everyone eats
  press:
    purpose: One voice
people:
  fatima: {name: Fatima, share: 0.8}
  jan: Jan
`;

const change = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the map: ${from}`);
    return text.replace(from, to);
  }, BASE);

describe('two versions of a map become one', () => {
  it.each<[string, string, string, string]>([
    [
      'fields of one role on neighbouring lines',
      change(['Everyone sleeps dry', 'Everyone sleeps dry and safe']),
      change(['beds: # asked often', 'beds: # asked often\n        critical: true']),
      change(
        ['Everyone sleeps dry', 'Everyone sleeps dry and safe'],
        ['beds: # asked often\n', 'beds: # asked often\n        critical: true\n'],
      ),
    ],
    [
      'items added to one list',
      change(['of who sleeps where\n', 'of who sleeps where\n          - Washing sheets\n']),
      change(
        ['of who sleeps where\n', 'of who sleeps where\n          - Opening the hall\n'],
        ['[fatima, jan]', '[fatima, jan, eva]'],
        ['jan: Jan\n', 'jan: Jan\n  eva: Eva\n'],
      ),
      change(
        ['of who sleeps where\n', 'of who sleeps where\n          - Washing sheets\n          - Opening the hall\n'],
        ['[fatima, jan]', '[fatima, jan, eva]'],
        ['jan: Jan\n', 'jan: Jan\n  eva: Eva\n'],
      ),
    ],
    [
      'share and focus of one holder',
      change(['[fatima, jan]', '[{person: fatima, share: 0.4}, jan]']),
      change(['[fatima, jan]', '[{person: fatima, since: 2026-01-01}, jan]']),
      change(['[fatima, jan]', '[{person: fatima, share: 0.4, since: 2026-01-01}, jan]']),
    ],
    [
      'a decision reworded, and limited by the other side',
      change(['- Which halls are opened', '- Which halls are opened when']),
      change(['- Which halls are opened', '- {what: Which halls are opened, limit: 3 halls}']),
      change(['- Which halls are opened', '- {what: Which halls are opened when, limit: 3 halls}']),
    ],
    [
      'a role renamed, and changed by the other side',
      change(['Everyone sleeps dry', 'Everyone sleeps']),
      change(['beds: # asked often', 'sleeping: # asked often\n        previously: [beds]']),
      change(
        ['beds: # asked often', 'sleeping: # asked often'],
        ['purpose: Everyone sleeps dry', 'previously: [beds]\n        purpose: Everyone sleeps'],
      ),
    ],
    [
      'a role moved to another team, and changed by the other side',
      change(['purpose: Everyone eats', 'purpose: Everyone eats well']),
      change(
        ['      meals:\n        purpose: Everyone eats\n', ''],
        [
          'One voice\n',
          'One voice\n    roles:\n      meals:\n        purpose: Everyone eats\n        previously: [shelter/meals]\n',
        ],
      ),
      change(
        ['      meals:\n        purpose: Everyone eats\n', ''],
        [
          'One voice\n',
          'One voice\n    roles:\n      meals:\n        purpose: Everyone eats well\n        previously: [shelter/meals]\n',
        ],
      ),
    ],
    [
      'a team put into another one, and changed by the other side',
      change(
        ['  press:\n    purpose: One voice\n', ''],
        ['  # the crisis team\n', ''],
        ['A bed for everyone\n', 'A bed for everyone\n    teams:\n      press:\n        purpose: One voice\n'],
      ),
      change(['One voice', 'One clear voice']),
      change(
        ['  press:\n    purpose: One voice\n', ''],
        ['  # the crisis team\n', ''],
        ['A bed for everyone\n', 'A bed for everyone\n    teams:\n      press:\n        purpose: One clear voice\n'],
      ),
    ],
    [
      'a person written otherwise',
      change(['jan: Jan', 'jan: {name: Jan, email: jan@example.org}']),
      change(['jan: Jan', 'jan: Jan de Boer']),
      change(['jan: Jan', 'jan: {name: Jan de Boer, email: jan@example.org}']),
    ],
    [
      'a role that both removed',
      change(['      meals:\n        purpose: Everyone eats\n', '']),
      change(['      meals:\n        purpose: Everyone eats\n', ''], ['One voice', 'Two']),
      change(['      meals:\n        purpose: Everyone eats\n', ''], ['One voice', 'Two']),
    ],
  ])('%s', (_what, ours, theirs, expected) => {
    expect(merged(BASE, ours, theirs)).toEqual({ text: expected, conflicts: [] });
    // Whose side is whose makes a difference to the text alone.
    expect(unordered(parse(merged(BASE, theirs, ours).text))).toEqual(unordered(parse(expected)));
  });

  it('keeps line ends and a byte order mark', () => {
    const windows = (text: string) => `\ufeff${text.replace(/\n/g, '\r\n')}`;
    const { text } = merged(
      windows(BASE),
      windows(change(['One voice', 'Two'])),
      windows(change(['Everyone eats', 'All eat'])),
    );
    expect(text).toBe(windows(change(['One voice', 'Two'], ['Everyone eats', 'All eat'])));
  });
});

describe('a conflict is marked at the field', () => {
  const marked = (ours: string, theirs: string) => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;
  it.each<[string, string, string, string[], string]>([
    [
      'a text that both changed; the rest is merged',
      change(['Everyone sleeps dry', 'Everyone sleeps well'], ['One voice', 'Two']),
      change(['Everyone sleeps dry', 'All sleep dry'], ['Everyone eats', 'All eat']),
      ['teams/shelter/roles/beds/purpose'],
      change(
        [
          '        purpose: Everyone sleeps dry\n',
          marked('        purpose: Everyone sleeps well\n', '        purpose: All sleep dry\n'),
        ],
        ['One voice', 'Two'],
        ['Everyone eats', 'All eat'],
      ),
    ],
    [
      'a role that one removed and the other changed',
      change(['      meals:\n        purpose: Everyone eats\n', '']),
      change(['Everyone eats', 'All eat']),
      ['teams/shelter/roles/meals'],
      change([
        '      meals:\n        purpose: Everyone eats\n',
        marked('', '      meals:\n        purpose: All eat\n'),
      ]),
    ],
    [
      'and the other way round',
      change(['Everyone eats', 'All eat']),
      change(['      meals:\n        purpose: Everyone eats\n', '']),
      ['teams/shelter/roles/meals'],
      change([
        '      meals:\n        purpose: Everyone eats\n',
        marked('      meals:\n        purpose: All eat\n', ''),
      ]),
    ],
    [
      'a responsibility that both reworded',
      change(['Keeping the register', 'Keeping the register up to date']),
      change(['Keeping the register', 'Keeping the paper register']),
      ['teams/shelter/roles/beds/responsibilities/1'],
      change([
        '          - Keeping the register # of who sleeps where\n',
        marked(
          '          - Keeping the register up to date # of who sleeps where\n',
          '          - Keeping the paper register # of who sleeps where\n',
        ),
      ]),
    ],
    [
      'between brackets, with all of the line',
      change(['share: 0.8', 'share: 0.6']),
      change(['share: 0.8', 'share: 0.5'], ['name: Fatima', 'name: Fatima E']),
      ['people/fatima/share'],
      change([
        '  fatima: {name: Fatima, share: 0.8}\n',
        marked('  fatima: {name: Fatima E, share: 0.6}\n', '  fatima: {name: Fatima E, share: 0.5}\n'),
      ]),
    ],
    [
      'one that both added, each in its own way',
      change(['jan: Jan\n', 'jan: Jan\n  eva: {name: Eva, share: 1}\n']),
      change(['jan: Jan\n', 'jan: Jan\n  eva: {name: Eva, share: 0.5}\n']),
      ['people/eva/share'],
      change([
        'jan: Jan\n',
        `jan: Jan\n${marked('  eva: {name: Eva, share: 1}\n', '  eva: {name: Eva, share: 0.5}\n')}`,
      ]),
    ],
    [
      'a role that both renamed',
      change(['      meals:\n', '      food:\n        previously: [meals]\n']),
      change(['      meals:\n', '      kitchen:\n        previously: [meals]\n']),
      ['teams/shelter/roles/food', 'teams/shelter/roles/kitchen'],
      change([
        '      meals:\n        purpose: Everyone eats\n',
        marked('      food:\n        previously: [meals]\n        purpose: Everyone eats\n', '') +
          marked('', '      kitchen:\n        previously: [meals]\n        purpose: Everyone eats\n'),
      ]),
    ],
  ])('%s', (_what, ours, theirs, conflicts, expected) => {
    const outcome = merged(BASE, ours, theirs);
    expect(outcome.text).toBe(expected);
    expect(outcome.conflicts).toEqual(conflicts);
  });
});

/** A value without the order of keys and lists. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unordered).sort((a, b) => (contentOf(a) < contentOf(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unordered(part)]));
}

/** A change of one thing in a map. */
type Edit = (map: WrittenMap) => void;

type Values = Record<string, unknown>;

/** Changes of single fields and lists, each in a place of its own. */
function editsOf(map: WrittenMap): Edit[] {
  const edits: Edit[] = [(now) => Object.assign(now, { vision: 'Another vision' })];
  for (const [team, value] of Object.entries((map.teams ?? {}) as Record<string, Values>)) {
    const teamIn = (now: WrittenMap) => (now.teams as Record<string, Values>)[team] as Values;
    edits.push((now) => Object.assign(teamIn(now), { strategy: `For ${team}` }));
    edits.push((now) => Object.assign(teamIn(now), { domains: ['New hall'] }));
    edits.push((now) => {
      teamIn(now).roles = { ...(teamIn(now).roles as Values), [`new-${team}`]: { purpose: 'New' } };
    });
    for (const role of Object.keys((value.roles ?? {}) as Values)) {
      const roleIn = (now: WrittenMap) => (teamIn(now).roles as Record<string, Values>)[role] as Values;
      edits.push((now) => Object.assign(roleIn(now), { notes: `About ${role}\n` }));
      edits.push((now) => Object.assign(roleIn(now), { elected: 'no' }));
      edits.push((now) =>
        Object.assign(roleIn(now), { responsibilities: ['New', { text: 'Another', id: 'another' }] }),
      );
      edits.push((now) => {
        delete roleIn(now).purpose;
      });
    }
  }
  return edits;
}

const twoBranches = fc
  .tuple(randomMaps(1), fc.infiniteStream(fc.constantFrom('ours', 'theirs', 'neither')), fc.boolean())
  .map(([[map], sides, inFlow]) => {
    const edits = editsOf(map as WrittenMap).map((make) => ({ make, side: sides.next().value as string }));
    const apply = (...chosen: readonly string[]) => {
      const now = structuredClone(map as WrittenMap);
      for (const { side, make } of edits) if (chosen.includes(side)) make(now);
      return now;
    };
    const write = (value: WrittenMap) => (inFlow ? JSON.stringify(value, null, 1) : stringify(value, { lineWidth: 0 }));
    return { apply, write, map: map as WrittenMap };
  });

describe('properties', () => {
  it('changes in different places merge to what they give one after the other', () => {
    fc.assert(
      fc.property(twoBranches, ({ apply, write }) => {
        const { text, conflicts } = merged(write(apply()), write(apply('ours')), write(apply('theirs')));
        expect(conflicts).toEqual([]);
        expect(unordered(parse(text))).toEqual(unordered(apply('ours', 'theirs')));
      }),
      { numRuns: 50 },
    );
  });
  it('a version merged with what it came from, or with itself, keeps its bytes', () => {
    fc.assert(
      fc.property(twoBranches, ({ apply, write }) => {
        const [base, other] = [write(apply()), `# layout of its own\n${write(apply('ours'))}`];
        for (const [was, ours, theirs] of [
          [base, other, base],
          [base, base, other],
          [base, other, other],
        ] as const)
          expect(merged(was, ours, theirs).text).toBe(other);
      }),
    );
  });
  it('two changes of one text conflict, and nothing is lost', () => {
    fc.assert(
      fc.property(twoBranches, ({ apply, map }) => {
        const [ours, theirs] = [apply('ours'), apply('theirs')];
        const teams = Object.keys((map.teams ?? {}) as Values);
        for (const team of teams) {
          ((ours.teams as Record<string, Values>)[team] as Values).contact = `ours of ${team}`;
          ((theirs.teams as Record<string, Values>)[team] as Values).contact = `theirs of ${team}`;
        }
        const [was, mine, other] = [map, ours, theirs].map((value) => stringify(value, { lineWidth: 0 }));
        const outcome = merged(was as string, mine as string, other as string);
        expect(outcome.conflicts.filter((path) => path.endsWith('contact'))).toHaveLength(teams.length);
        for (const team of teams) {
          expect(outcome.text).toContain(`ours of ${team}`);
          expect(outcome.text).toContain(`theirs of ${team}`);
        }
      }),
      { numRuns: 50 },
    );
  });
});

it('the items of every list of objects in the format are told apart', async () => {
  const { default: schema } = await import('../../schemas/rolemap.schema.json', { with: { type: 'json' } });
  const definitions = schema.definitions as unknown as Record<string, { properties?: Record<string, ListSchema> }>;
  const lists = Object.values(definitions).flatMap(({ properties }) =>
    Object.entries(properties ?? {}).filter(([, { items }]) => items?.anyOf),
  );
  expect(Object.keys(LIST_ITEMS).sort()).toEqual([...new Set(lists.map(([key]) => key))].sort());
  for (const [key, { items }] of lists) {
    const name = items?.anyOf?.find(({ $ref }) => $ref && !/address$/.test($ref))?.$ref?.replace('#/definitions/', '');
    const { bare, identity } = LIST_ITEMS[key] as (typeof LIST_ITEMS)[string];
    const known = Object.keys(definitions[name as string]?.properties ?? {});
    expect(known).toEqual(expect.arrayContaining([bare, ...identity.flat()]));
  }
});

interface ListSchema {
  readonly items?: { readonly anyOf?: readonly { readonly $ref?: string }[] };
}
