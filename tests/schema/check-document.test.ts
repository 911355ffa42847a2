import { expect, it } from 'vitest';
import { checkDocument } from '../../src/schema/check-document.ts';
import { readYaml } from '../../src/yaml/read-yaml.ts';
import { Location } from '../../src/yaml/yaml-document.ts';

async function messages(text: string): Promise<string[]> {
  const [document] = readYaml({ path: 'map.yaml', text }).documents;
  if (!document) throw new Error('no document');
  return ((await checkDocument(new Location(document))).findings ?? []).map(({ at, message }) => {
    const { start, end } = at.locate();
    return `${text.slice(start, end)} | ${message}`;
  });
}

it.each([
  ['rolemap: 1\npurose: x\n', ['purose | A role map has no key "purose".']],
  ['name: X\n', ['name: X | This is not a role map yet: the key `rolemap` is missing.']],
  [
    'rolemap: 1\nteams: {a: {kind: crisi}}\n',
    ['crisi | `kind` is "crisi"; it can be team, circle, department, project, council, crisis or guild.'],
  ],
  ['rolemap: 1\nteams: {a: {roles: {r: {holders: jan}}}}\n', ['jan | `holders` is "jan", but a list is expected.']],
  [
    'rolemap: 1\nteams: {a: {roles: {r: {decides: [5]}}}}\n',
    ['5 | Item 1 of `decides` is the number 5, but a text or a group of keys is expected.'],
  ],
  [
    'rolemap: 1\ncollaborations: {x: {between: [a, {gives: b}]}}\n',
    ['{gives: b} | Item 2 of `between` lacks one of the keys `team` and `organization`.'],
  ],
  [
    'rolemap: 1\nteams: {Big Team: {}}\n',
    ['Big Team | "Big Team" cannot be an id: an id has lower-case letters, digits and single hyphens.'],
  ],
  ['- a\n', ['- a | The map is a list, but a group of keys is expected.']],
])('%j', async (text, expected) => expect(await messages(text)).toEqual(expected));
