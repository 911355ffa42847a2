import type { Side, ToldChange } from '../diff/change.ts';
import { rangeOf } from '../text/source.ts';
import { summarizeChanges } from './diff-summary.ts';

/** Changes for programs: the shape of `schemas/changes.schema.json`, `version` 1. */
export function reportChangesJson(changes: readonly ToldChange[]): string {
  const entries = changes.map(({ kind, impact, about, message, before, after, rule, fingerprint }) => ({
    kind,
    impact,
    thing: about.thing,
    subject: about.reference,
    message,
    ...(before && { before: placed(before) }),
    ...(after && { after: placed(after) }),
    ...(rule && { rule: rule.id, severity: rule.severity }),
    fingerprint,
  }));
  return `${JSON.stringify({ version: 1, changes: entries, summary: summarizeChanges(changes) }, null, 2)}\n`;
}

function placed({ value, at }: Side) {
  return { ...(value !== undefined && { value }), file: at.source.path, range: rangeOf(at.source, at.locate()) };
}
