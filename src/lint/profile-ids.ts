/** The profiles that can be chosen with `--profile`, or extended in a configuration; `profiles.ts` says what each sets. */
export const PROFILE_IDS = ['recommended', 'crisis', 'holacracy', 'sociocracy', 'team-topologies', 'hr'] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];
