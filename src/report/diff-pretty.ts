import type { Change } from '../diff/change.ts';
import { rangeOf } from '../text/source.ts';
import { count, visible } from '../text/wording.ts';
import type { Colors } from './colors.ts';
import { summarizeChanges } from './diff-summary.ts';

/** Changes for a person at a terminal: grouped by what they are about, a sign and a sentence each, and one line that sums up. */
export function reportChangesPretty(changes: readonly Change[], colors: Colors): string {
  if (changes.length === 0) return 'No differences.\n';
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const subject = change.subject.split('/')[0] as string;
    groups.set(subject, [...(groups.get(subject) ?? []), change]);
  }
  const parts = [...groups].map(([subject, own]) =>
    [
      colors.bold(visible(subject === 'org' ? 'organisation' : subject)),
      ...own.map((change) => line(change, colors)),
    ].join('\n'),
  );
  const { changes: all, kinds, ...impacts } = summarizeChanges(changes);
  const weights = Object.entries(impacts)
    .filter(([, amount]) => amount > 0)
    .map(([impact, amount]) => `${amount} ${impact}`);
  const named = Object.entries(kinds).map(([kind, amount]) => `${amount} ${kind}`);
  return `${parts.join('\n\n')}\n\n${count(all, 'change')}: ${weights.join(', ')} (${named.join(', ')})\n`;
}

function line({ before, after, impact, kind, message }: Change, colors: Colors): string {
  const sign = !before ? colors.green('+') : !after ? colors.red('-') : colors.yellow('~');
  const at = after?.at ?? before?.at;
  const place = at ? colors.dim(`  ${visible(at.source.path)}:${rangeOf(at.source, at.locate()).start.line}`) : '';
  return `  ${sign} ${visible(message)} ${impact === 'gap' ? colors.red(`[${kind}, gap]`) : colors.dim(`[${kind}]`)}${place}`;
}
