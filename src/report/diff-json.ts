import type { Side } from '../diff/change.ts';
import { rangeOf } from '../text/source.ts';
import type { ChangeReport } from './diff-report.ts';
import { summarizeChanges } from './diff-summary.ts';

/** Changes for programs: the shape of `schemas/changes.schema.json`, `version` 1. Whom each concerns is a part of it, so that it is the same by team and by person. */
export function reportChangesJson({ changes }: Pick<ChangeReport, 'changes'>): string {
  const entries = changes.map(
    ({ kind, impact, action, about, message, before, after, guess, people, rule, fingerprint }) => ({
      kind,
      impact,
      action,
      thing: about.thing,
      subject: about.reference,
      ...(about.team !== undefined && { team: about.team }),
      message,
      ...(before && { before: placed(before) }),
      ...(after && { after: placed(after) }),
      people,
      ...(rule && { rule: rule.id, severity: rule.severity }),
      fingerprint,
      ...(guess && { confidence: guess.confidence, reasons: guess.reasons }),
    }),
  );
  return `${JSON.stringify({ version: 1, changes: entries, summary: summarizeChanges(changes) }, null, 2)}\n`;
}

function placed({ value, at }: Side) {
  return { ...(value !== undefined && { value }), file: at.source.path, range: rangeOf(at.source, at.locate()) };
}
