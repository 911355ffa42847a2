import type { Rule } from './rule.ts';
import criticalSingle from './rules/critical-single.ts';
import decisionWithTwoDeciders from './rules/decision-with-two-deciders.ts';
import decisionWithoutDecider from './rules/decision-without-decider.ts';
import orgWithoutVision from './rules/org-without-vision.ts';
import roleEmpty from './rules/role-empty.ts';
import roleUnfilled from './rules/role-unfilled.ts';
import temporaryOverdue from './rules/temporary-overdue.ts';
import titleAsRole from './rules/title-as-role.ts';

/** All rules, in the order of their ids. */
export const RULES: readonly Rule[] = [
  criticalSingle,
  decisionWithTwoDeciders,
  decisionWithoutDecider,
  orgWithoutVision,
  roleEmpty,
  roleUnfilled,
  temporaryOverdue,
  titleAsRole,
];
