import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import { compareMaps, loadMap, readMap, renderMarkdown } from '../../src/index.ts';

it('the example of docs/api.md prints what the page says', async () => {
  const page = await readFile('docs/api.md', 'utf8');
  const [, example = ''] = /```ts\n(.*?)```/s.exec(page) ?? [];
  const [, shown] = /It prints:\n\n```\n(.*?)```/s.exec(page) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'rolemap-api-'));
  const printed: unknown[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(text));
  try {
    const file = join(folder, 'example.ts');
    await writeFile(file, example.replace("'rolemap'", `'${pathToFileURL(resolve('src/index.ts'))}'`));
    await import(file);
  } finally {
    log.mockRestore();
    await rm(folder, { recursive: true });
  }
  expect(`${printed.join('\n')}\n`).toBe(shown);
});

it('loading from files says what was read and what was not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rolemap-api-'));
  try {
    await writeFile(join(folder, 'map.yaml'), 'rolemap: 1\nname: Shelter\nteams: {beds: {}}\n');
    await writeFile(join(folder, 'other.yaml'), 'services: {}\n');
    const loaded = await loadMap({ paths: ['.', 'missing.yaml'], cwd: folder });
    expect(loaded.map?.name).toBe('Shelter');
    expect(loaded).toMatchObject({
      findings: [],
      files: ['map.yaml'],
      passedOver: ['other.yaml'],
      problems: [{ path: 'missing.yaml', message: 'there is no such file or folder' }],
    });
    const { map } = await readMap([{ path: 'x', text: await readFile(join(folder, 'map.yaml'), 'utf8') }]);
    if (!map || !loaded.map) throw new Error('no map');
    expect(compareMaps(loaded.map, map)).toEqual([]);
    const pages = await renderMarkdown(map, { today: '2026-09-01', layout: 'folder' });
    expect(pages.map(({ path }) => path)).toContain('README.md');
  } finally {
    await rm(folder, { recursive: true });
  }
});
