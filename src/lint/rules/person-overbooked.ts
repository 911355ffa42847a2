import { holdingsOf } from '../in-force.ts';
import { defineRule } from '../rule.ts';
import { decimal } from '../rule-options.ts';
import { isMoreTime, percent, sumOfShares } from '../shares.ts';

export default defineRule({
  id: 'person-overbooked',
  group: 'holders',
  severity: 'warning',
  summary: 'The shares of a person’s roles add up to more than the person works.',
  why: 'On paper each role has its time; in the week of this person one of them loses, and nobody has decided which.',
  source: 'Peerdom, contribution of a person to its roles',
  bad: `rolemap: 1
name: Choir of the Lower Town
language: en
vision: Whoever can hum can sing
teams:
  season:
    purpose: Two concerts a year that people walk home humming from
    roles:
      scores: {purpose: Each voice has its notes in time, holders: [{person: lidewij, share: 0.4}]}
      halls: {purpose: There is a place to sing and to be heard, holders: [{person: lidewij, share: 0.3}, {person: matteo, share: 0.2}]}
people: {lidewij: {name: Lidewij, share: 0.5}, matteo: {name: Matteo, share: 0.4}}
`,
  good: `rolemap: 1
name: Choir of the Lower Town
language: en
vision: Whoever can hum can sing
teams:
  season:
    purpose: Two concerts a year that people walk home humming from
    roles:
      scores: {purpose: Each voice has its notes in time, holders: [{person: lidewij, share: 0.4}]}
      halls: {purpose: There is a place to sing and to be heard, holders: [{person: lidewij, share: 0.1}, {person: matteo, share: 0.4}]}
people: {lidewij: {name: Lidewij, share: 0.5}, matteo: {name: Matteo, share: 0.4}}
`,
  options: {
    allowed: decimal('How much more than agreed is let pass, as a part of full time.', 0, 0, 1),
  },
  messages: {
    en: {
      over: (person: string, booked: string, works: string | undefined) =>
        works === undefined
          ? `${person} is booked for ${booked} of full time.`
          : `${person} is booked for ${booked} of full time, and works ${works}.`,
      part: (share: string, role: string) => `${share} for "${role}"`,
      help: 'hand over a role, make a `share` smaller, or correct how much the person works (`share` under `people`).',
    },
    nl: {
      over: (person: string, booked: string, works: string | undefined) =>
        works === undefined
          ? `${person} is voor ${booked} van een volle werkweek ingezet.`
          : `${person} is voor ${booked} van een volle werkweek ingezet, en werkt ${works}.`,
      part: (share: string, role: string) => `${share} voor "${role}"`,
      help: 'draag een rol over, maak een `share` kleiner, of pas aan hoeveel deze collega werkt (`share` onder `people`).',
    },
  },
  *check(map, { today, options, say }) {
    for (const person of map.people.values()) {
      // A program works as much as it is asked to, unless the map says otherwise.
      if (person.holds.length === 0 || (person.kind === 'agent' && person.share === undefined)) continue;
      const holdings = holdingsOf(person, today).filter(({ share }) => share !== undefined);
      const booked = sumOfShares(holdings);
      if (!isMoreTime(booked, (person.share ?? 1) + options.allowed)) continue;
      const largest = holdings.sort((a, b) => (b.share ?? 0) - (a.share ?? 0)).slice(0, 4);
      yield {
        at: person.share === undefined ? person.location.key : person.location.child('share').value,
        subject: person.id,
        message: say.over(person.name, percent(booked), person.share === undefined ? undefined : percent(person.share)),
        help: say.help,
        related: largest.map(({ share = 0, role, location }) => ({
          message: say.part(percent(share), role.name),
          at: location.child('share').value,
        })),
      };
    }
  },
});
