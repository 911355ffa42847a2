import { type Finding, ORGANIZATION } from '../finding/finding.ts';
import { byText } from '../text/order.ts';
import type { Location, Step } from '../yaml/yaml-document.ts';
import { fixFor } from './fix-for.ts';
import type { Problem, SchemaError } from './schema-error.ts';
import { selectProblems } from './select-problems.ts';
import { subjectOf } from './subject-of.ts';
import { type Named, wordProblem } from './word-problem.ts';

/**
 * Says in plain words where a value does not fit the format: which key, what was expected, the valid values and
 * the nearest name.
 *
 * Findings: `unknown-key` for keys that the format does not know, `schema` for all else. One mistake gives one finding.
 */
export function describeSchemaErrors(root: Location, value: unknown, errors: readonly SchemaError[]): Finding[] {
  const problems = selectProblems(errors);
  // What does not fit is never passed over, even where no words were found for it.
  return (problems.length > 0 ? problems : errors.slice(0, 1)).map((problem) => describe(root, value, problem));
}

function describe(root: Location, value: unknown, problem: Problem): Finding {
  const steps = stepsOf(problem.instancePath, value);
  const here = root.descend(steps);
  const { start, end } = here.value.locate();
  const found = { data: valueAt(value, steps), written: root.document.source.text.slice(start, end) };
  const named = nameOf(steps);
  const { message, label, help } = wordProblem(problem, named, found);
  return {
    rule: problem.keyword === 'additionalProperties' ? 'unknown-key' : 'schema',
    severity: 'error',
    subject: subjectOf(steps) ?? ORGANIZATION,
    message,
    ...placeOf(problem, here, steps),
    detail: [wayTo(steps, value), problem.keyword, ...keyOf(problem)].join(' '),
    ...(label !== undefined && { label }),
    ...(help !== undefined && { help }),
    ...fixFor(problem, here, named, found),
  };
}

/** The key or value that is wrong; where something is missing, the key of the thing that lacks it. */
function placeOf(problem: Problem, here: Location, steps: readonly Step[]): Pick<Finding, 'at' | 'related'> {
  const { keyword, params, propertyName, oneOf = [] } = problem;
  if (propertyName !== undefined) return { at: here.child(propertyName).key };
  if (keyword === 'additionalProperties') return { at: here.child(String(params.additionalProperty)).key };
  if (keyword === 'uniqueItems')
    return {
      at: here.child(Math.max(Number(params.i), Number(params.j))).value,
      related: [{ message: 'first named here', at: here.child(Math.min(Number(params.i), Number(params.j))).value }],
    };
  const lacking = keyword === 'required' || oneOf.length > 0;
  return { at: lacking && typeof steps.at(-1) === 'string' ? here.key : here.value };
}

/** The way to a place, in which an item of a list goes by what it says and not by its number, so that it stays the same when the list is sorted. */
function wayTo(steps: readonly Step[], value: unknown): string {
  let at = value;
  return steps
    .map((step) => {
      at = valueAt(at, [step]);
      return `/${typeof step === 'number' ? signOf(at) : step}`;
    })
    .join('');
}

/** What an item of a list is told by: itself, or the first text that it holds, in whatever order its keys stand. */
function signOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const [first] = Object.entries(item)
    .filter(([, inner]) => typeof inner === 'string')
    .sort(([one], [other]) => byText(one, other));
  return first === undefined ? '' : first.join(':');
}

/** What tells a problem from others with the same path and keyword. */
function keyOf({ params, propertyName }: Problem): string[] {
  const key = propertyName ?? params.additionalProperty ?? params.missingProperty;
  return key === undefined ? [] : [String(key)];
}

/** What a message calls the thing at a path: its key, or the number of the item with the key of the list. */
function nameOf(steps: readonly Step[]): Named {
  const key = steps.findLast((step) => typeof step === 'string');
  const last = steps.at(-1);
  return { ...(key !== undefined && { key: String(key) }), ...(typeof last === 'number' && { item: last + 1 }) };
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
