import type { Holder } from '../../model/org-map.ts';
import { normalForm } from '../../text/normal-form.ts';
import { enumerateFew } from '../enumerate-few.ts';
import { doersOf, rolesInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'holders-without-focus',
  group: 'holders',
  severity: 'off',
  summary: 'Several people hold one role, and nothing says who does what within it.',
  why: 'Colleagues do not know whom of them to ask, and each of the holders may count on the other.',
  source: 'Holacracy Constitution 1.4.1 (focus); Peerdom',
  bad: `rolemap: 1
name: Bakery Vroeg Op
language: en
vision: The street wakes up to the smell of bread
teams:
  oven:
    purpose: Bread is ready when the first customer is
    roles:
      dough: {purpose: Every loaf has had the time it needs, holders: [yara, stijn]}
people: {yara: Yara, stijn: Stijn}
`,
  good: `rolemap: 1
name: Bakery Vroeg Op
language: en
vision: The street wakes up to the smell of bread
teams:
  oven:
    purpose: Bread is ready when the first customer is
    roles:
      dough: {purpose: Every loaf has had the time it needs, holders: [{person: yara, focus: Sourdough}, stijn]}
people: {yara: Yara, stijn: Stijn}
`,
  options: { from: wholeNumber('From how many holders on somebody should be able to tell who does what.', 2, 2) },
  messages: {
    en: {
      missing: (role: string, people: string) => `Who does what within "${role}"? ${people} hold it without a focus.`,
      equal: (role: string, people: string, focus: string) =>
        `Who does what within "${role}"? ${people} have the same focus, "${focus}".`,
      people: (names: readonly string[]) => enumerateFew(names, 'and', (amount) => `${amount} others`),
      help: 'write what is whose with `{person: …, focus: …}`; one of them may go without, and does the rest.',
    },
    nl: {
      missing: (role: string, people: string) => `Wie doet wat binnen "${role}"? ${people} hebben geen eigen focus.`,
      equal: (role: string, people: string, focus: string) =>
        `Wie doet wat binnen "${role}"? ${people} hebben dezelfde focus, "${focus}".`,
      people: (names: readonly string[]) => enumerateFew(names, 'en', (amount) => `${amount} anderen`),
      help: 'schrijf wat van wie is met `{person: …, focus: …}`; één van hen mag zonder en doet de rest.',
    },
  },
  *check(map, { today, options, say }) {
    for (const role of rolesInForce(map, today)) {
      // The members of a council and those who were elected sit there for others, and divide nothing.
      if (role.team.kind === 'council' || role.elected) continue;
      const holders = doersOf(role, today);
      if (new Set(holders.map(({ person }) => person)).size < options.from) continue;
      const alike = sameFocus(holders);
      const [first, second] = alike;
      if (!first || !second) continue;
      const people = say.people(alike.map(({ person }) => person.name));
      yield {
        at: second.location.value,
        subject: role.reference,
        message: first.focus === undefined ? say.missing(role.name, people) : say.equal(role.name, people, first.focus),
        help: say.help,
        detail: normalForm(first.focus ?? ''),
      };
    }
  },
});

/** The first holders who have the same focus, or none; those of whom one person is the only one do not count. */
function sameFocus(holders: readonly Holder[]): readonly Holder[] {
  const byFocus = new Map<string, Holder[]>();
  for (const holder of holders) {
    const focus = normalForm(holder.focus ?? '');
    const others = byFocus.get(focus);
    if (others) others.push(holder);
    else byFocus.set(focus, [holder]);
  }
  for (const alike of byFocus.values()) if (new Set(alike.map(({ person }) => person)).size > 1) return alike;
  return [];
}
