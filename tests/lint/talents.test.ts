import { describe, expect, it } from 'vitest';
import { findWith, placesOf } from '../support/lint.ts';

const map = (role: string, people: string, rest = '') =>
  `rolemap: 1\nname: X\nteams: {t: {roles: {r: ${role}}}}\npeople: ${people}\n${rest}`;
const needs = (talent: string, holders = '[a]') =>
  `{talents: [{talent: ${talent}, needed: essential}], holders: ${holders}}`;

describe('talent-gap', () => {
  const look = (role: string, people: string, rest = '', options = {}) =>
    placesOf('talent-gap', map(role, people, rest), { options });

  it.each([
    ['another talent', needs('calm'), '{a: {talents: [law]}}', ['t/r: a']],
    ['a lower level', needs('calm, level: skilled'), '{a: {talents: [{talent: calm, level: basic}]}}', ['t/r: a']],
    ['one of two holders', needs('calm', '[a, b]'), '{a: {talents: [calm]}, b: {talents: [law]}}', ['t/r: b']],
    ['a deputy', needs('calm', '[{person: a, as: deputy}]'), '{a: {talents: [law]}}', ['t/r: {person: a, as: deputy}']],
    [
      'all who share the role, each with a focus',
      needs('calm', '[{person: a, focus: F}]'),
      '{a: {talents: [law]}}',
      ['t/r: {person: a, focus: F}'],
    ],
  ])('%s', async (_, role, people, expected) => expect(await look(role, people)).toEqual(expected));

  it.each([
    ['the same in another spelling', needs('Plain writing'), '{a: {talents: [plain-writing]}}'],
    ['accents', needs('rédaction'), '{a: {talents: [Redaction]}}'],
    ['the level asked', needs('calm, level: skilled'), '{a: {talents: [{talent: calm, level: skilled}]}}'],
    ['a higher level', needs('calm, level: skilled'), '{a: {talents: [{talent: calm, level: expert}]}}'],
    ['a level that nobody gave', needs('calm, level: skilled'), '{a: {talents: [calm]}}'],
    ['a word of their own', needs('calm, level: C1'), '{a: {talents: [{talent: calm, level: basic}]}}'],
    ['a trainee', needs('calm', '[{person: a, as: trainee}]'), '{a: {talents: [law]}}'],
    ['a former holder', needs('calm', '[{person: a, as: emeritus}]'), '{a: {talents: [law]}}'],
    ['someone who left', needs('calm'), '{a: {talents: [law], left: 2026-11-01}}'],
    ['nothing listed', needs('calm'), '{a: A}'],
    ['helpful', '{talents: [{talent: calm, needed: helpful}], holders: [a]}', '{a: {talents: [law]}}'],
    ['only asked for', '{talents: [calm], holders: [a]}', '{a: {talents: [law]}}'],
    ['a part of the role', needs('calm', '[b, {person: a, focus: F}]'), '{a: {talents: [law]}, b: {talents: [calm]}}'],
    [
      'retired',
      '{status: retired, talents: [{talent: calm, needed: essential}], holders: [a]}',
      '{a: {talents: [law]}}',
    ],
  ])('not: %s', async (_, role, people) => expect(await look(role, people)).toEqual([]));

  it('looks at people who list nothing where it is told to', async () =>
    expect(await look(needs('calm'), '{a: A}', '', { unlisted: true })).toEqual(['t/r: a']));
  it('compares entries of the catalogue, and names them', async () => {
    const [finding] = await findWith(
      'talent-gap',
      map(needs('calm'), '{a: {talents: [law]}}', 'talents: {calm: Keeping calm, law: Law}'),
    );
    expect(finding?.message).toBe('"R" needs "Keeping calm"; A does not list it.');
  });
  it('looks at what a template asks for', async () => {
    const template = 'templates: {m: {talents: [{talent: calm, needed: essential}]}}';
    expect(await look('{like: m, holders: [a]}', '{a: {talents: [law]}}', template)).toEqual(['t/r: a']);
  });
  it('tells C from C++ and C#', async () =>
    expect(await look(needs('C++'), '{a: {talents: ["C#", C]}}')).toEqual(['t/r: a']));
});

