import { STATUS, type Status } from './world.ts';

/** What each exit status means, the same for all commands. */
export const EXIT_STATUSES: readonly { readonly status: Status; readonly meaning: string }[] = [
  { status: STATUS.fine, meaning: 'All is well.' },
  { status: STATUS.findings, meaning: 'There are findings or differences that count, or files on disk differ.' },
  {
    status: STATUS.failure,
    meaning:
      'Wrong use, no map found, something could not be read or written, or a mistake of rolemap itself. A run that could not look at everything never ends with 0.',
  },
  { status: STATUS.interrupted, meaning: 'Interrupted with Ctrl-C.' },
];

/** When a command ends with status 1, as the end of a sentence; undefined for commands that never do. */
export function meaningOfFindings(command: string): string | undefined {
  return FINDINGS[command];
}

const FINDINGS: Readonly<Record<string, string>> = {
  validate: 'when a finding weighs as much as `--fail-on`',
  lint: 'when a finding weighs as much as `--fail-on`',
  diff: 'when a change weighs as much as `--fail-on`',
  render: 'when `--check` finds that files on disk differ',
};
