import { currentHolders, type Person, type TalentNeed, type TalentOfPerson } from '../../model/org-map.ts';
import { isRoleInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { toggle } from '../rule-options.ts';
import { isBelow, talentKey, talentName, talentsByKey } from '../talents.ts';

export default defineRule({
  id: 'talent-gap',
  group: 'talents',
  severity: 'info',
  summary: 'Someone holds a role without a talent that the role calls essential.',
  why: 'Work that someone cannot do well costs them joy and others trust. A gap that is known can be closed: by learning, by sharing the role, or by another role.',
  source: 'Sociocracy 3.0, developing competencies; ESCO (essential skills)',
  options: {
    unlisted: toggle('Also about people who list no talents at all, and so may have all of them.', false),
  },
  bad: `rolemap: 1
name: Night Owl Radio
vision: Whoever lies awake has company
teams:
  studio:
    purpose: A voice in the dark, every night
    roles:
      live:
        name: Live at night
        purpose: Callers are heard
        responsibilities: [Talking with callers]
        talents: [{talent: listening, needed: essential}]
        holders: [jonas, mei]
people: {jonas: {name: Jonas, talents: [listening]}, mei: {name: Mei, talents: [cutting sound]}}
`,
  good: `rolemap: 1
name: Night Owl Radio
vision: Whoever lies awake has company
teams:
  studio:
    purpose: A voice in the dark, every night
    roles:
      live:
        name: Live at night
        purpose: Callers are heard
        responsibilities: [Talking with callers]
        talents: [{talent: listening, needed: essential}]
        holders: [jonas, {person: mei, as: trainee}]
people: {jonas: {name: Jonas, talents: [listening]}, mei: {name: Mei, talents: [cutting sound]}}
`,
  messages: {
    en: {
      missing: (role: string, talent: string, person: string) =>
        `"${role}" needs "${talent}"; ${person} does not list it.`,
      below: (role: string, talent: string, person: string, wanted: string, level: string) =>
        `"${role}" needs "${talent}" at the level "${wanted}"; ${person} lists "${level}".`,
      help: 'add the talent to the person, hold the role as `trainee` while learning, or let someone join who has it.',
      needed: 'what the role asks for',
      listed: 'what the person lists',
    },
    nl: {
      missing: (role: string, talent: string, person: string) =>
        `"${role}" vraagt "${talent}"; ${person} noemt dat niet.`,
      below: (role: string, talent: string, person: string, wanted: string, level: string) =>
        `"${role}" vraagt "${talent}" op het niveau "${wanted}"; ${person} noemt "${level}".`,
      help: 'zet het talent bij de persoon, laat die de rol lerend vervullen (`as: trainee`), of vraag iemand erbij die het heeft.',
      needed: 'wat de rol vraagt',
      listed: 'wat de persoon noemt',
    },
  },
  *check(map, { today, say, options }) {
    const talentsOf = rememberTalents();
    for (const role of map.roles.values()) {
      const needs = role.talents.filter(({ needed }) => needed === 'essential');
      if (needs.length === 0 || !isRoleInForce(role, today)) continue;
      const holders = [...new Map(currentHolders(role, today).map((holder) => [holder.person, holder])).values()];
      for (const need of needs) {
        const key = talentKey(need);
        const lacking = holders.filter(({ person }) => !has(talentsOf(person).get(key), need));
        for (const { person, as, focus, location } of lacking) {
          if (as === 'trainee' || (person.talents.length === 0 && !options.unlisted)) continue;
          // Whoever takes a part of the role only may leave to the others what one of them can do.
          if (focus !== undefined && lacking.length < holders.length) continue;
          const own = talentsOf(person).get(key);
          yield {
            at: location.value,
            subject: role.reference,
            message: own
              ? say.below(role.name, talentName(need), person.name, need.level ?? '', own.level ?? '')
              : say.missing(role.name, talentName(need), person.name),
            help: say.help,
            detail: `${person.id} ${key}`,
            related: [
              { message: say.needed, at: need.location.value },
              ...(own ? [{ message: say.listed, at: own.location.value }] : []),
            ],
          };
        }
      }
    }
  },
});

function has(own: TalentOfPerson | undefined, { level }: TalentNeed): boolean {
  return own !== undefined && !isBelow(own.level, level);
}

/** The talents of people by their key, made once for each person. */
function rememberTalents(): (person: Person) => ReadonlyMap<string, TalentOfPerson> {
  const known = new Map<Person, ReadonlyMap<string, TalentOfPerson>>();
  return (person) => {
    const talents = known.get(person) ?? talentsByKey(person);
    known.set(person, talents);
    return talents;
  };
}
