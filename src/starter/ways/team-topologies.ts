import type { TeamType, Way } from '../way.ts';

const TYPES: readonly TeamType[] = [
  {
    id: 'stream-aligned',
    kind: 'team',
    tag: 'stream-aligned',
    texts: {
      en: { name: 'Stream-aligned team', description: 'Does the whole work for one group of users, from wish to use.' },
      nl: {
        name: 'Stream-aligned team',
        description: 'Doet al het werk voor één groep gebruikers, van wens tot gebruik.',
      },
    },
  },
  {
    id: 'platform',
    kind: 'team',
    tag: 'platform',
    texts: {
      en: { name: 'Platform team', description: 'Offers services that other teams use without having to ask.' },
      nl: { name: 'Platformteam', description: 'Biedt diensten die andere teams gebruiken zonder te hoeven vragen.' },
    },
  },
  {
    id: 'enabling',
    kind: 'team',
    tag: 'enabling',
    texts: {
      en: { name: 'Enabling team', description: 'Helps other teams to learn something, and then leaves.' },
      nl: { name: 'Enabling team', description: 'Helpt andere teams iets te leren, en gaat dan weer.' },
    },
  },
  {
    id: 'complicated-subsystem',
    kind: 'team',
    tag: 'complicated-subsystem',
    texts: {
      en: { name: 'Complicated-subsystem team', description: 'Builds one part that takes years to understand.' },
      nl: {
        name: 'Complicated-subsystem team',
        description: 'Bouwt één onderdeel waar je jaren over doet om het te begrijpen.',
      },
    },
  },
];

/** Teams around the flow of work, as in Team Topologies. */
export const teamTopologies: Way = {
  profile: 'team-topologies',
  types: TYPES,
  asksCollaboration: true,
  roles: [
    {
      id: 'direction',
      only: ['stream-aligned', 'platform', 'complicated-subsystem'],
      texts: {
        en: {
          name: 'Direction',
          purpose: 'We work on what helps our users most',
          responsibilities: ['Talking with users every week', 'Putting wishes in order'],
          decides: ['What we build next'],
        },
        nl: {
          name: 'Richting',
          purpose: 'We werken aan wat onze gebruikers het meest helpt',
          responsibilities: ['Praten met gebruikers, elke week', 'Ordenen van wensen'],
          decides: ['Wat we hierna bouwen'],
        },
      },
    },
    {
      id: 'building',
      only: ['stream-aligned', 'platform', 'complicated-subsystem'],
      texts: {
        en: {
          name: 'Building',
          purpose: 'A good idea is in use within a week',
          responsibilities: ['Making and testing changes', 'Keeping the software easy to change'],
          decides: ['How something is built'],
        },
        nl: {
          name: 'Bouwen',
          purpose: 'Een goed idee is binnen een week in gebruik',
          responsibilities: [
            'Maken en testen van wijzigingen',
            'Onderhouden van de software, zodat wijzigen makkelijk blijft',
          ],
          decides: ['Hoe we iets bouwen'],
        },
      },
    },
    {
      id: 'running',
      only: ['stream-aligned', 'platform'],
      texts: {
        en: {
          name: 'Running',
          purpose: 'Users can rely on it by day and by night',
          responsibilities: ['Watching over what is in use', 'Solving disruptions'],
          decides: ['Whether a change is taken back'],
        },
        nl: {
          name: 'Draaien',
          purpose: 'Gebruikers kunnen er dag en nacht op rekenen',
          responsibilities: ['Bewaken van wat in gebruik is', 'Oplossen van storingen'],
          decides: ['Of een wijziging wordt teruggedraaid'],
        },
      },
    },
    {
      id: 'support',
      only: ['platform', 'complicated-subsystem'],
      texts: {
        en: {
          name: 'Documentation and help',
          purpose: 'Teams can use what we offer without waiting for us',
          responsibilities: ['Writing guides and examples', 'Answering questions of teams'],
          decides: ['Which requests of teams go first'],
        },
        nl: {
          name: 'Uitleg en hulp',
          purpose: 'Teams kunnen gebruiken wat we bieden zonder op ons te wachten',
          responsibilities: ['Schrijven van handleidingen en voorbeelden', 'Beantwoorden van vragen van teams'],
          decides: ['Welke verzoeken van teams voorgaan'],
        },
      },
    },
    {
      id: 'coaching',
      only: ['enabling'],
      texts: {
        en: {
          name: 'Coaching',
          purpose: 'Teams can do it themselves when we leave',
          responsibilities: ['Working alongside a team for some weeks', 'Passing on what we know'],
          decides: ['How we help a team'],
        },
        nl: {
          name: 'Meewerken',
          purpose: 'Teams kunnen het zelf als wij weer gaan',
          responsibilities: ['Meewerken met een team, een paar weken lang', 'Overdragen van wat we weten'],
          decides: ['Hoe we een team helpen'],
        },
      },
    },
    {
      id: 'scouting',
      only: ['enabling'],
      texts: {
        en: {
          name: 'Scouting',
          purpose: 'Teams hear in time what could make their work easier',
          responsibilities: ['Trying out new tools and ways of working', 'Finding teams that are stuck'],
          decides: ['What we try out'],
        },
        nl: {
          name: 'Verkennen',
          purpose: 'Teams horen op tijd wat hun werk makkelijker kan maken',
          responsibilities: ['Uitproberen van nieuwe hulpmiddelen en werkwijzen', 'Opzoeken van teams die vastlopen'],
          decides: ['Wat we uitproberen'],
        },
      },
    },
    {
      id: 'interface',
      texts: {
        en: {
          name: 'Contact with teams',
          purpose: 'Other teams know what we offer and how to reach us',
          responsibilities: ['Describing what others can expect of us', 'Looking at each collaboration every quarter'],
          decides: ['When a collaboration ends'],
        },
        nl: {
          name: 'Contact met teams',
          purpose: 'Andere teams weten wat we bieden en hoe ze ons bereiken',
          responsibilities: [
            'Beschrijven van wat anderen van ons kunnen verwachten',
            'Evalueren van elke samenwerking, elk kwartaal',
          ],
          decides: ['Wanneer een samenwerking stopt'],
        },
      },
    },
  ],
  texts: {
    en: {
      name: 'Team Topologies',
      description:
        'Teams around the flow of work: stream-aligned, platform, enabling, and the modes in which they work together.',
      example: {
        organization: 'Harbour Tickets',
        purpose: 'Everyone gets across the water without standing in a queue',
        team: 'Booking',
        teamPurpose: 'A traveller has a ticket within a minute',
      },
    },
    nl: {
      name: 'Team Topologies',
      description:
        'Teams rond de stroom van het werk: stream-aligned, platform, enabling, en de manieren waarop ze samenwerken.',
      example: {
        organization: 'Havenkaartjes',
        purpose: 'Iedereen komt over het water zonder in de rij te staan',
        team: 'Boeken',
        teamPurpose: 'Een reiziger heeft binnen een minuut een kaartje',
      },
    },
  },
};
