import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { SYNTHETIC_TODAY, synthesize } from '../../../bench/synthetic-organization.ts';
import type { Scene, SceneItem } from '../../../src/render/svg/scene.ts';
import { renderSvgMap } from '../../../src/render/svg/svg-map.ts';
import { DIAGRAMS } from '../../../src/render/svg/svg-options.ts';
import { problemsOf } from './check-scene.ts';
import { mapFrom, sceneFrom, TODAY } from './scene-of.ts';

const HOSTILE = '</text><script>alert(1)</script>"\'&\u0000\u202e]]>';

/** A schema that any SVG fits which is XML at all. */
const ANYTHING = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/svg"><xs:element name="svg"><xs:complexType mixed="true">
<xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded" processContents="skip"/></xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>`;

const shelter = (more: object = {}) => ({
  rolemap: 1,
  name: 'Shelter',
  teams: {
    shelter: {
      roles: {
        beds: { holders: ['fatima'], critical: true, elected: true },
        meals: { vacant: true },
        press: { holders: ['li'] },
        ...more,
      },
    },
  },
  people: { fatima: 'Fatima', li: { name: '李小龙', organization: 'Zeevang' } },
  collaborations: { regional: { name: 'Regional', between: ['shelter', { organization: 'Zeevang' }] } },
});

describe('a drawing', () => {
  it.each(DIAGRAMS)('is the same each time, and shows every sign with its meaning (%s)', async (diagram) => {
    const map = await mapFrom(shelter());
    const { svg } = await renderSvgMap(map, { today: TODAY, diagram });
    expect((await renderSvgMap(map, { today: TODAY, diagram })).svg).toBe(svg);
    for (const words of [
      'stroke-dasharray',
      'vacant',
      'Elected',
      'Held from outside only',
      'Must not depend on one',
      'Regional:',
      '1 June 2026',
      '李小龙',
    ])
      expect(svg).toContain(words);
  });
  it.each(DIAGRAMS)('is XML that holds no markup of the map and refers to nothing outside (%s)', async (diagram) => {
    const map = await mapFrom({
      rolemap: 1,
      name: HOSTILE,
      purpose: HOSTILE,
      teams: { t: { name: HOSTILE, roles: { r: { name: HOSTILE, holders: ['p'] } } } },
      people: { p: { name: HOSTILE, organization: HOSTILE } },
      collaborations: { c: { name: HOSTILE, between: ['t', { organization: HOSTILE }] } },
    });
    const { svg } = await renderSvgMap(map, {
      today: TODAY,
      diagram,
      title: HOSTILE,
      addressOf: () => 'javascript:alert(1)',
    });
    const { errors } = await validateXML({ xml: [{ fileName: 'map.svg', contents: svg }], schema: [ANYTHING] });
    expect(errors).toEqual([]);
    expect(svg).not.toMatch(/<script|<a |href|javascript:|url\(|on\w+=|\u202e|\u0000/);
    expect(svg.match(/https?:[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });
  it('links to cards where addresses are given', async () => {
    const { svg } = await renderSvgMap(await mapFrom(shelter()), { today: TODAY, addressOf: (target) => `#${target}` });
    expect(svg).toContain('<a href="#role:shelter/beds">');
  });
  it('isolates names that are written from right to left', async () => {
    const map = await mapFrom({ ...shelter(), people: { fatima: 'محمد الأحمد', li: 'Li' } });
    expect((await renderSvgMap(map, { today: TODAY })).svg).toMatch(/\u2068محمد[^<]*\u2069/);
  });
  it('of nothing is a sheet with a title', async () => {
    const { svg, notices } = await renderSvgMap(await mapFrom({ rolemap: 1, name: 'Empty' }), { today: TODAY });
    expect(notices).toEqual([]);
    expect(svg).toContain('>Empty<');
  });
  it('without colours has none', async () => {
    const { svg } = await renderSvgMap(await mapFrom(shelter()), { today: TODAY, blackAndWhite: true });
    for (const [, red, green, blue] of svg.matchAll(/#(..)(..)(..)"/g)) expect([red, green]).toEqual([green, blue]);
  });
  it('says which sheet or diagram was taken where text would be too small', async () => {
    const large = synthesize({ roles: 150, seed: 2 });
    const circles = await sceneFrom(large, { diagram: 'circles', paper: 'a4', today: SYNTHETIC_TODAY });
    expect(circles.notices).toEqual([
      expect.stringMatching(/^Made for A\d: on A4 some names would be too small to read\.$/),
    ]);
    const auto = await sceneFrom(large, { paper: 'a4', today: SYNTHETIC_TODAY });
    expect(auto.notices[0]).toMatch(/^Drawn as a (poster|tree): as circles/);
  });
});

it('the check of geometry finds planted faults', async () => {
  const scene = await sceneFrom(shelter(), { diagram: 'circles' });
  const moved = (item: SceneItem): SceneItem =>
    item.items
      ? {
          ...item,
          items: item.items.map((child, at) =>
            at === 0 && child.shape?.kind === 'disc'
              ? { ...child, shape: { ...child.shape, x: child.shape.x + 150 } }
              : child,
          ),
        }
      : item;
  const broken: Scene = { ...scene, items: scene.items.map(moved) };
  expect(problemsOf(scene, 4.5)).toEqual([]);
  expect(problemsOf(broken, 4.5).length).toBeGreaterThan(0);
  expect(problemsOf(scene, 40).length).toBeGreaterThan(0);
});

it.each([
  ['beside each other', (teams: Teams) => teams],
  ['in one that takes the sheet', (teams: Teams) => ({ whole: { name: 'The whole', teams } })],
])(
  'one role more leaves the others where they are, as circles (teams %s)',
  async (_, wrapped) => {
    const shifts: number[] = [];
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const value = synthesize({ roles: 60, seed });
      const teams = (value.teams ?? {}) as Teams;
      const options = { diagram: 'circles', today: SYNTHETIC_TODAY } as const;
      const scene = () => sceneFrom({ ...value, teams: wrapped(teams) }, options);
      const before = await scene();
      const places = placesOf(before);
      for (const team of Object.values(teams)) {
        const { roles } = team;
        team.roles = { ...roles, 'one-more': { name: 'One more' } };
        const after = await scene();
        team.roles = roles;
        // On another sheet all sizes are others.
        if (after.width !== before.width) continue;
        const now = placesOf(after);
        for (const [target, [x, y]] of places) {
          const [newX, newY] = now.get(target) ?? [0, 0];
          shifts.push(Math.hypot(newX - x, newY - y) / before.width);
        }
      }
    }
    expect(shifts.length).toBeGreaterThan(600);
    shifts.sort((a, b) => a - b);
    const at = (part: number) => shifts[Math.floor(shifts.length * part)] as number;
    // Parts of the width of the sheet: measured up to 0.01 and 0.035.
    expect(at(0.5)).toBeLessThan(0.02);
    expect(at(0.9)).toBeLessThan(0.1);
  },
  120_000,
);

type Teams = Record<string, { roles: Record<string, unknown> }>;

function placesOf(scene: Scene): Map<string, [number, number]> {
  const places = new Map<string, [number, number]>();
  const visit = ({ kind, target, shape, items = [] }: SceneItem) => {
    if (kind === 'role' && target && shape) places.set(target, [shape.x, shape.y]);
    items.forEach(visit);
  };
  scene.items.forEach(visit);
  return places;
}
