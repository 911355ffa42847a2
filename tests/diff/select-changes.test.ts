import { beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../src/diff/change.ts';
import { CHANGE_KINDS } from '../../src/diff/change-kinds.ts';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { type ChangeSelection, selectChanges, selectionWords } from '../../src/diff/select-changes.ts';
import type { OrgMap } from '../../src/model/org-map.ts';
import { readText } from '../support/read-text.ts';

const OLD = `rolemap: 1
name: Waterland
teams:
  crisis:
    teams:
      shelter:
        roles:
          beds: {responsibilities: [Arranging beds], holders: [fatima]}
          press: {holders: [jan]}
  shop: {roles: {till: {holders: [ann]}}}
people: {fatima: Fatima, jan: Jan, ann: Ann}
collaborations:
  region: {between: [shelter, {organization: Zeevang}]}
  buying: {between: [shop, {organization: Zeevang}]}
`;
const NEW = `rolemap: 1
name: Waterland
teams:
  crisis:
    purpose: A bed for all
    teams:
      housing:
        previously: [shelter]
        roles:
          beds: {purpose: Everyone sleeps dry}
  shop: {roles: {till: {holders: []}, press: {previously: [housing/press], holders: [jan]}}}
people: {fatima: Fatima El Amrani, jan: Jan de Boer, ann: Ann Smit}
collaborations:
  region: {purpose: One bed each, between: [housing, {organization: Zeevang}]}
  buying: {purpose: Cheaper, between: [shop, {organization: Zeevang}]}
`;

let sides: { before: OrgMap; after: OrgMap };
let changes: Change[];
beforeAll(async () => {
  sides = { before: await readText(OLD), after: await readText(NEW) };
  changes = compareMaps(sides.before, sides.after);
});

const chosen = (selection: ChangeSelection) =>
  selectChanges(changes, selection, sides).map(({ kind, about }) => `${kind} ${about.reference}`);

describe('choosing changes', () => {
  it('keeps all, in their order, where nothing is asked for', () => {
    expect(selectChanges(changes, {}, sides)).toEqual(changes);
  });

  it('goes by kinds, impacts and what several kinds begin with', () => {
    expect(chosen({ only: ['role-moved'] })).toEqual(['role-moved shop/press']);
    expect(chosen({ only: ['gap'] }).sort()).toEqual([
      'holder-stopped housing/beds',
      'holder-stopped shop/till',
      'responsibility-removed housing/beds',
    ]);
    expect(new Set(chosen({ only: ['person'] }).map((line) => line.split(' ')[0]))).toEqual(
      new Set(['person-renamed']),
    );
    expect(chosen({ only: ['person', 'gap'], ignore: ['gap'] })).toEqual(chosen({ only: ['person'] }));
    expect(chosen({ ignore: ['gap', 'shift', 'growth', 'wording'] })).toEqual([]);
    expect(chosen({ only: ['role'] })).toEqual(['role-moved shop/press']);
  });

  it('takes no kind for another that only begins with the same letters', () => {
    expect(chosen({ only: ['rol'] })).toEqual([]);
    expect(selectionWords()).not.toContain('rol');
    for (const word of ['gap', 'holder', 'role-pay', ...Object.keys(CHANGE_KINDS)])
      expect(selectionWords()).toContain(word);
  });

  it.each(['shelter', 'housing'])('goes by team under both of its ids: %s', (team) => {
    expect(chosen({ teams: [team] }).sort()).toEqual([
      'holder-stopped housing/beds',
      'person-renamed fatima',
      'person-renamed jan',
      'purpose-changed housing/beds',
      'purpose-changed region',
      'responsibility-removed housing/beds',
      'role-moved shop/press',
      'team-renamed housing',
    ]);
  });

  it('counts the teams below, and no others', () => {
    expect(chosen({ teams: ['crisis'] })).toContain('purpose-changed crisis');
    expect(chosen({ teams: ['crisis'] })).toEqual(expect.arrayContaining(chosen({ teams: ['shelter'] })));
    expect(chosen({ teams: ['shelter'] })).not.toContain('purpose-changed crisis');
    expect(chosen({ teams: ['shop'] })).not.toContain('team-renamed housing');
    expect(chosen({ teams: ['shop', 'crisis'] })).toHaveLength(changes.length);
  });
});
