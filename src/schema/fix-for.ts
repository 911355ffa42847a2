import { isDeepStrictEqual } from 'node:util';
import { type Fix, repair } from '../finding/finding.ts';
import { excerpt } from '../text/wording.ts';
import { removeItem, replaceScalar } from '../yaml/edit-nodes.ts';
import { writeQuoted, writeScalar } from '../yaml/write-scalar.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { needsQuotes, typesOf } from './help-for.ts';
import { keyMeantBy } from './key-meant-by.ts';
import { proposeBoolean, proposeDates, proposeNumber } from './propose-value.ts';
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
  if (propertyName !== undefined || problem.isContent) return {};
  if (keyword === 'additionalProperties') return fixKey(problem, here, data);
  if (keyword === 'uniqueItems' && Array.isArray(data)) return fixDoubles(here, data);
  if (needsQuotes(problem, named, data) && /^[\w+.-]+$/.test(written))
    return write(here, writeQuoted(written), true, `put it in quotes: "${written}"`);
  if (typeof data !== 'string') return {};
  if (keyword === 'const') return data.trim() === '1' ? write(here, '1', true) : {};
  if (keyword === 'enum') return fixWord(problem, here, data);
  if (keyword !== 'type' && keyword !== 'anyOf' && keyword !== 'format' && keyword !== 'pattern') return {};
  if (problem.parentSchema?.format === 'date') {
    const [only, ...others] = proposeDates(data);
    return only !== undefined && others.length === 0 ? write(here, only, false) : {};
  }
  return keyword === 'type' || keyword === 'anyOf' ? fixType(problem, here, data) : {};
}

function fixKey({ params, parentSchema, meant }: Problem, here: Location, data: unknown): Repair {
  const key = String(params.additionalProperty);
  const wanted = meant ?? keyMeantBy(key, Object.keys(parentSchema?.properties ?? {}));
  if (wanted === undefined || (typeof data === 'object' && data !== null && Object.hasOwn(data, wanted))) return {};
  return repair(`write \`${wanted}\``, fold(key) === fold(wanted), [replaceScalar(here.child(key).key, wanted)]);
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
  return meant === undefined ? {} : write(here, writeScalar(meant), fold(data) === fold(meant));
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
  const at = here.value;
  const { start, end } = at.locate();
  const node = here.document.find(here.path);
  const isOnOneLine = !/[\r\n]/.test(here.document.source.text.slice(start, end));
  return repair(title, safe, node && isOnOneLine && !node.anchored ? [{ at, text: yaml }] : []);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}
