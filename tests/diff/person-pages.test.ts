import { describe, expect, it } from 'vitest';
import { relateMaps } from '../../src/diff/compare-maps.ts';
import { personPages } from '../../src/diff/person-pages.ts';
import { tellPersonPage } from '../../src/diff/tell-person-pages.ts';
import { namesIn } from '../../src/diff/tell-value.ts';
import { readMap } from '../../src/model/read-map.ts';

async function relate(before: string, after: string) {
  const read = async (path: string, text: string) => {
    const { map, findings } = await readMap([{ path, text: `rolemap: 1\nname: Waterland\n${text}` }]);
    expect(findings).toEqual([]);
    if (!map) throw new Error(`${path} is no map`);
    return map;
  };
  return relateMaps(await read('old.yaml', before), await read('new.yaml', after));
}

const PEOPLE = 'people: {fatima: Fatima, jan: Jan, els: Els, tom: Tom}';
const concerned = async (before: string, after: string) =>
  (await relate(`${before}\n${PEOPLE}`, `${after}\n${PEOPLE}`)).changes.map(({ kind, people }) => [kind, people]);

describe('whom a change concerns', () => {
  it.each([
    [
      'who holds the role before or after',
      'teams: {t: {roles: {beds: {purpose: Sleep, holders: [jan]}}}}',
      'teams: {t: {roles: {beds: {purpose: Rest, holders: [fatima]}}}}',
      [
        ['holder-started', ['fatima', 'jan']],
        ['holder-stopped', ['fatima', 'jan']],
        ['purpose-changed', ['fatima', 'jan']],
      ],
    ],
    [
      'of a role that moves: its holders',
      'teams: {a: {roles: {beds: {holders: [jan]}}}, b: {}}',
      'teams: {a: {}, b: {roles: {beds: {holders: [jan], previously: [a/beds]}}}}',
      [['role-moved', ['jan']]],
    ],
    [
      'of a role that is gone: who held it',
      'teams: {t: {roles: {beds: {holders: [jan]}}}}',
      'teams: {t: {}}',
      [['role-removed', ['jan']]],
    ],
    [
      'of a team: who holds a role of that very team; former holders do not',
      'teams: {t: {roles: {a: {holders: [jan, {person: tom, as: emeritus}]}}}, u: {parent: t, roles: {b: {holders: [els]}}}}',
      'teams: {t: {purpose: P, roles: {a: {holders: [jan, {person: tom, as: emeritus}]}}}, u: {parent: t, roles: {b: {holders: [els]}}}}',
      [['purpose-changed', ['jan']]],
    ],
    [
      'of a former holder who is listed: that person and who holds the role',
      'teams: {t: {roles: {a: {holders: [jan]}}}}',
      'teams: {t: {roles: {a: {holders: [jan, {person: tom, as: emeritus}]}}}}',
      [['holder-started', ['jan', 'tom']]],
    ],
    [
      'of a template: who holds a role that takes over from it',
      'templates: {host: {purpose: P}}\nteams: {t: {roles: {a: {like: host, holders: [jan]}, b: {holders: [els]}}}}',
      'templates: {host: {purpose: Q}}\nteams: {t: {roles: {a: {like: host, holders: [jan]}, b: {holders: [els]}}}}',
      [['purpose-changed', ['jan']]],
    ],
    [
      'of a collaboration: who holds a role in a team that is a partner',
      'teams: {t: {roles: {a: {holders: [jan]}}}}\ncollaborations: {c: {between: [t/, {organization: Zeevang}]}}',
      'teams: {t: {roles: {a: {holders: [jan]}}}}\ncollaborations: {c: {between: [t/, {organization: Zeevang}], purpose: P}}',
      [['purpose-changed', ['jan']]],
    ],
    ['of the organisation: nobody in particular', '', 'purpose: P', [['purpose-changed', []]]],
  ])('%s', async (_what, before, after, expected) => {
    const found = await concerned(before.replace('[t/,', '[t,'), after.replace('[t/,', '[t,'));
    expect(found).toEqual(expected);
  });

  it('of work that moved: who holds the role that had it, and the one that has it', async () => {
    const found = await concerned(
      'teams: {t: {roles: {beds: {responsibilities: [Keeping keys], holders: [jan]}, desk: {purpose: P, holders: [els]}}}}',
      'teams: {t: {roles: {beds: {holders: [jan]}, desk: {purpose: P, responsibilities: [Keeping keys], holders: [els]}}}}',
    );
    expect(found).toEqual([['responsibility-moved', ['els', 'jan']]]);
  });

  it('names a person by the new id', async () => {
    const { changes } = await relate(
      'teams: {t: {roles: {a: {holders: [jan]}}}}\npeople: {jan: Jan}',
      'teams: {t: {roles: {a: {}}}}\npeople: {johan: {name: Jan, previously: [jan]}}',
    );
    expect(new Set(changes.flatMap(({ people }) => people))).toEqual(new Set(['johan']));
  });
});

