import { gitLines } from './git.ts';

/** The day on which a revision was committed, as an ISO date in the time of its committer; undefined where it is none of a commit. */
export async function dateOfRevision(folder: string, revision: string): Promise<string | undefined> {
  const [date] = await gitLines(folder, [
    ...['-c', 'log.showSignature=false', 'log', '-1', '--format=%cI', '--end-of-options'],
    revision,
    '--',
  ]);
  return date?.slice(0, 10);
}
