import { enumerate, excerpt, quote } from '../text/wording.ts';
import { helpFor } from './help-for.ts';
import { belongsTo, keyMeantBy } from './key-meant-by.ts';
import { proposeId } from './propose-value.ts';
import type { Problem } from './schema-error.ts';
import { valueMeantBy } from './value-meant-by.ts';

/** How a message names a value: the key it stands under, and its 1-based number where it is an item of that list. */
export interface Named {
  readonly key?: string;
  readonly item?: number;
}

/** What is said about a problem. */
export interface Words {
  readonly message: string;
  /** What stands under the underlined text. */
  readonly label?: string;
  readonly help?: string;
}

/** A value that does not fit: as it was read, and as it stands in the file. */
export interface Found {
  readonly data: unknown;
  readonly written: string;
}

/** Says what is wrong and how to mend it. */
export function wordProblem(problem: Problem, named: Named, found: Found): Words {
  if (problem.propertyName !== undefined) return wordUnfitId(problem.propertyName);
  if (problem.isContent) return wordContent(problem, named, found);
  if (problem.keyword === 'additionalProperties') return wordUnknownKey(problem, named, found);
  if (problem.keyword === 'required') return wordMissingKey(problem, named);
  if (problem.oneOf && problem.oneOf.length > 0)
    return {
      message: `${subject(problem, named)} lacks one of the keys ${enumerate(problem.oneOf.map(code), 'and')}.`,
      help: `add ${enumerate(
        problem.oneOf.map((key) => code(`${key}:`)),
        'or',
      )}.`,
    };
  const help = helpFor(problem, named, found);
  return {
    message: `${nameOf(named)} ${predicate(problem, found.data)}.`,
    ...labelOf(problem, found.data),
    ...(help !== undefined && { help }),
  };
}

function wordUnfitId(written: string): Words {
  const id = proposeId(written);
  return {
    message: `${quote(written)} cannot be an id: an id has lower-case letters, digits and single hyphens.`,
    help: `write ${code(id)}, and the name as people say it under \`name\`.`,
  };
}

function wordUnknownKey(problem: Problem, named: Named, { data }: Found): Words {
  const key = String(problem.params.additionalProperty);
  const known = Object.keys(problem.parentSchema?.properties ?? {});
  const meant = problem.meant ?? keyMeantBy(key, known);
  const message = `${kindOf(problem, named)} has no key ${quote(key)}.`;
  if (meant !== undefined) return { message, label: `did you mean ${quote(meant)}?`, help: `write ${code(meant)}.` };
  // Between brackets, what stands behind a comma is a key of its own; nobody means a key of several words without a value.
  if (/\s/.test(key) && (data as Readonly<Record<string, unknown>>)[key] === null)
    return {
      message: `${message.slice(0, -1)}: the comma before it ended the text.`,
      help: 'between { and }, a text with a comma in it stands in quotes.',
    };
  const elsewhere = belongsTo(key);
  const own = `or write ${code(`x-${excerpt(key)}`)} for data of your own.`;
  return {
    message,
    help: elsewhere
      ? `${code(elsewhere.key)} belongs to ${elsewhere.home}; ${own}`
      : `use one of: ${known.join(', ')}; ${own}`,
  };
}

/** A key that is rather a value: an id with a colon behind it, or a sentence with a colon in it. */
function wordContent(problem: Problem, named: Named, { data, written }: Found): Words {
  const key = String(problem.params.additionalProperty);
  const value = (data as Readonly<Record<string, unknown>>)[key];
  const message = `${kindOf(problem, named)} has no key ${quote(key)}.`;
  const isSentence = typeof value === 'string' && /^(text|what|name)$/.test(problem.meant ?? '');
  return {
    message,
    help: isSentence
      ? `a text with a colon in it stands in quotes: "${excerpt(written, 80).replace(/^\{|\}$/g, '')}".`
      : typeof value === 'string'
        ? `write ${code(String(problem.meant))}.`
        : `write ${code(`${problem.meant}: ${excerpt(key)}`)}, with what else is said about it beside it.`,
  };
}

function wordMissingKey(problem: Problem, named: Named): Words {
  const key = String(problem.params.missingProperty);
  if (key === 'rolemap')
    return {
      message: 'This is not a role map yet: the key `rolemap` is missing.',
      help: 'write `rolemap: 1` at the top.',
    };
  return { message: `${subject(problem, named)} lacks the key ${code(key)}.`, help: `add ${code(`${key}:`)} to it.` };
}

function labelOf({ keyword, params }: Problem, data: unknown): { label?: string } {
  const meant = keyword === 'enum' ? valueMeantBy(data, params.allowedValues as string[]) : undefined;
  return meant === undefined ? {} : { label: `did you mean ${quote(meant)}?` };
}

