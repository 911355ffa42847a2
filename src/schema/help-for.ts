import { enumerate, excerpt } from '../text/wording.ts';
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

/** How to mend a value that does not fit: what was most likely meant, else an example. */
export function helpFor(problem: Problem, named: Named, { data, written }: Found): string | undefined {
  const { keyword, parentSchema = {}, params } = problem;
  if (keyword === 'const') return helpForVersion(data);
  if (keyword === 'uniqueItems') return 'delete one of the two.';
  if (keyword === 'minItems') return example(problem);
  if (data === null || data === undefined || data === '') return helpForEmpty(problem, named);
  if (parentSchema.format === 'date') return helpForDate(data);
  if (parentSchema.title === 'Rhythm') return helpForRhythm(problem, data);
  if (parentSchema.title === 'Level' && typeof data === 'number') return helpForLevel(problem, data);
  if (keyword === 'enum') {
    const meant = valueMeantBy(data, params.allowedValues as string[]);
    return meant === undefined ? 'write one of these words.' : `write \`${meant}\`.`;
  }
  if (parentSchema.maximum === 1) return helpForShare(data);
  if (keyword === 'pattern') return helpForPattern(problem, data);
  if (keyword === 'type' || keyword === 'anyOf') return helpForType(problem, named, { data, written });
  if (keyword === 'minimum' && typeof params.limit === 'number') return `write ${params.limit} or more.`;
  return example(problem);
}

function helpForVersion(data: unknown): string {
  return typeof data === 'string' && data.trim() === '1'
    ? 'write `rolemap: 1`, without quotes.'
    : 'write `rolemap: 1`: the number is the version of the format.';
}

function helpForEmpty(problem: Problem, { key, item }: Named): string {
  const types = typesOf(problem);
  if (item !== undefined) return 'write something, or delete the item.';
  if (types.length === 1 && types[0] === 'array')
    return 'write its items below it, each after a dash; or leave the key out.';
  if (types.length === 1 && types[0] === 'object')
    return problem.parentSchema?.properties === undefined
      ? 'write what belongs to it below it, indented, each under an id; or leave the key out.'
      : 'write its keys below it, indented; or `{}` where there is nothing to say yet.';
  return key === undefined ? 'write `rolemap: 1` at the top.' : 'write something, or leave the key out.';
}

function helpForDate(data: unknown): string {
  const proposed = proposeDates(data);
  if (proposed.length > 0)
    return `write ${enumerate(
      proposed.map((date) => `\`${date}\``),
      'or',
    )}: year-month-day.`;
  const [year, month] = /^(\d{4})(?:-(\d{2})-\d{2})?$/.exec(String(data))?.slice(1) ?? [];
  if (year === undefined || Number(month) > 12) return 'write year-month-day, for example `2026-09-01`.';
  return month === undefined
    ? `add the month and the day, for example \`${year}-01-01\`.`
    : `the last day of that month is \`${new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)}\`.`;
}

function helpForRhythm(problem: Problem, data: unknown): string | undefined {
  const proposed = proposeRhythm(data);
  return proposed === undefined ? example(problem) : `write \`${proposed}\`.`;
}

function helpForLevel({ parentSchema }: Problem, data: number): string | undefined {
  const level = parentSchema?.enum?.[data - 1];
  return level === undefined ? undefined : `level ${data} of the delegation board is \`${level}\`.`;
}

function helpForShare(data: unknown): string {
  const number = typeof data === 'number' ? data : proposeNumber(data);
  const percentage = typeof data === 'string' && data.includes('%');
  if (number !== undefined && number > 0 && number <= 1)
    return `write \`${number}\`: a share is a fraction of full time.`;
  if (number !== undefined && number > 40 && number <= 100 && !percentage)
    return `write \`${number / 100}\`: a share is a fraction of full time.`;
  if (number === 0) return 'leave the key out where no time is set aside.';
  return 'write a fraction of full time: four days of five, 32 hours of 40 and 80% are all 0.8.';
}

function helpForPattern(problem: Problem, data: unknown): string | undefined {
  const text = String(data).trim();
  const { title } = problem.parentSchema ?? {};
  if (title === 'Id') return `write \`${proposeId(text)}\`.`;
  if (title === 'Address') return `write \`https://${excerpt(text)}\`.`;
  if (title === 'Currency') {
    const currency = proposeCurrency(text);
    return currency === undefined ? example(problem) : `write \`${currency}\`.`;
  }
  const language = title === 'Language' ? proposeLanguage(text) : undefined;
  return language === undefined ? example(problem) : `write \`${language}\`.`;
}

