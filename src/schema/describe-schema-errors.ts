import { type Finding, ORGANIZATION } from '../finding/finding.ts';
import { nearest } from '../text/did-you-mean.ts';
import { enumerate, excerpt, quote } from '../text/wording.ts';
import type { Location, Step } from '../yaml/yaml-document.ts';
import { wordsForPattern } from './pattern-words.ts';
import { subjectOf } from './subject-of.ts';

/** One error of the precompiled validator, as ajv gives it (with `verbose`, so that it carries the schema's part). */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema?: unknown;
  readonly parentSchema?: SchemaPart;
  readonly data?: unknown;
}

interface SchemaPart {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly description?: string;
}

/** A file in which everything is wrong needs no more than this to be mended step by step. */
const MOST_FINDINGS = 1000;

/**
 * Says in plain words where a value does not fit the format: which key, what was expected, the valid values and
 * the nearest name.
 *
 * Where a thing may be written in two ways, only the way that was tried is spoken about.
 */
export function describeSchemaErrors(location: Location, value: unknown, errors: readonly SchemaError[]): Finding[] {
  const relevant = relevantErrors(errors);
  // What does not fit is never passed over, even where no words were found for it.
  return (relevant.length > 0 ? relevant : errors.slice(0, 1))
    .slice(0, MOST_FINDINGS)
    .map((error) => describe(location, value, error));
}

/**
 * Leaves out the echoes of `anyOf`: the branches for another type of value than the one that was written.
 * Branches that only differ in type become one error with all types.
 */
function relevantErrors(errors: readonly SchemaError[]): SchemaError[] {
  const choices = new Map<string, SchemaError>();
  for (const error of errors) if (error.keyword === 'anyOf') choices.set(error.instancePath, error);
  if (choices.size === 0) return dedupe(errors);
  const deeper = new Set<string>();
  for (const error of errors) {
    if (
      error.keyword === 'anyOf' ||
      (error.keyword === 'type' && choices.has(error.instancePath)) ||
      isChoiceOfKeys(error)
    )
      continue;
    for (let path = error.instancePath; ; path = path.slice(0, path.lastIndexOf('/'))) {
      if (choices.has(path)) deeper.add(path);
      if (path === '') break;
    }
  }
  const types = new Map<string, Set<string>>();
  const kept: SchemaError[] = [];
  for (const error of errors) {
    const choice = choices.has(error.instancePath);
    if (error.keyword === 'anyOf') {
      if (!deeper.has(error.instancePath)) kept.push(error);
    } else if (choice && error.keyword === 'type') {
      const known = types.get(error.instancePath) ?? new Set<string>();
      known.add(String(error.params.type));
      types.set(error.instancePath, known);
    } else if (choice && error.keyword === 'required' && isChoiceOfKeys(error)) {
      // "one of these keys": said once, by the anyOf itself
    } else {
      kept.push(error);
    }
  }
  return dedupe(
    kept.map((error) =>
      error.keyword === 'anyOf'
        ? { ...error, params: { types: [...(types.get(error.instancePath) ?? [])], keys: missingKeys(errors, error) } }
        : error,
    ),
  );
}

function missingKeys(errors: readonly SchemaError[], choice: SchemaError): string[] {
  return errors
    .filter((error) => error.instancePath === choice.instancePath && isChoiceOfKeys(error))
    .map((error) => String(error.params.missingProperty));
}

function isChoiceOfKeys(error: SchemaError): boolean {
  return error.keyword === 'required' && /\/anyOf\/\d+\/required$/.test(error.schemaPath);
}

