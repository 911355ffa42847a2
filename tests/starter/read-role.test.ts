import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCollaboration, readRole } from '../../src/starter/read-role.ts';

const read = (text: string) => readRole(text, 'en');

describe('a role in one line', () => {
  it.each([
    ['Beds', { name: 'Beds', responsibilities: [], decides: [], holders: [] }],
    [
      'Beds (Everyone sleeps dry): Arranging camp beds; decides: Which halls are opened; @Fatima',
      {
        name: 'Beds',
        purpose: 'Everyone sleeps dry',
        responsibilities: ['Arranging camp beds'],
        decides: ['Which halls are opened'],
        holders: ['Fatima'],
      },
    ],
    [
      ' Beds :Arranging beds;Keeping the list (twice): daily ; beslist: Wat eerst ; @Fatima El Amrani , @Jan; @Wim;',
      {
        name: 'Beds',
        responsibilities: ['Arranging beds', 'Keeping the list (twice): daily'],
        decides: ['Wat eerst'],
        holders: ['Fatima El Amrani', 'Jan', 'Wim'],
      },
    ],
    [
      'Beds (a bed (dry) \\) for all): Asking\\; listening \\@ home; \\@ the door',
      {
        name: 'Beds',
        purpose: 'a bed (dry) ) for all',
        responsibilities: ['Asking; listening @ home', '@ the door'],
        decides: [],
        holders: [],
      },
    ],
    ['C:\\\\', { name: 'C', responsibilities: ['\\'], decides: [], holders: [] }],
  ])('%s', (text, role) => expect(read(text)).toEqual(role));

  it.each([
    ['', 'the name is missing'],
    ['(a purpose)', 'the name is missing'],
    ['@Fatima', 'the name is missing'],
    ['Beds @Fatima', 'a semicolon is missing before "@"'],
    ['Beds (dry', 'the bracket "(" is not closed'],
    ['Beds ( )', 'nothing stands between the brackets'],
    ['Beds (dry) Arranging beds', 'a colon or semicolon is missing behind ")"'],
    ['Beds; decides:', 'nothing stands behind "decides:"'],
    ['Beds; decide: Which halls', '"decide:" means nothing here; did you mean "decides:"?'],
    ['Beds; @Fatima, ', 'no name stands behind "@"'],
  ])('%s says what is wrong, and how a role is written', (text, problem) =>
    expect(read(text)).toEqual({
      problem: `--role "${text.trim()}" cannot be understood: ${problem}.\n--role "Name (purpose): a responsibility; another one; decides: what it decides; @Person, @Other person"`,
    }),
  );
  it('says so in Dutch', () =>
    expect(readRole('Bedden; beslit: Welke zalen', 'nl')).toEqual({
      problem: expect.stringContaining('"beslit:" betekent hier niets; bedoel je "beslist:"?'),
    }));
  it('any text gives a role with a name, or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab (): ;@,\\"\n') }), (text) => {
        const role = read(text);
        expect('problem' in role ? role.problem.length : role.name.length).toBeGreaterThan(0);
      }),
    );
  });
  it('texts with a backslash before each sign come back as they were', () => {
    const words = fc
      .string({ unit: fc.constantFrom(...'ab():;@,\\') })
      .filter((text) => text !== '')
      .map((text) => `x${text}`);
    const escaped = (text: string) => text.replace(/[():;@,\\]/g, '\\$&');
    fc.assert(
      fc.property(words, words, words, words, words, (name, purpose, does, decides, holder) => {
        const line = `${escaped(name)} (${escaped(purpose)}): ${escaped(does)}; decides: ${escaped(decides)}; @${escaped(holder)}`;
        expect(read(line)).toEqual({ name, purpose, responsibilities: [does], decides: [decides], holders: [holder] });
      }),
    );
  });
});

describe('a collaboration in one line', () => {
  it('is a team, what it is for, and how they work together', () => {
    const team = { team: 'Platform', purpose: 'Nobody has to wait', mode: 'x-as-a-service' };
    expect(readCollaboration('Platform (Nobody has to wait): X-as-a-Service', 'en')).toEqual(team);
    expect(readCollaboration('Platform: facilitating', 'en')).toEqual({
      team: 'Platform',
      purpose: '',
      mode: 'facilitating',
    });
  });
  it.each(['Platform', 'Platform: together'])('%s names the modes', (text) =>
    expect(readCollaboration(text, 'en')).toEqual({
      problem: expect.stringContaining(
        'collaboration, x-as-a-service, facilitating.\n--works-with "Team (purpose): mode"',
      ),
    }),
  );
});
