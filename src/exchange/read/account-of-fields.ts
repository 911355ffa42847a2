import { Account, type Reason, type Target } from '../draft/account.ts';

/** Where the values under a path of keys go, or why they are left. Indexes of lists are `[]`; `*` stands for any key. */
export type FieldTargets = Readonly<Record<string, Target | { readonly left: Reason }>>;

/** Keys of values that belong to someone's private life, in exports of other tools. */
const PRIVATE_KEY =
  /^(?:phone|mobile|telephone|address|street|birth\w*|salary|wage|iban|bsn|gender|avatar|picture|password)$/i;

/**
 * The account of a document of nested values: every value in it is counted under its path of keys. What no target is given for is left: private where its key says so, else for want of a
 * place, so that nothing is lost without being said.
 *
 * `maps` are the paths of objects whose keys are names of things; they are `*` in paths.
 */
export function accountOfFields(value: unknown, targets: FieldTargets, maps: readonly string[] = []): Account {
  const account = new Account();
  const byPath = new Map(Object.entries(targets));
  const walk = (part: unknown, path: string, key: string): void => {
    if (part === null || part === undefined || part === '') return;
    if (Array.isArray(part)) {
      for (const item of part) walk(item, `${path}[]`, key);
      return;
    }
    if (typeof part === 'object' && !(part instanceof Date)) {
      const isMap = maps.includes(path);
      for (const [name, inner] of Object.entries(part))
        walk(inner, path === '' ? name : `${path}.${isMap ? '*' : name}`, name);
      return;
    }
    account.saw(path);
    const target = byPath.get(path) ?? byPath.get(path.replace(/\.[^.]*$/, '.*'));
    if (typeof target === 'string') account.went(path, target);
    else account.left(path, target?.left ?? (PRIVATE_KEY.test(key) ? 'private' : 'no-place'));
  };
  walk(value, '', '');
  return account;
}

/** The object under a key, or an empty one. */
export function objectAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = isObject(value) ? value[key] : undefined;
  return isObject(found) ? found : {};
}

/** The list under a key, or an empty one. */
export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isObject(value) ? value[key] : undefined;
  return Array.isArray(found) ? found : [];
}

/** The text under a key, without blanks around it; undefined where there is none. A number is a text, too. */
export function textAt(value: unknown, key: string): string | undefined {
  const found = isObject(value) ? value[key] : undefined;
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
