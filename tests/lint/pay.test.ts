import { describe, expect, it } from 'vitest';
import { findWith, placesOf } from '../support/lint.ts';

const ALL_FOUR = 'criteria: {skills: 1, effort: 2, responsibility: 3, conditions: 4}';

describe('pay-unexplained', () => {
  const bands = (band: string) => `rolemap: 1\nname: X\npay: {bands: {b: ${band}}}\n`;
  const detailOf = async (band: string, options = {}) =>
    (await findWith('pay-unexplained', bands(band), { options })).map(({ detail }) => detail);

  it.each([
    ['no reason', `{min: 1, max: 2, ${ALL_FOUR}}`, 'why'],
    ['no criteria', '{min: 1, max: 2, why: W}', 'skills effort responsibility conditions'],
    ['one criterion short', '{min: 1, why: W, criteria: {skills: 1, effort: 1, conditions: 0}}', 'responsibility'],
    ['nothing at all', '{max: 2}', 'why skills effort responsibility conditions'],
  ])('%s', async (_, band, expected) => expect(await detailOf(band)).toEqual([expected]));
  it.each([
    ['all said', `{min: 1, max: 2, why: W, ${ALL_FOUR}}`, {}],
    ['a weight of nothing', '{min: 1, why: W, criteria: {skills: 0, effort: 0, responsibility: 0, conditions: 0}}', {}],
    ['no amount yet', '{notes: N}', {}],
    ['reasons alone, where that is enough', '{min: 1, why: W}', { criteria: false }],
    ['criteria alone, where that is enough', `{min: 1, ${ALL_FOUR}}`, { reason: false }],
  ])('not: %s', async (_, band, options) => expect(await detailOf(band, options)).toEqual([]));
});

describe('vacancy-without-pay', () => {
  const BANDS = 'pay: {bands: {b: {min: 1, max: 2}, open: {why: W}}}';
  const map = (role: string, rest = BANDS) => `rolemap: 1\nname: X\nteams: {t: {roles: {r: ${role}}}}\n${rest}\n`;
  const look = (role: string, rest?: string, options = {}) =>
    placesOf('vacancy-without-pay', map(role, rest), { options });

  it.each([
    ['no band', '{vacant: true}'],
    ['a band without a range', '{vacant: {since: 2026-10-01}, pay: open}'],
  ])('%s', async (_, role) => expect(await look(role)).toEqual(['t/r: vacant']));
  it.each([
    ['a range', '{vacant: true, pay: b}'],
    ['a range from the template', '{vacant: true, like: m}', `${BANDS}\ntemplates: {m: {pay: b}}`],
    ['no vacancy', '{purpose: P}'],
    ['a draft', '{vacant: true, status: draft}'],
    ['a task for which colleagues are elected', '{vacant: true, elected: true}'],
    ['a map that has no pay', '{vacant: true}', 'tags: [x]'],
  ])('not: %s', async (_, role, rest?: string) => expect(await look(role, rest)).toEqual([]));
  it('asks maps without pay as well where it is told to', async () =>
    expect(await look('{vacant: true}', 'tags: [x]', { always: true })).toEqual(['t/r: vacant']));
});

describe('pay-unequal', () => {
  const equal = 'criteria: {skills: 4, effort: 3, responsibility: 2, conditions: 1}';
  const look = (bands: string, options = {}) =>
    placesOf('pay-unequal', `rolemap: 1\nname: X\npay: {bands: ${bands}}\n`, { options });

  it.each([
    ['six per cent', `{a: {min: 100, max: 100, ${ALL_FOUR}}, b: {min: 106, max: 106, ${equal}}}`],
    [
      'a month against a year',
      `{a: {min: 1000, max: 1000, period: month, ${ALL_FOUR}}, b: {min: 13000, max: 13000, period: year, ${equal}}}`,
    ],
  ])('%s', async (_, bands) => expect(await look(bands)).toEqual(['b: b']));
  it.each([
    ['five per cent', `{a: {min: 100, max: 100, ${ALL_FOUR}}, b: {min: 105, max: 105, ${equal}}}`],
    [
      'the same pay by week and by year',
      `{a: {min: 100, max: 100, period: week, ${ALL_FOUR}}, b: {min: 5200, max: 5200, period: year, ${equal}}}`,
    ],
    [
      'another weight',
      `{a: {min: 100, max: 100, ${ALL_FOUR}}, b: {min: 200, max: 200, criteria: {skills: 5, effort: 3, responsibility: 2, conditions: 1}}}`,
    ],
    [
      'weights that are not complete',
      `{a: {min: 100, max: 100, ${ALL_FOUR}}, b: {min: 200, max: 200, criteria: {skills: 10}}}`,
    ],
    [
      'another currency',
      `{a: {min: 100, max: 100, currency: EUR, ${ALL_FOUR}}, b: {min: 200, max: 200, currency: SEK, ${equal}}}`,
    ],
    [
      'hours against months',
      `{a: {min: 20, max: 20, period: hour, ${ALL_FOUR}}, b: {min: 3000, max: 3000, period: month, ${equal}}}`,
    ],
    ['an open end', `{a: {min: 100, ${ALL_FOUR}}, b: {min: 200, ${equal}}}`],
  ])('not: %s', async (_, bands) => expect(await look(bands)).toEqual([]));
  it('has a limit that can be changed', async () =>
    expect(
      await look(`{a: {min: 100, max: 100, ${ALL_FOUR}}, b: {min: 109, max: 109, ${equal}}}`, { percent: 10 }),
    ).toEqual([]));
});

