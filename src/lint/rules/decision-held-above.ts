import { excerpt } from '../../text/wording.ts';
import { ContentWords } from '../content-words.ts';
import { isDecidedByRole, topicOf } from '../decisions.ts';
import { definitionsThatWrite } from '../definitions.ts';
import { defineRule } from '../rule.ts';
import { WorkIndex } from '../work-index.ts';

export default defineRule({
  id: 'decision-held-above',
  group: 'authority',
  severity: 'info',
  summary: 'A role does some work, and may only be told or asked when that same work is decided about.',
  why: 'Those who do the work see first what has to change. Where they may not decide about it, each change has to travel up and down again.',
  source: 'Interview behind the project: trust is room to decide; Management 3.0, delegation board',
  bad: `rolemap: 1
name: Sint-Jozef Hospital
language: en
vision: Patients go home sooner and better
teams:
  ward-four:
    purpose: Whoever lies here feels seen
    roles:
      rota: {purpose: Everyone can live with their week, responsibilities: [Making the night rota], decides: [{what: The night rota, level: consult}], holders: [marta]}
      care: {purpose: The ward has what it needs, decides: [{what: The night rota, consult: [rota]}], holders: [daan]}
people: {marta: Marta, daan: Daan}
`,
  good: `rolemap: 1
name: Sint-Jozef Hospital
language: en
vision: Patients go home sooner and better
teams:
  ward-four:
    purpose: Whoever lies here feels seen
    roles:
      rota: {purpose: Everyone can live with their week, responsibilities: [Making the night rota], decides: [{what: The night rota, inform: [care]}], holders: [marta]}
      care: {purpose: The ward has what it needs, decides: [How many beds are open], holders: [daan]}
people: {marta: Marta, daan: Daan}
`,
  readsWording: true,
  messages: {
    en: {
      held: (role: string, what: string, level: string) =>
        `"${role}" does this work, and may not decide about it: "${what}" has the level "${level}".`,
      help: 'give the role room (agree, advise, inquire or delegate), or move the work to the role that decides.',
      work: 'the work itself is done here',
    },
    nl: {
      held: (role: string, what: string, level: string) =>
        `"${role}" doet dit werk, maar mag er niet over beslissen: "${what}" staat op het niveau "${level}".`,
      help: 'geef de rol ruimte (agree, advise, inquire of delegate), of leg het werk bij de rol die beslist.',
      work: 'hier wordt het werk gedaan',
    },
  },
  *check(map, { today, say, language }) {
    if (language === undefined) return;
    const contentWords = new ContentWords(language);
    for (const definition of definitionsThatWrite(map, 'decides', today)) {
      const held = definition.decides.filter((decision) => !isDecidedByRole(decision));
      if (held.length === 0 || definition.responsibilities.length === 0) continue;
      const work = new WorkIndex(definition, contentWords);
      for (const decision of held) {
        const responsibility = work.about(decision);
        if (!responsibility) continue;
        yield {
          at: decision.location.child('level').value,
          subject: definition.reference,
          message: say.held(definition.name, excerpt(decision.what), decision.level),
          help: say.help,
          detail: topicOf(decision),
          related: [{ message: say.work, at: responsibility.location.value }],
        };
      }
    }
  },
});
