import type { Finding } from '../../finding/finding.ts';
import { ORGANIZATION, placeAt } from '../../finding/finding.ts';
import { sortFindings } from '../../finding/sort-findings.ts';
import { nearest } from '../../text/did-you-mean.ts';
import { isIsoDate } from '../../text/iso-date.ts';
import { type OffsetRange, positionAt, type Source } from '../../text/source.ts';
import type { MessageLanguage } from '../languages.ts';
import { EXCEPTION_MESSAGES, type ExceptionMessages } from './exception-messages.ts';
import { parseExceptions, type WrittenException } from './parse-exceptions.ts';

/** The kinds of exceptions: for the line below the comment, from here to an end, and for the whole file. */
const DIRECTIVES = [
  'rolemap-ignore-next-line',
  'rolemap-ignore-start',
  'rolemap-ignore-end',
  'rolemap-ignore-file',
] as const;
type Directive = (typeof DIRECTIVES)[number];

/** What exceptions are judged by. */
export interface ExceptionContext {
  /** The ids of all rules, house rules included. */
  readonly rules: ReadonlySet<string>;
  /** The ids of the rules that looked at the map in this run: only those can say that an exception is no longer needed. */
  readonly ran: ReadonlySet<string>;
  /** The ids of checks, which cannot be excepted. */
  readonly checks: ReadonlySet<string>;
  /** ISO date of the day that counts as today. */
  readonly today: string;
  readonly language: MessageLanguage;
}

/** A finding that an exception covers. */
export interface ExceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

/**
 * Takes out the findings that comments except, and adds findings about exceptions that are themselves wrong: `exception-without-reason`,
 * `exception-unknown-rule`, `exception-expired`, `exception-unused` and `exception-malformed`. One that is wrong excepts nothing. An exception counts for
 * findings that begin in the lines it covers.
 */
export function applyExceptions(
  findings: readonly Finding[],
  sources: readonly Source[],
  context: ExceptionContext,
): { readonly findings: readonly Finding[]; readonly excepted: readonly ExceptedFinding[] } {
  const written = sources.flatMap((source) => parseExceptions(source));
  if (written.length === 0) return { findings, excepted: [] };
  const say = EXCEPTION_MESSAGES[context.language];
  const about: Finding[] = [];
  const scopes = scopesOf(written, context, say, about);
  const excepted: ExceptedFinding[] = [];
  const kept: Finding[] = [];
  for (const finding of findings) {
    const scope = scopes.find((candidate) => candidate.covers(finding));
    if (!scope) kept.push(finding);
    else {
      scope.used.add(finding.rule);
      excepted.push({ finding, reason: scope.exception.reason });
    }
  }
  for (const { exception, used } of scopes) {
    const idle = exception.rules.map(({ id }) => id).filter((id) => context.ran.has(id) && !used.has(id));
    if (idle.length > 0)
      about.push(problem('exception-unused', 'warning', exception, exception.range, say.unused(idle), say.unusedHelp));
  }
  return { findings: sortFindings([...kept, ...about]), excepted };
}

interface Scope {
  readonly exception: WrittenException;
  readonly covers: (finding: Finding) => boolean;
  readonly used: Set<string>;
}

function scopesOf(
  written: readonly WrittenException[],
  context: ExceptionContext,
  say: ExceptionMessages,
  about: Finding[],
): Scope[] {
  const scopes: Scope[] = [];
  const open: WrittenException[] = [];
  const add = (exception: WrittenException, first: number, last: number) => {
    const rules = new Set(exception.rules.map(({ id }) => id));
    const covers = ({ rule, at }: Finding) => {
      if (!rules.has(rule) || at.source !== exception.source) return false;
      const { line } = positionAt(at.source, at.locate().start);
      return first <= line && line <= last;
    };
    scopes.push({ exception, covers, used: new Set() });
  };
  for (const exception of written) {
    const { source, range } = exception;
    const mistake = mistakeIn(exception, context, say);
    if (mistake) {
      about.push(mistake);
      continue;
    }
    const { line } = positionAt(source, range.start);
    const directive = exception.directive as Directive;
    if (directive === 'rolemap-ignore-file') add(exception, 1, Number.POSITIVE_INFINITY);
    else if (directive === 'rolemap-ignore-start') open.push(exception);
    else if (directive === 'rolemap-ignore-next-line') {
      const next = nextLine(source, range.end);
      add(exception, next, next);
    } else {
      const index = open.findLastIndex((begun) => begun.source === source && sameRules(begun, exception));
      const [begun] = index === -1 ? [] : open.splice(index, 1);
      if (begun) add(begun, positionAt(source, begun.range.start).line, line);
      else about.push(problem('exception-malformed', 'error', exception, range, say.neverBegan, say.neverBeganHelp));
    }
  }
  for (const exception of open) {
    const rules = exception.rules.map(({ id }) => id);
    about.push(
      problem('exception-malformed', 'error', exception, exception.range, say.neverEnds, say.neverEndsHelp(rules)),
    );
  }
  return scopes;
}

/** The first line below an offset that holds more than blanks and a comment, so that several exceptions can stand above one line. */
function nextLine(source: Source, from: number): number {
  const content = /^[ \t]*[^\s#]/gm;
  content.lastIndex = source.text.indexOf('\n', from) + 1 || source.text.length;
  const match = content.exec(source.text);
  return positionAt(source, match ? match.index : source.text.length).line;
}

/** An end without rules closes the exception that was begun last. */
function sameRules(begun: WrittenException, end: WrittenException): boolean {
  const rules = new Set(begun.rules.map(({ id }) => id));
  return end.rules.length === 0 || (end.rules.length === rules.size && end.rules.every(({ id }) => rules.has(id)));
}

function mistakeIn(
  exception: WrittenException,
  context: ExceptionContext,
  say: ExceptionMessages,
): Finding | undefined {
  const { directive, rules, reason, until, range } = exception;
  const malformed = (at: OffsetRange, message: string, help: string) =>
    problem('exception-malformed', 'error', exception, at, message, help);
  if (!DIRECTIVES.some((known) => known === directive)) {
    const near = nearest(directive, DIRECTIVES);
    return malformed(range, say.unknownDirective(directive), say.unknownDirectiveHelp(near ? [near] : DIRECTIVES));
  }
  if (directive === 'rolemap-ignore-end') return undefined;
  if (rules.length === 0) return malformed(range, say.noRule, say.noRuleHelp);
  for (const rule of rules) {
    if (context.rules.has(rule.id)) continue;
    if (context.checks.has(rule.id))
      return problem(
        'exception-unknown-rule',
        'error',
        exception,
        rule,
        say.notExceptable(rule.id),
        say.notExceptableHelp,
      );
    const help = say.unknownRuleHelp(nearest(rule.id, context.rules));
    return problem('exception-unknown-rule', 'error', exception, rule, say.unknownRule(rule.id), help);
  }
  if (reason === '')
    return problem('exception-without-reason', 'error', exception, range, say.withoutReason, say.reasonHelp);
  if (until === undefined) return undefined;
  if (!isIsoDate(until)) return malformed(range, say.wrongDate(until), say.wrongDateHelp);
  if (until < context.today)
    return problem('exception-expired', 'warning', exception, range, say.expired(until), say.expiredHelp);
  return undefined;
}

function problem(
  rule: string,
  severity: Finding['severity'],
  { source, range }: WrittenException,
  at: OffsetRange,
  message: string,
  help: string,
): Finding {
  const detail = source.text.slice(range.start, range.end);
  return { rule, severity, subject: ORGANIZATION, message, help, at: placeAt(source, at.start, at.end), detail };
}
