import { expect, it } from 'vitest';
import { readMap } from '../../src/model/read-map.ts';

const said = async (role: string) => {
  const text = `rolemap: 1\nname: X\nteams: {a: {roles: {r: {${role}}}}}\n`;
  const { findings } = await readMap([{ path: 'map.yaml', text, named: true }]);
  return findings.map(({ rule, subject, message }) => `${rule} ${subject} ${message}`);
};

it.each([
  ['responsibilities: [Doing this, {text: Doing this, notes: n}]', 'Doing this'],
  ['decides: [Paint, {what: Paint, level: agree}]', 'Paint'],
  ['talents: [calm, {talent: calm, level: expert}]', 'calm'],
  ['delivers: [{what: A list, for: You}, {what: A list, for: You}]', 'A list'],
])('%s says that it stands twice', async (role, text) =>
  expect(await said(role)).toEqual([`duplicate-item a/r "${text}" stands twice in one list.`]),
);

it.each([
  ['responsibilities: [Doing this, Doing that]'],
  ['delivers: [{what: A list, for: You}, {what: A list, for: Me}]'],
  ['holders: []'],
])('%s is fine', async (role) => expect(await said(role)).toEqual([]));
