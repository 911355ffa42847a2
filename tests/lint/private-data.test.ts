import { describe, expect, it } from 'vitest';
import { reportPretty } from '../../src/report/pretty.ts';
import { findPrivateData } from '../../src/text/private-data.ts';
import { reportOf } from '../support/finding.ts';
import { findWith } from '../support/lint.ts';

const kinds = (value: string | number, steps: readonly string[] = ['notes'], isAboutPerson = true) =>
  findPrivateData(value, steps, isAboutPerson).map(({ kind }) => kind);

describe('citizen service numbers', () => {
  it.each([
    'BSN 123456782',
    'bsn: 111222333.',
    'burgerservicenummer 1112.22.333',
    'BSN 123 456 782',
    'sofinummer 10000008',
    '123456782',
    'Terug in mei, 123456782',
    'Employee BSN (123456782)',
  ])('%s', (text) => expect(kinds(text)).toEqual(['citizen-number']));
  it.each([
    ['does not pass the test', '123456789'],
    ['all digits alike', 'BSN 000000000'],
    ['a company', 'KvK 123456782'],
    ['eight digits of a company', 'Ingeschreven onder 10000008'],
    ['an order', 'Order 123456782'],
    ['a call', 'Zoom 123 456 782'],
    ['a telephone number', 'Telefoon 123456782'],
    ['part of an address', 'https://example.org/jobs/123456782'],
    ['a ticket', 'see #123456782'],
    ['a code', 'AB123456782'],
    ['a longer number', '1234567820'],
    ['an amount', '€ 123456782'],
    ['groups without a word for it', '123 456 782'],
    ['a number with decimals', '123456782,50'],
  ])('not: %s', (_, text) => expect(kinds(text)).toEqual([]));
  it('as a number under a key of its own', () => {
    expect(kinds(123456782, ['x-bsn'])).toEqual(['citizen-number']);
    expect(kinds(10000008, ['x-bsn'])).toEqual(['citizen-number']);
    expect(kinds(123456782, ['x-employee-number'])).toEqual([]);
    expect(kinds(10000008, ['x-code'])).toEqual([]);
  });
  it('in any text', () => expect(kinds('BSN 123456782', ['purpose'], false)).toEqual(['citizen-number']));
});

describe('bank accounts', () => {
  it.each([
    'NL91ABNA0417164300',
    'IBAN NL91 ABNA 0417 1643 00',
    'Betaal op NL91 ABNA 0417 1643 00 TNV JAN',
    'DE89 3704 0044 0532 0130 00',
    'BE68 5390 0754 7034',
    'FR14 2004 1010 0505 0001 3M02 606',
    'GB29 NWBK 6016 1331 9268 19',
  ])('%s', (text) => expect(kinds(text, ['notes'], false)).toEqual(['bank-account']));
  it.each([
    ['a wrong check digit', 'NL92ABNA0417164300'],
    ['too short', 'NL91ABNA04171643'],
    ['a VAT number', 'NL123456789B01'],
    ['a product', 'AB12 CDEF 3456'],
    ['small letters', 'nl91abna0417164300'],
  ])('not: %s', (_, text) => expect(kinds(text, ['notes'], false)).toEqual([]));
});

describe('mobile numbers', () => {
  it.each([
    '06-12345678',
    'Bereikbaar op 06 12 34 56 78',
    '+31 6 1234 5678',
    '+31(0)612345678',
    '0031612345678',
    'tel:+31612345678',
    '0470 12 34 56',
    '+32 470 12 34 56',
    '0151 23456789',
    '+49 171 1234567',
    '06.12.34.56.78',
    '+33 7 12 34 56 78',
    '07700 900123',
    '+44 7700 900123',
  ])('%s', (text) => expect(kinds(text)).toEqual(['mobile-phone']));
  it.each([
    ['a desk in The Hague', '070-1234567'],
    ['a desk in Delft', '015-1234567'],
    ['a desk in Roermond', '0475-123456'],
    ['a desk in Amsterdam', '020 123 4567'],
    ['a short number', 'Toestel 0612'],
    ['a date', '06-12-2026'],
    ['an address', 'https://example.org/0612345678'],
  ])('not: %s', (_, text) => expect(kinds(text)).toEqual([]));
  it('as a number under a key of its own', () => {
    expect(kinds(612345678, ['x-mobile'])).toEqual(['mobile-phone']);
    expect(kinds(612345678, ['x-badge'])).toEqual([]);
  });
  it('not the number of a team', () => expect(kinds('06-12345678', ['contact'], false)).toEqual([]));
});