/** Whether a number or a truth value stands where a text is expected, so that quotes make it one. An amount lacks its currency, too. */
export function needsQuotes(problem: Problem, { key }: Pick<Named, 'key'>, data: unknown): boolean {
  return (
    (problem.keyword === 'type' || problem.keyword === 'anyOf') &&
    typesOf(problem)[0] === 'string' &&
    !typesOf(problem).includes('boolean') &&
    (typeof data === 'number' || typeof data === 'boolean') &&
    key !== 'limit'
  );
}

function helpForType(problem: Problem, named: Named, { data, written }: Found): string | undefined {
  const [wanted] = typesOf(problem);
  const isScalar = typeof data !== 'object';
  if (typesOf(problem).includes('boolean')) return helpForBoolean(data);
  if (problem.parentSchema?.anyOf?.some(({ $ref }) => $ref?.endsWith('/payOfRole')) && typeof data === 'number')
    return 'name a pay band here; amounts stand in the bands, under `pay` at the top of the map.';
  if (wanted === 'array') return helpForList(data);
  if (wanted === 'object') return helpForGroup(problem, data);
  if (needsQuotes(problem, named, data)) return `put it in quotes: "${excerpt(written)}".`;
  if (wanted === 'string' && isScalar) return example(problem);
  if (wanted === 'string' && Array.isArray(data) && data.length === 1 && typeof data[0] === 'string')
    return `write \`${excerpt(data[0])}\` alone, without brackets or dash.`;
  if ((wanted === 'number' || wanted === 'integer') && isScalar) return helpForNumber(problem, wanted, data);
  return example(problem);
}

function helpForBoolean(data: unknown): string {
  const meant = proposeBoolean(data);
  if (meant === undefined) return 'write `true` or `false`.';
  const quoted = typeof data === 'string' && /^(true|false)$/i.test(data);
  return `write \`${meant}\`${quoted ? ', without quotes' : ''}${typeof data === 'string' && !quoted ? `: \`${excerpt(data)}\` is read as a text` : ''}.`;
}

function helpForNumber(problem: Problem, wanted: 'number' | 'integer', data: unknown): string | undefined {
  const number = proposeNumber(data);
  if (typeof data === 'number') return 'write a whole number.';
  return number === undefined || (wanted === 'integer' && !Number.isInteger(number))
    ? example(problem)
    : `write the number alone: \`${number}\`.`;
}

function helpForList(data: unknown): string {
  if (typeof data === 'object') return 'write each item on a line of its own, after a dash.';
  const text = excerpt(String(data), 40);
  const ids = text.split(/\s*[,;]\s*/).filter((part) => part !== '');
  return ids.every((part) => /^[\p{L}\p{N}][\p{L}\p{N}/-]*$/u.test(part))
    ? `make it a list: \`[${ids.join(', ')}]\`.`
    : `make it a list: write \`- ${text}\` on a line of its own below it.`;
}

function helpForGroup(problem: Problem, data: unknown): string | undefined {
  const { properties, title } = problem.parentSchema ?? {};
  if (properties === undefined)
    return Array.isArray(data)
      ? 'write each item under an id of its own, as `id: …`, without dashes.'
      : (example(problem) ?? 'write each thing below it, indented, under an id of its own.');
  if (title === 'Seats' && typeof data === 'number') return `write \`{min: ${data}, max: ${data}}\`.`;
  const rhythm = title === 'Review' ? proposeRhythm(data) : undefined;
  if (rhythm !== undefined) return `write \`{every: ${rhythm}}\`.`;
  if (properties.purpose !== undefined && typeof data === 'string')
    return 'write its keys below it, indented; a sentence stands under `purpose`.';
  return `write its keys below it, indented: ${enumerate(Object.keys(properties), 'or')}.`;
}

/** The types of which a value must have one. */
export function typesOf({ types, params }: Problem): readonly string[] {
  return types && types.length > 0 ? types : params.type === undefined ? [] : [String(params.type)];
}

function example({ parentSchema }: Problem): string | undefined {
  const shown = parentSchema?.examples?.[0];
  return shown === undefined ? undefined : `write, for example: \`${inFlowStyle(shown)}\`.`;
}

/** An example of the schema as YAML on one line. */
function inFlowStyle(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inFlowStyle).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}: ${inFlowStyle(inner)}`)
      .join(', ')}}`;
  return typeof value === 'string' && !/^[\p{L}\p{N}][^:#,[\]{}]*$/u.test(value)
    ? JSON.stringify(value)
    : String(value);
}
