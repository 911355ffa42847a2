import { describe, expect, it } from 'vitest';
import {
  proposeBoolean,
  proposeCurrency,
  proposeDates,
  proposeId,
  proposeLanguage,
  proposeNumber,
  proposeRhythm,
} from '../../src/schema/propose-value.ts';

describe('a date', () => {
  it.each([
    ['14-09-2015', ['2015-09-14']],
    ['14/9/2015', ['2015-09-14']],
    ['9/14/2015', ['2015-09-14']],
    ['4/9/2015', ['2015-09-04', '2015-04-09']],
    ['4-9-2015', ['2015-09-04']],
    ['14.09.15', ['2015-09-14']],
    ['2015/9/4', ['2015-09-04']],
    ['2015-09-14T08:00', ['2015-09-14']],
    ['14 september 2015', ['2015-09-14']],
    ['14 sept 2015', ['2015-09-14']],
    ['3 mei 2015', ['2015-05-03']],
    ['1 mrt 2015', ['2015-03-01']],
    ['September 14, 2015', ['2015-09-14']],
    ['September 2015', ['2015-09-01']],
    [20150914, ['2015-09-14']],
    ['31-02-2015', []],
    ['next week', []],
    ['', []],
  ])('%j', (written, expected) => expect(proposeDates(written)).toEqual(expected));
});

describe('a number', () => {
  it.each([
    ['80%', 0.8],
    ['12,5%', 0.125],
    ['0,8', 0.8],
    ['€ 3.200', 3200],
    ['3.200,50', 3200.5],
    ['3,200.50', 3200.5],
    ['0.125', 0.125],
    ['15 min', 15],
    ['-3', -3],
    ['two', undefined],
    ['', undefined],
  ])('%j', (written, expected) => expect(proposeNumber(written)).toBe(expected));
});

describe('a rhythm', () => {
  it.each([
    ['weekly', 'week'],
    ['Wekelijks', 'week'],
    ['every 2 weeks', '2 weeks'],
    ['elke maand', 'month'],
    ['per kwartaal', 'quarter'],
    ['6 maanden', '6 months'],
    ['0 days', undefined],
    ['now and then', undefined],
  ])('%j', (written, expected) => expect(proposeRhythm(written)).toBe(expected));
});

it('true and false in words', () => {
  expect(['yes', 'Ja', 'no', 'nee', 'maybe'].map(proposeBoolean)).toEqual([true, true, false, false, undefined]);
});
it('an id', () => {
  expect(['Big Team', 'Café_x', 'Zorg & Welzijn', '!'].map(proposeId)).toEqual([
    'big-team',
    'cafe-x',
    'zorg-welzijn',
    'an-id',
  ]);
});
it('a currency', () => {
  expect(['eur', '€', "euro's", 'gulden'].map(proposeCurrency)).toEqual(['EUR', 'EUR', 'EUR', undefined]);
});
it('a language', () => {
  expect(['Dutch', 'Nederlands', 'Duits', 'Vlaams', 'français', 'Klingon'].map(proposeLanguage)).toEqual([
    'nl',
    'nl',
    'de',
    'nl-BE',
    'fr',
    undefined,
  ]);
});
