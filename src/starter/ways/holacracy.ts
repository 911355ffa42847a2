import { teamTypes } from '../team-types.ts';
import type { Way } from '../way.ts';

/** Circles by the Holacracy Constitution, with the roles that it gives to each of them. */
export const holacracy: Way = {
  profile: 'holacracy',
  types: teamTypes('circle'),
  roles: [
    {
      id: 'lead',
      core: 'lead',
      texts: {
        en: {
          name: 'Lead Link',
          purpose: 'The circle has what it needs to live up to its purpose',
          responsibilities: [
            'Assigning people to the roles of the circle',
            'Dividing money and time over its roles',
            'Setting priorities and strategies',
          ],
          decides: ['Who fills which role', 'What comes first in the circle'],
        },
        nl: {
          name: 'Lead Link',
          purpose: 'De cirkel heeft wat nodig is om haar doel waar te maken',
          responsibilities: [
            'Toewijzen van mensen aan de rollen van de cirkel',
            'Verdelen van geld en tijd over de rollen',
            'Bepalen van prioriteiten en strategie',
          ],
          decides: ['Wie welke rol vervult', 'Wat in de cirkel voorgaat'],
        },
      },
    },
    {
      id: 'rep',
      core: 'rep',
      elected: true,
      texts: {
        en: {
          name: 'Rep Link',
          purpose: 'What the circle cannot solve by itself is heard in the circle above',
          responsibilities: [
            'Bringing tensions of the circle to the circle above',
            'Reporting how the circle is doing to the circle above',
          ],
          decides: ['Which tensions are taken to the circle above'],
        },
        nl: {
          name: 'Rep Link',
          purpose: 'Wat de cirkel zelf niet kan oplossen wordt gehoord in de cirkel erboven',
          responsibilities: [
            'Inbrengen van spanningen in de cirkel erboven',
            'Vertellen in de cirkel erboven hoe het gaat',
          ],
          decides: ['Welke spanningen naar de cirkel erboven gaan'],
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
          purpose: 'Meetings in which every tension is handled by the rules we agreed on',
          responsibilities: [
            'Leading governance and tactical meetings',
            'Pointing out when the rules are not followed',
          ],
          decides: ['Whether an objection is valid by the rules'],
        },
        nl: {
          name: 'Facilitator',
          purpose: 'Overleg waarin elke spanning volgens onze spelregels aan bod komt',
          responsibilities: [
            'Leiden van roloverleg en werkoverleg',
            'Aangeven wanneer de spelregels niet gevolgd worden',
          ],
          decides: ['Of een bezwaar volgens de spelregels geldig is'],
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
          purpose: 'Everyone can look up what the circle has agreed on',
          responsibilities: ['Scheduling the meetings of the circle', 'Keeping the records of governance up to date'],
          decides: ['How a rule of the circle is to be read'],
        },
        nl: {
          name: 'Secretaris',
          purpose: 'Iedereen kan terugvinden wat de cirkel heeft afgesproken',
          responsibilities: ['Plannen van het overleg van de cirkel', 'Bijhouden van de rollen en afspraken'],
          decides: ['Hoe een afspraak van de cirkel gelezen wordt'],
        },
      },
    },
  ],
  texts: {
    en: {
      name: 'Holacracy',
      description: 'Circles by the Holacracy Constitution, with lead link, rep link, facilitator and secretary.',
      example: {
        organization: 'Green Bikes',
        purpose: 'A city in which nobody needs a car',
        team: 'Workshop',
        teamPurpose: 'Every bike goes out safe and runs for years',
      },
      vocabulary: {
        team: { one: 'circle', many: 'circles' },
        responsibility: { one: 'accountability', many: 'accountabilities' },
      },
    },
    nl: {
      name: 'Holacracy',
      description: 'Cirkels volgens de Holacracy-grondwet, met lead link, rep link, facilitator en secretaris.',
      example: {
        organization: 'Groene Fietsen',
        purpose: 'Een stad waarin niemand een auto nodig heeft',
        team: 'Werkplaats',
        teamPurpose: 'Elke fiets gaat veilig de deur uit en rijdt jaren mee',
      },
      vocabulary: {
        team: { one: 'cirkel', many: 'cirkels' },
        responsibility: { one: 'verantwoordelijkheid', many: 'verantwoordelijkheden' },
      },
    },
  },
};
