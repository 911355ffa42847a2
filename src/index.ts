/**
 * The public API: the parts of rolemap without the command line. What is not exported here may change at any time; docs/api.md shows how the parts fit
 * together.
 */
export type { Change, Impact, Side } from './diff/change.ts';
export { compareMaps } from './diff/compare-maps.ts';
export { tellChanges } from './diff/tell-changes.ts';
export type { Finding, Place, RelatedPlace, Severity } from './finding/finding.ts';
export { type LintContext, type LintResult, lintMap } from './lint/lint-map.ts';
export { PROFILE_IDS, type ProfileId } from './lint/profile-ids.ts';
export { PROFILES, type Profile, selectProfile } from './lint/profiles.ts';
export { RULES } from './lint/registry.ts';
export type { Notice, Rule, RuleContext } from './lint/rule.ts';
export type { RuleSettings } from './lint/rule-settings.ts';
export type { LoadProblem } from './load/find-files.ts';
export type { LoadRequest } from './load/read-sources.ts';
export { type LoadedMap, loadMap } from './load-map.ts';
export { AUDIENCES, type Audience, type Hideable, hiddenFrom } from './model/audience.ts';
export type {
  Collaboration,
  Decision,
  Holder,
  OrgMap,
  Person,
  Responsibility,
  Role,
  Team,
} from './model/org-map.ts';
export { type MapReading, type NamedSource, readMap } from './model/read-map.ts';
export { type Replacement, type Withholding, withhold } from './model/withhold.ts';
export { renderMarkdown } from './render/markdown/render-markdown.ts';
export type { RenderedPage, RenderOptions } from './render/page.ts';
export { type Position, type Range, rangeOf, type Source } from './text/source.ts';
