import type { ThingKind } from '../schema/generated/patch.ts';
import { nameFromId } from '../text/wording.ts';
import { isInherited } from './inherit-from-templates.ts';
import { isEmpty } from './plain-content.ts';

type Written = Readonly<Record<string, unknown>>;

/** What a list holds: the key for which a bare text stands, and the values that hold where nothing is written. */
interface ListOf {
  readonly obvious: string;
  readonly defaults?: Written;
}

const LINKS: ListOf = { obvious: 'url' };

/** The lists whose items are objects or bare texts. */
const LISTS: Readonly<Record<string, ListOf>> = {
  responsibilities: { obvious: 'text' },
  decides: { obvious: 'what', defaults: { level: 'delegate' } },
  delivers: { obvious: 'what' },
  talents: { obvious: 'talent' },
  holders: { obvious: 'person', defaults: { as: 'holder' } },
  results: { obvious: 'what', defaults: { done: false } },
  policies: { obvious: 'text' },
  meetings: { obvious: 'name' },
  between: { obvious: 'team' },
  links: LINKS,
};

/** Values that hold where nothing is written; `true` and `false` of a role do not, where its template may say otherwise. */
const DEFAULTS: Readonly<Record<string, unknown>> = { status: 'active', critical: false, elected: false };

/** What decides how a field is read: the thing, its id, and whether it takes over from a template. */
export interface FieldOwner {
  readonly thing: ThingKind;
  readonly id: string;
  readonly hasTemplate: boolean;
}

/**
 * What a field says, always in the same, shortest spelling; undefined where it says nothing but what holds anyway. References are left as they are written.
 */
export function canonicalField(owner: FieldOwner, field: string, value: unknown): unknown {
  const { thing, id, hasTemplate } = owner;
  if (value === undefined || field.startsWith('x-')) return value;
  if (hasTemplate && isInherited(field)) return shortened(field, value);
  if (field === 'name' && !hasTemplate && thing !== 'person' && thing !== 'organization')
    return value === nameFromId(id) ? undefined : value;
  if (field === 'kind') return value === (thing === 'person' ? 'human' : 'team') ? undefined : value;
  if (field === 'vacant') return value === false ? undefined : shortened(field, value);
  if (Object.hasOwn(DEFAULTS, field) && DEFAULTS[field] === value) return undefined;
  const made = shortened(field, value);
  return isEmpty(made) ? undefined : made;
}

function shortened(field: string, value: unknown): unknown {
  if (field === 'pay' && isObject(value)) return shortItem(value, { obvious: 'band' });
  if (field === 'vacant' && isObject(value)) {
    const said = shortItem(value, { obvious: '' });
    return isEmpty(said) ? true : said;
  }
  if (field.startsWith('vocabulary.') && isObject(value)) {
    const { one, many, ...others } = value;
    return one === many && isEmpty(others) ? one : value;
  }
  const list = Object.hasOwn(LISTS, field) ? LISTS[field] : undefined;
  return list && Array.isArray(value) ? value.map((item) => (isObject(item) ? shortItem(item, list) : item)) : value;
}

function shortItem(item: Written, { obvious, defaults = {} }: ListOf): unknown {
  const entries = Object.entries(item)
    .map(([key, part]) => [key, key === 'links' ? shortened(key, part) : part] as const)
    .filter(
      ([key, part]) =>
        key.startsWith('x-') || !((Object.hasOwn(defaults, key) && part === defaults[key]) || isEmpty(part)),
    );
  const [only] = entries;
  return only && entries.length === 1 && only[0] === obvious ? only[1] : Object.fromEntries(entries);
}

function isObject(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
