import { type Command, InvalidArgumentError, Option } from 'commander';
import { addLoadOptions, formatOption } from '../options.ts';

/** The formats in which an edit can tell what it changed. */
const EDIT_FORMATS = ['pretty', 'json', 'markdown', 'patch'];

/** The options of every command that edits a map. */
export function addEditOptions(command: Command): Command {
  return addLoadOptions(command)
    .option('--dry-run', 'show the changes of the files as a diff, and write nothing')
    .option('--force', 'write also what leaves a gap: work or a decision without anyone')
    .addOption(formatOption(EDIT_FORMATS))
    .addOption(
      new Option('--lang <language>', 'the language in which changes are told').choices(['en', 'nl']).default('en'),
    );
}

/** Reads a share of full time: 0.6, .6 or 60%. */
export function readTime(text: string): number {
  const percent = /^(\d{1,3}(?:[.,]\d+)?)\s?%$/.exec(text)?.[1];
  const share = Number((percent ?? text).replace(',', '.')) / (percent === undefined ? 1 : 100);
  if (/^\d*[.,]?\d+\s?%?$/.test(text) && share > 0 && share <= 1) return Math.round(share * 10_000) / 10_000;
  throw new InvalidArgumentError('Write a share of full time above 0 and up to 1, for example 0.6 or 60%.');
}
