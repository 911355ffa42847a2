import type { Finding } from '../../finding/finding.ts';
import { identityOf } from '../../finding/identity.ts';
import { type FormerSubjects, formerSubjectsOf } from '../../lint/former-subjects.ts';
import { readRevision } from '../../load/read-revision.ts';
import { mapFrom } from '../../load-map.ts';
import { count } from '../../text/wording.ts';
import { Failure, type World } from '../world.ts';
import type { Look, Looked } from './looked.ts';

/** Options about an earlier revision. */
export interface SinceOptions {
  /** A git revision: only findings that are new since HEAD and it parted are reported; `main..` means the revision as it is now. */
  readonly since?: string;
  readonly stdinFilename?: string;
}

/** An earlier state of the map, looked at in the same way. */
export interface EarlierState {
  /** The findings that were not there then. */
  newIn(looked: Looked): ReadonlySet<Finding>;
}

/**
 * Looks at the map as it was where HEAD and a git revision parted. Where it could not be read as a map then, that is said on stderr and more counts as new, never less.
 *
 * Throws a `Failure` where the revision cannot be read.
 */
export async function openSince(
  revision: string,
  paths: readonly string[],
  { stdinFilename }: SinceOptions,
  look: Look,
  world: World,
): Promise<EarlierState> {
  if (paths.includes('-') && stdinFilename === undefined)
    throw new Failure(
      'Say with --stdin-filename which file standard input is, so that --since can find its earlier state.',
    );
  const named = (paths.length > 0 ? paths : ['.']).map((path) =>
    path === '-' && stdinFilename ? stdinFilename : path,
  );
  const read = await readRevision({ revision, paths: named, cwd: world.cwd, parting: true });
  if ('obstacle' in read) throw new Failure(read.obstacle);
  const loaded = await mapFrom(read);
  const before = (await look(loaded)).findings;
  const { name } = read;
  if (!loaded.map)
    world.error(
      loaded.findings.length > 0
        ? `At ${name} this could not be read as a map (${count(loaded.findings.length, 'error')}): what rules find now counts as new.\n`
        : `At ${name} there was no role map here: all findings count as new.\n`,
    );
  return { newIn: (looked) => newFindings(looked, before) };
}

/** The findings that are not among those of before, compared by what they are about (`identityOf`); of equal ones, as many as there are more. */
function newFindings({ loaded, findings }: Looked, before: readonly Finding[]): ReadonlySet<Finding> {
  // Without a map the rules saw nothing: a run that could not look is no reason to be content.
  if (!loaded.map) return new Set(findings);
  const former: FormerSubjects = formerSubjectsOf(loaded.map);
  const known = new Map<string, number>();
  for (const finding of before) {
    const identity = identityOf({ ...finding, subject: former.get(finding.subject) ?? finding.subject });
    known.set(identity, (known.get(identity) ?? 0) + 1);
  }
  return new Set(
    findings.filter((finding) => {
      const identity = identityOf(finding);
      const left = known.get(identity) ?? 0;
      if (left > 0) known.set(identity, left - 1);
      return left === 0 || KEEPS_FROM_LOOKING.includes(finding.rule);
    }),
  );
}

/** Checks after which a file was left out: a run that did not look at everything never passes. */
const KEEPS_FROM_LOOKING: readonly string[] = ['invalid-encoding'];
