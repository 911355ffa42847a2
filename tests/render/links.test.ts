import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followLinks } from './check-links.ts';
import { render } from './render-map.ts';

/** Names that make trouble: the same twice, numbers that look like duplicates, signs alone, what GitLab shortens. */
const NAMES = [
  'Beds',
  'beds',
  'Beds 1',
  'Beds-1',
  'a - b',
  'a b',
  'a – b',
  '!!!',
  '...',
  '2024',
  'É é',
  '日本',
  '😀',
  'x (premium)',
  '_a_',
  ':smile:',
  '<b>',
  'People',
  'Roles',
  'user@home',
];

describe.each(['page', 'folder'] as const)('links of a %s', (layout) => {
  it('lead to the heading of their thing, on GitHub and on GitLab', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 12 }), async (names) => {
        const map = {
          rolemap: 1,
          name: names[0],
          teams: Object.fromEntries(
            names.map((name, index) => [
              `t${index}`,
              {
                name,
                ...(index > 0 && { parent: `t${Math.floor((index - 1) / 2)}` }),
                roles: {
                  r: { name: names[(index * 7) % names.length], holders: [`p${index}`] },
                  s: { name, vacant: true, decides: [{ what: 'x', consult: ['t0/r'] }] },
                },
              },
            ]),
          ),
          people: Object.fromEntries(names.map((name, index) => [`p${index}`, name])),
        };
        const pages = await render(JSON.stringify(map), { layout });
        for (const platform of ['github', 'gitlab'] as const) {
          const links = followLinks(pages, platform);
          expect(links.length).toBeGreaterThan(names.length);
          for (const { text, heading } of links) expect(heading, platform).toBe(text);
        }
        // What a page needs no anchor of its own for has none.
        if (layout === 'folder') expect(pages[0]?.text).not.toContain('<a id=');
      }),
      { numRuns: 25 },
    ));
  it('lead to the very thing among several of the same name', async () => {
    const pages = await render(
      'rolemap: 1\nname: X\nteams:\n  a: {name: Same, purpose: first, roles: {r: {name: Same, purpose: third}}}\n  b: {name: Same, purpose: second}\n',
      { layout },
    );
    const all = pages.map(({ path, text }) => `${path}\n${text}`).join('\n');
    expect(all).toContain(
      layout === 'page'
        ? '(#same): first\n- [Same](#same-2): second'
        : '(teams/a.md): first\n- [Same](teams/b.md): second',
    );
    expect(all).toContain(layout === 'page' ? '| [Same](#same-1) | third |' : '| [Same](#same-1) | third |');
  });
});
