import { expect, it } from 'vitest';
import { readMap } from '../../src/model/read-map.ts';

it.each([
  ['of its template', 'name: Circle lead', 'Circle lead'],
  ['of the template that its template is like', 'like: core', 'Steering'],
  ['made of its own id where no template gives one', 'purpose: Knows the way', 'Lead'],
])('a role without a name takes the name %s', async (_whose, template, expected) => {
  const text = `rolemap: 1
name: X
templates: {core: {name: Steering}, circle-lead: {${template}}}
teams: {a: {roles: {lead: {like: circle-lead}}}}
`;
  const { map, findings } = await readMap([{ path: 'x', text, named: true }]);
  expect(findings).toEqual([]);
  expect(map?.roles.get('a/lead')?.name).toBe(expected);
});
