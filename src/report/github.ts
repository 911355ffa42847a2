import type { Finding } from '../finding/finding.ts';
import { heaviestFirst } from '../finding/severity.ts';
import { rangeOf } from '../text/source.ts';
import { count, visible } from '../text/wording.ts';
import type { Report } from './report.ts';
import { logLine, workflowCommand } from './workflow-command.ts';

/** GitHub shows no more annotations of one kind for a step, and drops the others without a word. */
export const MOST_ANNOTATIONS = 10;

/**
 * Findings as workflow commands, which GitHub shows beside the changed lines: the heaviest first, ten at most. The others follow as plain lines of the log, so that
 * nothing is lost where there is no job summary.
 */
export function reportGithub({ findings }: Pick<Report, 'findings'>): string {
  const ordered = heaviestFirst(findings);
  const rest = ordered.slice(MOST_ANNOTATIONS);
  return ordered.slice(0, MOST_ANNOTATIONS).map(annotation).join('') + restLines(rest);
}

function annotation({ rule, severity, message, help, at }: Finding): string {
  const { start, end } = rangeOf(at.source, at.locate());
  return workflowCommand(
    severity === 'info' ? 'notice' : severity,
    {
      file: at.source.path,
      line: start.line,
      endLine: end.line,
      // GitHub ignores columns that span lines.
      ...(start.line === end.line && { col: start.column, endColumn: end.column }),
      title: rule,
    },
    visible(help ? `${message}\nhelp: ${help}` : message),
  );
}

function restLines(rest: readonly Finding[]): string {
  if (rest.length === 0) return '';
  const title = `${count(rest.length, 'more finding')}: GitHub shows ${MOST_ANNOTATIONS} beside the lines, the others are here and in the job summary`;
  return [
    workflowCommand('group', {}, title),
    ...rest.map(({ at, severity, rule, message }) => {
      const { line, column } = rangeOf(at.source, at.locate()).start;
      return logLine(visible(`${at.source.path}:${line}:${column} ${severity}[${rule}] ${message}`));
    }),
    workflowCommand('endgroup', {}, ''),
  ].join('');
}
