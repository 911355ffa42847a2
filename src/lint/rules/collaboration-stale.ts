import type { Collaboration } from '../../model/org-map.ts';
import { addMonths, monthsBetween } from '../dates.ts';
import { isTeamInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'collaboration-stale',
  group: 'collaboration',
  severity: 'warning',
  summary: 'A collaboration has run past its end, has long run without one, or goes on with a team that has ended.',
  why: 'Working closely together costs both sides much attention. When nobody looks whether it still helps, people go on meeting about something that was done long ago.',
  source: 'Team Topologies (close collaboration is for a time); backlog of wesource',
  options: {
    months: wholeNumber(
      'How many months people may work closely together or help each other without an end date or a review.',
      18,
      1,
    ),
  },
  bad: `rolemap: 1
name: Hill Farm Dairy
vision: Milk that knows its cow
teams:
  dairy:
    purpose: Cheese with the taste of the hill
    roles:
      ripening: {name: Ripening, purpose: Each wheel leaves on its best day, responsibilities: [Turning the wheels], holders: [berit, lars]}
people: {berit: Berit, lars: Lars}
collaborations:
  summer-school:
    name: Summer school
    purpose: Students learn to make cheese
    between: [dairy, {organization: Green College, gives: Twelve pairs of hands, gets: A place to learn}]
    decides: Together, on the first Monday
    since: 2025-04-01
    until: 2026-08-31
`,
  good: `rolemap: 1
name: Hill Farm Dairy
vision: Milk that knows its cow
teams:
  dairy:
    purpose: Cheese with the taste of the hill
    roles:
      ripening: {name: Ripening, purpose: Each wheel leaves on its best day, responsibilities: [Turning the wheels], holders: [berit, lars]}
people: {berit: Berit, lars: Lars}
collaborations:
  summer-school:
    name: Summer school
    purpose: Students learn to make cheese
    between: [dairy, {organization: Green College, gives: Twelve pairs of hands, gets: A place to learn}]
    decides: Together, on the first Monday
    since: 2025-04-01
    until: 2027-08-31
`,
  messages: {
    en: {
      ended: (name: string, until: string, months: number) =>
        `"${name}" should have ended on ${until}${months > 0 ? `, ${months === 1 ? 'a month' : `${months} months`} ago` : ''}.`,
      endedHelp: 'agree on a later date and write it under `until`, or write `status: retired`.',
      endless: (name: string, months: number) =>
        `"${name}" has run for ${months} months without an end date or a review.`,
      endlessHelp: 'look together whether it still helps, and write `until:`, or `review:` with the next date.',
      alone: (name: string, team: string) => `"${name}" goes on with team "${team}", which has ended.`,
      aloneHelp: 'name the team that took over, or write `status: retired`.',
      teamEnded: 'the team that has ended',
    },
    nl: {
      ended: (name: string, until: string, months: number) =>
        `"${name}" had op ${until} moeten eindigen${months > 0 ? `, ${months === 1 ? 'een maand' : `${months} maanden`} geleden` : ''}.`,
      endedHelp: 'spreek een latere datum af en zet die onder `until`, of schrijf `status: retired`.',
      endless: (name: string, months: number) =>
        `"${name}" loopt al ${months} maanden zonder einddatum en zonder evaluatie.`,
      endlessHelp: 'kijk samen of het nog helpt, en schrijf `until:`, of `review:` met de volgende datum.',
      alone: (name: string, team: string) => `"${name}" loopt door met team "${team}", dat gestopt is.`,
      aloneHelp: 'noem het team dat het overnam, of schrijf `status: retired`.',
      teamEnded: 'het team dat gestopt is',
    },
  },
  *check(map, { today, say, options }) {
    for (const collaboration of map.collaborations.values()) {
      const { id, name, location, since, until, status } = collaboration;
      if (status !== 'active') continue;
      if (until !== undefined && until < today) {
        yield {
          at: location.child('until').value,
          subject: id,
          message: say.ended(name, until, monthsBetween(until, today)),
          help: say.endedHelp,
          detail: until,
        };
        continue;
      }
      for (const { team, location: at } of collaboration.between) {
        if (!team || team.status === 'draft' || isTeamInForce(team, today)) continue;
        yield {
          at: at.value,
          subject: id,
          message: say.alone(name, team.name),
          help: say.aloneHelp,
          detail: team.id,
          related: [{ message: say.teamEnded, at: team.location.key }],
        };
      }
      if (since === undefined || !isEndless(collaboration) || addMonths(since, options.months) > today) continue;
      yield {
        at: location.child('since').value,
        subject: id,
        message: say.endless(name, monthsBetween(since, today)),
        help: say.endlessHelp,
        detail: 'endless',
      };
    }
  },
});

/** A service may last; working side by side and helping to learn are for a time. Where a review is planned, someone will look. */
function isEndless({ mode, until, review }: Collaboration): boolean {
  return until === undefined && review === undefined && (mode === 'collaboration' || mode === 'facilitating');
}
