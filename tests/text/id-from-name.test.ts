import { describe, expect, it } from 'vitest';
import { idFrom } from '../../src/exchange/draft/make-id.ts';
import { idFromName, isId } from '../../src/text/id-from-name.ts';

describe('the id that a name gives', () => {
  it.each([
    ['Één nacht, IJmuiden', 'een-nacht-ijmuiden'],
    ['Łukasz Ærø', 'lukasz-aero'],
    ["Jan's R&D", 'jans-r-d'],
    ['C++', 'c-plus-plus'],
    ['Ｗｉｄｅ ﬁets', 'wide-fiets'],
  ])('of %s', (name, id) => {
    expect(idFromName(name)).toBe(id);
    expect(isId(id)).toBe(true);
    // A draft that was imported and a thing that is added later are called alike.
    expect(idFrom(name, 'role')).toBe(id);
  });
  it.each(['Отдел HR', '財務', '!?', ''])('is none of %s; a draft makes one that stays the same', (name) => {
    expect(idFromName(name)).toBeUndefined();
    expect(idFrom(name, 'role')).toMatch(/^role-[0-9a-f]{6}$/);
    expect(idFrom(name, 'role')).toBe(idFrom(name, 'role'));
  });
});