const OLD = `teams:
  shelter:
    name: Emergency shelter
    roles:
      beds: {purpose: Everyone sleeps, responsibilities: [Arranging beds], decides: [Purchases], holders: [fatima, jan]}
      desk: {responsibilities: [Answering the phone, Keeping keys], holders: [jan]}
      day-care: {holders: [jan]}
${PEOPLE}
`;
const NEW = `teams:
  shelter:
    name: Emergency shelter
    purpose: A bed for everyone
    roles:
      beds: {purpose: Everyone sleeps well, responsibilities: [Arranging beds], decides: [Purchases], holders: [fatima, {person: els, focus: night}]}
      hall: {responsibilities: [Answering the phone], holders: [tom]}
      day-care: {}
${PEOPLE}
`;

describe('the page of a person', () => {
  const pagesIn = async (language: 'en' | 'nl') => {
    const { changes, comparison } = await relate(OLD, NEW);
    const names = { before: namesIn(comparison.before), after: namesIn(comparison.after) };
    return personPages(changes, comparison).map((page) => {
      const { id, sections } = tellPersonPage(page, language, names);
      const lines = sections.flatMap(({ heading, entries }) => [
        `# ${heading}`,
        ...entries.flatMap(({ message, impact, notes = [] }) => [
          `${impact}: ${message}`,
          ...notes.map(({ label, texts }) => `  ${label}: ${texts.join(' | ')}`),
        ]),
      ]);
      return [id, lines] as const;
    });
  };

  it('says what starts, with the work, and whom to ask', async () => {
    expect(new Map(await pagesIn('en')).get('els')).toEqual([
      '# You start',
      'growth: You start as holder of "Beds" in "Emergency shelter" (night).',
      '  What it is for: Everyone sleeps well',
      '  You take care of: Arranging beds',
      '  You have a say in: Purchases',
      '  Together with: Fatima',
      '  Ask who did it before: Jan',
      '# Your teams',
      'wording: Team "Emergency shelter" now has a purpose: "A bed for everyone".',
    ]);
  });

  it('says what stops, and who does that work now', async () => {
    expect(new Map(await pagesIn('en')).get('jan')).toEqual([
      '# You stop',
      'shift: You stop as holder of "Beds" in "Emergency shelter".',
      '  Who does it now: Fatima and Els',
      'gap: You stop as holder of "Day care" in "Emergency shelter".',
      '  Who does it now: nobody',
      'gap: You stop as holder of "Desk" in "Emergency shelter": the role is gone.',
      '  Who does the work now: "Answering the phone": "Hall" (Tom) | "Keeping keys": no role has it under these words',
      '# Your teams',
      'wording: Team "Emergency shelter" now has a purpose: "A bed for everyone".',
    ]);
  });

  it('says what changes in a role that stays, colleagues included', async () => {
    expect(new Map(await pagesIn('nl')).get('fatima')).toEqual([
      '# Jouw rol "Beds" in "Emergency shelter"',
      'shift: Els begint als vervuller van "Beds" (night).',
      'shift: Jan stopt als vervuller van "Beds".',
      'wording: Het doel van "Beds" veranderde van "Everyone sleeps" in "Everyone sleeps well".',
      '# Jouw teams',
      'wording: Team "Emergency shelter" heeft nu een doel: "A bed for everyone".',
    ]);
  });

  it('is there for each person whom something concerns, by name', async () => {
    expect((await pagesIn('en')).map(([id]) => id)).toEqual(['els', 'fatima', 'jan', 'tom']);
  });

  it('speaks to the person about what they hold', async () => {
    const { changes, comparison } = await relate(
      `teams: {t: {roles: {a: {holders: [{person: jan, share: 0.4}, tom]}}}}\n${PEOPLE}`,
      `teams: {t: {roles: {a: {holders: [{person: jan, share: 0.8, focus: night, as: deputy}, tom]}}}}\n${PEOPLE}`,
    );
    const names = { before: namesIn(comparison.before), after: namesIn(comparison.after) };
    const [jan, tom] = personPages(changes, comparison).map((page) =>
      tellPersonPage(page, 'en', names).sections.flatMap(({ entries }) => entries.map(({ message }) => message)),
    );
    expect(jan).toEqual([
      'You have another focus in "A": night.',
      'You give 80% of full time to "A" (night); it was 40% of full time.',
      'You are a deputy of "A" (night) now (you were a holder).',
    ]);
    expect(tom?.every((message) => message.startsWith('Jan '))).toBe(true);
  });

  it('does not call a role yours that you held long ago', async () => {
    const { changes, comparison } = await relate(
      `teams: {t: {roles: {a: {holders: [jan]}}}}\n${PEOPLE}`,
      `teams: {t: {roles: {a: {holders: [jan, {person: tom, as: emeritus}]}}}}\n${PEOPLE}`,
    );
    const tom = personPages(changes, comparison).find(({ id }) => id === 'tom');
    expect([tom?.roles, tom?.others.map(({ kind }) => kind)]).toEqual([[], ['holder-started']]);
  });

  it('tells nothing of roles that a selection of changes leaves out', async () => {
    const { changes, comparison } = await relate(OLD, NEW);
    const only = changes.filter(({ about }) => about.reference === 'shelter/beds');
    const jan = personPages(only, comparison).find(({ id }) => id === 'jan');
    expect(jan?.stops.map(({ holder }) => holder.role.reference)).toEqual(['shelter/beds']);
  });
});
