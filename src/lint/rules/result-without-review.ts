import { isTeamInForce } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { toggle } from '../rule-options.ts';
import { EXPERIMENTS } from '../words/experiments.ts';

export default defineRule({
  id: 'result-without-review',
  group: 'upkeep',
  severity: 'warning',
  summary: 'A result has no date at all, or an experiment or quick win has no day on which it is evaluated.',
  why: 'An experiment that nobody looks back on is only a change. A date on which all look what came of it makes it safe to try, and lets a quick win be seen.',
  source: 'Interview behind the project (quick wins); Sociocracy 3.0, evaluation criteria',
  options: {
    all: toggle('Whether each result that is not done needs a day of evaluation, also where it has a `by`.', false),
  },
  bad: `rolemap: 1
name: Harvest Street School
vision: Nobody is bored at school
teams:
  seniors:
    purpose: The oldest pupils are ready for what comes
    results: [{what: "A trial, six weeks without homework", by: 2027-02-12}]
    roles:
      mentors: {name: Mentors, purpose: Each pupil has someone to turn to, responsibilities: [Talking with pupils], holders: [brit, sander]}
people: {brit: Brit, sander: Sander}
`,
  good: `rolemap: 1
name: Harvest Street School
vision: Nobody is bored at school
teams:
  seniors:
    purpose: The oldest pupils are ready for what comes
    results: [{what: "A trial, six weeks without homework", by: 2027-02-12, review: 2027-02-19}]
    roles:
      mentors: {name: Mentors, purpose: Each pupil has someone to turn to, responsibilities: [Talking with pupils], holders: [brit, sander]}
people: {brit: Brit, sander: Sander}
`,
  messages: {
    en: {
      unplanned: (what: string) => `When do you evaluate "${what}"?`,
      help: 'add `review:` with the day on which you look what came of it.',
    },
    nl: {
      unplanned: (what: string) => `Wanneer evalueren jullie "${what}"?`,
      help: 'voeg `review:` toe, met de dag waarop jullie kijken wat ervan gekomen is.',
    },
  },
  *check(map, { today, say, options, language }) {
    const experiment = language && EXPERIMENTS[language];
    for (const team of map.teams.values()) {
      if (team.results.length === 0 || !isTeamInForce(team, today)) continue;
      for (const { what, by, done, review, location } of team.results) {
        if (review !== undefined || done) continue;
        if (by !== undefined && !options.all && !experiment?.test(what.toLowerCase())) continue;
        yield {
          at: location.value,
          subject: team.id,
          message: say.unplanned(what),
          help: say.help,
          detail: what,
        };
      }
    }
  },
});
