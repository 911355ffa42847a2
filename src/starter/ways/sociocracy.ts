import { teamTypes } from '../team-types.ts';
import type { Way } from '../way.ts';

/** Circles that decide by consent, as in sociocracy and Sociocracy 3.0. */
export const sociocracy: Way = {
  profile: 'sociocracy',
  types: teamTypes('circle', 'team'),
  roles: [
    {
      id: 'leader',
      core: 'lead',
      texts: {
        en: {
          name: 'Leader',
          purpose: 'The circle does what it has agreed to do',
          responsibilities: [
            'Looking after the daily work of the circle',
            'Bringing news from the wider circle into ours',
          ],
          decides: ['How daily work is divided between two meetings'],
        },
        nl: {
          name: 'Leider',
          purpose: 'De kring doet wat ze heeft afgesproken',
          responsibilities: ['Leiden van het dagelijks werk van de kring', 'Inbrengen van nieuws uit de grotere kring'],
          decides: ['Hoe het dagelijks werk tussen twee vergaderingen verdeeld wordt'],
        },
      },
    },
    {
      id: 'delegate',
      core: 'rep',
      elected: true,
      texts: {
        en: {
          name: 'Delegate',
          purpose: 'The wider circle decides with what we know and need',
          responsibilities: ['Taking part in the decisions of the wider circle', 'Carrying our proposals there'],
          decides: ['Whether our circle consents in the wider circle'],
        },
        nl: {
          name: 'Afgevaardigde',
          purpose: 'De grotere kring beslist met wat wij weten en nodig hebben',
          responsibilities: ['Meebeslissen in de grotere kring', 'Inbrengen van onze voorstellen'],
          decides: ['Of onze kring in de grotere kring consent geeft'],
        },
      },
    },
    {
      id: 'facilitator',
      core: 'facilitator',
      elected: true,
      texts: {
        en: {
          name: 'Facilitator',
          purpose: 'Every voice counts, and a meeting ends with decisions',
          responsibilities: ['Preparing the agenda with the circle', 'Leading rounds and decisions by consent'],
          decides: ['How a meeting proceeds'],
        },
        nl: {
          name: 'Gespreksleider',
          purpose: 'Elke stem telt, en een vergadering eindigt met besluiten',
          responsibilities: ['Voorbereiden van de agenda met de kring', 'Leiden van rondes en consentbesluiten'],
          decides: ['Hoe een vergadering verloopt'],
        },
      },
    },
    {
      id: 'secretary',
      core: 'secretary',
      elected: true,
      texts: {
        en: {
          name: 'Secretary',
          purpose: 'We know what we agreed on and when we look at it again',
          responsibilities: ['Keeping the logbook of agreements', 'Calling up agreements that are due for review'],
          decides: ['Where the logbook is kept'],
        },
        nl: {
          name: 'Secretaris',
          purpose: 'We weten wat we hebben afgesproken en wanneer we er weer naar kijken',
          responsibilities: [
            'Bijhouden van het logboek met afspraken',
            'Agenderen van afspraken die aan evaluatie toe zijn',
          ],
          decides: ['Waar het logboek bewaard wordt'],
        },
      },
    },
  ],
  texts: {
    en: {
      name: 'Sociocracy',
      description: 'Circles that decide by consent, with leader, delegate, facilitator and secretary.',
      example: {
        organization: 'School at the Dike',
        purpose: 'Every child learns to decide together with others',
        team: 'Lower school',
        teamPurpose: 'Children of four to eight come to school with joy',
      },
      vocabulary: { team: { one: 'circle', many: 'circles' } },
    },
    nl: {
      name: 'Sociocratie',
      description: 'Kringen die beslissen met consent, met leider, afgevaardigde, gespreksleider en secretaris.',
      example: {
        organization: 'School aan de Dijk',
        purpose: 'Elk kind leert samen met anderen te beslissen',
        team: 'Onderbouw',
        teamPurpose: 'Kinderen van vier tot acht gaan met plezier naar school',
      },
      vocabulary: { team: { one: 'kring', many: 'kringen' } },
    },
  },
};
