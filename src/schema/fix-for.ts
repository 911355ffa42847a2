import { isDeepStrictEqual } from 'node:util';
import { type Fix, repair } from '../finding/finding.ts';
import { isSameName } from '../text/did-you-mean.ts';
import { excerpt, nameFromId } from '../text/wording.ts';
import { insertPair, removeItem, replaceScalar, replaceValue } from '../yaml/edit-nodes.ts';
import { writeQuoted, writeScalar } from '../yaml/write-scalar.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { needsQuotes, typesOf } from './help-for.ts';
import { keyMeantBy } from './key-meant-by.ts';
import {
  proposeBoolean,
  proposeCurrency,
  proposeDates,
  proposeId,
  proposeLanguage,
  proposeNumber,
  proposeRhythm,
} from './propose-value.ts';
import type { Problem } from './schema-error.ts';
import { valueMeantBy } from './value-meant-by.ts';
import type { Found, Named } from './word-problem.ts';

/** The part of a finding that says how to repair it; empty where no repair is known. */
type Repair = { readonly fix?: Fix };

/**
 * The repair of a problem, where one is known. It is safe where the writer cannot have meant anything else: other capitals or hyphens, quotes too many or too
 * few, the same item twice. A guess by spelling, or by another word for the same, is not.
 */
export function fixFor(problem: Problem, here: Location, named: Named, found: Found): Repair {
  const { keyword, propertyName } = problem;
  const { data, written } = found;
  if (problem.isContent) return {};
  if (propertyName !== undefined) return fixId(problem, here, propertyName, data);
  if (keyword === 'additionalProperties') return fixKey(problem, here, data);
  if (keyword === 'uniqueItems' && Array.isArray(data)) return fixDoubles(here, data);
  if (needsQuotes(problem, named, data) && /^[\w+.-]+$/.test(written))
    return write(here, writeQuoted(written), true, `put it in quotes: "${written}"`);
  if (typeof data === 'number') return fixNumber(problem, here, data);
  if (typeof data !== 'string') return {};
  if (keyword === 'const') return data.trim() === '1' ? write(here, '1', true) : {};
  if (keyword === 'enum') return fixWord(problem, here, data);
  if (keyword !== 'type' && keyword !== 'anyOf' && keyword !== 'format' && keyword !== 'pattern') return {};
  const { format, title } = problem.parentSchema ?? {};
  if (format === 'date') {
    const [only, ...others] = proposeDates(data);
    // Year, month and day in this order are clear, whatever stands between them.
    const isOrdered = /^\d{4}(\D)\d{1,2}\1\d{1,2}$/.test(data.trim());
    return only !== undefined && others.length === 0 ? write(here, only, isOrdered) : {};
  }
  if (title === 'Rhythm') return propose(here, data, proposeRhythm(data));
  if (title === 'Review') {
    const rhythm = proposeRhythm(data);
    return propose(here, data, rhythm && `{every: ${rhythm}}`);
  }
  if (keyword === 'pattern') return fixPattern(problem, here, data.trim());
  return keyword === 'type' || keyword === 'anyOf' ? fixType(problem, here, data) : {};
}

/** Writes what was most likely meant; safe where only capitals differ. */
function propose(here: Location, data: string, meant: string | undefined): Repair {
  return meant === undefined ? {} : write(here, meant, isSameName(data, meant));
}

function fixPattern({ parentSchema }: Problem, here: Location, text: string): Repair {
  switch (parentSchema?.title) {
    case 'Currency':
      return propose(here, text, proposeCurrency(text));
    case 'Language':
      return propose(here, text, proposeLanguage(text));
    case 'Address':
      return write(here, writeScalar(`https://${text}`), false);
    default:
      return {};
  }
}

/** A thing gets an id that is one, and keeps what it was called as its name; what refers to it is found by its spelling from then on. */
function fixId({ parentSchema }: Problem, here: Location, id: string, data: unknown): Repair {
  const meant = proposeId(id);
  if (parentSchema?.title !== 'Id' || meant === 'an-id' || (typeof data === 'object' && data !== null && meant in data))
    return {};
  const own = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[id] : undefined;
  const lacksName = typeof own === 'object' && own !== null && !('name' in own) && nameFromId(meant) !== id;
  const name = lacksName ? insertPair(here.child(id), 'name', writeScalar(id)) : [];
  return repair(`write \`${meant}\``, false, [replaceScalar(here.child(id).key, meant), ...name]);
}

/** A level by its number on the delegation board, and seats by their number alone. */
function fixNumber({ parentSchema }: Problem, here: Location, data: number): Repair {
  const level = parentSchema?.title === 'Level' ? parentSchema.enum?.[data - 1] : undefined;
  if (typeof level === 'string') return write(here, level, false);
  return parentSchema?.title === 'Seats' && Number.isInteger(data) && data > 0
    ? write(here, `{min: ${data}, max: ${data}}`, false)
    : {};
}

function fixKey({ params, parentSchema, meant }: Problem, here: Location, data: unknown): Repair {
  const key = String(params.additionalProperty);
  const wanted = meant ?? keyMeantBy(key, Object.keys(parentSchema?.properties ?? {}));
  if (wanted === undefined || (typeof data === 'object' && data !== null && Object.hasOwn(data, wanted))) return {};
  return repair(`write \`${wanted}\``, isSameName(key, wanted), [replaceScalar(here.child(key).key, wanted)]);
}

function fixDoubles(here: Location, items: readonly unknown[]): Repair {
  const doubles = items.flatMap((item, index) =>
    items.findIndex((other) => isDeepStrictEqual(other, item)) < index ? [index] : [],
  );
  const edits = doubles.map((index) => removeItem(here, index));
  // All or nothing: with one of three left, the list would still be wrong.
  const all = edits.some((own) => own.length === 0) ? [] : edits.flat();
  return repair('delete what stands there twice', true, all);
}

function fixWord({ params }: Problem, here: Location, data: string): Repair {
  const meant = valueMeantBy(data, params.allowedValues as string[]);
  return meant === undefined ? {} : write(here, writeScalar(meant), isSameName(data, meant));
}

function fixType(problem: Problem, here: Location, data: string): Repair {
  const types = typesOf(problem);
  const text = data.trim();
  if (types.includes('boolean')) {
    const meant = proposeBoolean(text);
    return meant === undefined ? {} : write(here, String(meant), /^(?:true|false)$/i.test(text));
  }
  const [wanted] = types;
  if (wanted === 'number' || wanted === 'integer') {
    const number = proposeNumber(text);
    if (number === undefined || (wanted === 'integer' && !Number.isInteger(number))) return {};
    return write(here, String(number), String(number) === text);
  }
  // One item is a list of one; a comma or a semicolon may be meant to divide several.
  if (wanted === 'array' && text !== '' && !/[,;\r\n]/.test(text)) return write(here, `[${writeScalar(text)}]`, true);
  return {};
}

/** Writes YAML in place of a value that stands on one line. */
function write(here: Location, yaml: string, safe: boolean, title = `write \`${excerpt(yaml)}\``): Repair {
  return repair(title, safe, replaceValue(here, yaml));
}
