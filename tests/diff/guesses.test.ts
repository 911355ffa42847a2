import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import type { MatchOptions } from '../../src/diff/match-things.ts';
import { tellChanges } from '../../src/diff/tell-changes.ts';
import { readText } from '../support/read-text.ts';

const read = (text: string) => readText(`rolemap: 1\nname: X\n${text}`);
const told = async (before: string, after: string, options?: MatchOptions) =>
  tellChanges(compareMaps(await read(before), await read(after), options), 'en')
    .map(({ kind, about, impact }) => `${kind} ${about.reference} ${impact}`)
    .sort();
const messages = async (before: string, after: string) =>
  tellChanges(compareMaps(await read(before), await read(after)), 'en').map(({ message }) => message);

const SHELTER = `teams:
  shelter:
    roles:
      beds: {purpose: Everyone sleeps dry, responsibilities: [Arranging camp beds, Keeping the register], decides: [Which halls are opened], holders: [fatima]}
      press: {responsibilities: [Answering newspapers], holders: [jan]}
  finance: {roles: {controller: {responsibilities: [Checking the bills], holders: [jan]}}}
people: {fatima: Fatima El Amrani, jan: Jan de Boer}
`;

describe('renames and moves that no map declares', () => {
  it('are told, with how sure that is and why', async () => {
    const now = SHELTER.replace('beds: {', 'sleeping-places: {').replace(
      'Keeping the register',
      'Handing out blankets',
    );
    const changes = compareMaps(await read(SHELTER), await read(now));
    expect(changes.map(({ kind }) => kind).sort()).toEqual([
      'responsibility-added',
      'responsibility-removed',
      'role-renamed',
    ]);
    const { guess } = changes.find(({ kind }) => kind === 'role-renamed') ?? {};
    expect(guess?.reasons).toEqual(['work', 'purpose', 'holders', 'team']);
    expect(guess?.confidence).toBeGreaterThan(0.6);
    expect(guess?.confidence).toBeLessThan(1);
  });

  it('are left alone without guessing, and above a threshold that they do not reach', async () => {
    const now = SHELTER.replace('beds: {', 'sleeping-places: {');
    expect(await told(SHELTER, now)).toEqual(['role-renamed shelter/sleeping-places wording']);
    const apart = ['role-created shelter/sleeping-places growth', 'role-removed shelter/beds shift'];
    expect(await told(SHELTER, now, { guess: false })).toEqual(apart);
    expect(await told(SHELTER, now, { similarity: 1 })).toEqual(apart);
  });

  it('may be both at once: another team, another name', async () => {
    const role = / {6}beds: (\{.*\})\n/.exec(SHELTER)?.[1] as string;
    const now = SHELTER.replace(`      beds: ${role}\n`, '').replace(
      'roles: {controller',
      `roles: {night: ${role}, controller`,
    );
    expect(await told(SHELTER, now)).toEqual(['role-moved finance/night shift', 'role-renamed finance/night wording']);
  });

  it('of a team keep its roles', async () => {
    const before = `teams: {a: {name: Shelter, purpose: A bed for everyone tonight, roles: {lead: {holders: [jan]}, beds: {}}}}\npeople: {jan: Jan de Boer}\n`;
    const after = before.replace('a: {name: Shelter', 'b: {name: Night care');
    expect(await told(before, after)).toEqual(['team-renamed b wording']);
  });

  it('of a person by the same name under another id; never by a family name or a role alone', async () => {
    const map = (id: string, name: string) =>
      `teams: {a: {roles: {r: {holders: [${id}]}, s: {holders: [${id}]}}}}\npeople: {${id}: ${name}}\n`;
    expect(await told(map('fa', 'Fatima El Amrani'), map('fatima', 'Fatima El Amrani'))).toEqual([
      'person-renamed fatima wording',
    ]);
    expect(await told(map('piet', 'Piet de Boer'), map('jan', 'Jan de Boer'))).toContain('person-added jan growth');
    expect(await told(map('jan', 'Jan de Boer'), map('jan-v', 'Jan Visser'))).toContain('person-added jan-v growth');
  });

  it('never overrule what a map declares', async () => {
    const now = SHELTER.replace('beds: {', 'sleeping: {').replace('press: {', 'news: {previously: [beds], ');
    const kinds = await told(SHELTER, now);
    expect(kinds).toContain('role-renamed shelter/news wording');
    expect(kinds).not.toContain('role-renamed shelter/sleeping wording');
  });

  it('are not made between roles that say what all say', async () => {
    const chair = (team: string, person: string) =>
      `${team}: {roles: {chair: {purpose: The group runs well, responsibilities: [Chairing the meetings], holders: [${person}]}}}`;
    const map = (...groups: string[]) =>
      `teams: {${groups.join(', ')}}\npeople: {jan: Jan de Boer, eva: Eva Bos, li: Li Wang, an: An Mol}\n`;
    const stay = [chair('one', 'li'), chair('two', 'an'), chair('three', 'eva')];
    expect(await told(map(...stay, chair('naming', 'jan')), map(...stay, chair('audit', 'jan')))).toEqual([
      'role-created audit/chair growth',
      'role-removed naming/chair shift',
      'team-created audit growth',
      'team-dissolved naming shift',
    ]);
  });

  it('are not made where two are as good as each other', async () => {
    const role = (id: string) => `${id}: {purpose: Everyone sleeps dry, responsibilities: [Arranging camp beds]}`;
    const map = (...roles: string[]) => `teams: {a: {roles: {${roles.map(role).join(', ')}}}}\n`;
    expect(await told(map('old'), map('new', 'newer'))).not.toContain('role-renamed a/new wording');
  });
});

