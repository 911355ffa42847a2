import { teamTypes } from '../team-types.ts';
import type { Way } from '../way.ts';

/** A council or board: elected or appointed people, each with a portfolio. */
export const council: Way = {
  profile: 'recommended',
  types: teamTypes('council', 'circle'),
  roles: [
    {
      id: 'chair',
      core: 'facilitator',
      elected: true,
      texts: {
        en: {
          name: 'Chair',
          purpose: 'Everyone has been heard when we decide',
          responsibilities: ['Leading the meetings', 'Speaking for the council in public'],
          decides: ['What is on the agenda'],
        },
        nl: {
          name: 'Voorzitterschap',
          purpose: 'Iedereen is gehoord als we beslissen',
          responsibilities: ['Leiden van de vergaderingen', 'Spreken namens de raad'],
          decides: ['Wat er op de agenda staat'],
        },
      },
    },
    {
      id: 'clerk',
      core: 'secretary',
      texts: {
        en: {
          name: 'Records',
          purpose: 'What was decided can be found, and is done',
          responsibilities: ['Preparing the papers for each meeting', 'Keeping the list of decisions'],
          decides: ['Until when papers can be handed in'],
        },
        nl: {
          name: 'Griffie',
          purpose: 'Wat besloten is kun je terugvinden, en het gebeurt',
          responsibilities: ['Voorbereiden van de stukken voor elke vergadering', 'Bijhouden van de besluitenlijst'],
          decides: ['Tot wanneer stukken kunnen worden ingediend'],
        },
      },
    },
    {
      id: 'money',
      texts: {
        en: {
          name: 'Portfolio Money',
          purpose: 'Every member understands what we can pay and why',
          responsibilities: ['Following income and spending', 'Explaining the budget to the council'],
          decides: ['Which questions about money go to the council'],
        },
        nl: {
          name: 'Portefeuille Geld',
          purpose: 'Elk lid begrijpt wat we kunnen betalen en waarom',
          responsibilities: ['Volgen van inkomsten en uitgaven', 'Uitleggen van de begroting aan de raad'],
          decides: ['Welke geldvragen naar de raad gaan'],
        },
      },
    },
    {
      id: 'people',
      texts: {
        en: {
          name: 'Portfolio People',
          purpose: 'Those who work for us can do it well and in good health',
          responsibilities: ['Talking with those who do the work', 'Preparing proposals about working conditions'],
          decides: ['With whom we talk before a proposal goes to the council'],
        },
        nl: {
          name: 'Portefeuille Mensen',
          purpose: 'Wie voor ons werkt kan dat goed en gezond doen',
          responsibilities: ['Praten met wie het werk doet', 'Voorbereiden van voorstellen over het werk'],
          decides: ['Met wie we praten voordat een voorstel naar de raad gaat'],
        },
      },
    },
  ],
  texts: {
    en: {
      name: 'Council or board',
      description: 'Elected or appointed people who decide or advise: chair, records, and a portfolio for each member.',
      example: {
        organization: 'Housing Cooperative The Garden',
        purpose: 'Good homes for people who look after them together',
        team: 'Board',
        teamPurpose: 'Members can trust that their money and their homes are in good hands',
      },
    },
    nl: {
      name: 'Raad of bestuur',
      description:
        'Gekozen of benoemde mensen die beslissen of adviseren: voorzitter, griffie, en voor elk lid een portefeuille.',
      example: {
        organization: 'Wooncoöperatie De Tuin',
        purpose: 'Goede woningen voor mensen die er samen voor zorgen',
        team: 'Bestuur',
        teamPurpose: 'Leden kunnen erop vertrouwen dat hun geld en hun huis in goede handen zijn',
      },
    },
  },
};
