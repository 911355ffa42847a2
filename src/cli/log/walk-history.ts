import type { Change } from '../../diff/change.ts';
import { relateMaps } from '../../diff/compare-maps.ts';
import type { Moment } from '../../diff/history/log.ts';
import type { Identities, MatchOptions } from '../../diff/match-things.ts';
import { type EarlierParts, MapSteps, type StateOfMap } from '../../diff/steps/map-steps.ts';
import { GitRefusal } from '../../load/git-tree.ts';
import type { History } from '../../load/read-history.ts';
import { decodeSources, type FileBytes } from '../../load/read-sources.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { type MapPart, readPart } from '../../model/read-map.ts';
import { Failure } from '../world.ts';

/** What a commit did to a map, the newest first. */
export type WalkedCommit = { readonly commit: Moment } & (
  | {
      readonly what: 'changed';
      readonly before: OrgMap;
      readonly after: OrgMap;
      readonly identities: Identities;
      readonly changes: readonly Change[];
    }
  /** The map is there from here on; `map` is all of it. */
  | { readonly what: 'begins'; readonly map: OrgMap }
  /** The map is not there after it; `map` is what was there before. */
  | { readonly what: 'ends'; readonly map: OrgMap }
  | { readonly what: 'unreadable'; readonly errors: number }
  | { readonly what: 'cut-off' }
);

/** Who walks along a history. */
export interface Companion {
  /** The newest state that can be read, once. */
  begin(map: OrgMap): void;
  /** The keys of things to be seen in every step, changed or not. */
  wanted(): Iterable<string>;
  /** How far the walk is. */
  progress?(done: number, all: number): void;
}

/**
 * Walks a history from the newest commit to the oldest. A commit after which the map cannot be read is told as such, and what it changed counts at the next one that can. Commits
 * that change nothing but how things are written are passed over.
 */
export async function* walkHistory(
  history: History,
  companion: Companion,
  matching: MatchOptions = {},
): AsyncGenerator<WalkedCommit> {
  const steps = new MapSteps(matching);
  steps.goBack(await partsOf(new Map(history.newest.map((file) => [file.path, file]))));
  let state: StateOfMap | 'readable' = steps.whole();
  if (isMap(state)) companion.begin(state.map);
  let hasBegun = isMap(state);
  // The commit that made the last state that could be read, and those in between that cannot.
  let newer: Moment | undefined;
  let broken: WalkedCommit[] = [];
  let ended: Moment | undefined;
  let done = 0;
  for await (const files of earlierOf(history)) {
    const commit = momentOf(history.commits[done++] as History['commits'][number]);
    companion.progress?.(done, history.commits.length);
    if (state === 'readable' || isMap(state)) newer = commit;
    else if (state === 'absent') ended = commit;
    else broken.push({ commit, what: 'unreadable', errors: state.errors });
    steps.goBack(await partsOf(files));
    if (newer) {
      const step = steps.step(companion.wanted());
      if (step === 'alike') {
        state = 'readable';
        newer = undefined;
      } else if (step === 'absent') {
        if (done === history.commits.length && history.isCutOff) yield { commit: newer, what: 'cut-off' };
        else yield { commit: newer, what: 'begins', map: steps.newer() };
        state = step;
        newer = undefined;
      } else if ('before' in step) {
        const { before, after } = step;
        const { changes, comparison } = relateMaps(before, after, matching);
        yield { commit: newer, what: 'changed', before, after, identities: comparison.identities, changes };
        state = 'readable';
        newer = undefined;
      } else state = step;
    } else {
      state = steps.whole();
      if (isMap(state)) {
        if (!hasBegun) companion.begin(state.map);
        hasBegun = true;
        if (ended) yield { commit: ended, what: 'ends', map: state.map };
        ended = undefined;
      }
    }
    if (!newer && !ended) {
      yield* broken;
      broken = [];
    }
  }
  yield* broken;
}

function isMap(state: StateOfMap | 'readable'): state is { readonly map: OrgMap } {
  return typeof state === 'object' && 'map' in state;
}

function momentOf({ id, short, date, subject }: History['commits'][number]): Moment {
  return { commit: id, short, date: date.slice(0, 10), subject };
}

async function* earlierOf(history: History): AsyncGenerator<ReadonlyMap<string, FileBytes | undefined>> {
  try {
    yield* history.earlier();
  } catch (error) {
    if (error instanceof GitRefusal) throw new Failure(`Git cannot read the history: ${error.message}.`);
    throw error;
  }
}

/** Reads files as parts of a map; those that are none, and those that were not there, are undefined. */
async function partsOf(files: ReadonlyMap<string, FileBytes | undefined>): Promise<EarlierParts> {
  const parts = new Map<string, MapPart | undefined>();
  for (const [path, file] of files) parts.set(path, file && (await partOf(file)));
  return parts;
}

async function partOf(file: FileBytes): Promise<MapPart | undefined> {
  const { sources, findings } = decodeSources([file]);
  const [source] = sources;
  return source ? readPart(source) : findings.length > 0 ? { findings } : undefined;
}
