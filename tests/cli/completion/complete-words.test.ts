import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { suggestedValues } from '../../../src/cli/completion/suggested-values.ts';
import { kindOf } from '../../../src/cli/completion/value-kinds.ts';
import { createProgram, pathOf } from '../../../src/cli/program.ts';
import { runInProcess } from '../../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-completion-'));
  await writeFile(
    join(folder, 'map.yaml'),
    `rolemap: 1
name: X
teams: {shelter: {name: "Emergency\\tshelter \\e[31m", roles: {beds: {name: Beds, holders: [jan]}}}, press: {}}
people: {jan: Jan, janine: Janine}
`,
  );
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What is offered for the last of the words, and whether files are. */
async function offered(...words: readonly string[]): Promise<string[]> {
  const { status, out, error } = await runInProcess(
    ['complete', `--word=${words.at(-1)}`, '--', ...words.slice(0, -1)],
    { cwd: folder },
  );
  expect({ status, error }).toEqual({ status: 0, error: '' });
  const [kind, ...lines] = out.trimEnd().split('\n');
  return [...lines.map((line) => line.split('\t')[0] as string), ...(kind === 'files' ? ['FILES'] : [])];
}

describe('what can be typed', () => {
  it.each([
    [['val'], ['validate']],
    [['help', 'val'], ['validate']],
    [
      ['add', 'r'],
      ['role', 'responsibility'],
    ],
    [['add', 'role', '--ho'], ['--holder']],
    [['lint', '--deb'], ['--debug']],
    [['lint', '--he'], ['--help']],
    [
      ['lint', '--profile', 'h'],
      ['holacracy', 'hr'],
    ],
    [
      ['lint', '--profile=h'],
      ['--profile=holacracy', '--profile=hr'],
    ],
    [
      ['lint', '--profile', '=', 'h'],
      ['holacracy', 'hr'],
    ],
    [
      ['lint', '--fail-on', 'warning', '--format', 'j'],
      ['json', 'junit'],
    ],
    [['render', '--hide', 'pe'], ['people']],
    [['explain', 'role-e'], ['role-empty']],
    [
      ['assign', 'jan'],
      ['jan', 'janine'],
    ],
    [['assign', 'jan', ''], ['shelter/beds']],
    [['assign', 'jan', 'shelter/beds', ''], ['FILES']],
    [['move', 'be', '--thing', 'role', 'pr'], ['press']],
    [['add', 'role', 'Meals', '--to', 's'], ['shelter']],
    [
      ['add', 'decision', 'Buying', '--consult', 'shelter/'],
      ['shelter/beds', 'shelter/'],
    ],
    [['lint', 'a.yaml', ''], ['FILES']],
    [['lint', '--', '-'], ['FILES']],
    [['import', '--out', ''], ['FILES']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [['completion', 'bash', ''], []],
    [['no-such-command', ''], []],
    [['lint', '--max-warnings', ''], []],
  ])('rolemap %j', async (words, values) => expect(await offered(...words)).toEqual(values));

  it('is every command that the help names, and no other', async () => {
    const { out } = await runInProcess(['--help']);
    const named = [...out.slice(out.indexOf('\nCommands:')).matchAll(/^ {2}([a-z-]+)(?= )/gm)].map(([, name]) => name);
    expect(await offered('')).toEqual(named);
  });

  it('is said in one line, whatever a map says', async () => {
    const { out } = await runInProcess(['complete', '--word=sh', '--', 'move', 'x'], { cwd: folder });
    expect(out).toBe('words\nshelter\tEmergency shelter ␛[31m\n');
  });

  it('is nothing where no map can be read', async () => {
    await writeFile(join(folder, 'map.yaml'), 'rolemap: [');
    expect(await offered('rename', '')).toEqual([]);
  });
});

it('of every option and argument it is known what can stand there', () => {
  const world = { out: () => undefined, error: () => undefined } as never;
  const { program } = createProgram('9.9.9', world, () => undefined);
  const unknown: string[] = [];
  const look = (command: Command) => {
    const path = command === program ? '' : pathOf(command);
    const parts = [
      ...command.options.filter(({ required, optional }) => required || optional),
      ...command.registeredArguments,
    ];
    for (const part of parts)
      if (!suggestedValues(part) && kindOf(path, part) === undefined)
        unknown.push(`${path} ${'flags' in part ? part.flags : part.name()}`);
    for (const below of command.createHelp().visibleCommands(command)) look(below);
  };
  look(program);
  expect(unknown).toEqual([]);
});
