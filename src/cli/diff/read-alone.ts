import type { Finding } from '../../finding/finding.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { readMap } from '../../model/read-map.ts';
import type { Source } from '../../text/source.ts';

type Values = Record<string, Record<string, unknown>>;

/**
 * Two versions of one file of a map, each read as a map of its own. What they refer to in other files is taken to be there, by its id, so that nothing that refers to it is lost.
 * Undefined where one of them is no map, or cannot be read.
 */
export async function readAlone(
  before: Source,
  after: Source,
): Promise<{ readonly before: OrgMap; readonly after: OrgMap } | undefined> {
  const versions = [before, after];
  const alone = await Promise.all(versions.map((source) => readMap([{ ...source, named: true }])));
  const maps = alone.map(({ map }) => map);
  if (!maps[0] || !maps[1]) return undefined;
  const elsewhere = standIns(
    alone.flatMap(({ findings }) => findings),
    maps as OrgMap[],
  );
  const others: Source = { path: '(other files)', text: JSON.stringify(elsewhere) };
  const [old, now] = await Promise.all(
    versions.map((source) =>
      readMap([
        { ...source, named: true },
        { ...others, named: true },
      ]),
    ),
  );
  return old?.map && now?.map ? { before: old.map, after: now.map } : undefined;
}

/** A map of what is referred to and written in neither version. */
function standIns(findings: readonly Finding[], maps: readonly OrgMap[]): Record<string, unknown> {
  const top: Values = {};
  const put = (group: string, id: string, thing: unknown) => {
    top[group] = { ...top[group], [id]: thing };
  };
  const isKnown = (id: string, of: (map: OrgMap) => ReadonlyMap<string, unknown>) =>
    maps.some((map) => of(map).has(id));
  const roles: Values = {};
  for (const { rule, detail = '' } of findings) {
    const [, noun = '', wanted = ''] = rule === 'unknown-reference' ? (/^(.*) (\S+)$/.exec(detail) ?? []) : [];
    const [team = '', role] = wanted.split('/');
    if (!/^[a-z0-9-]+$/.test(team)) continue;
    if (noun === 'person' && !isKnown(wanted, (map) => map.people)) put('people', wanted, { name: wanted });
    else if (noun === 'template' && !isKnown(wanted, (map) => map.templates))
      put('templates', wanted, { name: wanted });
    else if (noun === 'pay band' && !isKnown(wanted, (map) => map.pay.bands))
      top.pay = { bands: { ...(top.pay?.bands as object), [wanted]: {} } };
    else if (/^(?:team|role|role or team)$/.test(noun) && !isKnown(team, (map) => map.teams)) {
      put('teams', team, { name: team });
      if (role) roles[team] = { ...roles[team], [role]: { name: role } };
    }
  }
  for (const [team, own] of Object.entries(roles)) put('teams', team, { name: team, roles: own });
  const isUnnamed = findings.some(({ rule }) => rule === 'missing-name');
  return { rolemap: 1, ...(isUnnamed && maps.every(({ name }) => !name) && { name: 'map' }), ...top };
}
