import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIAGRAMS } from '../../../src/render/svg/svg-options.ts';
import { BROWSER, launch, open } from '../../support/browser.ts';
import { fullMap } from '../../support/full-map.ts';
import { runInProcess } from '../../support/run-in-process.ts';
import { violations } from '../../support/violations.ts';

/** A map with every sign: vacant, elected, critical, from outside, in a collaboration. */
const MAP = `rolemap: 1
name: Shelter
purpose: A bed for everyone
teams:
  shelter:
    purpose: Five hundred beds
    roles:
      beds: {name: Bed keeper, elected: true, holders: [jan], purpose: Everyone sleeps}
      night: {critical: true, holders: [eva], responsibilities: [Keeping watch]}
    teams:
      kitchen: {purpose: Warm meals, roles: {cook: {vacant: true}, bread: {holders: [eva]}}}
      day-care: {roles: {games: {holders: [eva]}}}
  press: {roles: {voice: {holders: [jan]}}}
people: {jan: Jan de Boer, eva: {name: Eva, organization: Zeevang}}
collaborations: {buses: {between: [shelter, {organization: Zeevang, gives: Buses}]}}
`;
const BEFORE = MAP.replace('Keeping watch', 'Counting blankets').replace('Warm meals', 'Cold meals');

const attack = (mark: string) =>
  `"'><img src=x onerror="window.hit=1"><script>window.hit=1</script></text></svg><a href="javascript:window.hit=1">${mark}</a> ]]> \${x}`;
const HOSTILE = fullMap(attack).map;
const HOSTILE_BEFORE = fullMap((mark) => `${attack(mark)} <svg onload="window.hit=1">`).map;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolemap-test-'));
  writeFileSync(join(folder, 'map.yaml'), MAP);
  writeFileSync(join(folder, 'before.yaml'), BEFORE);
  writeFileSync(join(folder, 'hostile.yaml'), JSON.stringify(HOSTILE));
  writeFileSync(join(folder, 'hostile-before.yaml'), JSON.stringify(HOSTILE_BEFORE));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function made(...args: readonly string[]): Promise<string> {
  const { out, error, status } = await runInProcess(args, { cwd: folder });
  expect(status === 2 ? error : '').toBe('');
  return out;
}

