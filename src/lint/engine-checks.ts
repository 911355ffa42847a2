import type { Severity } from '../finding/finding.ts';

/** What `lint` itself reports besides the findings of rules: about exceptions and baselines. They cannot be excepted. */
export const ENGINE_CHECKS: Readonly<
  Record<string, { readonly severity: Severity; readonly summary: string; readonly why: string }>
> = {
  'baseline-stale': {
    severity: 'warning',
    summary: 'An entry of the baseline stands for more than is found.',
    why: 'What was mended could come back, and nobody would see it. `rolemap lint --baseline FILE --prune-baseline` takes out what is no longer needed.',
  },
  'exception-expired': {
    severity: 'warning',
    summary: 'An exception has a last day, and that day has passed.',
    why: 'Someone promised to look again by then. Until someone does, the rule counts as for everyone.',
  },
  'exception-malformed': {
    severity: 'error',
    summary: 'An exception is not written as exceptions are written.',
    why: 'A misspelt exception that is passed over in silence looks like one that works.',
  },
  'exception-unknown-rule': {
    severity: 'error',
    summary: 'An exception names a rule that there is not, or a check that cannot be excepted.',
    why: 'It would except nothing, and its author would believe that it does.',
  },
  'exception-unused': {
    severity: 'warning',
    summary: 'An exception is no longer needed.',
    why: 'What it was about has been mended; left standing, it would hide the next finding of its kind.',
  },
  'exception-without-reason': {
    severity: 'error',
    summary: 'An exception gives no reason.',
    why: 'The next reader cannot tell whether it still holds. One sentence is enough.',
  },
};
