import { teamTypes } from '../team-types.ts';
import type { Way } from '../way.ts';

/** A team without a method: a purpose, roles, and what each may decide. */
export const simple: Way = {
  profile: 'recommended',
  types: teamTypes('team', 'department', 'project', 'circle', 'guild'),
  roles: [
    {
      id: 'course',
      core: 'lead',
      texts: {
        en: {
          name: 'Course',
          purpose: 'The team knows where it is going and what can wait',
          responsibilities: [
            'Setting priorities with the team',
            'Speaking for the team to the rest of the organisation',
          ],
          decides: ['What comes first this month'],
        },
        nl: {
          name: 'Koers',
          purpose: 'Het team weet waar het heen gaat en wat kan wachten',
          responsibilities: [
            'Bepalen van de prioriteiten met het team',
            'Aanspreekbaar zijn voor de rest van de organisatie',
          ],
          decides: ['Wat deze maand voorgaat'],
        },
      },
    },
    {
      id: 'planning',
      texts: {
        en: {
          name: 'Planning',
          purpose: 'Nobody has too much to do, and nothing is left lying about',
          responsibilities: ['Dividing the work over the week', 'Arranging who steps in for whom'],
          decides: ['Who works when'],
        },
        nl: {
          name: 'Planning',
          purpose: 'Niemand heeft te veel te doen, en er blijft niets liggen',
          responsibilities: ['Verdelen van het werk over de week', 'Regelen van wie voor wie invalt'],
          decides: ['Wie wanneer werkt'],
        },
      },
    },
    {
      id: 'customers',
      texts: {
        en: {
          name: 'Customer contact',
          purpose: 'Whoever turns to us knows the same day where they stand',
          responsibilities: ['Answering questions and complaints', 'Telling the team what customers say'],
          decides: ['How a complaint is put right'],
        },
        nl: {
          name: 'Klantcontact',
          purpose: 'Wie bij ons aanklopt weet dezelfde dag waar die aan toe is',
          responsibilities: ['Beantwoorden van vragen en klachten', 'Doorgeven van wat klanten ons vertellen'],
          decides: ['Hoe we een klacht oplossen'],
        },
      },
    },
    {
      id: 'money',
      texts: {
        en: {
          name: 'Money',
          purpose: 'We spend what we have on what helps most',
          responsibilities: ['Keeping the budget', 'Paying the bills'],
          decides: ['What is bought within the budget'],
        },
        nl: {
          name: 'Geld',
          purpose: 'Wat we hebben geven we uit aan wat het meeste helpt',
          responsibilities: ['Bewaken van het budget', 'Betalen van de rekeningen'],
          decides: ['Wat we kopen binnen het budget'],
        },
      },
    },
  ],
  texts: {
    en: {
      name: 'Simple team',
      description: 'No method, just roles: what each is for, what it does, what it may decide and who holds it.',
      example: {
        organization: 'Veldkamp Warmth',
        purpose: 'A warm house for everyone, without gas',
        team: 'Service',
        teamPurpose: 'Every customer has heat again within a day',
      },
    },
    nl: {
      name: 'Gewoon team',
      description:
        'Geen methode, alleen rollen: waar elke rol voor is, wat die doet en mag beslissen, en wie hem vervult.',
      example: {
        organization: 'Veldkamp Warmte',
        purpose: 'Een warm huis voor iedereen, zonder gas',
        team: 'Storingsdienst',
        teamPurpose: 'Elke klant heeft het binnen een dag weer warm',
      },
    },
  },
};
