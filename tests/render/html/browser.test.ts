import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER, launch, open } from '../../support/browser.ts';
import { fullMap } from '../../support/full-map.ts';
import { violations } from '../../support/violations.ts';
import { renderPage } from './render-page.ts';

const MAP = `rolemap: 1
name: Łódź Straße
teams:
  shelter:
    purpose: Five hundred beds
    roles:
      beds: {name: Bed keeper, purpose: Everyone sleeps, responsibilities: [Counting naïve blankets], decides: [Rooms, {what: Towels, level: agree}], holders: [lodz]}
      night: {responsibilities: [Keeping watch], vacant: {}}
people: {lodz: Żaneta Øster, li: 李小龍}
`;
const HOSTILE = fullMap(
  (mark) =>
    `"'><img src=x onerror="window.hit=1"><script>window.hit=1</script><a href="javascript:window.hit=1">${mark}</a>\${${'w'.repeat(200)}}`,
).map;

describe.skipIf(BROWSER === undefined)('an HTML page in a browser', () => {
  let browser: Browser;
  let plain: string;
  let hostile: string;
  beforeAll(async () => {
    browser = await launch();
    plain = await renderPage(MAP);
    hostile = await renderPage(JSON.stringify(HOSTILE));
  });
  afterAll(() => browser?.close());

  it.each(['light', 'dark'] as const)('is open to everyone, in %s colours (axe)', async (colorScheme) => {
    for (const html of [plain, await renderPage(JSON.stringify(fullMap((mark) => mark).map))]) {
      const { page, noticed } = await open(browser, html, { colorScheme });
      expect(await violations(page)).toEqual([]);
      await page.fill('#search', 'e');
      expect(await violations(page)).toEqual([]);
      expect(noticed).toEqual([]);
      await page.keyboard.press('Escape');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.click('.outline > details > summary');
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  });

  it('runs nothing that a map says, asks no server for anything, and puts nothing on the console', async () => {
    const { page, noticed } = await open(browser, hostile);
    await page.fill('#search', 'script');
    await page.locator('#results li').first().click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await page.locator('main img, main script, [href^="javascript"]').count()).toBe(0);
    expect(noticed).toEqual([]);
    await page.context().close();
  });

  it.each([320, 390])('never scrolls sideways at %i pixels, whatever the length of words', async (width) => {
    const { page } = await open(browser, hostile, { viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.context().close();
  });

  it('is searched with the keyboard alone: / to begin, arrows and Enter to go, Escape to leave', async () => {
    const { page } = await open(browser, plain);
    const focused = () => page.evaluate('document.activeElement.textContent || document.activeElement.id');
    const options = () => page.locator('#results li').allInnerTexts();
    await page.keyboard.press('/');
    expect(await focused()).toBe('search');
    await page.keyboard.type('bed keeper');
    expect((await options())[0]).toBe('Bed keeper · Shelter');
    expect(await page.locator('#found').textContent()).toBe('5 results');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('decodeURIComponent(location.hash)')).toBe('#role:shelter/beds');
    expect(await focused()).toBe('Bed keeper');
    await page.keyboard.press('/');
    await page.keyboard.type('shelter');
    const all = await options();
    expect(all.length).toBeGreaterThan(1);
    const active = () => page.getAttribute('#search', 'aria-activedescendant');
    expect(await active()).toBe('result-0');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('result-1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(`result-${all.length - 1}`);
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#results')).toBe(false);
    expect(await page.getAttribute('#search', 'aria-expanded')).toBe('false');
    await page.keyboard.press('Escape');
    expect(await focused()).not.toBe('search');
    await page.context().close();
  });

  it('finds roles, people and responsibilities, whatever the accents and special letters', async () => {
    const { page } = await open(browser, plain);
    const find = async (query: string) => {
      await page.fill('#search', query);
      return (await page.locator('#results li').allInnerTexts()).join('\n');
    };
    expect(await find('ZANETA oster')).toContain('Żaneta Øster');
    expect(await find('lodz strasse')).toContain('Łódź Straße');
    expect(await find('naive BLANKETS')).toBe('Bed keeper · Shelter\nCounting naïve blankets');
    expect(await find('小龍')).toContain('李小龍');
    expect(await find('night watch')).toContain('Keeping watch');
    expect(await find('lodz strasse')).not.toContain('Bed keeper');
    expect(await find('zebra')).toBe('');
    expect(await page.locator('#found').textContent()).toBe('Nothing found');
    await page.context().close();
  });

  it('changes its colours with a button, and begins with those of the system', async () => {
    const { page } = await open(browser, plain, { colorScheme: 'dark' });
    const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const dark = await background();
    expect(await page.getAttribute('#dark', 'aria-pressed')).toBe('true');
    await page.click('#dark');
    expect(await page.getAttribute('#dark', 'aria-pressed')).toBe('false');
    expect(await background()).not.toBe(dark);
    await page.context().close();
  });

  it('shows everything without script, but for what needs it', async () => {
    const { page } = await open(browser, plain, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
    expect(await page.isVisible('#search')).toBe(false);
    expect(await page.isVisible('#print')).toBe(false);
    expect(await page.isVisible('text=Counting naïve blankets')).toBe(true);
    expect(await page.isVisible('.outline >> text=Bed keeper')).toBe(true);
    await page.context().close();
  });

  it('has a way past the outline, and a visible focus', async () => {
    const { page } = await open(browser, plain);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.context().close();
  });
});
