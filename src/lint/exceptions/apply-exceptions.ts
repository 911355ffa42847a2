import type { Finding } from '../../finding/finding.ts';
import { ORGANIZATION, placeAt } from '../../finding/finding.ts';
import { sortFindings } from '../../finding/sort-findings.ts';
import { nearest } from '../../text/did-you-mean.ts';
import { isIsoDate } from '../../text/iso-date.ts';
import { type OffsetRange, positionAt, type Source } from '../../text/source.ts';
import type { MessageLanguage } from '../languages.ts';
import { deleteExpired, deleteUnused, writeDirective, writeRule, writeUntil } from './exception-fixes.ts';
import { EXCEPTION_MESSAGES, type ExceptionMessages } from './exception-messages.ts';
import { pairExceptions, type WholeException } from './pair-exceptions.ts';
import { DIRECTIVES, parseExceptions, type WrittenException } from './parse-exceptions.ts';

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
  for (const { used, ...whole } of scopes) {
    const { exception } = whole;
    const idle = exception.rules.map(({ id }) => id).filter((id) => context.ran.has(id) && !used.has(id));
    if (idle.length === 0) continue;
    const unused = problem('exception-unused', 'warning', exception, exception.range, say.unused(idle), say.unusedHelp);
    about.push({ ...unused, ...deleteUnused(whole, idle, say) });
  }
  return { findings: sortFindings([...kept, ...about]), excepted };
}

/** An exception that counts, with what it covers. */
interface Scope extends WholeException {
  readonly covers: (finding: Finding) => boolean;
  readonly used: Set<string>;
}

function scopesOf(
  written: readonly WrittenException[],
  context: ExceptionContext,
  say: ExceptionMessages,
  about: Finding[],
): Scope[] {
  const { whole, strayEnds } = pairExceptions(written);
  for (const end of strayEnds)
    about.push(problem('exception-malformed', 'error', end, end.range, say.neverBegan, say.neverBeganHelp));
  return whole.flatMap((exception) => {
    const mistake = mistakeIn(exception, context, say);
    if (mistake) about.push(mistake);
    return mistake ? [] : [{ ...exception, covers: coverageOf(exception), used: new Set<string>() }];
  });
}

/** Whether a finding is about a rule and begins in a line that an exception covers. */
function coverageOf({ exception: { source, directive, range, rules }, end }: WholeException): Scope['covers'] {
  const ids = new Set(rules.map(({ id }) => id));
  const { line } = positionAt(source, range.start);
  const next = directive === 'rolemap-ignore-next-line' ? nextLine(source, range.end) : undefined;
  const first = directive === 'rolemap-ignore-file' ? 1 : (next ?? line);
  const last = next ?? (end ? positionAt(source, end.range.start).line : Number.POSITIVE_INFINITY);
  return ({ rule, at }) => {
    if (!ids.has(rule) || at.source !== source) return false;
    const found = positionAt(at.source, at.locate().start).line;
    return first <= found && found <= last;
  };
}

/** The first line below an offset that holds more than blanks and a comment, so that several exceptions can stand above one line. */
function nextLine(source: Source, from: number): number {
  const content = /^[ \t]*[^\s#]/gm;
  content.lastIndex = source.text.indexOf('\n', from) + 1 || source.text.length;
  const match = content.exec(source.text);
  return positionAt(source, match ? match.index : source.text.length).line;
}

function mistakeIn(whole: WholeException, context: ExceptionContext, say: ExceptionMessages): Finding | undefined {
  const { exception, end } = whole;
  const { directive, rules, reason, until, range } = exception;
  const malformed = (at: OffsetRange, message: string, help: string) =>
    problem('exception-malformed', 'error', exception, at, message, help);
  if (!DIRECTIVES.some((known) => known === directive)) {
    const near = nearest(directive, DIRECTIVES);
    const help = say.unknownDirectiveHelp(near ? [near] : DIRECTIVES);
    return { ...malformed(range, say.unknownDirective(directive), help), ...writeDirective(exception, near, say) };
  }
  if (rules.length === 0) return malformed(range, say.noRule, say.noRuleHelp);
  for (const rule of rules) {
    if (context.rules.has(rule.id)) continue;
    const unknown = (message: string, help: string) =>
      problem('exception-unknown-rule', 'error', exception, rule, message, help);
    if (context.checks.has(rule.id)) return unknown(say.notExceptable(rule.id), say.notExceptableHelp);
    const near = nearest(rule.id, context.rules);
    return { ...unknown(say.unknownRule(rule.id), say.unknownRuleHelp(near)), ...writeRule(whole, rule, near, say) };
  }
  if (reason === '')
    return problem('exception-without-reason', 'error', exception, range, say.withoutReason, say.reasonHelp);
  if (directive === 'rolemap-ignore-start' && !end) {
    const help = say.neverEndsHelp(rules.map(({ id }) => id));
    return malformed(range, say.neverEnds, help);
  }
  if (until === undefined) return undefined;
  if (!isIsoDate(until))
    return { ...malformed(range, say.wrongDate(until), say.wrongDateHelp), ...writeUntil(exception, until, say) };
  if (until < context.today) {
    const expired = problem('exception-expired', 'warning', exception, range, say.expired(until), say.expiredHelp);
    return { ...expired, ...deleteExpired(whole, say) };
  }
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
