import { reportChangesMarkdownWithin } from '../../report/diff-markdown.ts';
import type { ChangeReport } from '../../report/diff-report.ts';
import { summarizeChanges } from '../../report/diff-summary.ts';
import type { WorkflowNews } from '../tell-workflow.ts';

/** All changes, for a workflow. */
export function newsOfChanges(report: ChangeReport): WorkflowNews {
  const { changes, gap, shift, growth, wording } = summarizeChanges(report.changes);
  return {
    outputs: { changes, gaps: gap, shifts: shift, growth, wording },
    summary: (limit) => reportChangesMarkdownWithin(report, limit),
  };
}
