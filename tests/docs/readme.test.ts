import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

it('the README shows exactly what its broken organisation gives', async () => {
  const readme = await readFile('README.md', 'utf8');
  const [, map = ''] = /```yaml\n(.*?)```/s.exec(readme) ?? [];
  const [, args = '', shown = ''] = /`rolemap ([^`]*map\.yaml)` says:\n\n```\n(.*?)```/s.exec(readme) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'rolemap-readme-'));
  try {
    await writeFile(join(folder, 'map.yaml'), map);
    expect(await runInProcess(args.split(' '), { cwd: folder })).toEqual({ status: 1, out: shown, error: '' });
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('the README lists every command', async () => {
  const readme = await readFile('README.md', 'utf8');
  const { out } = await runInProcess(['--help']);
  const commands = [...out.slice(out.indexOf('\nCommands:')).matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
  expect(commands).toContain('lint');
  for (const name of commands) if (name !== 'help') expect(readme).toContain(`| \`rolemap ${name}`);
});
