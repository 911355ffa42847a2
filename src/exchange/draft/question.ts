/** What a draft leaves to people: each is said at the thing that it is about, and in the report. */
export type Question =
  /** Nobody said what the organisation is called. */
  | { readonly ask: 'organization-name'; readonly name: string }
  /** The source has no teams. */
  | { readonly ask: 'teams' }
  /** A role that was made of job titles says nothing about its work but what its tasks say. */
  | { readonly ask: 'role-of-titles'; readonly lacksTasks: boolean }
  /** Titles of several levels became one role. */
  | { readonly ask: 'levels'; readonly titles: readonly string[] }
  /** Roles whose titles begin alike. */
  | { readonly ask: 'alike'; readonly titles: readonly string[] }
  /** Nobody holds the role. */
  | { readonly ask: 'unfilled' }
  /** Two persons have one name, and something else tells them apart. */
  | { readonly ask: 'namesake'; readonly name: string }
  /** The person stands in several rows with other titles. */
  | { readonly ask: 'several-titles'; readonly titles: readonly string[] }
  /** The person has no job title or role. */
  | { readonly ask: 'no-role' }
  /** The time of people was given in hours. */
  | { readonly ask: 'full-time'; readonly hours: number }
  /** The group has people, and the source knows no roles. */
  | { readonly ask: 'members' };
