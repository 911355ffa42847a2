import { ORGANIZATION } from '../finding/finding.ts';
import type { Entity, OrgMap } from '../model/org-map.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { definitionsInUse, isTeamInUse, ownPurpose } from './definitions.ts';
import { oncePerMap } from './once-per-map.ts';

/** A purpose and the thing that has it. */
export interface StatedPurpose {
  readonly purpose: string;
  readonly name: string;
  readonly subject: string;
  /** The thing itself, in which the purpose is written. */
  readonly part: Location;
}

/** All purposes of a map that count on a day (ISO date), each where it is written: of the organisation, teams, templates, roles and collaborations. */
export const statedPurposes: (map: OrgMap, today: string) => readonly StatedPurpose[] = oncePerMap((map, today) => {
  const stated: StatedPurpose[] = [];
  const add = (purpose: string | undefined, { name, reference, location }: Named) => {
    if (purpose) stated.push({ purpose, name, subject: reference, part: location });
  };
  const location = map.locations.get('purpose')?.parent;
  if (location) add(map.purpose, { name: map.name, reference: ORGANIZATION, location });
  for (const team of map.teams.values()) if (isTeamInUse(team, today)) add(team.purpose, team);
  for (const definition of definitionsInUse(map, today)) add(ownPurpose(definition), definition);
  for (const collaboration of map.collaborations.values())
    if (collaboration.status !== 'retired') add(collaboration.purpose, collaboration);
  return stated;
});

type Named = Pick<Entity, 'name' | 'reference' | 'location'>;
