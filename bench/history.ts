import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { howMeasured, measureInTurn } from './measure.ts';
import { synthesizeHistory } from './synthetic-history.ts';

const HELP = `npm run bench:history -- [--commits 2000] [--roles 1750]

Measures \`rolemap log\` on a synthetic history: a folder of many files (1,750 roles make 200), of which each commit changes one to three. Prints wall time, CPU time and memory.
`;

const COMMAND = join(import.meta.dirname, '../bin/rolemap.js');

const { values } = parseArgs({
  options: {
    commits: { type: 'string', default: '2000' },
    roles: { type: 'string', default: '1750' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else await measure(makeHistory(Number(values.roles), Number(values.commits)));

/** A bare repository with the history, made where it is not there from an earlier run. */
function makeHistory(roles: number, commits: number): string {
  const home = join(import.meta.dirname, '.cache', `history-${roles}-${commits}`);
  if (existsSync(home)) return home;
  process.stderr.write('making the history …\n');
  const unfinished = `${home}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  git(unfinished, ['init', '--quiet', '--initial-branch=main']);
  const stream: string[] = [];
  let time = Date.UTC(2015, 8, 14) / 1000;
  for (const { subject, files } of synthesizeHistory({ roles, commits, seed: 20_150_914 })) {
    time += 36 * 3600;
    stream.push('commit refs/heads/main', `committer Ann <ann@example.org> ${time} +0000`, data(subject));
    for (const { path, text } of files) stream.push(`M 100644 inline ${path}`, data(text));
  }
  git(unfinished, ['fast-import', '--quiet'], `${stream.join('\n')}\n`);
  git(unfinished, ['reset', '--quiet', '--hard', 'main']);
  renameSync(unfinished, home);
  return home;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}`;
}

function git(folder: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout;
}

async function measure(folder: string): Promise<void> {
  const files = git(folder, ['ls-files']).trim().split('\n').length;
  const [role = '', person = ''] = subjects(folder);
  const [team = ''] = role.split('/');
  const asked = [[], ['--max-count', '20'], ['--role', role], ['--team', team], ['--person', person]];
  const commands = asked.map((options) => ({
    name: ['rolemap log', ...options].join(' '),
    args: [COMMAND, 'log', folder, ...options],
    statuses: [0],
    memory: true,
  }));
  const { samples, failures } = await measureInTurn(commands, { rounds: 3, seconds: 180, secondsPerRun: 300 });
  const rows = [...samples].map(([name, taken]) => {
    const cpu = Math.min(...taken.map((sample) => sample.cpu));
    const memory = Math.max(...taken.map((sample) => sample.memory ?? 0));
    return `| \`${name}\` | ${cpu.toFixed(1)} s | ${Math.round(memory / 1e6)} MB |`;
  });
  const commits = git(folder, ['rev-list', '--count', 'HEAD']).trim();
  process.stdout.write(
    [
      `${commits} commits, ${files} files`,
      '',
      '| command | CPU time | memory |',
      '|---|---|---|',
      ...rows,
      ...failures,
    ].join('\n'),
  );
  process.stdout.write(`\n\nCPU time: ${howMeasured()}, git included.\n`);
}

/** The role that changed most often, and somebody who holds one. */
function subjects(folder: string): string[] {
  const { stdout } = spawnSync(process.execPath, [COMMAND, 'log', folder, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  const { commits } = JSON.parse(stdout) as {
    commits: { changes?: { thing: string; subject: string }[] }[];
  };
  const times = new Map<string, number>();
  for (const { changes = [] } of commits)
    for (const { thing, subject } of changes) if (thing === 'role') times.set(subject, (times.get(subject) ?? 0) + 1);
  const [most] = [...times].sort((a, b) => b[1] - a[1]);
  const [person] = git(folder, ['show', 'HEAD:people/a.yaml']).matchAll(/^ {2}([a-z-]+):/gm);
  return [most?.[0] ?? '', person?.[1] ?? ''];
}
