/** The ways of working with which a map can start; `ways.ts` says what each brings. */
export const WAY_IDS = ['simple', 'crisis', 'holacracy', 'sociocracy', 'team-topologies', 'council'] as const;
export type WayId = (typeof WAY_IDS)[number];

/** What can be chosen as the kind of the first team: the kinds that a map knows, and those of Team Topologies. */
export const TEAM_TYPE_IDS = [
  ...['team', 'circle', 'department', 'project', 'council', 'crisis', 'guild'],
  ...['stream-aligned', 'platform', 'enabling', 'complicated-subsystem'],
] as const;
