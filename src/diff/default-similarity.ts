/** How much two things must have in common to be the same where nobody says so, from 0 to 1; docs/decisions/matching.md tells how it was found. */
export const DEFAULT_SIMILARITY = 0.45;
