import type { OrgMap, Role, TalentNeed } from '../../model/org-map.ts';
import { groupBy } from '../group-by.ts';
import { hasLeft, isRoleInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';
import { countOfListers, isBelow, talentKey, talentName } from '../talents.ts';

export default defineRule({
  id: 'talent-single-holder',
  group: 'talents',
  severity: 'warning',
  summary: 'Only one person in the whole map has a talent that a role calls essential.',
  why: 'When that person is on holiday, falls ill or leaves, work stops, and nobody is left from whom others could learn it.',
  source: 'Bus factor',
  options: {
    listers: wholeNumber('How many people must say what they are good at before the rule speaks.', 3, 1),
  },
  bad: `rolemap: 1
name: Old Mill Archive
vision: What was written by hand can still be read
teams:
  repair:
    purpose: Paper lasts another century
    roles:
      binding:
        name: Binding
        purpose: A book opens as it did on its first day
        responsibilities: [Mending spines, Sewing pages]
        talents: [{talent: bookbinding, needed: essential}]
        holders: [agnes, {person: victor, as: trainee}]
people:
  agnes: {name: Agnes, talents: [{talent: bookbinding, level: expert}]}
  victor: {name: Victor, talents: [{talent: bookbinding, level: learning}]}
  salma: {name: Salma, talents: [old handwriting]}
`,
  good: `rolemap: 1
name: Old Mill Archive
vision: What was written by hand can still be read
teams:
  repair:
    purpose: Paper lasts another century
    roles:
      binding:
        name: Binding
        purpose: A book opens as it did on its first day
        responsibilities: [Mending spines, Sewing pages]
        talents: [{talent: bookbinding, needed: essential}]
        holders: [agnes, victor]
people:
  agnes: {name: Agnes, talents: [{talent: bookbinding, level: expert}]}
  victor: {name: Victor, talents: [{talent: bookbinding, level: skilled}]}
  salma: {name: Salma, talents: [old handwriting]}
`,
  messages: {
    en: {
      single: (person: string, talent: string, role: string) =>
        `Only ${person} has "${talent}", which "${role}" cannot do without.`,
      help: 'let someone learn it beside this person, and add the talent to whoever has it already.',
      needed: (role: string) => `essential for "${role}"`,
    },
    nl: {
      single: (person: string, talent: string, role: string) =>
        `Alleen ${person} beheerst "${talent}", en "${role}" kan niet zonder.`,
      help: 'laat iemand het naast deze persoon leren, en zet het talent bij wie het al heeft.',
      needed: (role: string) => `onmisbaar voor "${role}"`,
    },
  },
  *check(map, { today, say, options }) {
    if (countOfListers(map, today) < options.listers) return;
    const needs = essentialNeeds(map, today);
    const able = new Map([...needs.keys()].map((key) => [key, new Set<string>()]));
    for (const person of map.people.values()) {
      if (hasLeft(person, today)) continue;
      for (const talent of person.talents) {
        const key = talentKey(talent);
        const wanting = needs.get(key);
        // Whoever reaches what one of the roles asks for counts; whoever is still learning does not.
        if (wanting?.some(({ need }) => !isBelow(talent.level, need.level ?? 'basic'))) able.get(key)?.add(person.id);
      }
    }
    for (const [key, ids] of able) {
      const [id, another] = ids;
      const person = id === undefined ? undefined : map.people.get(id);
      const wanting = needs.get(key) ?? [];
      const [first] = wanting;
      if (!person || another !== undefined || !first) continue;
      const listed = person.talents.find((talent) => talentKey(talent) === key);
      yield {
        at: (listed ?? person).location.value,
        subject: person.id,
        message: say.single(person.name, talentName(first.need), first.role.name),
        help: say.help,
        detail: key,
        related: wanting
          .slice(0, 3)
          .map(({ role, need }) => ({ message: say.needed(role.name), at: need.location.value })),
      };
    }
  },
});

interface Wanting {
  readonly role: Role;
  readonly need: TalentNeed;
}

/** The roles that cannot do without a talent, by the key of the talent. */
function essentialNeeds(map: OrgMap, today: string): Map<string, Wanting[]> {
  const wanting = [...map.roles.values()]
    .filter((role) => role.talents.length > 0 && isRoleInForce(role, today))
    .flatMap((role) => role.talents.map((need) => ({ role, need })));
  return groupBy(
    wanting.filter(({ need }) => need.needed === 'essential'),
    ({ need }) => talentKey(need),
  );
}
