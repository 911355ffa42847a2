import type { Finding } from '../finding/finding.ts';
import type { Location } from '../yaml/yaml-document.ts';
import type { Holder, OrgMap } from './org-map.ts';

/** Findings `dates-reversed` (an end before its beginning) and `holder-outside-time` (a holder outside the team's time). */
export function checkTimes(map: OrgMap): Finding[] {
  const findings: Finding[] = [];
  for (const team of map.teams.values())
    if (isReversed(team.since, team.until)) findings.push(reversed(team.id, `Team "${team.name}"`, team, TERM));
  for (const person of map.people.values())
    if (isReversed(person.joined, person.left)) findings.push(reversed(person.id, person.name, person, MEMBERSHIP));
  for (const collaboration of map.collaborations.values()) {
    const { id, name, since, until } = collaboration;
    if (isReversed(since, until)) findings.push(reversed(id, `Collaboration "${name}"`, collaboration, TERM));
  }
  for (const role of map.roles.values()) {
    for (const holder of role.holders) {
      const { since, until, person } = holder;
      if (since === undefined && until === undefined) continue;
      if (isReversed(since, until)) findings.push(reversed(role.reference, `The time of ${person.name}`, holder, TERM));
      const { team } = role;
      if (isReversed(since, team.until)) findings.push(outside(holder, 'since', team.until, 'until'));
      if (isReversed(team.since, until)) findings.push(outside(holder, 'until', team.since, 'since'));
    }
  }
  return findings;
}

/** The keys under which a beginning and an end stand. */
const TERM = { begin: 'since', end: 'until' } as const;
const MEMBERSHIP = { begin: 'joined', end: 'left' } as const;

function isReversed(begin: string | undefined, end: string | undefined): boolean {
  return begin !== undefined && end !== undefined && begin > end;
}

function reversed<Begin extends string, End extends string>(
  subject: string,
  what: string,
  thing: { readonly location: Location } & { readonly [Key in Begin | End]?: string | undefined },
  { begin, end }: { readonly begin: Begin; readonly end: End },
): Finding {
  const { location, [begin]: first, [end]: last } = thing;
  return {
    rule: 'dates-reversed',
    severity: 'error',
    subject,
    message: `${what} ends on ${last}, before it begins on ${first}.`,
    at: location.child(end).value,
    detail: `${what} ${first} ${last}`,
    related: [{ message: 'begins here', at: location.child(begin).value }],
    help: 'correct one of the two dates.',
  };
}

function outside(
  { role, person, location, ...dates }: Holder,
  key: 'since' | 'until',
  ofTeam: string | undefined,
  keyOfTeam: 'since' | 'until',
): Finding {
  const what =
    key === 'since'
      ? `starts on ${dates.since}, after the team has ended (${ofTeam})`
      : `stops on ${dates.until}, before the team begins (${ofTeam})`;
  return {
    rule: 'holder-outside-time',
    severity: 'error',
    subject: role.reference,
    message: `${person.name} ${what}.`,
    at: location.child(key).value,
    detail: `${person.id} ${key}`,
    related: [{ message: 'the team’s own date', at: role.team.location.child(keyOfTeam).value }],
    help: 'correct one of the two dates.',
  };
}
