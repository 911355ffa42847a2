import { describe, expect, it } from 'vitest';
import { findWith, subjectsOf, textsOf } from '../support/lint.ts';

const inTeam = (team: string) => `rolemap: 1\nname: X\nteams: {bakery: ${team}}\npeople: {a: Ada}\n`;
const inRole = (role: string, language = 'en') =>
  `rolemap: 1\nname: X\nlanguage: ${language}\nteams: {bakery: {roles: {oven: ${role}}}}\npeople: {a: Ada}\n`;

describe('team-without-purpose', () => {
  it.each([
    ['no purpose', '{}'],
    ['a draft', '{status: draft}'],
    ['an end to come', '{until: 2026-11-24}'],
  ])('finds a team with %s', async (_, team) =>
    expect(await subjectsOf('team-without-purpose', inTeam(team))).toEqual(['bakery']),
  );
  it.each([
    ['a purpose', '{purpose: Warm bread}'],
    ['a vision', '{vision: Bread in every street}'],
    ['a past', '{status: retired}'],
    ['an end', '{until: 2026-11-23}'],
  ])('leaves a team with %s', async (_, team) =>
    expect(await subjectsOf('team-without-purpose', inTeam(team))).toEqual([]),
  );
});

describe('role-without-purpose', () => {
  it.each([
    ['responsibilities', '{responsibilities: [Baking]}'],
    ['deliveries', '{delivers: [{what: Bread, for: Shops}]}'],
  ])('finds a role with %s', async (_, role) =>
    expect(await subjectsOf('role-without-purpose', inRole(role))).toEqual(['bakery/oven']),
  );
  it.each([
    ['a purpose', '{purpose: Warm bread, responsibilities: [Baking]}'],
    ['nothing at all, which is the matter of role-empty', '{}'],
    ['decisions only', '{decides: [What is baked]}'],
    ['a core', '{core: facilitator, responsibilities: [Guiding the meetings]}'],
    ['a past', '{status: retired, responsibilities: [Baking]}'],
  ])('leaves a role with %s', async (_, role) =>
    expect(await subjectsOf('role-without-purpose', inRole(role))).toEqual([]),
  );
  it('takes the purpose of the template', async () => {
    const map = (template: string) => `rolemap: 1
name: X
templates: {baker: {${template}responsibilities: [Baking]}}
teams: {bakery: {roles: {oven: {like: baker}}}}
`;
    expect(await subjectsOf('role-without-purpose', map('purpose: Warm bread, '))).toEqual([]);
    expect(await subjectsOf('role-without-purpose', map(''))).toEqual(['bakery/oven']);
  });
});

describe('purpose-echoes-name', () => {
  const named = (name: string, purpose: string, language = 'en') =>
    inRole(`{name: "${name}", purpose: "${purpose}"}`, language);
  it.each([
    ['Planning', 'Planning', 'en'],
    ['Planning', 'To plan', 'en'],
    ['Planning', 'Taking care of the planning', 'en'],
    ['Book returns', 'Responsible for returning books', 'en'],
    ['Café and kitchen', 'The kitchen and the café', 'en'],
    ['Roosters', 'Verantwoordelijk voor het rooster', 'nl'],
    ['Beheer van de kas', 'Het beheren van de kas', 'nl'],
    ['Einkauf', 'Zuständig für den Einkauf', 'de'],
    ['Accueil', 'Responsable de l’accueil', 'fr'],
    ['Grafik', 'Grafik', 'pl'],
  ])('%s: %s (%s) is an echo', async (name, purpose, language) =>
    expect(await subjectsOf('purpose-echoes-name', named(name, purpose, language))).toEqual(['bakery/oven']),
  );
  it.each([
    ['Beds', 'Nobody sleeps on the floor', 'en'],
    ['Beds', 'A bed for everyone tonight', 'en'],
    ['Planning', 'A plan that the crew believes in', 'en'],
    ['Art', 'Articles', 'en'],
    ['Care', 'Everyone cared for at home', 'en'],
    ['Welcome', 'Taking care of everything', 'en'],
    ['Rooster', 'Het rooster past bij ieders leven', 'nl'],
  ])('%s: %s (%s) says more', async (name, purpose, language) =>
    expect(await subjectsOf('purpose-echoes-name', named(name, purpose, language))).toEqual([]),
  );
  it('looks at teams, at the organisation and at a template, once', async () => {
    expect(await subjectsOf('purpose-echoes-name', inTeam('{purpose: The bakery}'))).toEqual(['bakery']);
    expect(await textsOf('purpose-echoes-name', 'rolemap: 1\nname: Warm Bread\npurpose: Warm bread\n')).toEqual([
      'Warm bread',
    ]);
    const template = `rolemap: 1
name: X
templates: {planning: {purpose: Planning}}
teams: {a: {roles: {p: {like: planning}}}, b: {roles: {p: {like: planning}}}}
`;
    expect(await subjectsOf('purpose-echoes-name', template)).toEqual(['planning']);
  });
});

describe('purpose-too-long', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
  it('finds more than 40 words, and no sign counts as a word', async () => {
    expect(await subjectsOf('purpose-too-long', inTeam(`{purpose: ${words(41)}}`))).toEqual(['bakery']);
    expect(await subjectsOf('purpose-too-long', inTeam(`{purpose: ${words(40)} – }`))).toEqual([]);
  });
  it('has a limit that can be set', async () => {
    const map = inRole('{purpose: Warm bread at seven}');
    expect(await subjectsOf('purpose-too-long', map, { options: { words: 3 } })).toEqual(['bakery/oven']);
    expect(await subjectsOf('purpose-too-long', map, { options: { words: 4 } })).toEqual([]);
  });
  it('leaves what is over', async () =>
    expect(await subjectsOf('purpose-too-long', inTeam(`{until: 2020-01-01, purpose: ${words(50)}}`))).toEqual([]));
});

describe('purpose-copied', () => {
  const two = (one: string, other: string) => `rolemap: 1
name: X
language: en
teams: {bakery: {roles: {oven: ${one}}}, shop: {roles: {till: ${other}}}}
`;
  it('finds the same purpose under two names, give or take an article', async () => {
    const [finding] = await findWith('purpose-copied', two('{purpose: The warm bread}', '{purpose: Warm bread.}'));
    expect(finding?.subject).toBe('shop/till');
    expect(finding?.message).toBe('"Till" and "Oven" have the same purpose.');
    expect(finding?.related).toHaveLength(1);
  });
  it.each([
    ['another purpose', '{purpose: Warm bread}', '{purpose: Warm hands}'],
    ['the same name in another team', '{name: Lead, purpose: Warm bread}', '{name: Lead, purpose: Warm bread}'],
    ['a role that is retired', '{purpose: Warm bread}', '{purpose: Warm bread, status: retired}'],
    ['no purpose', '{}', '{}'],
  ])('leaves %s', async (_, one, other) => expect(await subjectsOf('purpose-copied', two(one, other))).toEqual([]));
});
