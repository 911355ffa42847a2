import { expect, it } from 'vitest';
import { findChoices } from '../../../src/cli/prompt/find-choices.ts';

const CHOICES = ['Zoë de Boer', 'Jan de Boer', 'Joël Émile', 'Ana'].map((name) => ({ value: name, name }));
const names = (typed: string) => findChoices(typed, CHOICES).map(({ name }) => name);

it.each([
  ['', ['Zoë de Boer', 'Jan de Boer', 'Joël Émile', 'Ana']],
  ['zoe', ['Zoë de Boer']],
  ['EMILE', ['Joël Émile']],
  ['boer', ['Zoë de Boer', 'Jan de Boer']],
  ['boer jan', ['Jan de Boer']],
  ['  ana ', ['Ana']],
  ['nobody', []],
])('%j finds %j', (typed, found) => expect(names(typed)).toEqual(found));

it('names that begin with the text come first', () => expect(names('j')).toEqual(['Jan de Boer', 'Joël Émile']));
it('names that begin with the text come before those that have it inside', () =>
  expect(
    findChoices('an', [
      { value: 1, name: 'Jan' },
      { value: 2, name: 'Ann' },
    ]).map(({ name }) => name),
  ).toEqual(['Ann', 'Jan']));
it('a description is searched, too', () =>
  expect(findChoices('beds', [{ value: 1, name: 'fatima', description: 'holds Beds' }])).toHaveLength(1));
