import { applyChangeRules } from '../../diff/apply-change-rules.ts';
import type { Change, Impact } from '../../diff/change.ts';
import { relateMaps } from '../../diff/compare-maps.ts';
import { loadChangeRuleSettings } from '../diff/change-rule-settings.ts';
import { chooseChanges, readSelection, type SelectionOptions } from '../diff/choose-changes.ts';
import { guardRemoval, type RemovalOptions } from '../diff/guard-removal.ts';
import { openSides, type SideOptions } from '../diff/open-sides.ts';
import { type ChangeReportOptions, reportChanges } from '../diff/report-changes.ts';
import type { ConfigOptions } from '../lint-settings.ts';
import { STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for a comparison. */
export interface DiffOptions
  extends SideOptions,
    SelectionOptions,
    RemovalOptions,
    ChangeReportOptions,
    Pick<ConfigOptions, 'config'> {
  /** The least impact that makes the exit status 1. */
  readonly failOn: 'gap' | 'shift' | 'any' | 'none';
  /** Whether things that no id connects are matched by what they have in common. */
  readonly guess: boolean;
  /** How much that must be, from 0 to 1. */
  readonly similarity: number;
}

/** The impacts that count for each choice of `--fail-on`. */
const COUNTED: Readonly<Record<DiffOptions['failOn'], readonly Impact[]>> = {
  gap: ['gap'],
  shift: ['gap', 'shift'],
  any: ['gap', 'shift', 'growth', 'wording'],
  none: [],
};

/** `rolemap diff`: what changed between two maps. A side with errors is never compared: its findings go to stderr and the status is 2. */
export async function diff(given: readonly string[], options: DiffOptions, world: World): Promise<Status> {
  const selection = readSelection(options);
  const sides = await openSides(given, options, world);
  const severityOf = await loadChangeRuleSettings(options, sides, world);
  const { changes: found, comparison } = relateMaps(sides.before, sides.after, options);
  const all = applyChangeRules(found, severityOf);
  const changes = chooseChanges(all, selection, sides, world);
  const isSelection = changes.length < all.length;
  await reportChanges(changes, comparison, sides.compared, { ...options, isSelection }, world);
  const removesMuch = guardRemoval(comparison, options, world);
  return (removesMuch && isGuarding(options)) || changes.some((change) => counts(change, options))
    ? STATUS.findings
    : STATUS.fine;
}

/** Whether a change makes the exit status 1: by its impact, or by a rule that is an error. */
function counts({ impact, rule }: Change, { failOn }: DiffOptions): boolean {
  return COUNTED[failOn].includes(impact) || (rule?.severity === 'error' && failOn !== 'none');
}

/** Whoever lets all changes pass lets large ones pass, unless they say how large. */
function isGuarding({ failOn, maxRemoval }: DiffOptions): boolean {
  return failOn !== 'none' || maxRemoval !== undefined;
}