describe('talent-single-holder', () => {
  const others = ', x: {talents: [law]}, y: {talents: [law]}}';
  const look = (role: string, people: string, options = {}) =>
    placesOf('talent-single-holder', map(role, people + others), { options });

  it.each([
    ['one person', needs('calm'), '{a: {talents: [calm]}', ['a: calm']],
    ['one who is not the holder', needs('calm', '[x]'), '{a: {talents: [Calm]}', ['a: Calm']],
    [
      'one besides someone who is learning',
      needs('calm'),
      '{a: {talents: [calm]}, b: {talents: [{talent: calm, level: learning}]}',
      ['a: calm'],
    ],
    [
      'one at the level asked',
      needs('calm, level: expert'),
      '{a: {talents: [calm]}, b: {talents: [{talent: calm, level: skilled}]}',
      ['a: calm'],
    ],
    [
      'one besides someone who left',
      needs('calm'),
      '{a: {talents: [calm]}, b: {talents: [calm], left: 2026-01-01}',
      ['a: calm'],
    ],
  ])('%s', async (_, role, people, expected) => expect(await look(role, people)).toEqual(expected));

  it.each([
    ['two people', needs('calm'), '{a: {talents: [calm]}, b: {talents: [calm]}'],
    ['nobody, which is a gap', needs('calm'), '{a: {talents: [law]}'],
    ['not essential', '{talents: [calm], holders: [a]}', '{a: {talents: [calm]}'],
    ['a draft', '{status: draft, talents: [{talent: calm, needed: essential}], holders: [a]}', '{a: {talents: [calm]}'],
  ])('not: %s', async (_, role, people) => expect(await look(role, people)).toEqual([]));

  it('waits until some people say what they are good at', async () => {
    expect(await look(needs('calm'), '{a: {talents: [calm]}', { listers: 4 })).toEqual([]);
    expect(await placesOf('talent-single-holder', map(needs('calm'), '{a: {talents: [calm]}}'))).toEqual([]);
  });
});

describe('talent-unused', () => {
  const look = (role: string, people: string, rest = '') => placesOf('talent-unused', map(role, people, rest));

  it.each([
    [
      'a talent that no role asks for',
      '{talents: [calm], holders: [a]}',
      '{a: {talents: [calm, theatre]}}',
      ['a: theatre'],
    ],
    ['each of them', '{talents: [calm], holders: [a]}', '{a: {talents: [law, theatre]}}', ['a: law', 'a: theatre']],
  ])('%s', async (_, role, people, expected) => expect(await look(role, people)).toEqual(expected));

  it.each([
    ['helpful is used too', '{talents: [{talent: calm, needed: helpful}], holders: [a]}', '{a: {talents: [Calm]}}'],
    ['roles that ask for nothing', '{holders: [a]}', '{a: {talents: [theatre]}}'],
    ['no role', '{talents: [calm], holders: [b]}', '{a: {talents: [theatre]}, b: B}'],
    ['still learning', '{talents: [calm], holders: [a]}', '{a: {talents: [{talent: theatre, level: learning}]}}'],
    ['a program', '{talents: [calm], holders: [a]}', '{a: {kind: agent, talents: [theatre]}}'],
    ['someone who left', '{talents: [calm], holders: [a]}', '{a: {talents: [theatre], left: 2026-01-01}}'],
  ])('not: %s', async (_, role, people) => expect(await look(role, people)).toEqual([]));

  it('shows which roles ask for it, open ones first', async () => {
    const text = `rolemap: 1
name: X
teams: {t: {roles: {m: {talents: [theatre]}, n: {talents: [theatre], vacant: true}, r: {talents: [calm], holders: [a]}}}}
people: {a: {talents: [calm, theatre]}}
`;
    const [finding] = await findWith('talent-unused', text);
    expect(finding?.related?.map(({ message }) => message)).toEqual(['"N" asks for it', '"M" asks for it']);
  });
});

describe('talent-duplicate', () => {
  const look = (talents: string) => placesOf('talent-duplicate', `rolemap: 1\nname: X\ntalents: ${talents}\n`);

  it.each([
    ['the same name', '{a: Listening, b: listening}', ['b: b']],
    ['another spelling', '{a: Plain writing, b: plain-writing}', ['b: b']],
    [
      'the same address',
      '{a: {name: A, uri: "https://e.org/1"}, b: {name: B, uri: "http://e.org/1/"}}',
      ['b: "http://e.org/1/"'],
    ],
    ['three of them', '{a: Law, b: law, c: LAW}', ['b: b', 'c: c']],
  ])('%s', async (_, talents, expected) => expect(await look(talents)).toEqual(expected));

  it.each([
    ['different ones', '{a: Law, b: Lawn care}'],
    ['signs that count', '{a: C, b: C++, c: "C#"}'],
    ['different addresses', '{a: {name: A, uri: "https://e.org/1"}, b: {name: B, uri: "https://e.org/2"}}'],
  ])('not: %s', async (_, talents) => expect(await look(talents)).toEqual([]));
});
