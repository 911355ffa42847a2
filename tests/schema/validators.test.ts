import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { validateRoleMap as explain } from '../../src/schema/generated/explain-role-map.js';
import { validateRoleMap as validate } from '../../src/schema/generated/validate-role-map.js';

const map = load(readFileSync(new URL('../../examples/management-team/map.yaml', import.meta.url), 'utf8'));
/** What some parts take, and others do not. */
const WRONG: readonly unknown[] = [
  '',
  ' ',
  'Two words',
  '2026-02-30',
  '2026-02-28',
  0,
  -1,
  1.5,
  true,
  null,
  [],
  [''],
  {},
];

describe('the validator without errors says the same as the one that explains them', () => {
  it('where nothing is wrong', () => expect([validate(map), explain(map)]).toEqual([true, true]));

  it.each(WRONG.map((value) => [value]))('with %j in place of any part', (value) => {
    expect(disagreements(() => value)).toEqual([]);
  });

  it.each(['unknown', 'x-own', 'name', 'notes', 'links', 'person'])('with a key %j in any part', (key) => {
    expect(disagreements((part) => (isObject(part) ? { ...part, [key]: ['a', 'a'] } : part))).toEqual([]);
  });

  it('with any part taken away', () => expect(disagreements(() => undefined)).toEqual([]));

  it('with the items of any list twice', () => {
    expect(disagreements((part) => (Array.isArray(part) ? [...part, ...part] : part))).toEqual([]);
  });
});

/** The parts where only one of the two finds a change wrong. */
function disagreements(change: (part: unknown) => unknown): string[] {
  return [...pathsIn(map)]
    .filter((path) => {
      const changed = changedAt(map, path, change);
      return validate(changed) !== explain(changed);
    })
    .map((path) => path.join('/'));
}

type Path = readonly string[];

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (isObject(value)) for (const [key, part] of Object.entries(value)) yield* pathsIn(part, [...path, key]);
}

/** A copy of a value in which one part is another one. */
function changedAt(value: unknown, [step, ...rest]: Path, change: (part: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === step ? changedAt(item, rest, change) : item));
  const mapping = value as Readonly<Record<string, unknown>>;
  const part = changedAt(mapping[step], rest, change);
  const { [step]: before, ...others } = mapping;
  return part === undefined && before !== undefined ? others : { ...mapping, [step]: part };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