describe('pay-personal', () => {
  const quoted = (text: string) => JSON.stringify(text);
  const person = (keys: string) =>
    `rolemap: 1\nname: X\nteams: {t: {roles: {r: {holders: [a]}}}}\npeople: {a: {name: Amina Haddad, ${keys}}}\n`;
  const role = (keys: string) =>
    `rolemap: 1\nname: X\nteams: {t: {roles: {r: {holders: [a], ${keys}}}}}\npeople: {a: Amina Haddad}\n`;
  const subjects = async (text: string) => (await findWith('pay-personal', text)).map(({ subject }) => subject);

  it.each([
    'Salary 4.150 EUR a month',
    'Salaris: € 3.400',
    'Verdient 3400 euro bruto',
    'Earns $85,000',
    'Earns 85k USD',
    'Gehalt: 4.200 €',
    'Salaire : 3 200 €',
    'Freelance, 95 EUR per hour',
    'Freelancer voor € 87,50 per uur',
    'Stundensatz 90 EUR',
    '£42,000 a year since March',
    'CHF 7’800 pro Monat',
    '€ 4.100',
    'Good at cards. Earns 4100 euros. Likes cake.',
    'Bonus: 2000 EUR',
    '€ 3.250 p/m',
  ])('finds in the notes of a person: %s', async (notes) =>
    expect(await subjects(person(`notes: ${quoted(notes)}`))).toEqual(['a']),
  );
  it.each([
    'Salary administrator; buys paper up to 500 EUR',
    'Raised 20,000 EUR for the food bank',
    'Manages a budget of 1.2 million and 5000 EUR a month',
    'Haalde € 12.000 op met een loop',
    'Beheert een budget van € 50.000 per jaar',
    'Saved 300 EUR a month on paper',
    'Invoices up to 5000 EUR per month',
    'Sold the painting that cost 5000 EUR a year later',
    'Salary talks in 2026',
    'Earns the trust of 40 families',
    'Loon, 3 kinderen, woont op nummer 12',
    'Started in 2019 with 85 colleagues per year',
    'Won a prize of 500 EUR',
    'Hat 200 Euro gefunden',
  ])('finds no pay in: %s', async (notes) => expect(await subjects(person(`notes: ${quoted(notes)}`))).toEqual([]));

  it.each([
    ['x-salary: 3400'],
    ['x-salaris: "3.400 bruto"'],
    ['x-hourly-rate: 95'],
    ['x-hourlyRate: 95'],
    ['x-hr: {salary: 3400}'],
    ['x-hr: [{name: loon, loon: "2.900"}]'],
    ['x-remarks: "verdient 2900 euro"'],
    ['title: "Consultant, € 95 per uur"'],
    ['talents: [{talent: sales, evidence: "Bonus of 5000 EUR"}]'],
  ])('finds in the entry of a person: %s', async (keys) => expect(await subjects(person(keys))).toEqual(['a']));
  it.each([
    ['x-salary-scale: 10'],
    ['x-payroll-number: 471100'],
    ['x-pay-review: "2027-01-01"'],
    ['x-salary: confidential'],
    ['x-budget: 5000 EUR'],
    ['x-response-rate: 95'],
    ['x-hr: {number: 3400}'],
  ])('finds no pay in the entry of a person: %s', async (keys) => expect(await subjects(person(keys))).toEqual([]));

  it.each([['holders: [{person: a, x-salary: 3400}]'], ['holders: [{person: a, focus: "Nights, 25 EUR per hour"}]']])(
    'finds at a holder: %s',
    async (keys) => {
      const text = `rolemap: 1\nname: X\nteams: {t: {roles: {r: {${keys}}}}}\npeople: {a: Amina Haddad}\n`;
      expect(await subjects(text)).toEqual(['t/r']);
    },
  );
  it.each([
    ['notes: "Amina earns 3400 EUR."'],
    ['notes: "For Amina Haddad: 3.400 EUR per month."'],
    ['vacant: {why: "Amina wilde 4000 EUR per maand"}'],
    ['x-remarks: "salaris Amina 3400 euro"'],
  ])('finds the pay of a holder in a role: %s', async (keys) => expect(await subjects(role(keys))).toEqual(['t/r']));
  it.each([
    ['notes: "The work is paid 3400 EUR a month."'],
    ['notes: "Amina joined. The salary is 3400 EUR."'],
    ['x-salary: 3400'],
    ['decides: [{what: Purchases, limit: 3400 EUR a month}]'],
  ])('leaves the pay of a role to the role: %s', async (keys) => expect(await subjects(role(keys))).toEqual([]));

  it('says whose and where, but not how much', async () => {
    const [finding] = await findWith('pay-personal', person('x-salary: 3417'));
    expect(finding?.message).toBe('What Amina Haddad earns stands in the map, under "x-salary".');
    expect(JSON.stringify([finding?.message, finding?.help, finding?.detail])).not.toContain('3417');
  });
});
