import { STATUS, type Status } from './world.ts';

/** What each exit status means, the same for all commands. */
export const EXIT_STATUSES: readonly { readonly status: Status; readonly meaning: string }[] = [
  { status: STATUS.fine, meaning: 'all is well' },
  { status: STATUS.findings, meaning: 'findings or differences that --fail-on counts, or pages out of date' },
  { status: STATUS.failure, meaning: 'wrong use, or something could not be read or written' },
  { status: STATUS.interrupted, meaning: 'stopped with Ctrl-C' },
];