function dedupe(errors: readonly SchemaError[]): SchemaError[] {
  const seen = new Set<string>();
  return errors.filter((error) => {
    // An id that does not fit is reported by `pattern` with the name, and by `propertyNames` once more without.
    if (error.keyword === 'propertyNames' || error.keyword === 'if') return false;
    const key = `${error.instancePath} ${error.keyword} ${JSON.stringify(error.params)} ${'propertyName' in error ? String(error.propertyName) : ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function describe(root: Location, value: unknown, error: SchemaError): Finding {
  const steps = stepsOf(error.instancePath, value);
  const here = root.descend(steps);
  const what = nameOf(steps);
  const base = { severity: 'error', subject: subjectOf(steps) ?? ORGANIZATION } as const;
  const detail = `${error.instancePath} ${error.keyword}`;
  const propertyName = (error as { propertyName?: string }).propertyName;

  if (error.keyword === 'additionalProperties') {
    const key = String(error.params.additionalProperty);
    const known = Object.keys(error.parentSchema?.properties ?? {});
    const near = nearest(key, known);
    return {
      ...base,
      rule: 'unknown-key',
      message: `${steps.length === 0 ? 'A role map' : sentenceStart(what)} has no key ${quote(key)}.`,
      at: here.child(key).key,
      detail: `${error.instancePath}/${key}`,
      ...(near && { label: `did you mean ${quote(near)}?` }),
      help: near
        ? `write \`${near}\`, or \`x-${excerpt(key)}\` for data of your own.`
        : `use one of: ${known.join(', ')}; or \`x-${excerpt(key)}\` for data of your own.`,
    };
  }
  if (propertyName !== undefined) {
    return {
      ...base,
      rule: 'schema',
      message: `${quote(propertyName)} cannot be an id: an id has lower-case letters, digits and single hyphens.`,
      at: here.child(propertyName).key,
      detail: `${detail} ${propertyName}`,
      help: `write \`${asId(propertyName)}\`, and the name as people say it under \`name\`.`,
    };
  }
  const { message, help, label } = inWords(error, what, valueAt(value, steps));
  const atKey = error.keyword === 'required' || (error.keyword === 'anyOf' && missingKeysOf(error).length > 0);
  return {
    ...base,
    rule: 'schema',
    message,
    at: atKey && typeof steps.at(-1) === 'string' ? here.key : here.value,
    detail: error.keyword === 'required' ? `${detail} ${String(error.params.missingProperty)}` : detail,
    ...(label && { label }),
    ...(help && { help }),
  };
}

function missingKeysOf(error: SchemaError): string[] {
  return Array.isArray(error.params.keys) ? error.params.keys.map(String) : [];
}

interface Words {
  readonly message: string;
  readonly help?: string;
  readonly label?: string;
}

function inWords(error: SchemaError, what: string, data: unknown): Words {
  const found = wordsForValue(data);
  const Subject = sentenceStart(what);
  const example = exampleOf(error);
  const instead = example === undefined ? {} : { help: `write, for example: ${example}` };
  switch (error.keyword) {
    case 'required': {
      const key = String(error.params.missingProperty);
      if (what === 'the map')
        return key === 'rolemap'
          ? {
              message: 'This is not a role map yet: the key `rolemap` is missing.',
              help: 'write `rolemap: 1` at the top.',
            }
          : { message: `The key \`${key}\` is missing.` };
      return { message: `${Subject} lacks the key \`${key}\`.`, help: `add \`${key}:\` to it.` };
    }
    case 'type':
      return {
        message: `${Subject} is ${found}, but ${wordForType(String(error.params.type))} is expected.`,
        ...helpForType(String(error.params.type), data, instead),
      };
    case 'anyOf': {
      const keys = missingKeysOf(error);
      if (keys.length > 0)
        return {
          message: `${Subject} lacks one of the keys ${enumerate(
            keys.map((key) => `\`${key}\``),
            'and',
          )}.`,
          help: `add one of them.`,
        };
      const types = (error.params.types as string[]).map(wordForType);
      return {
        message: `${Subject} is ${found}, but ${enumerate(types, 'or')} is expected.`,
        ...helpForType(String((error.params.types as string[])[0]), data, instead),
      };
    }
    case 'enum': {
      const allowed = (error.params.allowedValues as unknown[]).map(String);
      const near = typeof data === 'string' ? nearest(data, allowed) : undefined;
      return {
        message: `${Subject} is ${found}; it can be ${enumerate(allowed, 'or')}.`,
        ...(near && { label: `did you mean ${quote(near)}?`, help: `write \`${near}\`.` }),
      };
    }
    case 'const':
      return {
        message: `${Subject} is ${found}; it must be ${String(error.params.allowedValue)}.`,
        help:
          what === '`rolemap`'
            ? 'write `rolemap: 1`: the number is the version of the format.'
            : `write ${String(error.params.allowedValue)}.`,
      };
    case 'pattern':
      return { message: `${Subject} is ${found}; ${wordsForPattern(String(error.params.pattern))}.`, ...instead };
    case 'format':
      return {
        message: `${Subject} is ${found}, which is not a date of the calendar.`,
        help: 'write year-month-day, for example 2026-09-01.',
      };
    case 'minLength':
      return { message: `${Subject} is empty.`, help: 'write something, or leave the key out.' };
    case 'minimum':
    case 'exclusiveMinimum':
      return { message: `${Subject} is ${found}; the least is ${String(error.params.limit)}.`, ...instead };
    case 'maximum':
      return {
        message: `${Subject} is ${found}; the most is ${String(error.params.limit)}.`,
        help:
          error.params.limit === 1
            ? 'a share is a fraction of full time: four days a week are 0.8.'
            : `write ${String(error.params.limit)} or less.`,
      };
    case 'uniqueItems':
      return {
        message: `${Subject} names the same thing twice: items ${Number(error.params.j) + 1} and ${Number(error.params.i) + 1}.`,
        help: 'delete one of the two.',
      };
    case 'minItems':
      return { message: `${Subject} needs ${String(error.params.limit)} items or more.`, ...instead };
    default:
      return { message: `${Subject} does not fit the format (${error.keyword}).`, ...instead };
  }
}

