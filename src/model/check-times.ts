import type { Finding } from '../finding/finding.ts';
import type { Location } from '../yaml/yaml-document.ts';
import type { OrgMap } from './org-map.ts';

/** Findings `dates-reversed` (an end before its beginning) and `holder-outside-time` (a holder outside the team's time). */
export function checkTimes(map: OrgMap): Finding[] {
  const findings: Finding[] = [];
  const check = (
    subject: string,
    what: string,
    location: Location,
    since: string | undefined,
    until: string | undefined,
    endKey = 'until',
  ) => {
    if (since === undefined || until === undefined || since <= until) return;
    findings.push({
      rule: 'dates-reversed',
      severity: 'error',
      subject,
      message: `${what} ends on ${until}, before it begins on ${since}.`,
      at: location.child(endKey).value,
      detail: `${what} ${since} ${until}`,
      related: [{ message: 'begins here', at: location.child(endKey === 'left' ? 'joined' : 'since').value }],
      help: 'correct one of the two dates.',
    });
  };
  for (const team of map.teams.values()) check(team.id, `Team "${team.name}"`, team.location, team.since, team.until);
  for (const person of map.people.values())
    check(person.id, person.name, person.location, person.joined, person.left, 'left');
  for (const { id, name, location, since, until } of map.collaborations.values())
    check(id, `Collaboration "${name}"`, location, since, until);
  for (const role of map.roles.values()) {
    for (const holder of role.holders) {
      const { since, until, person, location } = holder;
      check(role.reference, `The time of ${person.name}`, location, since, until);
      const { team } = role;
      const outside = (key: 'since' | 'until', message: string, at: Location) =>
        findings.push({
          rule: 'holder-outside-time',
          severity: 'error',
          subject: role.reference,
          message,
          at: location.child(key).value,
          detail: `${person.id} ${key}`,
          related: [{ message: 'the team’s own date', at: at.value }],
          help: 'correct one of the two dates.',
        });
      if (since !== undefined && team.until !== undefined && since > team.until)
        outside(
          'since',
          `${person.name} starts on ${since}, after the team has ended (${team.until}).`,
          team.location.child('until'),
        );
      if (until !== undefined && team.since !== undefined && until < team.since)
        outside(
          'until',
          `${person.name} stops on ${until}, before the team begins (${team.since}).`,
          team.location.child('since'),
        );
    }
  }
  return findings;
}
