import type { OrgMap, Team } from '../../model/org-map.ts';
import type { RuleOverride, RuleSetting, SettingsOf } from '../rule-settings.ts';
import type { ConfiguredOverride } from './config.ts';
import { changed, type EffectiveConfig, type EffectiveRule } from './merge-layers.ts';

/** Says whether a path (relative to where rolemap was started) fits one of the patterns, seen from a folder. */
export type FileMatcher = (path: string, patterns: readonly string[], folder: string) => boolean;

/** The rules with which to look at one map: what overrides cover depends on its teams and tags. */
export function settingsForMap<Of extends { readonly id: string }>(
  config: Pick<EffectiveConfig, 'overrides'> & { readonly rules: ReadonlyMap<Of, EffectiveRule> },
  map: OrgMap,
  matchesFile: FileMatcher,
): SettingsOf<Of> {
  const scopes = config.overrides.map(({ override, layer }) => ({
    override,
    covers: scopeOf(override, map, (path, patterns) => matchesFile(path, patterns, layer.folder)),
  }));
  return new Map(
    [...config.rules].map(([rule, effective]) => {
      const overrides = scopes.flatMap(({ override, covers }): RuleOverride[] => {
        const configured = override.rules[rule.id];
        return configured === undefined ? [] : [{ covers, setting: settingOf(changed(effective, configured, '')) }];
      });
      return [rule, { ...settingOf(effective), ...(overrides.length > 0 && { overrides }) }];
    }),
  );
}

function settingOf({ severity, options }: EffectiveRule): RuleSetting {
  return {
    severity: severity.value,
    options: Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value])),
  };
}

/** Which things an override covers: those that fit all of `teams`, `tags` and `files` that it gives. */
function scopeOf(
  { teams, tags, files }: ConfiguredOverride,
  map: OrgMap,
  matches: (path: string, patterns: readonly string[]) => boolean,
): RuleOverride['covers'] {
  const covered = teams && withTeamsBelow(teams, map);
  return (subject, path) => {
    const role = map.roles.get(subject);
    const team = role?.team ?? map.teams.get(subject);
    if (covered && !(team && covered.has(team))) return false;
    if (tags) {
      const own = [...(role?.tags ?? []), ...(team?.tags ?? []), ...(map.people.get(subject)?.tags ?? [])];
      if (!own.some((tag) => tags.includes(tag))) return false;
    }
    return !files || matches(path, files);
  };
}

function withTeamsBelow(ids: readonly string[], map: OrgMap): Set<Team> {
  const covered = new Set<Team>();
  const add = (team: Team) => {
    covered.add(team);
    for (const child of team.children) add(child);
  };
  for (const id of ids) {
    const team = map.teams.get(id);
    if (team) add(team);
  }
  return covered;
}
