import { repair } from '../../finding/finding.ts';
import { currentHolders, type Holder, type Role } from '../../model/org-map.ts';
import { insertPair } from '../../yaml/edit-nodes.ts';
import { isDoing, rolesInForce } from '../in-force.ts';
import { locationOfPart } from '../location-of-part.ts';
import { defineRule } from '../rule.ts';
import { fullTimers, isMoreTime, sumOfShares } from '../shares.ts';

export default defineRule({
  id: 'role-understaffed',
  group: 'holders',
  severity: 'warning',
  summary:
    'A role has less time or fewer people than its `seats` ask for, and nobody is looked for; or more people than they have room for.',
  why: 'The gap is filled by overtime, or by work that is quietly left. Written as a vacancy, it can be talked about. Where more people share a role than there are seats, each expects another to do the work.',
  source: 'Peerdom, contribution of the holders to a role',
  bad: `rolemap: 1
name: Village Practice Aan de Beek
language: en
vision: Nobody waits for a doctor longer than a day
teams:
  front-desk:
    purpose: Whoever calls is helped by the one who can help
    roles:
      telephone:
        purpose: No call goes unanswered
        seats: {share: 1.5}
        holders: [{person: mirte, share: 0.6}, {person: osei, share: 0.5}]
people: {mirte: Mirte, osei: Osei}
`,
  good: `rolemap: 1
name: Village Practice Aan de Beek
language: en
vision: Nobody waits for a doctor longer than a day
teams:
  front-desk:
    purpose: Whoever calls is helped by the one who can help
    roles:
      telephone:
        purpose: No call goes unanswered
        seats: {share: 1.5}
        holders: [{person: mirte, share: 0.6}, {person: osei, share: 0.5}]
        vacant: {since: 2026-11-01, share: 0.4}
people: {mirte: Mirte, osei: Osei}
`,
  messages: {
    en: {
      time: (role: string, has: number, wanted: number, open: number) =>
        `"${role}" has ${fullTimers(has)} of the ${fullTimers(wanted)} full-time places that it needs${open > 0 ? `, and looks for ${fullTimers(open)}` : ''}.`,
      people: (role: string, has: number, wanted: number) =>
        `"${role}" has ${has} of the at least ${wanted} people that it needs.`,
      help: 'give someone more time for it, write the rest as `vacant: {share: …}`, or correct `seats`.',
      peopleHelp: 'name someone else under `holders`, write `vacant: true`, or correct `seats`.',
      most: (role: string, has: number, most: number) => `"${role}" has ${has} people, but room for ${most} at most.`,
      mostHelp:
        'take names out of `holders`, write `as: deputy` or `as: trainee` where that is what they are, or correct `seats`.',
      seats: 'what the role needs is written here',
      fix: 'write what is lacking as a vacancy',
    },
    nl: {
      time: (role: string, has: number, wanted: number, open: number) =>
        `"${role}" heeft ${fullTimers(has, ',')} van de ${fullTimers(wanted, ',')} fte die nodig is${open > 0 ? `, en zoekt ${fullTimers(open, ',')}` : ''}.`,
      people: (role: string, has: number, wanted: number) =>
        `"${role}" heeft ${has} van de minstens ${wanted} mensen die nodig zijn.`,
      help: 'geef iemand er meer tijd voor, schrijf de rest als `vacant: {share: …}`, of pas `seats` aan.',
      peopleHelp: 'noem nog iemand onder `holders`, schrijf `vacant: true`, of pas `seats` aan.',
      most: (role: string, has: number, most: number) =>
        `"${role}" heeft ${has} mensen, maar plaats voor hoogstens ${most}.`,
      mostHelp:
        'haal namen weg bij `holders`, schrijf `as: deputy` of `as: trainee` als iemand dat is, of pas `seats` aan.',
      seats: 'hier staat wat de rol nodig heeft',
      fix: 'schrijf wat er ontbreekt als vacature',
    },
  },
  *check(map, { today, say }) {
    for (const role of rolesInForce(map, today)) {
      if (!role.seats) continue;
      const { share: wanted, min = 0, max = Number.POSITIVE_INFINITY } = role.seats;
      const holders = currentHolders(role, today);
      // A role without anyone is unfilled, which is another rule's to say.
      if (holders.length === 0 && !role.vacant) continue;
      const seats = locationOfPart(role, 'seats');
      const notice = (key: 'share' | 'min' | 'max', message: string, help: string) => ({
        at: role.inherited.has('seats') ? role.location.key : seats.child(key).value,
        subject: role.reference,
        message,
        help,
        detail: key,
        ...(role.inherited.has('seats') ? { related: [{ message: say.seats, at: seats.child(key).value }] } : {}),
      });
      // Not safe: whether someone is looked for is a choice.
      const vacancy = (written: string) =>
        repair(say.fix, false, role.vacant ? [] : insertPair(role.location, 'vacant', written));
      const has = sumOfShares(holders);
      const open = role.vacant?.share ?? 0;
      const people = new Set(holders.filter(isDoing).map(({ person }) => person)).size;
      // Too few people is mostly why there is too little time: one of the two is said.
      if (wanted !== undefined && knowsTime(role, holders) && isMoreTime(wanted, has + open))
        yield {
          ...notice('share', say.time(role.name, has, wanted, open), say.help),
          ...vacancy(`{share: ${fullTimers(wanted - has)}}`),
        };
      else if (people < min && !role.vacant)
        yield { ...notice('min', say.people(role.name, people, min), say.peopleHelp), ...vacancy('true') };
      if (people > max) yield notice('max', say.most(role.name, people, max), say.mostHelp);
    }
  },
});

/** Whether everyone who does the work, and the vacancy if there is one, says how much time that is; nothing can be said about the rest. */
function knowsTime({ vacant }: Role, holders: readonly Holder[]): boolean {
  return (
    holders.every((holder) => !isDoing(holder) || holder.share !== undefined) && !(vacant && vacant.share === undefined)
  );
}
