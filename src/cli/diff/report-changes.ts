import type { Change, Language } from '../../diff/change.ts';
import { tellChanges } from '../../diff/tell-changes.ts';
import { reportChangesJson } from '../../report/diff-json.ts';
import { reportChangesPretty } from '../../report/diff-pretty.ts';
import { chooseColors } from '../choose-colors.ts';
import type { World } from '../world.ts';
import type { Sides } from './open-sides.ts';

/** How changes are reported. */
export interface ChangeReportOptions {
  readonly format: 'pretty' | 'json';
  /** The language of the messages. */
  readonly lang: Language;
  readonly color?: boolean;
}

/** Reports changes between two maps in the format asked for. */
export async function reportChanges(
  changes: readonly Change[],
  _sides: Sides,
  { format, lang, color }: ChangeReportOptions,
  world: World,
): Promise<void> {
  const told = tellChanges(changes, lang);
  world.out(
    format === 'json' ? reportChangesJson(told) : reportChangesPretty(told, await chooseColors(color, world), lang),
  );
}
