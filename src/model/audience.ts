/** For whom pages are made, from everyone to the few who may see all. */
export const AUDIENCES = ['public', 'internal', 'full'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What can be left out of pages, and what that is. */
export const HIDEABLE = {
  people: 'persons, and their names in texts',
  former: 'persons who have left, and their names in texts',
  contact: 'e-mail addresses, the contact of teams, links to mail and phone',
  pay: 'bands, amounts, and what a role is paid',
  talents: 'the talents that persons have',
  shares: 'how much time persons have and give',
  focus: 'what holders of a role concentrate on',
  titles: 'the job titles of persons',
  notes: 'notes',
  links: 'links to elsewhere',
  'x-keys-of-people': 'the keys of persons and holders that begin with x-',
  'x-keys': 'all keys that begin with x-',
} as const;
export type Hideable = keyof typeof HIDEABLE;

export const HIDEABLE_NAMES = Object.keys(HIDEABLE) as readonly Hideable[];

/** What an audience does not see, unless it is allowed. */
export const HIDDEN_FROM: Readonly<Record<Audience, readonly Hideable[]>> = {
  public: HIDEABLE_NAMES.filter((name) => name !== 'links'),
  internal: ['former', 'contact', 'pay', 'x-keys-of-people'],
  full: [],
};

/** What pages for an audience leave out: what it may not see and what is to be hidden besides (`hide`), less what is allowed (`show`). */
export function hiddenFrom(
  audience: Audience,
  { hide = [], show = [] }: { readonly hide?: readonly Hideable[]; readonly show?: readonly Hideable[] } = {},
): Set<Hideable> {
  const hidden = new Set([...HIDDEN_FROM[audience], ...hide]);
  for (const name of show) hidden.delete(name);
  return hidden;
}
