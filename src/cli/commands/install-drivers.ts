import { resolve } from 'node:path';
import { git, gitLines } from '../../load/git.ts';
import { readIfThere, writeFile } from '../../load/write-file.ts';
import { visibleLine } from '../../text/wording.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What to set up. */
export interface InstallOptions {
  readonly install?: boolean;
  readonly uninstall?: boolean;
  /** Patterns of the files meant, as in .gitattributes. */
  readonly files?: readonly string[];
  /** How git starts rolemap. */
  readonly command?: string;
  /** The language in which git tells changes. */
  readonly lang?: string;
  readonly dryRun?: boolean;
}

const HEAD = '# Role maps are merged and compared field by field: run `rolemap merge --install` once in each clone.';
const ATTRIBUTES = 'merge=rolemap diff=rolemap';
const PATTERNS = ['*.yaml', '*.yml'];

/** The settings of git, by their names. `%` signs are filled in by git. */
function settingsFor({ command = 'rolemap', lang }: InstallOptions): Readonly<Record<string, string>> {
  return {
    'merge.rolemap.name': 'role maps, field by field',
    'merge.rolemap.driver': `${command} merge %O %A %B --path %P --marker-size %L --label %X --label %S --label %Y`,
    'diff.rolemap.command': `${command} git-diff${lang ? ` --lang ${lang}` : ''}`,
    'diff.rolemap.textconv': `${command} git-text`,
  };
}

/** A thing to do, and how it is told. */
interface Step {
  readonly told: string;
  readonly work: () => Promise<string | undefined>;
}

/**
 * `rolemap merge --install` and `--uninstall`: the settings of this clone, and lines in the .gitattributes of the repository. Lines of others stay as they are; what is there already is
 * not written again.
 */
export async function installDrivers(paths: readonly string[], options: InstallOptions, world: World): Promise<Status> {
  if (paths.length > 0)
    throw new Failure('`--install` takes no files; name those meant with --files, for example --files "map/*.yaml".');
  if (options.install && options.uninstall) throw new Failure('Choose one: --install or --uninstall.');
  const [top] = await gitLines(world.cwd, ['rev-parse', '--show-toplevel']);
  if (top === undefined)
    throw new Failure('This folder is in no git repository: run this in the one that holds the map.');
  const steps = [...(await settingSteps(top, options)), ...(await attributeSteps(top, options))];
  if (steps.length === 0) {
    world.out(options.install ? 'Everything is set up already.\n' : 'Nothing of this is set up here.\n');
    return STATUS.fine;
  }
  for (const { told, work } of steps) {
    const problem = options.dryRun ? undefined : await work();
    if (problem) throw new Failure(problem);
    world.out(`${options.dryRun ? 'would ' : ''}${told}\n`);
  }
  if (options.install && !options.dryRun)
    world.out('Commit .gitattributes; everyone who works on the map runs `rolemap merge --install` once.\n');
  return STATUS.fine;
}

async function settingSteps(top: string, options: InstallOptions): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [name, value] of Object.entries(settingsFor(options))) {
    const answer = await git(top, ['config', '--local', '--get', name]);
    const now = 'out' in answer ? answer.out.toString('utf8').replace(/\n$/, '') : undefined;
    if (options.install ? now === value : now === undefined) continue;
    const args = options.install ? ['config', '--local', name, value] : ['config', '--local', '--unset-all', name];
    steps.push({
      told: options.install ? `set ${name} to: ${visibleLine(value)}` : `unset ${name}`,
      work: async () => {
        const done = await git(top, args);
        return 'refused' in done ? `Cannot set ${name}: ${done.refused}.` : undefined;
      },
    });
  }
  return steps;
}

async function attributeSteps(top: string, options: InstallOptions): Promise<Step[]> {
  const path = resolve(top, '.gitattributes');
  const before = (await readIfThere(path)) ?? '';
  const after = options.install ? withLines(before, options.files ?? PATTERNS) : withoutLines(before);
  if (after === before) return [];
  return [
    {
      told: options.install ? 'add lines to .gitattributes' : 'take the lines of rolemap out of .gitattributes',
      work: () => writeFile(path, after),
    },
  ];
}

function withLines(text: string, patterns: readonly string[]): string {
  const lines = text.split(/\r?\n/);
  const missing = patterns.map(attributeLine).filter((line) => !lines.includes(line));
  if (missing.length === 0) return text;
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const start = text === '' || /\n$/.test(text) ? text : text + lineBreak;
  const head = lines.includes(HEAD) ? [] : [HEAD];
  return start + [...head, ...missing].map((line) => line + lineBreak).join('');
}

/** A pattern with a blank in it stands between quotes. */
function attributeLine(pattern: string): string {
  return `${/[\s"]/.test(pattern) ? JSON.stringify(pattern) : pattern} ${ATTRIBUTES}`;
}

function withoutLines(text: string): string {
  const own = (line: string) => line.trimEnd() === HEAD || line.trimEnd().endsWith(` ${ATTRIBUTES}`);
  return text
    .split(/(?<=\n)/)
    .filter((line) => !own(line))
    .join('');
}
