import type { Finding } from '../../finding/finding.ts';
import { nearest } from '../../text/did-you-mean.ts';
import type { MessageLanguage } from '../languages.ts';
import { BASELINE_MESSAGES } from './baseline-messages.ts';
import { type BaselineContext, type BaselineMatch, isStale, timesOf } from './match-baseline.ts';

/** A finding `baseline-stale` (warning, at the entry in the baseline) for each entry that stands for more than there is. */
export function staleFindings(match: BaselineMatch, context: BaselineContext, language: MessageLanguage): Finding[] {
  const say = BASELINE_MESSAGES[language];
  return match.entries
    .filter((matched) => isStale(matched, context))
    .map(({ entry, findings }) => {
      const { rule, subject, content = '', location } = entry;
      const words = !context.rules.has(rule)
        ? { message: say.unknownRule(rule), help: say.unknownRuleHelp(nearest(rule, context.rules)) }
        : {
            message:
              findings.length === 0
                ? say.gone(rule, subject)
                : say.fewer(rule, subject, findings.length, timesOf(entry)),
            help: say.staleHelp,
          };
      const at = location.child('rule').value;
      return { rule: 'baseline-stale', severity: 'warning', subject, ...words, at, detail: `${rule} ${content}` };
    });
}
