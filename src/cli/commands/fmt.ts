import { formatMap } from '../../edit/format-map.ts';
import type { Finding } from '../../finding/finding.ts';
import { sortFindings } from '../../finding/sort-findings.ts';
import { readSources } from '../../load/read-sources.ts';
import { type NamedSource, readPart } from '../../model/read-map.ts';
import type { Source } from '../../text/source.ts';
import { count, visible } from '../../text/wording.ts';
import { type ChangedSource, deliverTexts } from '../deliver-texts.ts';
import type { LoadOptions } from '../load-map.ts';
import { reportObstacles } from '../report-findings.ts';
import { Failure, STATUS, type Status, type World } from '../world.ts';

/** What can be chosen for laying out the files of a map. */
export interface FmtOptions extends LoadOptions {
  /** Name the files that would change, and write nothing. */
  readonly check?: boolean;
  /** Show what would change as a diff, and write nothing. */
  readonly dryRun?: boolean;
  readonly color?: boolean;
}

/**
 * `rolemap fmt`: lays out the files of a map, all or none, and names those that change. A file that says something the format does not know is laid out as well; one that is no
 * YAML is reported. With `check` the status is 1 where a file would change.
 *
 * Throws a `Failure` where something could not be read, laid out or written.
 */
export async function fmt(paths: readonly string[], options: FmtOptions, world: World): Promise<Status> {
  if (options.check && options.dryRun) throw new Failure('Give --check or --dry-run: not both.');
  const sources = await open(paths.length > 0 ? paths : ['.'], options, world);
  const changed: ChangedSource[] = [];
  for (const { source, document } of sources) {
    const outcome = formatMap(document);
    if ('refused' in outcome)
      throw new Failure(`Nothing was written: ${visible(source.path)} cannot be laid out: ${outcome.refused}.`);
    if (outcome.text !== source.text) changed.push({ source, text: outcome.text });
  }
  const amount = count(changed.length, 'file');
  const rest = sources.length - changed.length;
  const others = rest > 0 ? `; ${changed.length > 0 ? `${rest} more` : count(rest, 'file')} already so` : '';
  if (options.check) {
    for (const { source } of changed) world.out(`${visible(source.path)}\n`);
    world.error(
      changed.length > 0
        ? `${amount} would change: run \`rolemap fmt\`.\n`
        : `${count(sources.length, 'file')} in the layout of rolemap.\n`,
    );
    return changed.length > 0 ? STATUS.findings : STATUS.fine;
  }
  const piped = paths.includes('-') ? (options.stdinFilename ?? '-') : undefined;
  const pipedText = changed.find(({ source }) => source.path === piped)?.text;
  const original = sources.find(({ source }) => source.path === piped)?.source.text;
  await deliverTexts(
    changed,
    { ...options, ...(piped !== undefined && { piped: [piped, pipedText ?? original ?? ''] }) },
    world,
  );
  if (options.dryRun) world.error(`Would lay out ${amount}${others}; nothing was written.\n`);
  else if (piped === undefined) {
    for (const { source } of changed) world.out(`${visible(source.path)}\n`);
    world.error(`Laid out ${amount}${others}.\n`);
  }
  return STATUS.fine;
}

interface OpenedSource {
  readonly source: Source;
  readonly document: NonNullable<NonNullable<Awaited<ReturnType<typeof readPart>>>['document']>;
}

/** The files of a map with their documents. Throws a `Failure` where one cannot be read as one document. */
async function open(paths: readonly string[], options: FmtOptions, world: World): Promise<OpenedSource[]> {
  const { sources, findings, problems } = await readSources({
    paths,
    cwd: world.cwd,
    stdin: world.stdin,
    ...(options.stdinFilename !== undefined && { stdinFilename: options.stdinFilename }),
  });
  if (problems.length > 0)
    throw new Failure(problems.map(({ path, message }) => `Cannot read ${path}: ${message}.`).join('\n'));
  const opened: OpenedSource[] = [];
  const obstacles = [...findings];
  for (const source of sources as readonly NamedSource[]) {
    const part = await readPart(source);
    const own = part?.findings.filter(({ rule }) => !ABOUT_CONTENT.has(rule)) ?? [];
    obstacles.push(...own);
    if (part?.document) opened.push({ source, document: part.document });
    else if (!part && options.verbose)
      world.error(`passed over: ${visible(source.path)} (no key \`rolemap\` at its top)\n`);
    else if (part && own.length === 0) obstacles.push(...part.findings);
  }
  if (obstacles.length > 0) await refuse(obstacles, opened, options, world);
  if (opened.length === 0)
    throw new Failure(`No role map found in ${paths.join(', ')}.\nA map begins with the line \`rolemap: 1\`.`);
  return opened;
}

/** What a file says does not matter to its layout. */
const ABOUT_CONTENT: ReadonlySet<string> = new Set(['schema', 'unknown-key']);

async function refuse(
  findings: readonly Finding[],
  opened: readonly OpenedSource[],
  options: FmtOptions,
  world: World,
): Promise<never> {
  const files = new Set([...opened.map(({ source }) => source.path), ...findings.map(({ at }) => at.source.path)]);
  await reportObstacles({ findings: sortFindings(findings), files: [...files] }, options, world);
  throw new Failure('Nothing was written: mend these errors first.');
}