describe.skipIf(BROWSER === undefined)('the map of a page, in a browser', () => {
  let browser: Browser;
  let page: Page;
  let noticed: readonly string[];
  let html: string;
  beforeAll(async () => {
    browser = await launch();
    html = await made('render', 'map.yaml', '--since', 'before.yaml', '--format', 'html');
  });
  afterAll(() => browser?.close());

  const show = async (options: Parameters<typeof open>[2] = {}) => {
    ({ page, noticed } = await open(browser, html, { reducedMotion: 'reduce', ...options }));
  };
  const viewBox = () => page.getAttribute('.map > svg', 'viewBox');
  const trail = () => page.locator('#map-trail button').allInnerTexts();
  const focused = () =>
    page.evaluate('document.activeElement.getAttribute("href") ?? document.activeElement.textContent');

  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    it.each([1280, 390])(
      'is open to everyone at %i pixels: whole, zoomed, on a full screen, with the search open',
      async (width) => {
        await show({ colorScheme, viewport: { width, height: 800 } });
        expect(await violations(page)).toEqual([]);
        await page
          .locator('.map g.team > a')
          .first()
          .click({ position: { x: 5, y: 5 }, force: true });
        await page.locator('.map g.team > a').first().focus();
        await page.keyboard.press('Enter');
        expect(await page.locator('#map.zoomed').count()).toBe(1);
        expect(await violations(page)).toEqual([]);
        await page.fill('#search', 'e');
        expect(await violations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.click('#map-full');
        await page.waitForFunction('document.fullscreenElement !== null');
        expect(await page.getAttribute('#map-full', 'aria-pressed')).toBe('true');
        expect(await violations(page)).toEqual([]);
        expect(noticed).toEqual([]);
        await page.context().close();
      },
    );
  });

  it('zooms with the keyboard alone, and back, and leads on to the page of the team', async () => {
    await show();
    const whole = await viewBox();
    expect(await trail()).toEqual(['Whole map']);
    const team = (id: string) => page.locator(`.map g.team[data-target="team:${id}"] > a`);
    await team('shelter').focus();
    await page.keyboard.press('Enter');
    expect(await trail()).toEqual(['Whole map', 'Shelter']);
    const zoomed = await viewBox();
    expect(zoomed).not.toBe(whole);
    await team('kitchen').focus();
    await page.keyboard.press(' ');
    expect(await trail()).toEqual(['Whole map', 'Shelter', 'Kitchen']);
    expect(await page.locator('#map-status').textContent()).toBe('Whole map › Shelter › Kitchen');
    await page.keyboard.press('Escape');
    expect(await viewBox()).toBe(zoomed);
    expect(await focused()).toBe(await team('kitchen').getAttribute('href'));
    await page.keyboard.press('Escape');
    expect(await viewBox()).toBe(whole);
    await team('shelter').focus();
    await page.keyboard.press('Enter');
    await page.focus('#map-page');
    expect(await page.locator('#map-page').textContent()).toBe('All about Shelter');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('decodeURIComponent(location.hash)')).toBe('#team:shelter');
    expect(noticed).toEqual([]);
    await page.context().close();
  });

  it('keeps the Tab key to what is right inside the team that is shown', async () => {
    await show();
    const reachable = () =>
      page.evaluate(
        `[...document.querySelectorAll('.map a[tabindex="0"]')].map((link) => link.parentElement.dataset.target).filter(Boolean).sort()`,
      );
    expect(await reachable()).toEqual(['team:press', 'team:shelter']);
    await page.locator('.map g.team[data-target="team:press"] > a').focus();
    await page.keyboard.press('Enter');
    expect(await reachable()).toEqual(['role:press/voice', 'team:press']);
    await page.context().close();
  });

  it('is found again from the page of a team, by the keyboard', async () => {
    await show();
    await page.locator('[id="team:kitchen"] a.on-map').focus();
    await page.keyboard.press('Enter');
    expect(await trail()).toEqual(['Whole map', 'Shelter', 'Kitchen']);
    await page.context().close();
  });

  it('stands beside an outline that folds with the keyboard', async () => {
    await show();
    const fold = page.locator('.outline li details').first();
    expect(await fold.getAttribute('open')).not.toBeNull();
    await fold.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await fold.getAttribute('open')).toBeNull();
    await page.context().close();
  });

  it.each([
    [
      'a page that tells what changed',
      'text/html',
      ['render', 'hostile.yaml', '--since', 'hostile-before.yaml', '--format', 'html', '--audience', 'full'],
    ],
    ['a report of changes', 'text/html', ['diff', 'hostile-before.yaml', 'hostile.yaml', '--format', 'html']],
    [
      'a report of changes by person',
      'text/html',
      ['diff', 'hostile-before.yaml', 'hostile.yaml', '--format', 'html', '--by', 'person'],
    ],
    ...DIAGRAMS.map((diagram): [string, string, string[]] => [
      `a drawing that is opened alone (${diagram})`,
      'image/svg+xml',
      ['render', 'hostile.yaml', '--format', 'svg', '--diagram', diagram, '--audience', 'full'],
    ]),
  ])('runs nothing that a map says: %s', async (_, contentType, args) => {
    const text = await made(...args);
    expect(text).toContain('mark');
    ({ page, noticed } = await open(browser, text, { contentType }));
    expect(await page.evaluate('document.documentElement.localName')).toBe(
      contentType === 'text/html' ? 'html' : 'svg',
    );
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(
      await page.locator('main img, main script, svg script, [onload], [onerror], [href^="javascript"]').count(),
    ).toBe(0);
    expect(noticed).toEqual([]);
    await page.context().close();
  });
});