/** What a value is, and what it should be. */
function predicate(problem: Problem, data: unknown): string {
  const { keyword, params, parentSchema = {}, types } = problem;
  const found = wordsForValue(data);
  switch (keyword) {
    case 'type':
    case 'anyOf':
      return `is ${found}, but ${parentSchema.format === 'date' ? 'a date' : wordsForTypes(types ?? [String(params.type)])} is expected`;
    case 'enum':
      return `is ${found}; it can be ${enumerate((params.allowedValues as unknown[]).map(String), 'or')}`;
    case 'const':
      return `is ${found}; it must be ${String(params.allowedValue)}`;
    case 'pattern':
      return `is ${found}; ${sentenceGoesOn(parentSchema.patternErrorMessage ?? `it must match ${String(params.pattern)}`)}`;
    case 'format':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(data))
        ? `is ${found}, which is no day of the calendar`
        : `is ${found}; ${sentenceGoesOn(parentSchema.patternErrorMessage ?? '')}`;
    case 'minLength':
      return 'is empty';
    case 'minimum':
      return `is ${found}; the least is ${String(params.limit)}`;
    case 'exclusiveMinimum':
      return `is ${found}; it must be more than ${String(params.limit)}`;
    case 'maximum':
      return `is ${found}; the most is ${String(params.limit)}`;
    case 'minItems':
      return `needs ${String(params.limit)} items or more`;
    case 'uniqueItems':
      return `names ${Array.isArray(data) ? wordsForValue(data[Number(params.i)]) : 'the same thing'} twice`;
    default:
      return `does not fit the format (${keyword})`;
  }
}

const TYPE_WORDS: Readonly<Record<string, readonly string[]>> = {
  string: ['a text'],
  number: ['a number'],
  integer: ['a whole number'],
  boolean: ['true', 'false'],
  array: ['a list'],
  object: ['a group of keys'],
};

function wordsForTypes(types: readonly string[]): string {
  return enumerate(
    types.flatMap((type) => TYPE_WORDS[type] ?? [type]),
    'or',
  );
}

function wordsForValue(data: unknown): string {
  if (data === null || data === undefined) return 'empty';
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object') return 'a group of keys';
  if (typeof data === 'string') return data === '' ? 'empty' : quote(data);
  return typeof data === 'number' ? `the number ${data}` : String(data);
}

function nameOf({ key, item }: Named): string {
  if (key === undefined) return item === undefined ? 'The map' : `Item ${item}`;
  return item === undefined ? code(excerpt(key)) : `Item ${item} of ${code(excerpt(key))}`;
}

/** The sort of thing that a problem is about, with its name where that helps: `The role \`beds\``. */
function subject({ parentSchema }: Problem, named: Named): string {
  const noun = NOUNS[parentSchema?.title ?? ''];
  return noun !== undefined && named.item === undefined && NAMED_BY_ID.has(parentSchema?.title ?? '')
    ? `The ${noun.replace(/^an? /, '')} ${nameOf(named)}`
    : nameOf(named);
}

function kindOf({ parentSchema }: Problem, named: Named): string {
  const noun = NOUNS[parentSchema?.title ?? ''];
  return noun === undefined ? nameOf(named) : `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;
}

/** Things that stand under an id of the user's, which says little without the sort of thing. */
const NAMED_BY_ID = new Set(['Team', 'Role', 'Person', 'Collaboration', 'Talent', 'Template', 'Band']);

/** What each definition of the schema is called in a sentence; a test holds the list complete. */
export const NOUNS: Readonly<Record<string, string>> = {
  RoleMap: 'a role map',
  Vocabulary: '`vocabulary`',
  WordForms: 'a word',
  Defaults: '`defaults`',
  Team: 'a team',
  Result: 'a result',
  Policy: 'a policy',
  Meeting: 'a meeting',
  Role: 'a role',
  Responsibility: 'a responsibility',
  Decision: 'a decision',
  Delivery: 'a delivery',
  TalentNeed: 'a talent that a role asks for',
  Holder: 'a holder',
  Seats: '`seats`',
  Vacancy: '`vacant`',
  PayOfRole: 'the `pay` of a role',
  Review: '`review`',
  Link: 'a link',
  Person: 'a person',
  TalentOfPerson: 'a talent of a person',
  Collaboration: 'a collaboration',
  Partner: 'a partner',
  Talent: 'a talent of the catalogue',
  Template: 'a template',
  Pay: '`pay` at the top',
  Band: 'a pay band',
  Criteria: '`criteria`',
};

function sentenceGoesOn(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}

function code(text: string): string {
  return `\`${text}\``;
}