function exampleOf(error: SchemaError): string | undefined {
  const examples = error.parentSchema?.examples;
  const example = examples?.[0];
  return example === undefined ? undefined : typeof example === 'string' ? example : JSON.stringify(example);
}

function helpForType(type: string, data: unknown, otherwise: { help?: string }): { help?: string } {
  if (type === 'string' && (typeof data === 'number' || typeof data === 'boolean'))
    return { help: `put it in quotes: "${String(data)}".` };
  if (type === 'array' && typeof data === 'string') return { help: `make it a list: [${excerpt(data, 40)}]` };
  if (type === 'object' && data === null)
    return { help: 'write its keys below it, indented; or `{}` where there is nothing to say yet.' };
  if (type === 'object' && Array.isArray(data))
    return { help: 'write each item under an id of its own, as `id: …`, without dashes.' };
  if (type === 'boolean') return { help: 'write true or false.' };
  return otherwise;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  null: 'nothing',
};

function wordForType(type: string): string {
  return TYPE_WORDS[type] ?? type;
}

function wordsForValue(data: unknown): string {
  if (data === null || data === undefined) return 'empty';
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object') return 'a group of keys';
  if (typeof data === 'string') return quote(data);
  return typeof data === 'number' ? `the number ${data}` : String(data);
}

/** How a message calls the thing at a path: the key itself, an item with its number, `the map` for the whole. */
function nameOf(steps: readonly Step[]): string {
  const last = steps.at(-1);
  if (last === undefined) return 'the map';
  if (typeof last === 'string') return `\`${excerpt(last)}\``;
  const list = steps.findLast((step) => typeof step === 'string');
  return list === undefined ? `item ${last + 1}` : `item ${last + 1} of \`${excerpt(String(list))}\``;
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function asId(text: string): string {
  const id = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'an-id' : id;
}

function stepsOf(pointer: string, value: unknown): Step[] {
  let at = value;
  const steps: Step[] = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
    const step = Array.isArray(at) ? Number(key) : key;
    steps.push(step);
    at = valueAt(at, [step]);
  }
  return steps;
}

function valueAt(value: unknown, steps: readonly Step[]): unknown {
  let at = value;
  for (const step of steps)
    at = typeof at === 'object' && at !== null ? (at as Record<Step, unknown>)[step] : undefined;
  return at;
}
