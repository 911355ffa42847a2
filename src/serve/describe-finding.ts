import { type Finding, ORGANIZATION } from '../finding/finding.ts';
import { rangeOf } from '../text/source.ts';
import { visibleLine } from '../text/wording.ts';
import type { LiveFinding } from './live-state.ts';

/** A finding as it is sent: its place as in an editor, and where the page says something about its subject. */
export function describeFinding({ severity, rule, message, help, at, subject }: Finding): LiveFinding {
  const { line, column } = rangeOf(at.source, at.locate()).start;
  return {
    severity,
    rule,
    message: visibleLine(message),
    ...(help !== undefined && { help: visibleLine(help) }),
    place: `${visibleLine(at.source.path)}:${line}:${column}`,
    targets: targetsOf(subject),
  };
}

/** A subject says no more than an id; a team and a person may have the same one. */
const KINDS = ['team', 'person', 'collaboration', 'talent', 'template'];

function targetsOf(subject: string): string[] {
  if (subject === ORGANIZATION) return ['page:overview'];
  return subject.includes('/') ? [`role:${subject}`] : KINDS.map((kind) => `${kind}:${subject}`);
}
