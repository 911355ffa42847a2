import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser, isFile } from '../../src/cli/browser/find-browser.ts';

/** The Chrome, Edge or Chromium of this machine; tests that need one say so where there is none. */
export const BROWSER = await findBrowser({ platform: process.platform, env: process.env, isFile });
if (BROWSER === undefined) console.log('skipped: no Chrome, Edge or Chromium on this machine');

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: BROWSER as string, args: ['--no-sandbox'], timeout: 120_000 });
}

/** A page that is open in a browser, with what it did besides: requests to anything else, messages on the console, errors, dialogs. */
export interface OpenPage {
  readonly page: Page;
  readonly noticed: readonly string[];
}

const ADDRESS = 'http://pages.test/';

/** Opens a document that stands alone: HTML, or another kind that browsers show (`contentType`). */
export async function open(
  browser: Browser,
  body: string,
  { contentType = 'text/html', ...options }: BrowserContextOptions & { readonly contentType?: string } = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const noticed: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ contentType, body });
    // Browsers ask for it by themselves.
    if (!url.endsWith('/favicon.ico')) noticed.push(`request: ${url}`);
    return route.abort();
  });
  page.on('console', (message) => noticed.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => noticed.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    noticed.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.goto(ADDRESS);
  return { page, noticed };
}
