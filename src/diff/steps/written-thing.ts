import type { YamlDocument } from '../../yaml/yaml-document.ts';

/** The kinds of things that stand in a map under an id of their own. */
export type ThingKind = 'team' | 'role' | 'person' | 'collaboration' | 'talent' | 'template' | 'band';

/** A thing as a document has it, without the things that stand inside it. */
export interface WrittenThing {
  /** Unique in a map: `keyOf(kind, reference)`. */
  readonly key: string;
  readonly kind: ThingKind;
  readonly id: string;
  readonly reference: string;
  /** The steps that lead to it in its document. */
  readonly path: readonly string[];
  readonly value: unknown;
  /** Equal for two things that say the same at the same place in the tree of teams. */
  readonly text: string;
  /** The id of the team that it is written in; for roles and nested teams. */
  readonly home?: string;
}

/** What tells a thing from all others of a map. */
export function keyOf(kind: ThingKind, reference: string): string {
  return `${kind} ${reference}`;
}

type Written = Readonly<Record<string, unknown>>;

/** The groups of a document whose things contain no others. */
const FLAT: readonly (readonly [ThingKind, readonly string[]])[] = [
  ['person', ['people']],
  ['collaboration', ['collaborations']],
  ['talent', ['talents']],
  ['template', ['templates']],
  ['band', ['pay', 'bands']],
];

/** All things of a document that fits the format, teams before what they contain. */
export function thingsOf(document: YamlDocument): WrittenThing[] {
  const things: WrittenThing[] = [];
  const root = document.value as Written;
  const add = (kind: ThingKind, id: string, value: unknown, path: readonly string[], home?: string) => {
    const reference = kind === 'role' ? `${home}/${id}` : id;
    things.push({
      key: keyOf(kind, reference),
      kind,
      id,
      reference,
      path,
      value,
      text: home === undefined ? JSON.stringify(value) : `${home} ${JSON.stringify(value)}`,
      ...(home !== undefined && { home }),
    });
  };
  const addTeams = (teams: Written, path: readonly string[], home?: string) => {
    for (const [id, team] of Object.entries(teams)) {
      const { roles, teams: inside, ...own } = team as Written;
      const at = [...path, id];
      add('team', id, own, at, home);
      for (const [role, value] of Object.entries((roles ?? {}) as Written))
        add('role', role, value, [...at, 'roles', role], id);
      addTeams((inside ?? {}) as Written, [...at, 'teams'], id);
    }
  };
  addTeams((root.teams ?? {}) as Written, ['teams']);
  for (const [kind, path] of FLAT) {
    const group = path.reduce<unknown>((at, step) => (at as Written | undefined)?.[step], root);
    for (const [id, value] of Object.entries((group ?? {}) as Written)) add(kind, id, value, [...path, id]);
  }
  return things;
}

/** What a document says about the organisation itself: all but its things. Undefined where that is nothing. */
export function organizationOf(document: YamlDocument): Written | undefined {
  const own: Record<string, unknown> = { ...(document.value as Written) };
  for (const key of ['rolemap', 'teams', 'people', 'collaborations', 'talents', 'templates']) delete own[key];
  if (own.pay !== undefined) {
    const { bands: _, ...pay } = own.pay as Written;
    if (Object.keys(pay).length > 0) own.pay = pay;
    else delete own.pay;
  }
  return Object.keys(own).length > 0 ? own : undefined;
}

/** What a word in some field can mean; `work` is a role or a team. */
export type MentionKind = 'person' | 'talent' | 'template' | 'band' | 'collaboration' | 'work';

/** The fields whose words mean a thing of one kind; in all others they can mean a role or a team. */
const FIELDS: Readonly<Record<string, MentionKind>> = {
  like: 'template',
  holders: 'person',
  person: 'person',
  talents: 'talent',
  talent: 'talent',
  pay: 'band',
  band: 'band',
};

/** The fields whose words mean no thing at all. */
const WORDS_ONLY: ReadonlySet<string> = new Set(
  'as core currency every kind language level mode name needed notes period purpose status tags text uri url what why'.split(
    ' ',
  ),
);

/** How a word is kept that can mean something else. */
export function mention(kind: MentionKind, word: string): string {
  return `${kind} ${kind === 'work' ? word.replace(/\/$/, '') : word}`;
}

/** What else can mean a thing of this kind. */
export function mentionKindOf(kind: ThingKind): MentionKind {
  return kind === 'role' || kind === 'team' ? 'work' : kind;
}

/** How a former id is kept, in full where it is that of a role. */
export function formerMention(kind: ThingKind, reference: string): string {
  return `former ${keyOf(kind, reference)}`;
}

/** All that a thing can mean with its words, more rather than less; what it was called before is among them. */
export function mentionsOf({ kind, value, home }: WrittenThing): Set<string> {
  const found = new Set<string>();
  const gather = (part: unknown, field: string) => {
    if (typeof part === 'string') {
      if (field === '' || WORDS_ONLY.has(field) || /\s/.test(part)) return;
      if (field !== 'previously') found.add(mention(FIELDS[field] ?? 'work', part));
      else found.add(formerMention(kind, kind === 'role' && !part.includes('/') ? `${home}/${part}` : part));
    } else if (Array.isArray(part)) for (const item of part) gather(item, field);
    else if (typeof part === 'object' && part !== null)
      for (const [key, inner] of Object.entries(part)) if (!key.startsWith('x-')) gather(inner, key);
  };
  gather(value, '');
  return found;
}

/** The key of the thing that a former id would be, or undefined where a mention is none. */
export function keyOfFormer(mentioned: string): string | undefined {
  return mentioned.startsWith('former ') ? mentioned.slice('former '.length) : undefined;
}

/** What others need to know of a thing, by its kind; all of it for the kinds that are not here. */
const ESSENTIALS: Readonly<Partial<Record<ThingKind, readonly string[]>>> = {
  team: ['name', 'kind', 'parent', 'status', 'since', 'until', 'domains'],
  role: ['name', 'like', 'holders', 'status', 'responsibilities', 'decides', 'domains'],
  template: ['name', 'like', 'responsibilities', 'decides', 'domains'],
  person: ['name', 'joined', 'left'],
};

/** The value of a thing with what others need to know of it, and without what it says about others: it refers to its team, its template and its holders only. */
export function essentialsOf({ kind, value }: WrittenThing): unknown {
  const fields = ESSENTIALS[kind];
  if (!fields || typeof value !== 'object' || value === null) return value;
  const essentials: Record<string, unknown> = {};
  for (const field of fields) {
    const part = (value as Written)[field];
    if (field === 'decides' && part !== undefined)
      essentials[field] = (part as readonly (string | { what: string })[]).map((decision) =>
        typeof decision === 'string' ? decision : decision.what,
      );
    else if (part !== undefined) essentials[field] = part;
  }
  return essentials;
}

/** The lists of work in a role or a template, and how an item is written out. */
const WORK: Readonly<Record<string, string>> = { responsibilities: 'text', decides: 'what', domains: 'text' };

/** The texts of the work that a thing writes itself, by list; a list that it leaves to its template is missing. */
export function workOf({ value }: WrittenThing): Map<string, readonly string[]> {
  const work = new Map<string, readonly string[]>();
  if (typeof value !== 'object' || value === null) return work;
  for (const [list, key] of Object.entries(WORK)) {
    const items = (value as Written)[list];
    if (Array.isArray(items))
      work.set(
        list,
        items.map((item) => (typeof item === 'string' ? item : item[key])),
      );
  }
  return work;
}
