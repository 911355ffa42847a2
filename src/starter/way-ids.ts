/** The ways of working with which a map can start; `ways.ts` says what each brings. */
export const WAY_IDS = ['simple', 'crisis', 'holacracy', 'sociocracy', 'team-topologies', 'council'] as const;
export type WayId = (typeof WAY_IDS)[number];

/** The kinds of teams of Team Topologies, which a map knows by their tags. */
export const TOPOLOGIES = ['stream-aligned', 'platform', 'enabling', 'complicated-subsystem'] as const;

/** What can be chosen as the kind of the first team. */
export const TEAM_TYPE_IDS = [
  ...['team', 'circle', 'department', 'project', 'council', 'crisis', 'guild'],
  ...TOPOLOGIES,
] as const;
