import { resolve } from 'node:path';
import { appendToFile, sizeOf } from '../load/write-file.ts';
import { reportMarkdownWithin } from '../report/markdown.ts';
import type { Report } from '../report/report.ts';
import { Failure, type World } from './world.ts';

/** GitHub refuses a job summary that is larger, with all that the step wrote before. */
const MOST_BYTES = 1024 * 1024;

/**
 * Gives the workflow that rolemap runs in what annotations cannot hold: all findings in the job summary, and the numbers as outputs of the step. Does nothing where
 * GitHub names no files for them.
 *
 * Throws a `Failure` where they cannot be written.
 */
export async function tellWorkflow(report: Report, { cwd, env }: World): Promise<void> {
  const { errors, warnings, infos } = report.summary;
  if (env.GITHUB_OUTPUT)
    expectWritten(
      await appendToFile(resolve(cwd, env.GITHUB_OUTPUT), `errors=${errors}\nwarnings=${warnings}\ninfos=${infos}\n`),
    );
  if (!env.GITHUB_STEP_SUMMARY) return;
  const path = resolve(cwd, env.GITHUB_STEP_SUMMARY);
  const text = `### rolemap\n\n${reportMarkdownWithin(report, MOST_BYTES - (await sizeOf(path)) - 100)}\n`;
  expectWritten(await appendToFile(path, text));
}

function expectWritten(problem: string | undefined): void {
  if (problem) throw new Failure(problem);
}
