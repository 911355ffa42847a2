import { teamTypes } from '../team-types.ts';
import type { Way } from '../way.ts';

/** A team that has to start today. */
export const crisis: Way = {
  profile: 'crisis',
  types: teamTypes('crisis', 'project'),
  roles: [
    {
      id: 'coordination',
      core: 'lead',
      texts: {
        en: {
          name: 'Coordination',
          purpose: 'Everyone knows what comes first today and who does it',
          responsibilities: ['Dividing the work of the day', 'Clearing away what stands in the way of others'],
          decides: ['What comes first', 'Whom we ask to join'],
        },
        nl: {
          name: 'Coördinatie',
          purpose: 'Iedereen weet wat vandaag voorgaat en wie dat doet',
          responsibilities: ['Verdelen van het werk van de dag', 'Wegnemen van wat anderen in de weg staat'],
          decides: ['Wat voorgaat', 'Wie we erbij vragen'],
        },
      },
    },
    {
      id: 'log',
      texts: {
        en: {
          name: 'Log',
          purpose: 'Nobody has to ask twice what was agreed',
          responsibilities: ['Writing down what was decided, when and by whom', 'Keeping the list of who is here'],
          decides: ['What goes into the log'],
        },
        nl: {
          name: 'Logboek',
          purpose: 'Niemand hoeft twee keer te vragen wat er is afgesproken',
          responsibilities: ['Vastleggen van wat wanneer door wie is besloten', 'Bijhouden van wie er is'],
          decides: ['Wat er in het logboek komt'],
        },
      },
    },
    {
      id: 'logistics',
      texts: {
        en: {
          name: 'Logistics',
          purpose: 'What people need is there before they have to ask',
          responsibilities: ['Arranging places, material and transport', 'Keeping track of the stock'],
          decides: ['From whom we borrow or rent', 'Which halls and vehicles are used'],
        },
        nl: {
          name: 'Logistiek',
          purpose: 'Wat mensen nodig hebben is er voordat ze erom vragen',
          responsibilities: ['Regelen van plekken, materiaal en vervoer', 'Bijhouden van de voorraad'],
          decides: ['Van wie we lenen of huren', 'Welke zalen en wagens we gebruiken'],
        },
      },
    },
    {
      id: 'communication',
      texts: {
        en: {
          name: 'Communication',
          purpose: 'Everyone concerned hears the same story, from us first',
          responsibilities: ['Informing residents, volunteers and the press', 'Answering questions from outside'],
          decides: ['What we publish, and when'],
        },
        nl: {
          name: 'Communicatie',
          purpose: 'Iedereen die het aangaat hoort hetzelfde verhaal, en van ons als eerste',
          responsibilities: ['Informeren van bewoners, vrijwilligers en pers', 'Beantwoorden van vragen van buiten'],
          decides: ['Wat we naar buiten brengen, en wanneer'],
        },
      },
    },
    {
      id: 'care',
      texts: {
        en: {
          name: 'Care',
          purpose: 'Everyone who comes in is seen and feels safe',
          responsibilities: ['Welcoming people', 'Looking after those who need extra help, and after each other'],
          decides: ['Who is helped first'],
        },
        nl: {
          name: 'Zorg',
          purpose: 'Iedereen die binnenkomt wordt gezien en voelt zich veilig',
          responsibilities: ['Ontvangen van mensen', 'Opvangen van wie extra hulp nodig heeft, en van elkaar'],
          decides: ['Wie het eerst geholpen wordt'],
        },
      },
    },
  ],
  texts: {
    en: {
      name: 'Crisis team',
      description: 'A team that has to start today: a clear result, the work divided, and a day on which it ends.',
      example: {
        organization: 'Municipality of Waterland',
        purpose: 'Everyone who lives here can take part',
        team: 'Emergency shelter',
        teamPurpose: 'A bed, a meal and a welcome for 500 people within two days',
      },
    },
    nl: {
      name: 'Crisisteam',
      description:
        'Een team dat vandaag moet beginnen: een helder resultaat, het werk verdeeld, en een dag waarop het stopt.',
      example: {
        organization: 'Gemeente Waterland',
        purpose: 'Iedereen die hier woont kan meedoen',
        team: 'Noodopvang',
        teamPurpose: 'Een bed, een maaltijd en een welkom voor 500 mensen binnen twee dagen',
      },
    },
  },
};
