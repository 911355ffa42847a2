import { expect, it } from 'vitest';
import { pluralOf } from '../../src/text/plural-of.ts';

it.each([
  ['group', 'en', 'groups'],
  ['Circle', 'en-GB', 'Circles'],
  ['person', 'en', 'people'],
  ['duty', 'en', 'duties'],
  ['branch', 'en', 'branches'],
  ['bay', 'en', 'bays'],
  ['kring', 'nl', 'kringen'],
  ['Rol', 'nl-NL', 'Rollen'],
  ['medewerker', 'nl', 'medewerkers'],
  ['cirkel', 'nl', 'cirkels'],
  ['vrijwilliger', 'nl', 'vrijwilligers'],
  ['collega', 'nl', "collega's"],
  ['zwerm', 'nl', 'zwerm'],
  ['Kreis', 'de', 'Kreis'],
  ['グループ', 'en', 'グループ'],
])('of %s (%s) is %s', (word, language, many) => {
  expect(pluralOf(word, language)).toBe(many);
});
