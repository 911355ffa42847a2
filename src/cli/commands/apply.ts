import { applyPatch } from '../../edit/apply-patch.ts';
import type { Conflict } from '../../edit/conflict.ts';
import { readPatch } from '../../edit/read-patch.ts';
import { readSources } from '../../load/read-sources.ts';
import { mapFrom } from '../../load-map.ts';
import type { Patch } from '../../schema/generated/patch.ts';
import { positionAt } from '../../text/source.ts';
import { count, visible } from '../../text/wording.ts';
import { deliverTexts } from '../deliver-texts.ts';
import { type LoadOptions, loadMap } from '../load-map.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for applying a patch. */
export interface ApplyOptions extends LoadOptions {
  /** Undo the patch instead. */
  readonly reverse?: boolean;
  /** Show what would change, and write nothing. */
  readonly dryRun?: boolean;
  readonly color?: boolean;
}

/**
 * `rolemap apply`: makes the changes of a patch in the files of a map, all or none. Where the patch does not fit, it says where and the status is 1; where the outcome would
 * have errors, its findings go to stderr and the status is 2.
 */
export async function apply(
  patchPath: string,
  path: string | undefined,
  options: ApplyOptions,
  world: World,
): Promise<Status> {
  const paths = path === undefined ? [] : [path];
  if (patchPath === '-' && path === '-')
    throw new Failure('Standard input can be the patch or the map: give a file for the other one.');
  const patch = await openPatch(patchPath, options, world);
  const loaded = await loadMap(paths, options, world);
  const { map, sources } = loaded;
  if (!map || loaded.findings.length > 0) {
    await reportObstacles(loaded, options, world);
    throw new Failure('Nothing was applied: mend the errors in the map first.');
  }
  const outcome = applyPatch(map, patch, options);
  if ('conflicts' in outcome) return tellConflicts(outcome, options, world);
  if ('refused' in outcome)
    throw new Failure(
      `Nothing was written: ${visible(outcome.refused.source.path)} cannot be edited, for ${outcome.refused.reason}.`,
    );
  const changed = [...outcome.texts].map(([source, text]) => ({ source, text }));
  const after = await mapFrom({
    sources: sources.map((source) => ({ ...source, text: outcome.texts.get(source) ?? source.text })),
    findings: [],
    problems: [],
  });
  if (!after.map || after.findings.length > 0) {
    await reportObstacles(after, options, world);
    throw new Failure('Nothing was written: after the patch the map would have errors, as they stand above.');
  }
  if (!outcome.isOutcome(after.map)) throw new Error('the files would not say what the patch makes of the map');
  const [piped] = path === '-' ? sources : [];
  await deliverTexts(
    changed,
    { ...options, ...(piped && { piped: [piped.path, outcome.texts.get(piped) ?? piped.text] }) },
    world,
  );
  const files = changed.length === 0 ? 'no file changes' : count(changed.length, 'file');
  world.error(
    `${options.dryRun ? 'Would apply' : 'Applied'} ${count(patch.operations.length, 'operation')}${options.reverse ? ' backwards' : ''}: ${files}.\n`,
  );
  return STATUS.fine;
}

async function openPatch(path: string, options: ApplyOptions, world: World): Promise<Patch> {
  const { sources, findings, problems } = await readSources({ paths: [path], cwd: world.cwd, stdin: world.stdin });
  const [problem] = problems;
  if (problem) throw new Failure(`Cannot read ${problem.path}: ${problem.message}.`);
  const [source] = sources;
  const isOne = sources.length === 1 && source?.named;
  if (findings.length === 0 && !isOne) throw new Failure(`A patch is one file: ${path} is a folder.`);
  const patch = source && findings.length === 0 ? await readPatch(source) : { findings };
  if (!('findings' in patch)) return patch;
  await reportObstacles({ findings: patch.findings, files: [path] }, options, world);
  throw new Failure(
    `Nothing was applied: ${path === '-' ? 'standard input' : path} is no patch. \`rolemap diff OLD NEW --format patch\` makes one.`,
  );
}

/** More than this nobody reads. */
const MOST_CONFLICTS = 20;

function tellConflicts(
  { conflicts, isDone }: { readonly conflicts: readonly Conflict[]; readonly isDone: boolean },
  { reverse }: ApplyOptions,
  world: World,
): Status {
  if (isDone) {
    world.error(`Nothing to do: the patch ${reverse ? 'is not in the map' : 'has been applied already'}.\n`);
    return STATUS.fine;
  }
  world.error('The patch does not fit this map; nothing was written.\n');
  for (const { message, at } of conflicts.slice(0, MOST_CONFLICTS)) {
    if (!at) {
      world.error(`  ${message}\n`);
      continue;
    }
    const { line, column } = positionAt(at.source, at.locate().start);
    world.error(`  ${visible(at.source.path)}:${line}:${column}  ${message}\n`);
  }
  if (conflicts.length > MOST_CONFLICTS) world.error(`  … and ${conflicts.length - MOST_CONFLICTS} more.\n`);
  world.error('The map is another one than the patch was made from. Make the patch again from the map as it is now.\n');
  return STATUS.findings;
}
