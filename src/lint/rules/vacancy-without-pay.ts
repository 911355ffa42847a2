import { isRoleInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { toggle } from '../rule-options.ts';

export default defineRule({
  id: 'vacancy-without-pay',
  group: 'pay',
  severity: 'warning',
  summary: 'A vacancy shows no pay range, in a map that shows pay.',
  why: 'Whoever applies has a right to know the range before the first conversation; without it, the one who asks for more gets more for the same work.',
  source: 'Directive (EU) 2023/970, article 5',
  options: {
    always: toggle('Also in a map that has no pay bands at all.', false),
  },
  bad: `rolemap: 1
name: Copper Kettle Canteen
vision: Five hundred lunches that someone looked forward to
teams:
  kitchen:
    purpose: Lunch is the best hour of the day
    roles:
      soup: {name: Soup, purpose: It warms, responsibilities: [Cooking soup from what is in season], holders: [mila, bram], pay: cook}
      bread: {name: Bread, purpose: It is still warm at noon, responsibilities: [Baking bread], vacant: {since: 2026-11-02}}
people: {mila: Mila, bram: Bram}
pay:
  bands:
    cook: {min: 14, max: 17, currency: EUR, period: hour, why: A craft under time pressure, criteria: {skills: 3, effort: 4, responsibility: 2, conditions: 4}}
`,
  good: `rolemap: 1
name: Copper Kettle Canteen
vision: Five hundred lunches that someone looked forward to
teams:
  kitchen:
    purpose: Lunch is the best hour of the day
    roles:
      soup: {name: Soup, purpose: It warms, responsibilities: [Cooking soup from what is in season], holders: [mila, bram], pay: cook}
      bread: {name: Bread, purpose: It is still warm at noon, responsibilities: [Baking bread], vacant: {since: 2026-11-02}, pay: cook}
people: {mila: Mila, bram: Bram}
pay:
  bands:
    cook: {min: 14, max: 17, currency: EUR, period: hour, why: A craft under time pressure, criteria: {skills: 3, effort: 4, responsibility: 2, conditions: 4}}
`,
  messages: {
    en: {
      none: (role: string) => `The vacancy "${role}" shows no pay range.`,
      noneHelp: 'name the pay band under `pay`.',
      open: (role: string, band: string) => `The vacancy "${role}" is in pay band "${band}", which has no range.`,
      openHelp: 'give the band a `min` and a `max`.',
      band: 'the pay band',
    },
    nl: {
      none: (role: string) => `Bij de vacature "${role}" staat geen salarisbandbreedte.`,
      noneHelp: 'noem de salarisschaal onder `pay`.',
      open: (role: string, band: string) =>
        `De vacature "${role}" valt in salarisschaal "${band}", en die heeft geen bandbreedte.`,
      openHelp: 'geef de schaal een `min` en een `max`.',
      band: 'de salarisschaal',
    },
  },
  *check(map, { today, say, options }) {
    if (map.pay.bands.size === 0 && !options.always) return;
    for (const role of map.roles.values()) {
      if (!role.vacant || !isRoleInForce(role, today)) continue;
      const notice = { at: role.location.child('vacant').key, subject: role.reference };
      const { pay } = role;
      if (pay === undefined) {
        // Colleagues elect each other for a task beside their work, not for a job with pay of its own.
        if (!role.elected) yield { ...notice, message: say.none(role.name), help: say.noneHelp, detail: 'none' };
      } else if (pay.band.min === undefined || pay.band.max === undefined) {
        yield {
          ...notice,
          message: say.open(role.name, pay.band.name),
          help: say.openHelp,
          detail: pay.band.id,
          related: [{ message: say.band, at: pay.band.location.key }],
        };
      }
    }
  },
});
