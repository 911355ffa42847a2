import type { OrgMap } from '../model/org-map.ts';

/**
 * Makes something of a map and a day (ISO date) the first time it is asked for, and keeps it as long as the map: many rules ask for the same. A map
 * does not change.
 */
export function oncePerMap<Thing>(make: (map: OrgMap, today: string) => Thing): (map: OrgMap, today: string) => Thing {
  const made = new WeakMap<OrgMap, { today: string; thing: Thing }>();
  return (map, today) => {
    const known = made.get(map);
    if (known?.today === today) return known.thing;
    const thing = make(map, today);
    made.set(map, { today, thing });
    return thing;
  };
}
