import type { Finding } from '../finding/finding.ts';
import { rangeOf } from '../text/source.ts';

/** Findings as workflow commands, which GitHub shows beside the changed lines. */
export function reportGithub(findings: readonly Finding[]): string {
  return findings
    .map(({ rule, severity, message, help, at }) => {
      const { start, end } = rangeOf(at.source, at.locate());
      const command = severity === 'info' ? 'notice' : severity;
      // GitHub ignores columns that span lines.
      const columns = start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : [];
      const properties = [
        `file=${property(at.source.path)}`,
        `line=${start.line}`,
        `endLine=${end.line}`,
        ...columns,
        `title=${property(rule)}`,
      ];
      return `::${command} ${properties.join(',')}::${data(help ? `${message}\nhelp: ${help}` : message)}\n`;
    })
    .join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
