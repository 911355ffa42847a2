import { isRole, type Responsibility, type Role } from '../../model/org-map.ts';
import { excerpt } from '../../text/wording.ts';
import { responsibilitiesInUse, rootTemplate } from '../definitions.ts';
import { meaningfulWords, meaningHash, meaningOf } from '../plain-text.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'responsibility-duplicated',
  group: 'wording',
  severity: 'info',
  summary: 'Two roles have the same responsibility.',
  why: 'Where two roles take care of the same thing, it is done twice, or each thinks that the other does it.',
  source: 'Sociocracy 3.0: clarify domains, double work; the Holacracy community calls it allowed',
  bad: `rolemap: 1
name: Festival Onder de Dijk
language: en
vision: Three days a year the village is the centre of the world
teams:
  grounds:
    purpose: A meadow that can hold four thousand people
    roles:
      gate: {purpose: Everyone comes in with a smile, responsibilities: [Briefing the volunteers], holders: [silke]}
      bar: {purpose: Nobody waits longer than a song, responsibilities: [Briefing volunteers], holders: [mo]}
people: {silke: Silke, mo: Mo}
`,
  good: `rolemap: 1
name: Festival Onder de Dijk
language: en
vision: Three days a year the village is the centre of the world
teams:
  grounds:
    purpose: A meadow that can hold four thousand people
    roles:
      gate: {purpose: Everyone comes in with a smile, responsibilities: [Briefing the volunteers at the gate], holders: [silke]}
      bar: {purpose: Nobody waits longer than a song, responsibilities: [Teaching newcomers to tap], holders: [mo]}
people: {silke: Silke, mo: Mo}
`,
  messages: {
    en: {
      twice: (text: string, role: string) => `"${text}" is also with "${role}".`,
      help: 'leave it with one of the two, or say in each which part it takes care of.',
      same: (text: string) => `"${text}" stands in this role twice.`,
      sameHelp: 'take one of the two away.',
      other: 'also here',
    },
    nl: {
      twice: (text: string, role: string) => `"${text}" ligt ook bij "${role}".`,
      help: 'laat het bij een van de twee, of zeg bij elk welk deel die doet.',
      same: (text: string) => `"${text}" staat twee keer in deze rol.`,
      sameHelp: 'haal een van de twee weg.',
      other: 'ook hier',
    },
  },
  *check(map, { today, say, language }) {
    const first = new Map<number, { role: Role; responsibility: Responsibility }>();
    for (const { responsibility, definition: role } of responsibilitiesInUse(map, today)) {
      if (!isRole(role)) continue;
      const hash = meaningHash(responsibility.text, language);
      const other = first.get(hash);
      if (!other) {
        first.set(hash, { role, responsibility });
        continue;
      }
      const words = meaningfulWords(responsibility.text, language);
      const meaning = words.join(' ');
      // One word ("Planning") is too little to be the same thing.
      if (words.length < 2 || meaning !== meaningOf(other.responsibility.text, language)) continue;
      const same = other.role === role;
      if (!same && areAlike(role, other.role)) continue;
      const text = excerpt(responsibility.text);
      yield {
        at: responsibility.location.child('text').value,
        subject: role.reference,
        message: same ? say.same(text) : say.twice(text, other.role.name),
        help: same ? say.sameHelp : say.help,
        related: [{ message: say.other, at: other.responsibility.location.child('text').value }],
        detail: meaning,
      };
    }
  },
});

/** Roles of one kind in several teams do the same work, each in its own field. */
function areAlike(a: Role, b: Role): boolean {
  if (a.team === b.team) return false;
  const root = rootTemplate(a);
  return (
    (root !== undefined && root === rootTemplate(b)) ||
    (a.core !== undefined && a.core === b.core) ||
    a.id === b.id ||
    a.name.toLowerCase() === b.name.toLowerCase()
  );
}
