import { ORGANIZATION } from '../finding/finding.ts';
import type { OrgMap } from '../model/org-map.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { definitionsInUse, isTeamInUse, ownPurpose } from './definitions.ts';

/** A purpose and the thing that has it. */
export interface StatedPurpose {
  readonly purpose: string;
  readonly name: string;
  readonly subject: string;
  /** Where the purpose is written. */
  readonly location: Location;
}

/** All purposes of a map that count on a day (ISO date), each where it is written: of the organisation, teams, templates, roles and collaborations. */
export function* statedPurposes(map: OrgMap, today: string): Generator<StatedPurpose> {
  const own = map.locations.get('purpose');
  if (map.purpose && own) yield { purpose: map.purpose, name: map.name, subject: ORGANIZATION, location: own };
  for (const team of map.teams.values()) if (team.purpose && isTeamInUse(team, today)) yield stated(team.purpose, team);
  for (const definition of definitionsInUse(map, today)) {
    const purpose = ownPurpose(definition);
    if (purpose) yield stated(purpose, definition);
  }
  for (const collaboration of map.collaborations.values())
    if (collaboration.purpose && collaboration.status !== 'retired') yield stated(collaboration.purpose, collaboration);
}

function stated(
  purpose: string,
  { name, reference, location }: { name: string; reference: string; location: Location },
): StatedPurpose {
  return { purpose, name, subject: reference, location: location.child('purpose') };
}
