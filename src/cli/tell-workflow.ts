import { resolve } from 'node:path';
import { appendToFile, sizeOf } from '../load/write-file.ts';
import { reportMarkdownWithin } from '../report/markdown.ts';
import type { Report } from '../report/report.ts';
import { Failure, type World } from './world.ts';

/** GitHub refuses a job summary that is larger, with all that the step wrote before. */
const MOST_BYTES = 1024 * 1024;

/** What a workflow is told besides annotations. */
export interface WorkflowNews {
  /** The numbers for later steps, by name. */
  readonly outputs: Readonly<Record<string, number>>;
  /** Markdown for the summary of the job, in at most so many bytes. */
  readonly summary: (limit: number) => string;
}

/** All findings, for a workflow. */
export function newsOfFindings(report: Report): WorkflowNews {
  const { errors, warnings, infos } = report.summary;
  return { outputs: { errors, warnings, infos }, summary: (limit) => reportMarkdownWithin(report, limit) };
}

/**
 * Gives the workflow that rolemap runs in what annotations cannot hold: all that there is to report in the job summary, and the numbers as outputs of the step. Does nothing where
 * GitHub names no files for them.
 *
 * Throws a `Failure` where they cannot be written.
 */
export async function tellWorkflow({ outputs, summary }: WorkflowNews, { cwd, env }: World): Promise<void> {
  if (env.GITHUB_OUTPUT) {
    const lines = Object.entries(outputs).map(([name, amount]) => `${name}=${amount}\n`);
    expectWritten(await appendToFile(resolve(cwd, env.GITHUB_OUTPUT), lines.join('')));
  }
  if (!env.GITHUB_STEP_SUMMARY) return;
  const path = resolve(cwd, env.GITHUB_STEP_SUMMARY);
  const text = `### rolemap\n\n${summary(MOST_BYTES - (await sizeOf(path)) - 100)}\n`;
  expectWritten(await appendToFile(path, text));
}

function expectWritten(problem: string | undefined): void {
  if (problem) throw new Failure(problem);
}
