/**
 * What a text is to a reader: what a role or template says about its `work`, other `prose`, or something `aside`: tags, links, keys of the organisation's
 * own (`x-…`), and what a template or the catalogue of talents says already.
 */
export type TextKind = 'work' | 'prose' | 'aside';

/** A key that holds a text. */
export interface TextKey {
  readonly key: string;
  readonly kind: TextKind;
  /** The key of the list in which it is the main thing of an item, where its own key is not always written; else its own key. */
  readonly list: string;
  /** Where it stands in the thing; nowhere further in for an item that is always a bare text. */
  readonly steps: readonly string[];
}

/** A key that holds parts of a thing, and the texts in each of them. */
interface PartsKey {
  readonly key: string;
  readonly texts: readonly TextKey[];
}

/** Where the texts of a kind of thing stand. */
export interface TextKeys {
  readonly texts: readonly TextKey[];
  readonly parts: readonly PartsKey[];
}

/** The key that holds free Markdown, a place to think aloud, or the words of people from outside. */
export const NOTES = 'notes';

export const TEAM: TextKeys = {
  texts: prose('name', 'purpose', 'vision', 'strategy', 'contact', NOTES),
  parts: [
    { key: 'results', texts: prose('what', NOTES) },
    { key: 'domains', texts: [bare('domains', 'prose')] },
    { key: 'policies', texts: [...prose('name', 'text'), aside('domain')] },
    { key: 'meetings', texts: prose('name', 'at', 'purpose') },
  ],
};

export const TEMPLATE: TextKeys = {
  texts: [...work('name', 'purpose'), ...prose(NOTES)],
  parts: [
    { key: 'responsibilities', texts: [main('text', 'responsibilities', 'work'), ...prose(NOTES)] },
    { key: 'decides', texts: [main('what', 'decides', 'work'), ...work('limit'), ...prose(NOTES)] },
    { key: 'domains', texts: [bare('domains', 'work')] },
    { key: 'delivers', texts: [main('what', 'delivers', 'work'), ...work('for')] },
    { key: 'talents', texts: [main('talent', 'talents', 'prose'), ...prose('why')] },
    { key: 'replaces', texts: [bare('replaces', 'prose')] },
    { key: 'pay', texts: prose('why') },
  ],
};

export const ROLE: TextKeys = { ...TEMPLATE, parts: [...TEMPLATE.parts, { key: 'vacant', texts: prose('why') }] };

export const HOLDER: readonly TextKey[] = prose('focus');

export const PERSON: TextKeys = {
  texts: prose('name', 'title', 'organization', NOTES),
  parts: [{ key: 'talents', texts: [main('talent', 'talents', 'prose'), ...prose('evidence')] }],
};

export const COLLABORATION: TextKeys = {
  texts: prose('name', 'purpose', 'decides', NOTES),
  parts: [{ key: 'between', texts: prose('organization', 'gives', 'gets') }],
};

export const TALENT_OR_BAND: TextKeys = { texts: [...prose('name', 'why'), aside(NOTES)], parts: [] };

function work(...keys: string[]): TextKey[] {
  return keys.map((key) => ({ key, kind: 'work', list: key, steps: [key] }));
}

function prose(...keys: string[]): TextKey[] {
  return keys.map((key) => ({ key, kind: 'prose', list: key, steps: [key] }));
}

function aside(key: string): TextKey {
  return { key, kind: 'aside', list: key, steps: [key] };
}

function main(key: string, list: string, kind: TextKind): TextKey {
  return { key, kind, list, steps: [key] };
}

function bare(list: string, kind: TextKind): TextKey {
  return { key: 'text', kind, list, steps: [] };
}
