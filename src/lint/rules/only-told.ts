import { LEVELS } from '../../model/org-map.ts';
import { definitionsThatWrite } from '../definitions.ts';
import { defineRule } from '../rule.ts';
import { wholeNumber } from '../rule-options.ts';

export default defineRule({
  id: 'only-told',
  group: 'authority',
  severity: 'info',
  summary: 'All that a role lists under its decisions is decided elsewhere, and told or sold to it.',
  why: 'People who hear of every decision afterwards stop bringing what they know; the one who decides everything becomes the place where work waits.',
  source: 'Management 3.0, delegation board; interview behind the project',
  bad: `rolemap: 1
name: Public Library of Almstad
language: en
vision: Whoever comes in leaves with something to think about
teams:
  lending:
    purpose: Each book finds a reader
    roles:
      desk:
        purpose: Nobody leaves without an answer
        decides: [{what: Opening hours, level: tell}, {what: The order of the shelves, level: sell}]
        holders: [abena]
      house:
        purpose: The house is open when people are free
        decides: [{what: Opening hours, inform: [desk]}, {what: The order of the shelves, inform: [desk]}]
        holders: [karl]
people: {abena: Abena, karl: Karl}
`,
  good: `rolemap: 1
name: Public Library of Almstad
language: en
vision: Whoever comes in leaves with something to think about
teams:
  lending:
    purpose: Each book finds a reader
    roles:
      desk:
        purpose: Nobody leaves without an answer
        decides: [{what: Opening hours, level: tell}, {what: The order of the shelves, level: inquire, inform: [house]}]
        holders: [abena]
      house:
        purpose: The house is open when people are free
        decides: [{what: Opening hours, inform: [desk]}]
        holders: [karl]
people: {abena: Abena, karl: Karl}
`,
  options: { from: wholeNumber('The fewest decisions of a role that are worth a finding.', 2, 1) },
  messages: {
    en: {
      told: (role: string) =>
        `"${role}" has no say: each decision listed here is taken elsewhere, and told or sold to it.`,
      help: 'give it room in one of them: `level: consult` asks it first, `agree` decides together, `inquire` leaves the decision to it.',
    },
    nl: {
      told: (role: string) =>
        `"${role}" heeft niets te zeggen: elk besluit dat hier staat wordt elders genomen en alleen verteld of uitgelegd.`,
      help: 'geef bij één besluit ruimte: `level: consult` vraagt de rol vooraf, met `agree` beslis je samen, met `inquire` beslist de rol zelf.',
    },
  },
  *check(map, { today, options, say }) {
    for (const { decides, name, reference, location } of definitionsThatWrite(map, 'decides', today)) {
      if (decides.length < options.from) continue;
      if (decides.some(({ level }) => LEVELS.indexOf(level) > LEVELS.indexOf('sell'))) continue;
      yield { at: location.child('decides').key, subject: reference, message: say.told(name), help: say.help };
    }
  },
});
