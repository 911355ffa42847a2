import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_SIMILARITY } from '../diff/default-similarity.ts';
import { SEVERITIES } from '../finding/severity.ts';
import { PROFILE_IDS } from '../lint/profile-ids.ts';
import { DIAGRAMS, ORIENTATIONS, PAPERS } from '../render/svg/svg-options.ts';
import { CHANGE_FORMAT_NAMES } from '../report/diff-formats.ts';
import { FORMAT_NAMES } from '../report/formats.ts';
import { isIsoDate } from '../text/iso-date.ts';
import { enumerate } from '../text/wording.ts';
import type { ReportTarget } from './send-report.ts';

/** The options that every command has. They belong to the program alone: commander would otherwise give their value to one of two. */
export function addGlobalOptions(program: Command): Command {
  return program
    .option('--color', 'use colours (default: where the output is a terminal)')
    .option('--no-color', 'use no colours')
    .option('--debug', 'show details when rolemap itself goes wrong');
}

/** The options of the commands that read a map. */
export function addLoadOptions(command: Command): Command {
  return command
    .option('--stdin-filename <name>', 'the name that messages give to standard input')
    .option('--verbose', 'name the files that are passed over');
}

/** The options of the commands that report findings. */
export function addFindingOptions(command: Command): Command {
  return command
    .addOption(formatOption(FORMAT_NAMES))
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit status 1')
        .choices([...SEVERITIES, 'none'])
        .default('error'),
    )
    .option('--max-warnings <number>', 'the most warnings with which the exit status is still 0', readAmount)
    .option('--quiet', 'show errors only; the last line still counts all')
    .option('--rule <id>', 'only the findings of this rule or check; again for more', gather);
}

/** The options of the commands that go by a configuration. */
export function addConfigOptions(command: Command): Command {
  return addConfigFileOptions(command).addOption(
    new Option('--profile <profile>', 'which rules to start from, whatever the configuration extends').choices(
      PROFILE_IDS,
    ),
  );
}

/** The options about which configuration file counts. */
export function addConfigFileOptions(command: Command): Command {
  return command
    .option('--config <file>', 'the configuration (default: .rolemap.yaml, looked up from the map upwards)')
    .option('--no-config', 'use no configuration file');
}

/** The options about findings that were there before: at a git revision, or when an organisation started. */
export function addEarlierOptions(command: Command): Command {
  return command
    .option('--since <revision>', 'report only what is new since HEAD and this git revision parted, for example main')
    .option('--baseline <file>', 'leave out the findings that stand in this file')
    .option('--update-baseline', 'write all findings of rules into the baseline; what people wrote there stays')
    .option('--prune-baseline', 'take out of the baseline what is no longer found');
}

/** The options about mending what is found. */
export function addFixOptions(command: Command): Command {
  return command
    .option('--fix', 'mend what can be mended without changing what the map means')
    .option('--unsafe', 'with --fix: make repairs, too, that are a guess or a choice')
    .option('--dry-run', 'with --fix: show the repairs as a diff, and write nothing');
}

/** The options about things that no id connects. */
function addMatchOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--similarity <fraction>',
        'how much two things without an id in common must be alike to be taken for the same, from 0 to 1',
      )
        .argParser(readFraction)
        .default(DEFAULT_SIMILARITY),
    )
    .option('--no-guess', 'take only those things for the same of which ids or `previously` say so');
}

/** The options of a comparison. */
export function addDiffOptions(command: Command): Command {
  return addMatchOptions(command)
    .addOption(formatOption(CHANGE_FORMAT_NAMES))
    .addOption(
      new Option('--by <whom>', 'what changes in each team, or for each person (pretty, markdown, html)')
        .choices(['team', 'person'])
        .default('team'),
    )
    .option('--person <id>', 'only the page of this person; again for more', gather)
    .addOption(
      new Option('--fail-on <impact>', 'the least impact that makes the exit status 1')
        .choices(['gap', 'shift', 'any', 'none'])
        .default('any'),
    )
    .option(
      '--max-removal <share>',
      'the greatest share of roles, or of people with roles, that may go at once (default: 0.25, from three on); 1 allows all',
      readShare,
    )
    .option(
      '--only <what>',
      'only changes of this kind, impact or beginning of a kind (gap, holder); again for more',
      gather,
    )
    .option('--ignore <what>', 'no changes of this kind, impact or beginning of a kind; again for more', gather)
    .option('--team <id>', 'only what concerns this team and those below it; again for more', gather)
    .addOption(new Option('--lang <language>', 'the language of the messages').choices(['en', 'nl']).default('en'));
}

