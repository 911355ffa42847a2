import { type Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_SIMILARITY } from '../diff/default-similarity.ts';
import { SEVERITIES } from '../finding/severity.ts';
import { PROFILE_IDS } from '../lint/profile-ids.ts';
import { DIAGRAMS, ORIENTATIONS, PAPERS } from '../render/svg/svg-options.ts';
import { FORMAT_NAMES } from '../report/formats.ts';
import { isIsoDate } from '../text/iso-date.ts';
import { enumerate } from '../text/wording.ts';
import type { ReportTarget } from './send-report.ts';

/** The options that every command has. They belong to the program alone: commander would otherwise give their value to one of two. */
export function addGlobalOptions(program: Command): Command {
  return program
    .option('--color', 'use colours (default: where the output is a terminal)')
    .option('--no-color', 'use no colours')
    .option('--no-input', 'ask nothing, also in a terminal: what is needed comes from options')
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

/** The options about things that no id connects. */
export function addMatchOptions(command: Command): Command {
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

/** The option that looks again at each change. */
export function addWatchOption(command: Command): Command {
  return command.option('--watch', 'do it again at each change of the files, until Ctrl-C');
}

/** Reads a day as a date of ISO 8601. */
export function readDate(text: string): string {
  if (isIsoDate(text)) return text;
  throw new InvalidArgumentError('Write a date as year-month-day, for example 2026-09-01.');
}

function readFraction(text: string): number {
  if (/^(0(\.\d+)?|1(\.0+)?|\.\d+)$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a number from 0 to 1, for example 0.45.');
}

/** Reads a whole number. */
export function readAmount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number, for example 0 or 20.');
}

/** Adds the value of an option that may be given again to those before. */
export function gather(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Where nothing else is asked for. */
const DEFAULT_REPORT: readonly ReportTarget<string>[] = [{ format: 'pretty' }];

/** The option that says how to report: several formats at once, one of them on stdout. */
export function formatOption(formats: readonly string[]): Option {
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
