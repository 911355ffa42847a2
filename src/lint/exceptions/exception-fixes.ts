import { type Fix, placeAt, repair, type TextEdit } from '../../finding/finding.ts';
import { proposeDates } from '../../schema/propose-value.ts';
import { isSameName } from '../../text/did-you-mean.ts';
import type { OffsetRange } from '../../text/source.ts';
import { removeComment } from '../../yaml/edit-nodes.ts';
import type { ExceptionMessages } from './exception-messages.ts';
import type { WholeException } from './pair-exceptions.ts';
import type { WrittenException, WrittenRule } from './parse-exceptions.ts';

/** The part of a finding that says how to repair it; empty where no repair is known. */
type Repair = { readonly fix?: Fix };

/** Deletes an exception that is no longer needed, or takes those rules out of it that find nothing. Safe: it hides nothing, and no page shows a comment. */
export function deleteUnused(whole: WholeException, idle: readonly string[], say: ExceptionMessages): Repair {
  const { exception, end } = whole;
  const kept = exception.rules.filter(({ id }) => !idle.includes(id));
  if (kept.length === 0) return repair(say.deleteFix, true, deletion(whole));
  const edits = [exception, ...(end && end.rules.length > 0 ? [end] : [])].map((comment) => keepRules(comment, kept));
  return repair(say.shortenFix(idle), true, edits.includes(undefined) ? [] : (edits as TextEdit[]));
}

/** Deletes an exception that has expired. Not safe: someone promised to look again, and the reason goes with it. */
export function deleteExpired(whole: WholeException, say: ExceptionMessages): Repair {
  return repair(say.deleteFix, false, deletion(whole));
}

/** Writes the id of the rule that was meant, in the comment that ends the exception, too. */
export function writeRule(
  { exception, end }: WholeException,
  { id }: WrittenRule,
  meant: string | undefined,
  say: ExceptionMessages,
): Repair {
  if (meant === undefined) return {};
  const written = [exception, ...(end ? [end] : [])].flatMap(({ source, rules }) =>
    rules.filter((rule) => rule.id === id).map((rule) => ({ at: placeAt(source, rule.start, rule.end), text: meant })),
  );
  return repair(say.writeFix(meant), isSameName(id, meant), written);
}

/** Writes the kind of exception that was meant. */
export function writeDirective(exception: WrittenException, meant: string | undefined, say: ExceptionMessages): Repair {
  if (meant === undefined) return {};
  const { directive } = exception;
  return repair(say.writeFix(meant), isSameName(directive, meant), replace(exception, directive, meant));
}

/** Writes the last day as the format asks, where the day is clear. */
export function writeUntil(exception: WrittenException, until: string, say: ExceptionMessages): Repair {
  const [only, ...others] = proposeDates(until);
  if (only === undefined || others.length > 0) return {};
  return repair(say.writeFix(`until=${only}`), false, replace(exception, `until=${until}`, `until=${only}`));
}

function deletion({ exception, end }: WholeException): TextEdit[] {
  return [exception, ...(end ? [end] : [])].map(({ source, range }) => removeComment(source, range));
}

/** The edit after which a comment names only some of its rules; undefined where more than rules stands among them. */
function keepRules({ source, rules }: WrittenException, kept: readonly WrittenRule[]): TextEdit | undefined {
  const [start, end] = [rules[0]?.start ?? 0, rules.at(-1)?.end ?? 0];
  const ids = rules.map(({ id }) => id);
  const written = source.text.slice(start, end);
  if (written.split(/[\s,]+/).length !== ids.length) return undefined;
  const left = ids.filter((id) => kept.some((rule) => rule.id === id));
  return { at: placeAt(source, start, end), text: left.join(written.includes(',') ? ', ' : ' ') };
}

/** Replaces the first stretch of a comment that reads so. */
function replace({ source, range }: WrittenException, written: string, text: string): TextEdit[] {
  const { start }: OffsetRange = range;
  const at = source.text.indexOf(written, start);
  return [{ at: placeAt(source, at, at + written.length), text }];
}
