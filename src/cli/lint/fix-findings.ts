import { fixMap, type RefusedFix, type View } from '../../edit/fix-map.ts';
import type { Finding } from '../../finding/finding.ts';
import { mapFrom } from '../../load-map.ts';
import type { NamedSource } from '../../model/read-map.ts';
import { positionAt, type Source } from '../../text/source.ts';
import { count, enumerate, visible } from '../../text/wording.ts';
import { deliverTexts } from '../deliver-texts.ts';
import type { World } from '../world.ts';
import type { Look, Looked } from './looked.ts';

/** Options about mending. */
export interface FixOptions {
  readonly fix?: boolean;
  /** Whether repairs that can change what the map means are made too. */
  readonly unsafe?: boolean;
  /** Whether the repairs are shown on stdout instead of made. */
  readonly dryRun?: boolean;
  readonly stdinFilename?: string;
  readonly color?: boolean;
}

interface LookedView extends View<NamedSource> {
  readonly looked: Looked;
}

/**
 * Mends the findings that a run would report, and gives the map as it is then. With `dryRun` the changes are shown as a unified diff and nothing is mended. What stands on
 * standard input goes to stdout, mended or not. What was mended, and what was left and why, is said on stderr.
 *
 * Throws a `Failure` where a file cannot be written, or was changed by someone else in the meantime.
 */
export async function fixFindings(
  first: Looked,
  { look, reported }: { readonly look: Look; readonly reported: (looked: Looked) => readonly Finding[] },
  paths: readonly string[],
  options: FixOptions,
  world: World,
): Promise<Looked> {
  const { loaded } = first;
  const read = new Set<Source>(loaded.sources);
  const unread = loaded.findings.filter(({ at }) => !read.has(at.source));
  const viewOf = (looked: Looked): LookedView => ({
    looked,
    sources: looked.loaded.sources,
    findings: looked.findings,
    reported: reported(looked),
    hasMap: looked.loaded.map !== undefined,
  });
  const { view, fixed, refused } = await fixMap(viewOf(first), {
    unsafe: options.unsafe === true,
    look: async (sources) => viewOf(await look(await mapFrom({ sources, findings: unread, problems: [] }))),
  });
  const now = new Map(view.sources.map((source) => [source.path, source.text]));
  const changed = loaded.sources.flatMap((source) => {
    const text = now.get(source.path);
    return text === undefined || text === source.text ? [] : [{ source, text }];
  });
  const piped = paths.includes('-') ? (options.stdinFilename ?? '-') : undefined;
  await deliverTexts(
    changed,
    { ...options, ...(piped !== undefined && { piped: [piped, now.get(piped) ?? ''] }) },
    world,
  );
  tell({ fixed, refused, files: changed.length, left: view.reported }, options, world);
  return options.dryRun ? first : view.looked;
}

interface Outcome {
  readonly fixed: readonly Finding[];
  readonly refused: readonly RefusedFix[];
  readonly files: number;
  /** The findings that are left. */
  readonly left: readonly Finding[];
}

function tell({ fixed, refused, files, left }: Outcome, { dryRun, unsafe }: FixOptions, world: World): void {
  const amount = `${count(fixed.length, 'finding')} in ${count(files, 'file')}`;
  if (fixed.length > 0) world.error(`${dryRun ? 'Would fix' : 'Fixed'} ${amount}.\n`);
  else world.error('Nothing was fixed.\n');
  for (const { finding, brings } of refused) {
    const { source } = finding.at;
    const { line, column } = positionAt(source, finding.at.locate().start);
    const why = brings.length > 0 ? `would bring ${enumerate(brings)}` : 'would not mend it';
    world.error(
      `Not fixed: ${visible(source.path)}:${line}:${column} ${finding.rule}, because to ${finding.fix?.title} ${why}.\n`,
    );
  }
  const more = unsafe ? 0 : left.filter(({ fix }) => fix && !fix.safe && fix.edits.length > 0).length;
  if (more > 0)
    world.error(`${more} more can be fixed with --unsafe, which may change what the map means; --dry-run shows how.\n`);
}
