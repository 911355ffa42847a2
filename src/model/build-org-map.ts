import { type Finding, ORGANIZATION } from '../finding/finding.ts';
import type * as Format from '../schema/generated/role-map.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { checkDoubles } from './check-doubles.ts';
import { checkTimes } from './check-times.ts';
import { collectEntities, type Entities } from './collect-entities.ts';
import { connectTeams } from './connect-teams.ts';
import { type Draft, extensionsOf, linksOf } from './draft.ts';
import { inheritFromTemplates } from './inherit-from-templates.ts';
import type { Extensions, MapSection, OrgMap, Role, Team, VocabularyWord, WordForms } from './org-map.ts';
import type { Referable } from './reference-findings.ts';
import type { Registry } from './registry.ts';
import { resolveHolders } from './resolve-holders.ts';
import { resolveReferences } from './resolve-references.ts';

/**
 * Puts documents that fit the format together to one map and resolves all references. The order of keys and documents makes no difference.
 *
 * Findings: `missing-name` and those of the steps: `collectEntities`, `connectTeams`, `resolveHolders`, `resolveReferences`, `inheritFromTemplates`, `checkTimes`, `checkDoubles`;
 * `previously-clash`. What a broken reference stood for is left out of the map.
 */
export function buildOrgMap(documents: readonly Location[]): { map: OrgMap; findings: Finding[] } {
  const { entities, findings } = collectEntities(documents);
  const { teams, people, talents, templates, bands, collaborations } = entities;
  for (const registry of [teams, people, talents, templates, bands, collaborations])
    findings.push(...registry.takeFormerIds());
  findings.push(
    ...connectTeams(entities.writtenTeams, teams),
    ...resolveHolders(entities.writtenRoles, people),
    ...resolveReferences(entities),
    ...inheritFromTemplates(entities),
  );
  giveTeamsTheirRoles(entities);
  freeze(entities);
  const map = assemble(entities, documents);
  if (!entities.organization.has('name')) findings.push(missingName(map.location));
  findings.push(...checkTimes(map), ...checkDoubles(map));
  return { map, findings };
}

function giveTeamsTheirRoles({ writtenRoles }: Entities): void {
  const roles = new Map<Team, Role[]>();
  for (const { draft } of writtenRoles) {
    const own = roles.get(draft.team);
    if (own) own.push(draft);
    else roles.set(draft.team, [draft]);
  }
  for (const [team, own] of roles) (team as Draft<Team>).roles = own;
}

/** Nothing changes a thing of the map from here on; their lists are read-only by type, because freezing those as well would take a tenth of a run. */
function freeze({ teams, people, collaborations, talents, templates, bands, writtenRoles }: Entities): void {
  for (const registry of [teams, people, collaborations, talents, templates, bands])
    for (const thing of registry.byId.values()) Object.freeze(thing);
  for (const { draft } of writtenRoles) Object.freeze(draft);
}

function assemble(entities: Entities, documents: readonly Location[]): OrgMap {
  const { organization } = entities;
  // Whatever stands in `organization` went through the schema under its key.
  const said = <Value>(key: string) => organization.get(key)?.value as Value | undefined;
  const start = organization.get('name')?.location.parent ?? documents[0];
  if (!start) throw new RangeError('a map is made of one document or more');
  const teams = entities.teams.sorted();
  return Object.freeze({
    name: said<string>('name') ?? '',
    purpose: said<string>('purpose'),
    vision: said<string>('vision'),
    language: said<string>('language'),
    vocabulary: vocabularyOf(said<Format.Vocabulary>('vocabulary')),
    defaultLevel: said<Format.Defaults>('defaults')?.decides,
    tags: said<string[]>('tags') ?? [],
    links: linksOf(said<Format.RoleMap['links']>('links')),
    notes: said<string>('notes'),
    extensions: Object.fromEntries(
      [...organization].filter(([key]) => key.startsWith('x-')).map(([key, { value }]) => [key, value]),
    ),
    sectionExtensions: {
      vocabulary: sectionExtensions('vocabulary', documents),
      defaults: sectionExtensions('defaults', documents),
      pay: sectionExtensions('pay', documents),
    },
    teams: new Map(teams.map((team) => [team.id, team])),
    topTeams: teams.filter(({ parent }) => !parent),
    roles: new Map(entities.writtenRoles.map(({ draft }) => [draft.reference, draft])),
    people: byId(entities.people),
    collaborations: byId(entities.collaborations),
    talents: byId(entities.talents),
    templates: byId(entities.templates),
    pay: {
      bands: byId(entities.bands),
      agreement: said<string>('pay.agreement'),
      progression: said<string>('pay.progression'),
      notes: said<string>('pay.notes'),
    },
    locations: new Map([...organization].map(([key, { location }]) => [key, location])),
    location: start,
    documents,
    files: documents.map(({ document }) => document.source.path),
  });
}

/** The own data of a section; of a key that several files have, the first. */
function sectionExtensions(section: MapSection, documents: readonly Location[]): Extensions {
  const found: Record<string, unknown> = {};
  for (const { document } of [...documents].reverse())
    Object.assign(found, extensionsOf((document.value as Format.RoleMap)[section] ?? {}));
  return found;
}

function byId<Thing extends Referable>(registry: Registry<Thing>): Map<string, Thing> {
  const things = new Map<string, Thing>();
  for (const thing of registry.sorted()) things.set(thing.id, thing);
  return things;
}

const VOCABULARY_WORDS: readonly VocabularyWord[] = ['team', 'role', 'person', 'responsibility'];

/** The organisation's own words; a bare word stands for one and for many. */
function vocabularyOf(written: Format.Vocabulary | undefined): OrgMap['vocabulary'] {
  const words: Partial<Record<VocabularyWord, WordForms>> = {};
  for (const key of VOCABULARY_WORDS) {
    const word = written?.[key];
    if (word !== undefined) words[key] = typeof word === 'string' ? { one: word, many: word } : word;
  }
  return words;
}

function missingName(start: Location): Finding {
  return {
    rule: 'missing-name',
    severity: 'error',
    subject: ORGANIZATION,
    message: 'No file of this map gives the organisation a name.',
    at: start.child('rolemap').key,
    help: 'add `name:` below `rolemap: 1`; if another file has it, name the whole folder.',
  };
}