/** The options of a merge. */
export function addMergeOptions(command: Command): Command {
  return command
    .option('--output <file>', 'where the result goes; - for stdout (default: into the file of ours)')
    .option('--path <path>', 'the name that messages give to the file')
    .option('-L, --label <name>', 'what the markers call ours; again for base, and for theirs', gather)
    .addOption(
      new Option('--marker-size <number>', 'how many signs a conflict marker has').argParser(readMarkerSize).default(7),
    )
    .option('--install', 'set up this git repository so that git merges and compares role maps')
    .option('--uninstall', 'take that out again')
    .option('--files <pattern>', 'with --install: the files meant, as in .gitattributes; again for more', gather)
    .addOption(
      new Option('--lang <language>', 'with --install: the language in which git tells changes').choices(['en', 'nl']),
    )
    .option('--command <command>', 'with --install: how git starts rolemap (default: rolemap)')
    .option('--dry-run', 'with --install and --uninstall: say what would be done, and do nothing');
}

function readMarkerSize(text: string): number {
  const size = readAmount(text);
  if (size >= 1 && size <= 1000) return size;
  throw new InvalidArgumentError('Write a whole number from 1 on, for example 7.');
}

/** The options of a history. */
export function addLogOptions(command: Command): Command {
  return addMatchOptions(command)
    .option('--role <role>', 'the life of one role: team/role, a bare id, a former one, or its name')
    .option('--person <person>', 'the life of one person: an id, a former one, or the name')
    .option('--team <team>', 'the life of one team and its roles: an id, a former one, or the name')
    .option('--since <date>', 'leave out commits before this day, for example 2026-09-01', readDate)
    .option('--until <date>', 'leave out commits after this day', readDate)
    .option('-n, --max-count <number>', 'tell no more than so many commits, the newest ones', readAmount)
    .option('--reverse', 'the oldest commit first')
    .addOption(
      new Option('--format <format>', 'how to report').choices(['pretty', 'json', 'markdown']).default('pretty'),
    )
    .addOption(new Option('--lang <language>', 'the language of the messages').choices(['en', 'nl']).default('en'));
}

/** The options of the map as a drawing. */
export function addDrawingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--diagram <diagram>', 'how the map is drawn (svg)').choices(['auto', ...DIAGRAMS]).default('auto'),
    )
    .addOption(new Option('--paper <paper>', 'the smallest sheet for the map (svg)').choices(PAPERS).default('a3'))
    .addOption(
      new Option('--orientation <orientation>', 'how the sheet is held (svg)').choices(ORIENTATIONS).default('auto'),
    )
    .option('--bw', 'draw the map without colours (svg)');
}

/** The option that sets the clock. */
export function addTodayOption(command: Command): Command {
  return command.option('--today <date>', 'the day that counts as today, for example 2026-09-01', readDate);
}

function readDate(text: string): string {
  if (isIsoDate(text)) return text;
  throw new InvalidArgumentError('Write a date as year-month-day, for example 2026-09-01.');
}

function readFraction(text: string): number {
  if (/^(0(\.\d+)?|1(\.0+)?|\.\d+)$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a number from 0 to 1, for example 0.45.');
}

function readAmount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number, for example 0 or 20.');
}

function readShare(text: string): number {
  if (/^(?:0|1|0?\.\d+|1\.0+|0\.0+)$/.test(text)) return Number(text);
  const percent = /^(\d{1,2}|100) ?%?$/.exec(text)?.[1];
  throw new InvalidArgumentError(
    `Write a share from 0 to 1${percent === undefined ? ', for example 0.25 for a quarter' : `: ${Number(percent) / 100} for ${percent}%`}.`,
  );
}

function gather(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Where nothing else is asked for. */
const DEFAULT_REPORT: readonly ReportTarget<string>[] = [{ format: 'pretty' }];

/** The option that says how to report: several formats at once, one of them on stdout. */
function formatOption(formats: readonly string[]): Option {
  return new Option(
    '--format <format>',
    `how to report: ${enumerate(formats, 'or')}; again for more, with =FILE for those that go into a file`,
  )
    .argParser(readFormat(formats))
    .default(DEFAULT_REPORT, 'pretty');
}

/** Adds `json`, or `json=report.json`, to the reports asked for so far; the default counts only where none is. */
function readFormat(formats: readonly string[]) {
  return (text: string, before: readonly ReportTarget<string>[]): readonly ReportTarget<string>[] => {
    const [, name, file] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
    const format = formats.find((known) => known === name);
    if (!format) throw new InvalidArgumentError(`Allowed choices are ${formats.join(', ')}.`);
    if (file === '') throw new InvalidArgumentError('Name the file behind the equals sign.');
    const earlier = before === DEFAULT_REPORT ? [] : before;
    if (file === undefined && earlier.some((target) => target.file === undefined))
      throw new InvalidArgumentError(`Only one report can go to stdout; write ${format}=FILE for a file.`);
    return [...earlier, { format, ...(file !== undefined && { file }) }];
  };
}
