import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { BROWSER, launch } from '../support/browser.ts';
import { fullMap } from '../support/full-map.ts';
import { type Serving, startServe } from '../support/start-serve.ts';
import { violations } from '../support/violations.ts';

const MAP = `rolemap: 1
name: Shelter
purpose: A bed for everyone
teams:
  shelter:
    purpose: Five hundred beds
    roles:
      beds: {purpose: Everyone sleeps, responsibilities: [Arranging beds], holders: [fatima]}
      night: {purpose: Someone is awake, responsibilities: [Keeping watch], vacant: true}
  kitchen:
    purpose: Soup for all
    roles:
      cook: {purpose: Nobody is hungry, responsibilities: [Cooking soup], holders: [jan]}
people: {fatima: Fatima, jan: Jan}
`;
const HOSTILE = fullMap(
  (mark) =>
    `"'><img src=x onerror="window.hit=1"><script>window.hit=1</script><a href="javascript:window.hit=1">${mark}</a>`,
).map;

describe.skipIf(BROWSER === undefined)('the live page in a browser', () => {
  let browser: Browser;
  let serving: Serving | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    await serving?.end();
    serving = undefined;
  });
  afterAll(() => browser?.close());

  interface Opened {
    readonly at: Serving;
    readonly page: Page;
    /** The page of the map in its frame. */
    readonly map: Frame;
    /** Requests to anything else, messages on the console, errors, dialogs. */
    readonly noticed: readonly string[];
  }

  async function open(
    text = MAP,
    args: readonly string[] = [],
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<Opened> {
    const at = await startServe({ 'map.yaml': text }, args);
    serving = at;
    const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const noticed: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(at.address) && !request.url().startsWith('data:')) noticed.push(request.url());
    });
    page.on('console', (message) => noticed.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => noticed.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      noticed.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    await page.goto(at.address);
    await page.locator('#status', { hasText: /\d\d:\d\d/ }).waitFor();
    const map = page.frames().find((frame) => frame.url().includes('/page?'));
    return { at, page, map: map ?? page.mainFrame(), noticed };
  }

  it('shows each change where its reader is: place, search, zoom and what is unfolded stay', async () => {
    const { at, page, map, noticed } = await open();
    await page.setViewportSize({ width: 1280, height: 400 });
    const figure = await map.waitForSelector('#map > svg');
    await map.locator('#map > svg g.team > a').first().focus();
    await page.keyboard.press('Enter');
    const trail = () => map.locator('#map-trail li').allTextContents();
    await vi.waitUntil(async () => (await trail()).length > 1);
    const zoomed = await trail();
    await map.fill('#search', 'soup');
    await map.locator('[id="role:kitchen/cook"]').evaluate((card) => card.scrollIntoView());
    const top = () => map.locator('[id="role:kitchen/cook"]').evaluate((card) => card.getBoundingClientRect().top);
    const before = await top();
    const long = 'A bed for everyone, and a meal, and a story. '.repeat(20);
    await at.write('map.yaml', MAP.replace('A bed for everyone', long).replace('Nobody is hungry', 'All have eaten'));
    await map.locator('[id="role:kitchen/cook"]', { hasText: 'All have eaten' }).waitFor();
    await map.locator('#map > svg', { hasText: 'and a story' }).waitFor();
    expect(await figure.evaluate((svg) => svg.isConnected)).toBe(false);
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    expect(await trail()).toEqual(zoomed);
    expect(await map.inputValue('#search')).toBe('soup');
    await map.fill('#search', 'eaten');
    await map.locator('#results li', { hasText: 'All have eaten' }).first().waitFor();
    expect(noticed).toEqual([]);
  });

  it('keeps the page and says why where a file has a mistake, and goes on when it is mended', async () => {
    const { at, page, map, noticed } = await open();
    await at.write('map.yaml', `${MAP}x: [\n`);
    await page.locator('#problem', { hasText: 'cannot be shown' }).waitFor();
    expect(await page.locator('#problem').textContent()).toMatch(/map\.yaml:16[\s\S]*What you see is the map of \d\d:/);
    expect(await map.locator('body').textContent()).toContain('Five hundred beds');
    expect(await violations(page)).toEqual([]);
    await at.write('map.yaml', MAP.replace('Five hundred beds', 'A thousand beds'));
    await map.locator('main', { hasText: 'A thousand beds' }).waitFor();
    await vi.waitUntil(async () => (await page.locator('#problem').textContent()) === '');
    expect(noticed).toEqual([]);
  });

  it('waits for the first page where it begins with a mistake', async () => {
    const { at, page } = await open(`${MAP}x: [\n`);
    expect(await page.locator('#empty').isVisible()).toBe(true);
    await at.write('map.yaml', MAP);
    await page.frameLocator('#page').locator('h1', { hasText: 'Shelter' }).waitFor();
    expect(await page.locator('#empty').isVisible()).toBe(false);
  });

  it('runs no script of a map, in the page or beside it', async () => {
    const { at, page, map, noticed } = await open(JSON.stringify(HOSTILE), ['--audience', 'full', '--findings']);
    expect(await page.locator('#findings li').count()).toBeGreaterThan(0);
    const changed = JSON.stringify(HOSTILE).replaceAll('window.hit=1', 'window.hit=2');
    await at.write('map.yaml', changed);
    await map.locator('main', { hasText: 'window.hit=2' }).waitFor();
    await at.write('map.yaml', changed.replace(/"holders":\[/, '"holders":["<img src=x onerror=window.hit=3>",'));
    await page.locator('#problem li').first().waitFor();
    for (const frame of [page.mainFrame(), map]) {
      expect(await frame.evaluate('window.hit')).toBeUndefined();
      expect(await frame.locator('img, [onerror], a[href^="javascript"]').count()).toBe(0);
    }
    expect(noticed).toEqual([]);
  });

  it('is used with the keyboard alone', async () => {
    const { page, map } = await open();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('panel');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Night');
    await page.keyboard.press('Enter');
    await vi.waitUntil(() => map.evaluate("document.activeElement.textContent === 'Night'"));
    await page.locator('#toggle').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#panel').isVisible()).toBe(false);
    expect(await page.locator('#toggle').getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    expect(await page.locator('#panel').isVisible()).toBe(true);
    await page.locator('#toggle').focus();
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('page');
  });

  it.each(['light', 'dark'] as const)('is open to everyone, in %s colours (axe)', async (colors) => {
    const { page, map, noticed } = await open(JSON.stringify(fullMap((mark) => mark).map), ['--lang', 'nl'], colors);
    expect(await violations(page)).toEqual([]);
    expect(await violations(map)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await violations(page)).toEqual([]);
    await page.locator('#toggle').click();
    expect(await violations(page)).toEqual([]);
    expect(noticed).toEqual([]);
  });

  it('says that the connection is lost, and holds no more than one for a page', async () => {
    const { at, page } = await open();
    const others = await Promise.all(Array.from({ length: 6 }, () => page.context().newPage()));
    // Of seven tabs of one window a browser shows one; each says that it is hidden.
    for (const other of others) {
      await other.goto(at.address);
      await other.evaluate(
        "Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'))",
      );
    }
    await at.write('map.yaml', MAP.replace('Five hundred', 'Six hundred'));
    await page.frameLocator('#page').locator('main', { hasText: 'Six hundred' }).waitFor();
    serving = undefined;
    await at.end();
    await page.locator('#status', { hasText: 'No connection' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
