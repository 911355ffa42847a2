import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LiveState } from '../../src/serve/live-state.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { type Serving, startServe } from '../support/start-serve.ts';

const MAP = `rolemap: 1
name: Shelter
teams:
  shelter:
    purpose: A bed for everyone
    roles:
      beds: {purpose: Everyone sleeps, responsibilities: [Arranging beds], holders: [fatima]}
      night: {purpose: Someone is awake, responsibilities: [Keeping watch], vacant: true}
people: {fatima: {name: Fatima El Amrani, email: fatima@example.org}}
`;
const NO_YAML = `${MAP}x: [\n`;

let serving: Serving | undefined;
afterEach(async () => {
  await serving?.end();
  serving = undefined;
});

async function start(files: Readonly<Record<string, string>> = { 'map.yaml': MAP }, args: readonly string[] = []) {
  serving = await startServe(files, args);
  return serving;
}

const stateOf = async ({ address }: Serving) => (await (await fetch(`${address}state`)).json()) as LiveState;

/** The page of a state. */
const pageOf = async ({ address }: Serving, { page }: LiveState) =>
  (await fetch(`${address}page?id=${page ?? ''}`)).text();

/** The state as soon as it is as wanted. */
function reached(at: Serving, isReached: (state: LiveState) => boolean): Promise<LiveState> {
  return vi.waitFor(
    async () => {
      const state = await stateOf(at);
      if (!isReached(state)) throw new Error(`not reached: ${JSON.stringify(state)}`);
      return state;
    },
    { timeout: 10_000, interval: 20 },
  );
}

describe('the state of the map', () => {
  it('holds the page, what is open and what was found', async () => {
    const at = await start();
    const state = await stateOf(at);
    expect(state).toMatchObject({
      title: 'Shelter',
      language: 'en',
      openPoints: [
        {
          title: 'Vacancies',
          points: [
            {
              text: 'Night (Shelter) · Someone is awake · vacant',
              about: { name: 'Night', target: 'role:shelter/night' },
            },
          ],
        },
      ],
    });
    expect(await pageOf(at, state)).toContain('<title>Shelter</title>');
    expect(state).not.toHaveProperty('problem');
    expect(state.findings?.[0]).toMatchObject({
      place: expect.stringMatching(/^map\.yaml:\d+:\d+$/),
      targets: expect.any(Array),
    });
  });
  it('follows the files, and keeps the last good page where one has a mistake', async () => {
    const at = await start();
    const { page } = await stateOf(at);
    await at.write('map.yaml', NO_YAML);
    const broken = await reached(at, ({ problem, findings }) => problem !== undefined && findings !== undefined);
    expect(broken).toMatchObject({
      problem: { findings: [{ rule: 'yaml-syntax', place: expect.stringContaining('map.yaml:11') }], isStale: true },
      page,
      findings: [],
    });
    await at.write('map.yaml', MAP.replace('A bed for everyone', 'Nobody sleeps outside'));
    const mended = await reached(at, ({ problem }) => problem === undefined);
    expect(await pageOf(at, mended)).toContain('Nobody sleeps outside');
  });
  it('begins with a mistake where there is one, and says what cannot be read later', async () => {
    const at = await start({ 'map.yaml': NO_YAML });
    expect(await stateOf(at)).toMatchObject({ problem: { isStale: true, findings: [{ rule: 'yaml-syntax' }] } });
    await at.write('map.yaml', 'name: no map\n');
    await reached(at, ({ problem }) => problem?.lines[0]?.startsWith('No role map found') === true);
    await at.write('map.yaml', MAP);
    expect(await pageOf(at, await reached(at, ({ page }) => page !== undefined))).toContain('A bed for everyone');
  });
  it('shows the page also where the configuration is wrong', async () => {
    const at = await start({ 'map.yaml': MAP, '.rolemap.yaml': 'rules: {wrong: off}\n' });
    expect(await stateOf(at)).toMatchObject({
      page: expect.any(String),
      findings: [{ place: '.rolemap.yaml:1:9' }],
    });
    await at.write('.rolemap.yaml', 'extends: ./missing.yaml\n');
    await reached(at, ({ problem }) => problem?.lines[0]?.includes('missing.yaml') === true);
    await at.write('.rolemap.yaml', 'extends: crisis\nlanguage: nl\n');
    await reached(at, ({ problem, language }) => problem === undefined && language === 'nl');
  });
  it('goes by audience, language and what is hidden, as pages do', async () => {
    const at = await start({ 'map.yaml': MAP }, ['--audience', 'public', '--lang', 'nl']);
    const state = await stateOf(at);
    expect(JSON.stringify(state) + (await pageOf(at, state))).not.toContain('Fatima');
    expect(state).toMatchObject({ language: 'nl', openPoints: [{ title: 'Vacatures' }] });
    expect(state).not.toHaveProperty('findings');
    await at.write('map.yaml', MAP.replace('[fatima]', '[fatma]'));
    const broken = await reached(at, ({ problem }) => problem !== undefined);
    expect(broken.problem).toMatchObject({ lines: [], findings: [], isHidden: true });
    expect(at.said()).toContain('No person has the id "fatma".');
  });
  it('shows findings to the public only where that is asked for', async () => {
    const at = await start({ 'map.yaml': MAP }, ['--audience', 'public', '--findings']);
    expect((await stateOf(at)).findings).not.toEqual([]);
  });
  it('shows none where that is asked for', async () => {
    const at = await start({ 'map.yaml': MAP }, ['--no-findings']);
    expect(await stateOf(at)).not.toHaveProperty('findings');
  });
});

