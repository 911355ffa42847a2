import type { LifeSummary, Log, Span, ThingSpan } from '../diff/history/log.ts';
import type { LogLabels } from './log-labels.ts';

/** One stretch of time in a life, in words. */
export interface LifeRow {
  readonly what: string;
  /** The capacity, or the team of a role. */
  readonly detail?: string;
  readonly from: string;
  readonly to: string;
}

/** A part of a life in words: names, teams, holders, roles. */
export interface LifeSection {
  readonly title: string;
  readonly rows: readonly LifeRow[];
}

/** The parts of a life that have something to tell; one name for all of the time is no part. */
export function lifeSections(life: LifeSummary, { oldest }: Log, labels: LogLabels): LifeSection[] {
  const { sections, capacities, nobody } = labels;
  const times = ({ from, to }: Span) => ({
    from: from?.date ?? (oldest === undefined ? '…' : labels.before(oldest)),
    to: to?.date ?? labels.now,
  });
  const row = (span: ThingSpan): LifeRow => {
    const details = [span.thing?.team, span.as && (capacities[span.as] ?? span.as)].filter((one) => one !== undefined);
    return {
      what: span.thing?.name ?? nobody,
      ...(details.length > 0 && { detail: details.join(', ') }),
      ...times(span),
    };
  };
  const all: LifeSection[] = [
    { title: sections.names, rows: life.names.map((span) => ({ what: span.name, ...times(span) })) },
    { title: sections.teams, rows: life.teams.map(row) },
    { title: sections.holders, rows: life.holders.map(row) },
    {
      title: life.thing === 'person' ? sections.rolesOfPerson : sections.rolesOfTeam,
      rows: life.roles.map(row),
    },
  ];
  return all.filter(
    ({ title, rows }) =>
      rows.length > 0 && (title !== sections.names || new Set(rows.map(({ what }) => what)).size > 1),
  );
}
