import type { LifeSummary, Log, LogEntry, Moment, Span, ThingSpan } from '../diff/history/log.ts';

/** A history for programs: the shape of `schemas/log.schema.json`, `version` 1. */
export function reportLogJson({ entries, life, isCutOff }: Log): string {
  const log = {
    version: 1,
    ...(life && { life: lifeOf(life) }),
    commits: entries.map(entryOf),
    cutOff: isCutOff,
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function entryOf(entry: LogEntry) {
  const { commit, date, subject, what } = entry;
  return {
    commit,
    date,
    subject,
    what,
    ...(entry.what === 'unreadable' && { errors: entry.errors }),
    ...(entry.what === 'begins' && { counts: entry.counts }),
    ...('changes' in entry && {
      changes: entry.changes.map(({ kind, impact, action, about, message, guess, fingerprint }) => ({
        kind,
        impact,
        action,
        thing: about.thing,
        subject: about.reference,
        message,
        ...(guess && { confidence: guess.confidence, reasons: guess.reasons }),
        fingerprint,
      })),
    }),
  };
}

function lifeOf({ thing, reference, name, isThere, names, teams, holders, roles }: LifeSummary) {
  return {
    thing,
    subject: reference,
    name,
    present: isThere,
    names: names.map((span) => ({ name: span.name, ...timesOf(span) })),
    ...(thing === 'role' && { teams: teams.map(spanOf), holders: holders.map(spanOf) }),
    ...(thing !== 'role' && { roles: roles.map(spanOf) }),
  };
}

function spanOf(span: ThingSpan) {
  const { thing, as } = span;
  return {
    ...(thing && { subject: thing.reference, name: thing.name }),
    ...(thing?.team !== undefined && { team: thing.team }),
    ...(as !== undefined && { as }),
    ...timesOf(span),
  };
}

function timesOf({ from, to }: Span) {
  return { ...(from && { from: momentOf(from) }), ...(to && { to: momentOf(to) }) };
}

function momentOf({ commit, date }: Moment) {
  return { commit, date };
}
