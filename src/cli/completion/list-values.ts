import { CHECKS } from '../../finding/checks.ts';
import { ENGINE_CHECKS } from '../../lint/engine-checks.ts';
import { RULES } from '../../lint/registry.ts';
import { loadMap } from '../../load-map.ts';
import type { OrgMap } from '../../model/org-map.ts';
import type { World } from '../world.ts';
import type { Candidate } from './complete-words.ts';
import type { ValueKind } from './value-kinds.ts';

/** The values of a kind: rules, or things of the map in the current folder. What cannot be read offers nothing. */
export async function listValues(kind: ValueKind, world: World): Promise<readonly Candidate[]> {
  if (kind === 'rules') return rules();
  const { map } = await loadMap({ paths: ['.'], cwd: world.cwd }).catch(() => ({ map: undefined }));
  return map ? thingsOf(map, kind) : [];
}

function rules(): Candidate[] {
  const checks = Object.entries<{ readonly summary: string }>({ ...CHECKS, ...ENGINE_CHECKS });
  return [...RULES.map(({ id, summary }) => ({ id, summary })), ...checks.map(([id, { summary }]) => ({ id, summary }))]
    .map(({ id, summary }) => ({ value: id, description: summary }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

function thingsOf({ teams, roles, people }: OrgMap, kind: ValueKind): Candidate[] {
  const named = (things: ReadonlyMap<string, { readonly reference: string; readonly name: string }>) =>
    [...things.values()].map(({ reference, name }) => ({ value: reference, description: name }));
  switch (kind) {
    case 'teams':
      return named(teams);
    case 'roles':
      return named(roles);
    case 'people':
      return named(people);
    case 'work':
      return [...named(roles), ...named(teams).map((team) => ({ ...team, value: `${team.value}/` }))];
    case 'things':
      return [...named(teams), ...named(roles), ...named(people)];
    default:
      return [];
  }
}
