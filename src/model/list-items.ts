/** What makes an item of a list in the format the same item, whoever wrote it. */
export interface ListItems {
  /** The field for which a bare text stands. */
  readonly bare: string;
  /** The fields that tell an item from others, from the most exact to the least; of several lines, the first in which both items have a value. */
  readonly identity: readonly (readonly string[])[];
  /** Whether the identity is a text that people reword, so that an item may be the same one with other words. */
  readonly isText?: true;
}

/** The lists of objects in the format, by the key they stand under. Lists that are not here have texts only, which are what they say. */
export const LIST_ITEMS: Readonly<Record<string, ListItems>> = {
  responsibilities: { bare: 'text', identity: [['id'], ['text']], isText: true },
  decides: { bare: 'what', identity: [['what']], isText: true },
  delivers: { bare: 'what', identity: [['what', 'to', 'for'], ['what']], isText: true },
  results: { bare: 'what', identity: [['what']], isText: true },
  policies: { bare: 'text', identity: [['name'], ['text']], isText: true },
  meetings: { bare: 'name', identity: [['name']] },
  talents: { bare: 'talent', identity: [['talent']] },
  holders: { bare: 'person', identity: [['person', 'focus'], ['person']] },
  between: { bare: 'team', identity: [['team'], ['organization']] },
  links: { bare: 'url', identity: [['url']] },
};

/** The mappings whose values may be a bare text, and the field for which it stands. */
export const BARE_VALUES: Readonly<Record<string, string>> = { people: 'name', talents: 'name' };

/** An item or value as an object, also where it was written as a bare text. */
export function writtenOut(value: unknown, bare: string | undefined): unknown {
  return typeof value === 'string' && bare !== undefined ? { [bare]: value } : value;
}

/** The keys that tell an item from others, as text; one for each line of the identity in which it has a value. */
export function identitiesOf(item: unknown, items: ListItems | undefined): (string | undefined)[] {
  if (!items) return [];
  const object = writtenOut(item, items.bare);
  if (typeof object !== 'object' || object === null || Array.isArray(object))
    return items.identity.map(() => undefined);
  return items.identity.map((fields) => {
    const values = fields.map((field) => (object as Record<string, unknown>)[field]);
    return values[0] === undefined ? undefined : JSON.stringify([fields, values]);
  });
}
