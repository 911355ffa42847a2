/**
 * One line that a GitHub workflow reads as a command, such as `::error file=map.yaml,line=3::No person has the id "jan".` (GitHub, "Workflow commands").
 * Nothing in the values or the text can end it or begin another.
 */
export function workflowCommand(
  command: 'error' | 'warning' | 'notice' | 'group' | 'endgroup',
  properties: Readonly<Record<string, string | number>>,
  text: string,
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${command}${list.length > 0 ? ` ${list.join(',')}` : ''}::${data(text)}\n`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** A text as one line of a workflow's log that is no command: those begin a line with `::`, or hold `##[` anywhere. */
export function logLine(text: string): string {
  return `${`- ${text.replace(/[\r\n\u2028\u2029]+/g, ' ')}`.replace(/##\[/g, '## [')}\n`;
}