describe('roles that become several, and the other way round', () => {
  const ONE = `teams: {a: {roles: {beds: {responsibilities: [Arranging camp beds, Handing out blankets, Keeping the register, Counting guests]}}}}\n`;
  const TWO = `teams: {a: {roles: {hall: {responsibilities: [Arranging camp beds, Handing out blankets]}, desk: {responsibilities: [Keeping the register, Counting guests]}}}}\n`;

  it('are told as a split and as a merger', async () => {
    expect(await messages(ONE, TWO)).toContain('"Beds" was split into "Desk" and "Hall".');
    expect(await messages(TWO, ONE)).toContain('"Desk" and "Hall" were merged into "Beds"; nobody holds it yet.');
    expect(await told(ONE, TWO)).not.toContain('role-removed a/beds shift');
  });

  it('say what is with nobody now', async () => {
    expect(await told(ONE, TWO.replace(', Counting guests', ''))).toContain('role-split a/beds gap');
  });

  it('are told of a role that stays and gives up a part', async () => {
    const after = `teams: {a: {roles: {beds: {responsibilities: [Arranging camp beds, Handing out blankets]}, desk: {responsibilities: [Keeping the register, Counting guests]}}}}\n`;
    expect(await messages(ONE, after)).toEqual([
      '"Beds" gave a part of its work to "Desk".',
      'The responsibility "Counting guests" of "Beds" went to "Desk".',
      'The responsibility "Keeping the register" of "Beds" went to "Desk".',
      '"Desk" is a new role of "A"; nobody holds it yet.',
    ]);
  });

  it('may be a role that became a team', async () => {
    const after = `teams: {a: {}, beds: {roles: {hall: {responsibilities: [Arranging camp beds, Handing out blankets]}, desk: {responsibilities: [Keeping the register, Counting guests]}}}}\n`;
    expect(await told(ONE, after)).toContain('role-became-team a/beds shift');
    expect(await told(after, ONE)).toContain('team-became-role a/beds shift');
  });
});

describe('work', () => {
  const two = (beds: string, desk: string, key = 'responsibilities') =>
    `teams: {a: {roles: {beds: {${key}: [${beds}]}, desk: {${key}: [${desk}]}}}}\n`;

  it('that is said in other words within a role is reworded', async () => {
    expect(
      await told(
        two('Arranging beds, Handing out soap', ''),
        two('Arranging camp beds and blankets, Handing out soap', ''),
      ),
    ).toEqual(['responsibility-reworded a/beds wording']);
    expect(
      await told(two('Which halls are opened', '', 'decides'), two('Which sports halls are opened', '', 'decides')),
    ).toEqual(['decision-reworded a/beds wording']);
    expect(await told(two('Arranging beds', ''), two('Answering newspapers', ''))).toEqual([
      'responsibility-added a/beds growth',
      'responsibility-removed a/beds gap',
    ]);
  });

  it.each([
    ['responsibilities', 'responsibility-moved a/desk shift'],
    ['decides', 'decision-moved a/desk shift'],
    ['domains', 'domain-moved a/desk shift'],
  ])('of one role that another one has now has moved: %s', async (key, expected) => {
    expect(await told(two('Keeping the register', '', key), two('', 'Keeping the register', key))).toEqual([expected]);
  });

  it('that moved in slightly other words is told as both', async () => {
    const changes = compareMaps(
      await read(two('Keeping the register of all guests', '')),
      await read(two('', 'Keeping the register of guests')),
    );
    expect(changes.map(({ kind, guess }) => `${kind} ${guess !== undefined}`)).toEqual([
      'responsibility-moved true',
      'responsibility-reworded false',
    ]);
  });

  it('that two roles gave away, or two got, did not move', async () => {
    expect(await told(two('Keeping the register', 'Keeping the register'), two('', ''))).toHaveLength(2);
    const after = `teams: {a: {roles: {beds: {}, desk: {responsibilities: [Keeping the register]}, hall: {responsibilities: [Keeping the register]}}}}\n`;
    const before = after
      .replace('beds: {}', 'beds: {responsibilities: [Keeping the register]}')
      .replaceAll(/(desk|hall): \{responsibilities: \[Keeping the register\]\}/g, '$1: {}');
    expect(await told(before, after)).toEqual([
      'responsibility-added a/desk growth',
      'responsibility-added a/hall growth',
      'responsibility-removed a/beds shift',
    ]);
  });

  it('is where it was without guessing: a text has no id', async () => {
    expect(await told(two('Keeping the register', ''), two('', 'Keeping the register'), { guess: false })).toEqual([
      'responsibility-added a/desk growth',
      'responsibility-removed a/beds shift',
    ]);
  });

  it('of a role that is gone is not lost where another role took it over in other words', async () => {
    const before = two('Keeping the register of all guests', 'Opening the door');
    const after = `teams: {a: {roles: {desk: {responsibilities: [Opening the door, Keeping the register of guests]}}}}\n`;
    expect(await told(before, after)).toEqual([
      'responsibility-moved a/desk shift',
      'responsibility-reworded a/desk wording',
      'role-removed a/beds shift',
    ]);
  });
});
