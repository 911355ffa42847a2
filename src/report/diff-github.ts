import type { Impact, ToldChange } from '../diff/change.ts';
import { rangeOf } from '../text/source.ts';
import { visibleLine } from '../text/wording.ts';
import { placeOf } from './diff-groups.ts';
import { DIFF_LABELS, type DiffLabels } from './diff-labels.ts';
import type { ChangeReport } from './diff-report.ts';
import { MOST_ANNOTATIONS } from './github.ts';
import { logLine, workflowCommand } from './workflow-command.ts';

const ORDER: readonly Impact[] = ['gap', 'shift', 'growth', 'wording'];

/**
 * Changes as workflow commands, which GitHub shows beside the changed lines: gaps as warnings, what breaks a rule about changes as that rule weighs, the rest as notices; those that ask
 * most of a reader first, ten at most. The others follow as plain lines of the log. What is gone is shown where the new map lacks it; where a whole thing is gone, beside no line.
 */
export function reportChangesGithub({ changes, language }: Pick<ChangeReport, 'changes' | 'language'>): string {
  const labels = DIFF_LABELS[language];
  const isError = ({ rule }: ToldChange) => rule?.severity === 'error';
  const ordered = [
    ...changes.filter(isError),
    ...ORDER.flatMap((impact) => changes.filter((change) => change.impact === impact && !isError(change))),
  ];
  const rest = ordered.slice(MOST_ANNOTATIONS);
  return (
    ordered
      .slice(0, MOST_ANNOTATIONS)
      .map((change) => annotation(change, labels))
      .join('') + restLines(rest, labels)
  );
}

function annotation(change: ToldChange, labels: DiffLabels): string {
  const { impact, after, about, rule } = change;
  const where = about.teams?.join(' › ') ?? about.name;
  return workflowCommand(
    weightOf(change),
    {
      ...(after && placeIn(after)),
      title: visibleLine(`${labels.impact[impact]}${where === '' ? '' : ` · ${where}`}${rule ? ` [${rule.id}]` : ''}`),
    },
    said(change, labels),
  );
}

function weightOf({ impact, rule }: ToldChange) {
  if (rule?.severity === 'error') return 'error';
  return impact === 'gap' || rule?.severity === 'warning' ? 'warning' : 'notice';
}

function placeIn({ at }: NonNullable<ToldChange['after']>) {
  const { start, end } = rangeOf(at.source, at.locate());
  return {
    file: at.source.path,
    line: start.line,
    endLine: end.line,
    // GitHub ignores columns that span lines.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
  };
}

function said({ message, guess }: ToldChange, labels: DiffLabels): string {
  return visibleLine(guess ? `${message} (${labels.guess(guess)})` : message);
}

function restLines(rest: readonly ToldChange[], labels: DiffLabels): string {
  if (rest.length === 0) return '';
  return [
    workflowCommand('group', {}, labels.inTheLog(rest.length, MOST_ANNOTATIONS)),
    ...rest.map((change) => {
      const place = placeOf(change);
      return logLine(
        visibleLine(
          `${place ? `${place.shown}:${place.line} ` : ''}${labels.impact[change.impact]}: ${said(change, labels)}`,
        ),
      );
    }),
    workflowCommand('endgroup', {}, ''),
  ].join('');
}
