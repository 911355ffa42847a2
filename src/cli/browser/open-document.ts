import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserPipe } from './browser-pipe.ts';

/** Asks the page for something, in words of the Chrome DevTools Protocol. */
export type Ask = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** The name that stands in a file as the program that made it; the browser's own would tell which browser and system someone uses. */
export const CREATOR = 'rolemap';

/** What a browser is started with: a profile of its own that is thrown away, and no way to any server. */
const ARGUMENTS = [
  '--headless',
  '--disable-gpu',
  `--user-agent=${CREATOR}`,
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--use-mock-keychain',
  '--password-store=basic',
];

/**
 * Opens an HTML document in a browser that is started for it, with scripts switched off, and gives what `use` makes of it. Throws with the browser's own words where it
 * cannot, and where it takes longer than `limit` milliseconds.
 */
export async function openDocument<Made>(
  html: string,
  browser: string,
  limit: number,
  use: (ask: Ask) => Promise<Made>,
): Promise<Made> {
  const profile = await mkdtemp(join(tmpdir(), 'rolemap-'));
  // As root Chromium refuses to start with its sandbox; the page is ours, and runs no script.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const pipe = new BrowserPipe(browser, [...ARGUMENTS, ...asRoot, `--user-data-dir=${profile}`]);
  let timer: NodeJS.Timeout | undefined;
  try {
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`It was not done after ${limit / 1000} seconds.`)), limit);
    });
    return await Promise.race([load(html, pipe).then(use), timeout]);
  } finally {
    clearTimeout(timer);
    await pipe.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function load(html: string, pipe: BrowserPipe): Promise<Ask> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const ask: Ask = (method, params) => pipe.send(method, params, sessionId as string);
  await ask('Page.enable');
  await ask('Emulation.setScriptExecutionDisabled', { value: true });
  const { frameTree } = await ask('Page.getFrameTree');
  const { id: frameId } = (frameTree as { frame: { id: string } }).frame;
  const loaded = pipe.next('Page.loadEventFired');
  await ask('Page.setDocumentContent', { frameId, html });
  await loaded;
  return ask;
}
