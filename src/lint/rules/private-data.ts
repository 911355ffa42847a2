import { findPrivateData } from '../../text/private-data.ts';
import { placeOf, textsWith } from '../map-texts.ts';
import { defineRule, type Notice } from '../rule.ts';

export default defineRule({
  id: 'private-data',
  group: 'upkeep',
  severity: 'error',
  summary: 'The map holds a citizen service number, a bank account, the mobile number or the birth date of a person.',
  why: 'A role map is made to be read by many and copied often. With such a number someone can pose as your colleague, and nobody needs it to know who does what.',
  source: 'GDPR article 5(1)(c), data minimisation',
  bad: `rolemap: 1
name: Chestnut Court Housing
vision: A key for everyone who waits for one
teams:
  keys:
    purpose: No house stands empty for longer than a week
    roles:
      moving-in: {name: Moving in, purpose: The first evening feels like home, responsibilities: [Handing over keys], holders: [amara, wout]}
people: {amara: Amara, wout: {name: Wout, notes: "Back from leave in May. BSN 123456782."}}
`,
  good: `rolemap: 1
name: Chestnut Court Housing
vision: A key for everyone who waits for one
teams:
  keys:
    purpose: No house stands empty for longer than a week
    contact: keys@example.org
    roles:
      moving-in: {name: Moving in, purpose: The first evening feels like home, responsibilities: [Handing over keys], holders: [amara, wout]}
people: {amara: Amara, wout: {name: Wout, notes: Back from leave in May.}}
`,
  messages: {
    en: {
      private: (kind: string, masked: string) =>
        `This looks like ${kind} (${masked}); it does not belong in a role map.`,
      help: 'take it out, also of the history of the file if others can read it; the personnel system is the place for it.',
      kinds: {
        'citizen-number': 'a citizen service number (BSN)',
        'bank-account': 'the number of a bank account (IBAN)',
        'mobile-phone': 'a person’s mobile number',
        'birth-date': 'a birth date',
      },
    },
    nl: {
      private: (kind: string, masked: string) => `Dit lijkt ${kind} (${masked}); dat hoort niet in een rollenkaart.`,
      help: 'haal het weg, ook uit de geschiedenis van het bestand als anderen die kunnen lezen; het hoort in het personeelssysteem.',
      kinds: {
        'citizen-number': 'een burgerservicenummer (BSN)',
        'bank-account': 'een bankrekeningnummer (IBAN)',
        'mobile-phone': 'het mobiele nummer van een persoon',
        'birth-date': 'een geboortedatum',
      },
    },
  },
  check(map, { today, say }) {
    const notices: Notice[] = [];
    for (const text of textsWith(map, today, 'figures')) {
      const { value, owner, steps } = text;
      if (typeof value === 'string' && !MAY_BE_PRIVATE.test(value) && !String(steps[0]).startsWith('x-')) continue;
      for (const { kind, text: found } of findPrivateData(value, steps, owner.person !== undefined)) {
        notices.push({
          at: placeOf(text),
          subject: owner.reference,
          sensitive: true,
          message: say.private(say.kinds[kind], masked(found)),
          help: say.help,
          detail: [kind, owner.person?.id ?? '', ...steps.filter((step) => typeof step === 'string')].join(' '),
        });
      }
    }
    return notices;
  },
});

/** Seven digits near each other, the beginning of a bank account, or a word for birth: most texts have none, and what comes next is slow. */
const MAY_BE_PRIVATE = /\d(?:[ ./()-]{0,3}\d){6}|[A-Z]{2}\d\d|born|birth|geb|d\.?o\.?b|naiss|née?\b/i;

/** The last sign only, enough to tell two of them apart. */
function masked(text: string): string {
  return `…${text.trim().slice(-1)}`;
}
