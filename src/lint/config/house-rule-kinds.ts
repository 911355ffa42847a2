/** The kinds of things that a house rule can look at. */
export const HOUSE_RULE_KINDS = [
  'organization',
  'team',
  'role',
  'person',
  'collaboration',
  'talent',
  'template',
  'pay-band',
] as const;
export type HouseRuleKind = (typeof HOUSE_RULE_KINDS)[number];
