import { keyMeantBy } from './key-meant-by.ts';
import type { Problem, SchemaError } from './schema-error.ts';

/**
 * Chooses among the errors of the validator, so that one mistake gives one problem.
 *
 * Where a thing may be written in two ways, only the way that was tried counts; of several errors about one value, the one
 * that says most; and an unknown key that stands where a required one is missing is that key, misspelt.
 */
export function selectProblems(errors: readonly SchemaError[]): Problem[] {
  const byPath = groupByPath(errors);
  const choices = new Set(errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath));
  const tried = pathsTried(errors, choices);
  const problems = errors
    .filter(
      (error) =>
        !isEcho(error) &&
        !isChoiceOfKeys(error) &&
        !(
          choices.has(error.instancePath) &&
          (error.keyword === 'type' || (error.keyword === 'anyOf' && tried.has(error.instancePath)))
        ),
    )
    .map((error) => (error.keyword === 'anyOf' ? withAlternatives(error, byPath) : error));
  return joinKeys(onePerValue(problems));
}

function groupByPath<Thing extends SchemaError>(errors: readonly Thing[]): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const error of errors) {
    const group = groups.get(error.instancePath);
    if (group) group.push(error);
    else groups.set(error.instancePath, [error]);
  }
  return groups;
}

/** Errors that add nothing to others: an id that does not fit is reported by `pattern` with the name, and by `propertyNames` without. */
function isEcho({ keyword, schemaPath, data }: SchemaError): boolean {
  if (keyword === 'propertyNames' || keyword === 'if') return true;
  // A list of words that is one of several ways says nothing about what is no word.
  return keyword === 'enum' && typeof data !== 'string' && /\/anyOf\/\d+\/enum$/.test(schemaPath);
}

/** "One of these keys is needed" comes as one `required` for each of them. */
function isChoiceOfKeys({ keyword, schemaPath }: SchemaError): boolean {
  return keyword === 'required' && /\/anyOf\/\d+\/required$/.test(schemaPath);
}

/** The paths where one of several ways was tried: something at or below them is wrong besides the type. */
function pathsTried(errors: readonly SchemaError[], choices: ReadonlySet<string>): Set<string> {
  const tried = new Set<string>();
  for (const error of errors) {
    const { instancePath, keyword } = error;
    // That no way fits, or that the type is another, says nothing here, but tells which way was tried further up.
    const saysLittle =
      keyword === 'anyOf' ||
      isEcho(error) ||
      isChoiceOfKeys(error) ||
      (keyword === 'type' && choices.has(instancePath));
    for (let path = saysLittle ? parentOf(instancePath) : instancePath; path !== undefined; path = parentOf(path))
      if (choices.has(path)) tried.add(path);
  }
  return tried;
}

function parentOf(path: string): string | undefined {
  return path === '' ? undefined : path.slice(0, path.lastIndexOf('/'));
}

function withAlternatives(error: SchemaError, byPath: ReadonlyMap<string, readonly SchemaError[]>): Problem {
  const here = byPath.get(error.instancePath) ?? [];
  const types = here.filter(({ keyword }) => keyword === 'type').map(({ params }) => String(params.type));
  return {
    ...error,
    types: [...new Set(types)],
    oneOf: here.filter(isChoiceOfKeys).map(({ params }) => String(params.missingProperty)),
  };
}

/** What says most about a value comes first; a value of a list of choices is better told the choices than its type. */
const TELLING = ['const', 'enum', 'type', 'minLength', 'pattern', 'format'];

function onePerValue(problems: readonly Problem[]): Problem[] {
  const kept = new Map<string, Problem>();
  for (const problem of problems) {
    const key = slotOf(problem);
    const other = kept.get(key);
    if (!other || rank(problem) < rank(other)) kept.set(key, problem);
  }
  return [...kept.values()];
}

/** Problems in the same slot are one mistake: each missing, unknown or unfit key is one, and so is the value itself. */
function slotOf({ instancePath, keyword, params, propertyName }: Problem): string {
  if (propertyName !== undefined) return `${instancePath} id ${propertyName}`;
  if (keyword === 'required') return `${instancePath} required ${String(params.missingProperty)}`;
  if (keyword === 'additionalProperties') return `${instancePath} unknown ${String(params.additionalProperty)}`;
  return instancePath;
}

function rank({ keyword }: Problem): number {
  const place = TELLING.indexOf(keyword);
  return place < 0 ? TELLING.length : place;
}

/** Joins an unknown key with the missing one that it stands for. */
function joinKeys(problems: readonly Problem[]): Problem[] {
  const dropped = new Set<Problem>();
  const meant = new Map<Problem, Pick<Problem, 'meant' | 'isContent'>>();
  for (const here of groupByPath(problems).values()) {
    const lacking = here.filter(({ keyword, oneOf = [] }) => keyword === 'required' || oneOf.length > 0);
    for (const lack of lacking) {
      const keys = lack.oneOf ?? [String(lack.params.missingProperty)];
      const unknown = here.filter((problem) => problem.keyword === 'additionalProperties' && !meant.has(problem));
      const found = standInFor(keys, unknown);
      if (!found) continue;
      meant.set(found.problem, { meant: found.key, isContent: found.isContent });
      dropped.add(lack);
    }
  }
  return problems.filter((problem) => !dropped.has(problem)).map((problem) => ({ ...problem, ...meant.get(problem) }));
}

/**
 * The unknown key that stands for one of the missing keys: it is another word for it or near to it in spelling; or it is alone,
 * and like no other key either, so that it is rather what should stand under the missing one.
 */
function standInFor(
  keys: readonly string[],
  unknown: readonly Problem[],
): { problem: Problem; key: string; isContent: boolean } | undefined {
  const guesses = unknown.map((problem) => {
    const written = String(problem.params.additionalProperty);
    const known = Object.keys(problem.parentSchema?.properties ?? {});
    return { problem, of: keyMeantBy(written, keys), ofAll: keyMeantBy(written, known) };
  });
  const likely =
    guesses.find(({ of, ofAll }) => of !== undefined && (ofAll === undefined || keys.includes(ofAll))) ??
    guesses.find(({ of }) => of !== undefined);
  if (likely?.of !== undefined) return { problem: likely.problem, key: likely.of, isContent: false };
  const [only, ...others] = guesses;
  const [key] = keys;
  if (!only || others.length > 0 || only.ofAll !== undefined || key === undefined) return undefined;
  return { problem: only.problem, key, isContent: true };
}