describe('the server', () => {
  /** The status of a request with other headers than a browser on this machine sends. */
  const status = (at: Serving, path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<number | undefined>((done, fail) => {
      request(`${at.address}${path}`, { headers, method }, (response) => {
        response.resume();
        done(response.statusCode);
      })
        .on('error', fail)
        .end();
    });

  it('refuses other names than those of this machine, other sites, and other methods', async () => {
    const at = await start();
    const { host, port } = new URL(at.address);
    expect(await status(at, 'state', {})).toBe(200);
    expect(await status(at, 'state', { host: `localhost:${port}` })).toBe(200);
    expect(await status(at, 'state', { host: 'evil.example' })).toBe(403);
    expect(await status(at, 'state', { host: `evil.example:${port}` })).toBe(403);
    expect(await status(at, 'state', { host: '127.0.0.1:1' })).toBe(403);
    expect(await status(at, 'state', { origin: `http://${host}` })).toBe(200);
    expect(await status(at, 'state', { origin: 'http://evil.example' })).toBe(403);
    expect(await status(at, 'state', { origin: 'null' })).toBe(403);
    expect(await status(at, 'state', { 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status(at, 'shell.js', { 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'script' })).toBe(403);
    expect(await status(at, '', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' })).toBe(200);
    expect(await status(at, '', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' })).toBe(403);
    expect(await status(at, 'state', {}, 'POST')).toBe(405);
    for (const path of ['wrong', '..%2fmap.yaml', 'page', 'page?id=..']) expect(await status(at, path, {})).toBe(404);
  });
  it('answers this machine only, with policies that allow nothing from outside', async () => {
    const at = await start();
    expect(new URL(at.address).hostname).toBe('127.0.0.1');
    const { headers } = await fetch(at.address);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
  it('tells of each change in one stream, and ends it and the port with Ctrl-C', async () => {
    const at = await start();
    const response = await fetch(`${at.address}changes`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let told = '';
    const end = (async () => {
      for (;;) {
        const chunk = await reader?.read().catch(() => undefined);
        if (!chunk || chunk.done) return;
        told += chunk.value;
      }
    })();
    await vi.waitUntil(() => /data: .+\n\n/.test(told));
    const before = told;
    await at.write('map.yaml', `${MAP}# more\n`);
    await vi.waitUntil(() => told.length > before.length, { timeout: 10_000 });
    serving = undefined;
    expect(await at.end()).toBe(130);
    await end;
    await expect(fetch(at.address)).rejects.toThrow();
    expect(at.said()).toMatch(/\nStopped\.\n$/);
  });
  it('says what is wrong with a port, and takes the next one where none was asked for', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const folder = (await start()).folder;
    expect(await runInProcess(['serve', '--port', String(port)], { cwd: folder })).toMatchObject({
      status: 2,
      error: expect.stringMatching(new RegExp(`^Another program has the port ${port}: .*--port`)),
    });
    other.close();
    for (const args of [
      ['serve', '--port', '70000'],
      ['serve', '--port', 'x'],
      ['serve', '-'],
      ['serve', 'missing.yaml'],
      ['serve', '--team', 'wrong'],
    ])
      expect(await runInProcess(args, { cwd: folder })).toMatchObject({ status: 2, out: '' });
  });
});
