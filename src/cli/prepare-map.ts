import { type Audience, type Hideable, hiddenFrom } from '../model/audience.ts';
import type { OrgMap } from '../model/org-map.ts';
import { selectTeam } from '../model/select-team.ts';
import { type Replacement, withhold, withholdStates } from '../model/withhold.ts';
import { labelsFor } from '../render/labels/labels.ts';
import { nearest } from '../text/did-you-mean.ts';
import { quote, visibleLine } from '../text/wording.ts';
import { renderWordsFor } from './render/render-words.ts';
import type { States } from './render/tell-changes.ts';
import { Failure, type World } from './world.ts';

/** What is chosen of a map before pages are made of it. */
export interface PreparationOptions {
  readonly audience?: Audience;
  readonly hide?: readonly Hideable[];
  readonly show?: readonly Hideable[];
  readonly team?: string;
  readonly title?: string;
  readonly lang?: string;
}

/** A map that pages are made of, and what it changed from. */
export interface PreparedMap {
  /** Only the chosen team, under the chosen title. */
  readonly map: OrgMap;
  /** The whole map then and now, where an earlier state was given. */
  readonly states?: States;
}

/**
 * The map that pages are made of: without what its readers may not see, only the chosen team, under the chosen title; and the same of an earlier state. What was replaced in texts is said on stderr.
 *
 * Throws a `Failure` where there is no such team, or something is to be hidden and shown.
 */
export function prepareMap(
  map: OrgMap,
  options: PreparationOptions,
  today: string,
  world: World,
  earlier?: OrgMap,
): PreparedMap {
  const { audience = 'internal', hide = [], show = [], title } = options;
  const both = hide.find((name) => show.includes(name));
  if (both) throw new Failure(`--hide and --show both name ${both}: choose one of them.`);
  if (title !== undefined && title.trim() === '')
    throw new Failure('--title is empty: write a title, or leave the option away.');
  const { colleague, address } = labelsFor(options.lang ?? map.language).page;
  const choice = { audience, hidden: hiddenFrom(audience, { hide, show }), today, colleague, address };
  const states = earlier && withholdStates({ earlier, later: map }, choice);
  const { map: kept, replaced } = states ? { ...states, map: states.later } : withhold(map, choice);
  if (replaced.length > 0) world.error(`${replacementNotice(replaced, colleague, options.lang ?? map.language)}\n`);
  const part = options.team === undefined ? kept : selectTeam(kept, teamOf(kept, options.team));
  return { map: title === undefined ? part : { ...part, name: title }, ...(states && { states }) };
}

function teamOf(map: OrgMap, id: string) {
  const team = map.teams.get(id.replace(/\/$/, ''));
  if (team) return team;
  const near = nearest(id, map.teams.keys());
  throw new Failure(`No team has the id ${quote(id)}.${near === undefined ? '' : ` Did you mean ${quote(near)}?`}`);
}

/** So many places are named; the number says how many there are. */
const MOST_PLACES = 10;

function replacementNotice(replaced: readonly Replacement[], colleague: string, language: string | undefined): string {
  const total = replaced.reduce((sum, one) => sum + one.count, 0);
  const places = [...new Set(replaced.map(({ subject, key }) => `${subject} (${key})`))];
  const named = visibleLine(places.slice(0, MOST_PLACES).join(', '));
  const more = Math.max(0, places.length - MOST_PLACES);
  return renderWordsFor(language).replaced(total, quote(colleague), named, more);
}
