import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../src/cli/browser/find-browser.ts';

const among = (platform: string, env: Record<string, string>, ...files: string[]) =>
  findBrowser({ platform, env, isFile: async (path) => files.includes(path) });

describe('a browser', () => {
  it('is found on PATH, Chrome before others', async () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' };
    expect(await among('linux', env, '/usr/bin/chromium')).toBe('/usr/bin/chromium');
    expect(await among('linux', env, '/usr/local/bin/chromium', '/usr/bin/google-chrome')).toBe(
      '/usr/bin/google-chrome',
    );
  });
  it('is found where macOS and Windows put programs', async () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(await among('darwin', {}, edge)).toBe(edge);
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(await among('win32', { PROGRAMFILES: 'C:\\Program Files' }, chrome)).toBe(chrome);
  });
  it('may be nowhere', async () => expect(await among('linux', { PATH: '/usr/bin' })).toBeUndefined());
});
