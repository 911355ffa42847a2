import { describe, expect, it } from 'vitest';
import { type Audience, type Hideable, hiddenFrom } from '../../src/model/audience.ts';
import type { OrgMap } from '../../src/model/org-map.ts';
import { type Replacement, withhold } from '../../src/model/withhold.ts';
import { PAGE_FORMATS } from '../../src/render/formats.ts';
import { fullMap } from '../support/full-map.ts';
import { mapFrom } from './render-map.ts';

const TODAY = '2026-11-24';

/** Everything that every format makes of a map, as one text. */
async function everythingOf(map: OrgMap): Promise<string> {
  const texts: unknown[] = [];
  for (const format of Object.values(PAGE_FORMATS))
    for (const layout of ['page', 'folder'] as const)
      for (const page of await format.render(map, { today: TODAY, layout, language: 'en' }))
        texts.push(page.path, page.text);
  // The embedded font is the same for every map, and in so many letters any short name is found.
  return texts.join('\n').replace(/url\(data:font\/woff2;base64,[^)]*\)/g, 'url(font)');
}

async function made(
  map: object,
  audience: Audience,
  choice: { hide?: Hideable[]; show?: Hideable[] } = {},
): Promise<{ text: string; map: OrgMap; replaced: readonly Replacement[] }> {
  const whole = await mapFrom(JSON.stringify(map));
  const kept = withhold(whole, {
    audience,
    hidden: hiddenFrom(audience, choice),
    today: TODAY,
    colleague: 'a colleague',
    address: 'address on request',
  });
  return { text: await everythingOf(kept.map), ...kept };
}

/** All texts of a map that can be told from others, with the keys that lead to them. */
function textsIn(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') {
    const mark = /mark\d+x/.exec(value)?.[0] ?? (value.includes('@') ? value : undefined);
    return mark === undefined ? [] : [[path, mark]];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, `${path}.${key}`));
}

const found = (text: string, map: object, secret: RegExp) =>
  textsIn(map)
    .filter(([path]) => secret.test(path))
    .filter(([, mark]) => text.includes(mark));

const PAY = /^\.pay\.|\.pay\.(?:band|why)$/;
const CONTACT = /\.(?:contact|email)$/;
const OF_PEOPLE = /^\.people\.|\.holders\./;

describe('a map with something in every field', () => {
  const { map, wanted } = fullMap((mark) => mark);
  it('is whole for those who may see all', async () => {
    const { text } = await made(map, 'full');
    expect(textsIn(map).filter(([, mark]) => !text.includes(mark))).toEqual([]);
    expect(wanted.filter((mark) => /€|%/.test(mark) && !text.includes(mark))).toEqual([]);
    expect(text).toContain('Confidential.');
  });
  it('shows names, and neither pay nor contact data, inside the organisation', async () => {
    const { text } = await made(map, 'internal');
    for (const secret of [PAY, CONTACT, /(?:people|holders)\..*\.x-/]) expect(found(text, map, secret)).toEqual([]);
    expect(text).not.toMatch(/€3,200|€4,100|per month/);
    const rest = textsIn(map).filter(
      ([path]) => ![PAY, CONTACT, /people\..*\.x-|holders\..*\.x-/].some((secret) => secret.test(path)),
    );
    expect(rest.filter(([, mark]) => !text.includes(mark))).toEqual([]);
    expect(text).toContain('For use inside the organisation');
  });
  it('shows nothing of persons and pay to everyone', async () => {
    const { text } = await made(map, 'public');
    for (const secret of [PAY, CONTACT, OF_PEOPLE, /\.notes$/, /\.x-/]) expect(found(text, map, secret)).toEqual([]);
    expect(text).not.toMatch(/€3,200|€4,100|per month|85%|35%/);
    expect(text).toContain('Made for everyone.');
    for (const kept of ['purpose', 'what', 'text', 'strategy'])
      expect(found(text, map, new RegExp(`\\.${kept}$`))).not.toEqual([]);
  });
  it('leaves the given map as it was', async () => {
    const whole = await mapFrom(JSON.stringify(map));
    const before = await everythingOf(whole);
    withhold(whole, { audience: 'public', hidden: hiddenFrom('public'), today: TODAY, colleague: 'x', address: 'y' });
    expect(await everythingOf(whole)).toBe(before);
  });
});

describe('names and addresses in texts', () => {
  const { map } = fullMap((mark) => `${mark} Fatima El Amrani (f@example.org), ask Fatima or mrs El Amrani`);
  Object.assign(map.people['the-person'], { name: 'Fatima El Amrani', email: 'f@example.org' });
  it('are in no field for everyone, and it is told where they were', async () => {
    const { text, replaced } = await made(map, 'public', { show: ['notes', 'x-keys'] });
    expect(text.match(/.*(?:Fatima|Amrani|f@example).*/gi) ?? []).toEqual([]);
    expect(text).toContain(
      'A colleague (address on request), ask a colleague or mrs a colleague'.replace('A c', 'a c'),
    );
    expect(replaced).toContainEqual({ subject: 'team/role', key: 'purpose', count: 3 });
  });
  it('stay inside the organisation, but for the addresses', async () => {
    const { text, replaced } = await made(map, 'internal');
    expect(text).toContain('ask Fatima');
    expect(text).not.toContain('f@example');
    expect(replaced).toEqual([]);
  });
});

describe('what is hidden', () => {
  const small = {
    rolemap: 1,
    name: 'X',
    teams: {
      t: {
        purpose: 'Ask Jan Vos',
        roles: { r: { holders: ['jan', 'ann'] }, s: { holders: ['jan'] }, free: { vacant: true } },
      },
    },
    people: { jan: { name: 'Jan Vos', left: '2026-01-01' }, ann: { name: 'Ann', share: 0.8, talents: ['calm'] } },
    talents: { calm: 'Calm' },
  };
  it('are persons who left, but for those who may see all', async () => {
    const { text, map } = await made(small, 'internal');
    expect(text).not.toContain('Vos');
    expect(text).toContain('Ask a colleague');
    expect([...map.people.keys()]).toEqual(['ann']);
    expect(map.roles.get('t/s')?.holders).toEqual([]);
    expect((await made(small, 'full')).text).toContain('Jan Vos');
    expect((await made(small, 'internal', { show: ['former'] })).text).toContain('Jan Vos');
  });
  it('makes no role vacant that only shows no persons', async () => {
    const { text } = await made(small, 'public');
    expect(text).toContain('vacant');
    expect(text).not.toContain('nobody');
    expect(text).not.toContain('[People]');
  });
  it('can be chosen more finely', async () => {
    const { text } = await made(small, 'internal', { hide: ['talents', 'shares'] });
    expect(text).toContain('Ann');
    expect(text).not.toContain('80%');
    expect(text).not.toContain('Who has it');
  });
  it('keeps the graph in one piece: references lead to the things of the new map', async () => {
    const { map } = await made(small, 'internal');
    const role = map.roles.get('t/r');
    expect(role?.team).toBe(map.teams.get('t'));
    expect(map.topTeams[0]?.roles[1]).toBe(role);
    const [holder] = role?.holders ?? [];
    expect(holder?.role).toBe(role);
    expect(holder?.person).toBe(map.people.get('ann'));
    expect(map.people.get('ann')?.holds[0]).toBe(holder);
    expect(Object.isFrozen(role)).toBe(true);
  });
});
