import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullMap } from '../../support/full-map.ts';
import { asText, randomMaps } from '../../support/random-maps.ts';
import { attribute, elementsOf, renderPage, textOf } from './render-page.ts';

const attributesOf = (html: string, name: string) =>
  elementsOf(html).flatMap((element) => attribute(element, name) ?? []);

function expectLinksToLead(html: string): void {
  const ids = attributesOf(html, 'id');
  expect(new Set(ids).size).toBe(ids.length);
  const fragments = attributesOf(html, 'href').filter((href) => href.startsWith('#'));
  expect(fragments.length).toBeGreaterThan(3);
  expect(fragments.filter((fragment) => !ids.includes(fragment.slice(1)))).toEqual([]);
}

describe('every field of the format in an HTML page', () => {
  it.each([
    ['plain text', (mark: string) => mark],
    [
      'signs of HTML',
      (mark: string) => `<script>${mark}</script>&amp;'"> <!-- ${mark.length} ]]> </main><img src=x onerror=y>`,
    ],
    ['line breaks and control characters', (mark: string) => `# ${mark}\n\n- a‮\t|\r\n> --- b`],
    ['right to left', (mark: string) => `שלום ${mark} مرحبا`],
  ])('is shown: %s', async (_, decorate) => {
    const { map, wanted } = fullMap(decorate);
    const html = await renderPage(JSON.stringify(map));
    const main = elementsOf(html).find(({ tagName }) => tagName === 'main');
    const text = main ? textOf(main) : '';
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((mark) => !text.includes(mark))).toEqual([]);
    expectLinksToLead(html);
  });

  it('adds no kind of element and no attribute, whatever it says', async () => {
    const kinds = async (decorate: (mark: string) => string) => {
      const html = await renderPage(JSON.stringify(fullMap(decorate).map));
      const found = elementsOf(html).flatMap(({ tagName, attrs }) => [
        tagName,
        ...attrs.map(({ name }) => `${tagName} ${name}`),
      ]);
      return [...new Set(found)].sort();
    };
    expect(await kinds((mark) => `<b onclick="x">${mark}</b></section></main><script>y</script>`)).toEqual(
      await kinds((mark) => mark),
    );
  });
});

describe('an HTML page', () => {
  const MAP = `rolemap: 1
name: Opvang
language: nl
teams:
  shelter: {roles: {beds: {holders: [jan], notes: "**Vet** <b>x</b> ![beeld](https://example.org/x.png) [weg](javascript:alert) \\n\\n- [x] klaar\\n- [ ] open"}}}
people: {jan: Jan}
`;
  it('allows its own style and script, and nothing else', async () => {
    const html = await renderPage(MAP);
    const elements = elementsOf(html);
    const policy = elements.flatMap((element) =>
      attribute(element, 'http-equiv') === 'Content-Security-Policy' ? (attribute(element, 'content') ?? []) : [],
    );
    const hash = (tag: string) => {
      const found = elements.filter(({ tagName }) => tagName === tag);
      expect(found).toHaveLength(1);
      return `'sha256-${createHash('sha256').update(found.map(textOf).join('')).digest('base64')}'`;
    };
    expect(policy).toEqual([
      `default-src 'none'; style-src ${hash('style')}; script-src ${hash('script')}; font-src data:; base-uri 'none'; form-action 'none'`,
    ]);
    const inline = elements.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => name === 'style' || name.startsWith('on')),
    );
    expect(inline).toEqual([]);
  });
  it('has one first heading, leaves out no level, and says its language', async () => {
    const html = await renderPage(MAP);
    const levels = elementsOf(html).flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(html).toContain('<html lang="nl">');
    expect(html).toContain('placeholder="Zoek rollen, mensen, verantwoordelijkheden"');
  });
  it('sets the Markdown of notes, without HTML, images and addresses that are not of the web', async () => {
    expect(await renderPage(MAP)).toContain(
      `<div class="notes"><p><strong>Vet</strong> &#x3C;b>x&#x3C;/b> <a href="https://example.org/x.png">beeld</a> weg</p>`,
    );
  });
  it('shows tasks in notes without controls', async () => {
    const html = await renderPage(MAP);
    expect(html).toContain('☑ klaar');
    expect(html).toContain('☐ open');
  });
  it('shows the map on top, with links to the cards of teams and roles, and folds all into an outline', async () => {
    const html = await renderPage(MAP);
    expect(html.match(/<svg [^>]*role="group"/g)).toHaveLength(1);
    const drawing = html.slice(html.indexOf('<svg ', html.indexOf('<figure class="map"')), html.indexOf('</figure>'));
    expect([...drawing.matchAll(/href="([^"]*)"/g)].map(([, href]) => href).sort()).toEqual([
      '#role:shelter/beds',
      '#team:shelter',
    ]);
    expect(html).toContain('<li class="leaf"><a href="#role:shelter/beds"><bdi>Beds</bdi></a></li>');
  });
  it('is the same one in a folder, under the name that servers look for', async () => {
    expect(await renderPage(MAP, { layout: 'folder' })).toBe(await renderPage(MAP));
  });
  it('of some views has links to what is shown only, and begins with the name', async () => {
    const html = await renderPage(MAP, { views: new Set(['cards']) });
    expect(html).toContain('<h1><bdi>Opvang</bdi></h1>');
    expectLinksToLead(html);
  });
  it('of any map has links that lead somewhere, and ids that occur once', async () => {
    await fc.assert(
      fc.asyncProperty(randomMaps(1), async ([map = {}]) => expectLinksToLead(await renderPage(asText(map)))),
      { numRuns: 40 },
    );
  });
  it('of teams in teams without end is written all the same', async () => {
    const teams = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [`t${index}`, index === 0 ? {} : { parent: `t${index - 1}` }]),
    );
    expectLinksToLead(await renderPage(JSON.stringify({ rolemap: 1, name: 'Deep', teams })));
  });
});
