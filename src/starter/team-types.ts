import type { TeamKind } from '../model/org-map.ts';
import type { TeamType } from './way.ts';

const TEXTS: Readonly<Record<TeamKind, TeamType['texts']>> = {
  team: {
    en: { name: 'Team', description: 'People who work together for as long as the work is there.' },
    nl: { name: 'Team', description: 'Mensen die samenwerken zolang het werk er is.' },
  },
  circle: {
    en: { name: 'Circle', description: 'A team that governs itself, inside a larger circle or on its own.' },
    nl: { name: 'Kring', description: 'Een team dat zichzelf bestuurt, binnen een grotere kring of op zichzelf.' },
  },
  department: {
    en: { name: 'Department', description: 'A lasting part of the organisation, often with teams inside it.' },
    nl: { name: 'Afdeling', description: 'Een vast deel van de organisatie, vaak met teams erin.' },
  },
  project: {
    en: { name: 'Project', description: 'A team for one result, which ends when that is there.' },
    nl: { name: 'Project', description: 'Een team voor één resultaat, dat stopt als dat er is.' },
  },
  council: {
    en: { name: 'Council', description: 'Elected or appointed people who decide or advise for others.' },
    nl: { name: 'Raad of bestuur', description: 'Gekozen of benoemde mensen die voor anderen beslissen of adviseren.' },
  },
  crisis: {
    en: { name: 'Crisis team', description: 'A team that starts today and ends on a day.' },
    nl: { name: 'Crisisteam', description: 'Een team dat vandaag begint en op een dag weer stopt.' },
  },
  guild: {
    en: { name: 'Guild', description: 'People of several teams who learn from each other about one subject.' },
    nl: { name: 'Gilde', description: 'Mensen uit verschillende teams die van elkaar leren over één onderwerp.' },
  },
};

/** Kinds of teams as a map knows them, to choose from. */
export function teamTypes(...kinds: readonly TeamKind[]): TeamType[] {
  return kinds.map((kind) => ({ id: kind, kind, texts: TEXTS[kind] }));
}
