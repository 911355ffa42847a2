import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS, NO_PSEUDO_TERMINAL, openProgram } from '../../support/pseudo-terminal.ts';

/** The scripts of `rolemap completion`, in the shells themselves. */
const NAME = 'tests/cli/completion/shells.test.ts';

const isThere = (program: string) => spawnSync(program, ['--version']).status === 0;
const has = { bash: isThere('bash'), zsh: isThere('zsh'), fish: isThere('fish'), pwsh: isThere('pwsh') };
for (const [shell, there] of Object.entries(has))
  if (!there) console.log(`${NAME} skipped for ${shell}: it is not here`);
if (NO_PSEUDO_TERMINAL) console.log(`${NAME} ${NO_PSEUDO_TERMINAL}`);

let folder: string;
let env: { readonly PATH: string; readonly HOME: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-shells-'));
  await mkdir(join(folder, 'bin'));
  await mkdir(join(folder, 'my maps'));
  await symlink(resolve('bin/rolemap.js'), join(folder, 'bin/rolemap'));
  await writeFile(
    join(folder, 'map.yaml'),
    'rolemap: 1\nname: X\nteams: {shelter: {roles: {beds: {name: "Beds: $(touch hacked) `touch hacked`"}}}}\n',
  );
  env = { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, HOME: folder };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The key (Ctrl-G) that is to show the line as the shell has it: how it is drawn differs. */
const SHOW_LINE = '\u0007';

/** Types lines in a shell of a real terminal, each with Tab behind it, and waits for what the line becomes. */
async function completesIn(shell: readonly string[], setUp: string): Promise<void> {
  const terminal = openProgram(shell, folder, env);
  // The shell echoes what is typed: only what it says itself is without the quotes.
  await terminal.answer('', `${setUp} && echo rea''dy${KEYS.enter}`);
  await terminal.see('ready');
  for (const [line, becomes] of LINES) {
    await terminal.answer('', line, KEYS.tab, SHOW_LINE);
    await terminal.see(`<${becomes}>`);
    await terminal.answer('', KEYS.clear);
  }
  await terminal.answer('', `exit${KEYS.enter}`);
  expect((await terminal.ended()).status).toBe(0);
}

const LINES: readonly (readonly [line: string, becomes: string])[] = [
  ['rolemap vali', 'rolemap validate '],
  ['rolemap lint --prof', 'rolemap lint --profile '],
  ['rolemap lint --profile cri', 'rolemap lint --profile crisis '],
  ['rolemap lint --profile=cri', 'rolemap lint --profile=crisis '],
  ['rolemap rename shelter/', 'rolemap rename shelter/beds '],
  ['rolemap lint my', 'rolemap lint my\\ maps/'],
];

it.skipIf(!has.bash || NO_PSEUDO_TERMINAL)('bash completes commands, options, values, ids and files', () =>
  completesIn(
    ['bash', '--norc', '-i'],
    `bind -x '"\\C-g": echo "<$READLINE_LINE>"'; source <(rolemap completion bash)`,
  ),
);

it.skipIf(!has.zsh || NO_PSEUDO_TERMINAL)('zsh completes commands, options, values, ids and files', () =>
  completesIn(
    ['zsh', '-f', '-i'],
    `show() { print -r -- "<$BUFFER>" }; zle -N show; bindkey '^G' show; autoload -U compinit && compinit -u && source <(rolemap completion zsh)`,
  ),
);

describe.skipIf(!has.fish)('in fish', () => {
  const offered = (line: string) =>
    execFileSync('fish', ['--no-config', '-c', `rolemap completion fish | source; complete -C '${line}'`], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
      .trimEnd()
      .split('\n');
  it.each([
    ['rolemap vali', ['validate\tCheck syntax, format and references.']],
    ['rolemap lint --profile cri', ['crisis']],
    ['rolemap lint --profile=cri', ['--profile=crisis']],
    ['rolemap rename shelter/', ['shelter/beds\tBeds: $(touch hacked) `touch hacked`']],
    ['rolemap lint my', ['my maps/']],
  ])('%s', (line, values) =>
    expect(offered(line)).toEqual(values.map((value) => expect.stringMatching(`^${escaped(value)}`))),
  );
});

describe.skipIf(!has.pwsh)('in PowerShell', () => {
  it('offers commands', () => {
    const script = `rolemap completion powershell | Out-String | Invoke-Expression; (TabExpansion2 'rolemap vali' 12).CompletionMatches.CompletionText`;
    expect(
      execFileSync('pwsh', ['-NoProfile', '-Command', script], { cwd: folder, env, encoding: 'utf8' }).trim(),
    ).toBe('validate');
  });
});

it('names in a map are never run', async () => {
  const { existsSync } = await import('node:fs');
  expect(existsSync(join(folder, 'hacked'))).toBe(false);
});

function escaped(text: string): string {
  return text.replace(/[$()[\]{}*+?.\\^|]/g, '\\$&');
}
