import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrowserPipe } from './browser-pipe.ts';

/** The name that stands in the properties of a PDF as the program that made it; the browser's own would tell which browser and system someone uses. */
export const PDF_CREATOR = 'rolemap';

/** What a browser is started with: a profile of its own that is thrown away, and no way to any server. */
const ARGUMENTS = [
  '--headless',
  '--disable-gpu',
  `--user-agent=${PDF_CREATOR}`,
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
 * Prints an HTML document to PDF, tagged and with its headings as outline, on the paper that its style asks for. Scripts do not run. Throws with the
 * browser's own words where it cannot, and where it takes longer than `limit` milliseconds.
 */
export async function printPdf(html: string, browser: string, limit: number): Promise<Uint8Array> {
  const profile = await mkdtemp(join(tmpdir(), 'rolemap-'));
  // As root Chromium refuses to start with its sandbox; the page is ours, and runs no script.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const pipe = new BrowserPipe(browser, [...ARGUMENTS, ...asRoot, `--user-data-dir=${profile}`]);
  let timer: NodeJS.Timeout | undefined;
  try {
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`It was not done after ${limit / 1000} seconds.`)), limit);
    });
    return await Promise.race([print(html, pipe), timeout]);
  } finally {
    clearTimeout(timer);
    await pipe.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function print(html: string, pipe: BrowserPipe): Promise<Uint8Array> {
  const { targetId } = await pipe.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await pipe.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method: string, params?: object) => pipe.send(method, params, sessionId as string);
  await send('Page.enable');
  await send('Emulation.setScriptExecutionDisabled', { value: true });
  const { frameTree } = await send('Page.getFrameTree');
  const { id: frameId } = (frameTree as { frame: { id: string } }).frame;
  const loaded = pipe.next('Page.loadEventFired');
  await send('Page.setDocumentContent', { frameId, html });
  await loaded;
  const { data } = await send('Page.printToPDF', {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return Buffer.from(data as string, 'base64');
}
