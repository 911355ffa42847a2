import { describe, expect, it } from 'vitest';
import { render } from './render-map.ts';

const MAP = `rolemap: 1
name: Opvang in twee dagen
language: nl
vocabulary: {team: {one: kring, many: kringen}}
teams:
  shelter:
    purpose: 500 bedden
    results: [{what: Bedden, by: 2026-09-16}]
    review: {every: 6 months, last: 2026-01-31}
    roles:
      beds: {decides: [{what: Inkoop, level: inquire, limit: 5000 EUR, consult: [care/food], inform: [care/]}, Zaal], holders: [fatima, {person: jan, share: 0.4, until: 2026-10-01}]}
      night: {vacant: {since: 2026-09-01, share: 0.8}, decides: [Rooster]}
      old: {status: retired, decides: [Niets]}
  care: {parent: shelter, kind: crisis, until: 2026-01-01, roles: {food: {holders: [{person: jan, as: emeritus}]}}}
people: {jan: Jan, fatima: {name: Fatima, share: 0.8, talents: [rust]}, agnes: Ágnes}
collaborations: {c: {until: 2026-02-01, between: [shelter, {organization: Zeevang, gives: Bussen}]}}
`;

describe('pages', () => {
  const page = async (path: string, options = {}) => {
    const found = (await render(MAP, { layout: 'folder', ...options })).find((one) => one.path === path);
    return found?.text ?? '';
  };
  it('are an overview, a page per team, the people, the decisions and the open points', async () => {
    const pages = await render(MAP, { layout: 'folder' });
    expect(pages.map(({ path }) => path)).toEqual([
      'README.md',
      'teams/shelter.md',
      'teams/care.md',
      'people.md',
      'decisions.md',
      'indexes.md',
      'open-points.md',
    ]);
    for (const { text } of pages) expect(text).toMatch(/^# /);
  });
  it('say who decides what: the role, who that is now, how far, up to what, whom to ask and to tell', async () => {
    expect(
      await page('decisions.md'),
    ).toContain(`| Besluit | Rol | Vervuld door | Hoe ver dat gaat | Tot | Vraagt eerst | Laat het weten aan |
| - | - | - | - | - | - | - |
| Inkoop | [Beds](teams/shelter.md#beds) (Shelter) | [Fatima](people.md#fatima) | beslist, en laat het daarna weten | € 5.000 | [Food](teams/care.md#food) (Care) | [Care](teams/care.md) |
| Rooster | [Night](teams/shelter.md#night) (Shelter) | **vacant** | beslist zelf | | | |
| Zaal | [Beds](teams/shelter.md#beds) (Shelter) | [Fatima](people.md#fatima) | beslist zelf | | | |
`);
  });
  it('say what is open on the day', async () => {
    expect(await page('open-points.md')).toBe(`# Open punten

## Vacatures

| Rol | Bedoeling | Status |
| - | - | - |
| [Food](teams/care.md#food) (Care) | | niemand |
| [Night](teams/shelter.md#night) (Shelter) | | vacant sinds 1 september 2026, 80% van voltijd |

## Verlopen termijnen

- [Beds](teams/shelter.md#beds) (Shelter): [Jan](people.md#jan), verlopen op 1 oktober 2026
- [Care](teams/care.md), verlopen op 1 januari 2026
- [C](README.md#c), verlopen op 1 februari 2026

## Resultaten die te laat zijn

- [Shelter](teams/shelter.md): Bedden, uiterlijk 16 september 2026

## Besluiten die nu niemand neemt

- [Night](teams/shelter.md#night) (Shelter): Rooster

## Werk zonder trekker

- [Shelter](teams/shelter.md): Bedden, niemand staat ervoor genoemd

## Terugblikken die aan de beurt zijn

- [Shelter](teams/shelter.md), op 31 juli 2026
`);
    expect(await page('open-points.md', { today: '2025-01-01' })).not.toContain('Terugblikken');
    expect((await render('rolemap: 1\nname: X\n'))[0]?.text).toContain('Nothing is open.');
  });
  it('name the people in reading order, whatever their accents, with their time and the talents nobody asks for', async () => {
    const people = await page('people.md');
    expect(people.match(/^## .*$/gm)).toEqual(['## Ágnes', '## Fatima', '## Jan']);
    expect(people).toContain('**Tijd:** 80% beschikbaar');
    expect(people).toContain('**Talenten waar nog geen rol om vraagt:** rust');
    expect(people).toContain('- [Beds](teams/shelter.md#beds) (Shelter) (voorheen, 40%, tot en met 1 oktober 2026)');
  });
  it('put who holds a role now before who held it, and say who is missing', async () => {
    expect(await page('teams/shelter.md')).toContain(`## Beds

**Onderdeel van:** [Opvang in twee dagen](../README.md) › [Shelter](shelter.md)\\
**Vervuld door:** [Fatima](../people.md#fatima)\\
**Eerder vervuld door:** [Jan](../people.md#jan) (40%, tot en met 1 oktober 2026)

**Wat ik mag beslissen:**

- Inkoop, tot € 5.000: beslist, en laat het daarna weten. Vraagt eerst: [Food](care.md#food) (Care). Laat het weten aan: [Care](care.md)
- Zaal: beslist zelf
`);
    expect(await page('teams/care.md')).toContain('**Vervuld door:** **niemand**\\\n**Eerder vervuld door:** [Jan]');
  });
  it('use the words of the organisation, and speak the language that is asked for', async () => {
    expect(await page('README.md')).toContain('2 kringen · 3 rollen · 3 mensen');
    const english = await page('README.md', { language: 'en' });
    expect(english).toContain('2 kringen · 3 roles · 3 people');
    expect(await page('README.md', { language: 'xx' })).toBe(english);
    expect(await page('README.md', { language: 'de' })).toContain('2 kringen · 3 Rollen · 3 Personen');
    expect(await page('README.md', { language: 'fr-BE' })).toContain('2 kringen · 3 rôles · 3 personnes');
  });
  it('are the same whatever the order of keys, and do not depend on the order of own data', async () => {
    const sorted = JSON.stringify({
      rolemap: 1,
      name: 'X',
      'x-a': { a: 1, b: [1] },
      people: { a: 'A', b: 'B' },
      teams: { s: {}, t: {} },
    });
    const turned = JSON.stringify({
      teams: { t: {}, s: {} },
      people: { b: 'B', a: 'A' },
      'x-a': { b: [1], a: 1 },
      name: 'X',
      rolemap: 1,
    });
    expect(await render(turned)).toEqual(await render(sorted));
  });
  it('hold a chain of teams of any depth', async () => {
    const teams = Object.fromEntries(
      Array.from({ length: 1500 }, (_, index) => [`t${index}`, index === 0 ? {} : { parent: `t${index - 1}` }]),
    );
    const [single] = await render(JSON.stringify({ rolemap: 1, name: 'Deep', teams }));
    expect(single?.text).toContain('- [T1499](#t1499)');
  });
});