describe('birth dates', () => {
  it.each([
    'Geboren 3-5-1980',
    'geboren op 3 mei 1980 in Edam',
    'Born on 3 May 1980',
    'born May 3rd, 1980',
    'Date of birth: 1980-05-03',
    'geb. 03.05.1980',
    'geboren am 3. Mai 1980',
    'née le 3 mai 1980',
  ])('%s', (text) => expect(kinds(text)).toEqual(['birth-date']));
  it.each([
    ['a place', 'Born in Edam'],
    ['a year alone', 'Born in 1980'],
    ['another date', 'Joined on 3 May 1980'],
    ['a date further on', 'Born and raised in Edam, with us since 3 May 2019'],
    ['a birthday', 'Geboren op 3 mei'],
    ['a name', 'Reborn 3 May 1980'],
  ])('not: %s', (_, text) => expect(kinds(text)).toEqual([]));
  it('under a key of its own', () => {
    expect(kinds('1980-05-03', ['x-birthdate'])).toEqual(['birth-date']);
    expect(kinds('3 mei 1980', ['x-geboortedatum'])).toEqual(['birth-date']);
    expect(kinds('1980-05-03', ['x-hr', 'date-of-birth'])).toEqual(['birth-date']);
    expect(kinds('2019-05-03', ['x-start'])).toEqual([]);
  });
  it('not of a team', () => expect(kinds('This circle was born on 3 May 2019', ['notes'], false)).toEqual([]));
});

describe('private-data', () => {
  const subjects = async (text: string) => (await findWith('private-data', text)).map(({ subject }) => subject);
  const SECRET = 'BSN 123456782';

  it.each([
    ['org', `notes: ${SECRET}`],
    ['org', `x-own: [{deep: ${SECRET}}]`],
    ['org', `pay: {notes: ${SECRET}}`],
    ['t', `teams: {t: {results: [${SECRET}]}}`],
    ['t', `teams: {t: {meetings: [{name: M, links: [{name: ${SECRET}, url: "https://example.org"}]}]}}`],
    ['t/r', `teams: {t: {roles: {r: {responsibilities: [${SECRET}]}}}}`],
    ['t/r', `teams: {t: {roles: {r: {decides: [{what: D, x-own: ${SECRET}}]}}}}`],
    ['m', `templates: {m: {responsibilities: [${SECRET}]}}\nteams: {t: {roles: {r: {like: m}, s: {like: m}}}}`],
    ['t/r', `teams: {t: {roles: {r: {holders: [{person: a, focus: ${SECRET}}]}}}}\npeople: {a: A}`],
    ['a', `people: {a: {talents: [{talent: calm, evidence: ${SECRET}}]}}`],
    ['a', 'people: {a: {links: ["tel:0612345678"]}}'],
    ['a', `people: {a: ${SECRET}}`],
    ['c', `teams: {t: {}}\ncollaborations: {c: {between: [t, {organization: O, gives: ${SECRET}}]}}`],
  ])('finds it once, at %s: %s', async (subject, text) =>
    expect(await subjects(`rolemap: 1\nname: X\n${text}\n`)).toEqual([subject]),
  );
  it('takes an e-mail address, the contact of a team and addresses on the web for what they are', async () =>
    expect(
      await subjects(
        'rolemap: 1\nname: X\nteams: {t: {contact: 06-12345678}}\npeople: {a: {email: a1234567@example.org, links: ["https://example.org/123456782"]}}\n',
      ),
    ).toEqual([]));
  it('never says the number again', async () => {
    const [finding] = await findWith('private-data', 'rolemap: 1\nname: X\npeople: {a: {x-bsn: 123456782}}\n');
    expect(finding?.message).toBe(
      'This looks like a citizen service number (BSN) (…2); it does not belong in a role map.',
    );
    expect(JSON.stringify([finding?.help, finding?.detail])).not.toContain('12345');
  });
});

it('is never shown by a report: neither the number nor its line', async () => {
  const text = `rolemap: 1\nname: X\npeople: {jan: {name: Jan, notes: "BSN 123456782"}}\n`;
  const findings = await findWith('private-data', text);
  expect(findings).toHaveLength(1);
  const shown = await reportPretty(reportOf(findings));
  expect(shown).toContain('map.yaml:3:');
  expect(shown).not.toContain('123456782');
});
