import type { Change, Language } from '../../diff/change.ts';
import { relateMaps } from '../../diff/compare-maps.ts';
import { emptyMapLike } from '../../diff/history/empty-map.ts';
import type { Life } from '../../diff/history/life.ts';
import type { LogEntry, Moment } from '../../diff/history/log.ts';
import type { MatchOptions } from '../../diff/match-things.ts';
import { tellChanges } from '../../diff/tell-changes.ts';
import type { History } from '../../load/read-history.ts';
import type { OrgMap } from '../../model/org-map.ts';
import { type Companion, type WalkedCommit, walkHistory } from './walk-history.ts';

/** What is told of a history. */
export interface TellRequest {
  readonly language: Language;
  /** Whose life is told; without it, all that changed. */
  readonly life?: Life | undefined;
  /** Commits before this day are not told. */
  readonly since?: string | undefined;
  /** Commits after this day are not told. */
  readonly until?: string | undefined;
  /** The most commits that are told, the newest ones. */
  readonly maxCount?: number | undefined;
  readonly progress?: Companion['progress'];
  /** How things are matched from one state to the next. */
  readonly matching: MatchOptions;
}

/** What was told of a history, and whether there was a map in it at all. */
export interface ToldHistory {
  readonly entries: readonly LogEntry[];
  readonly hasMap: boolean;
}

/** Tells a history commit by commit, from the newest on. Commits in which nothing happened to the thing whose life is told are left out; the life is followed to its beginning all the same. */
export async function tellHistory(history: History, request: TellRequest): Promise<ToldHistory> {
  const { language, life, since, until, maxCount = Number.POSITIVE_INFINITY, progress, matching } = request;
  let hasMap = false;
  const companion: Companion = {
    begin: (map) => {
      hasMap = true;
      life?.begin(map);
    },
    wanted: () => life?.wanted() ?? [],
    ...(progress && { progress }),
  };
  const entries: LogEntry[] = [];
  for await (const walked of walkHistory(history, companion, matching)) {
    const entry = entryOf(walked, language, life);
    if (!entry || (since !== undefined && entry.date < since) || (until !== undefined && entry.date > until)) continue;
    if (entries.length < maxCount) entries.push(entry);
    else if (!life) break;
  }
  return { entries, hasMap: hasMap || entries.length > 0 };
}

function entryOf(walked: WalkedCommit, language: Language, life: Life | undefined): LogEntry | undefined {
  const { commit } = walked;
  const told = (changes: readonly Change[]) => tellChanges(changes, language);
  switch (walked.what) {
    case 'changed': {
      const changes = life ? life.goBack(walked, commit) : walked.changes;
      return changes.length > 0 ? { ...commit, what: 'changed', changes: told(changes) } : undefined;
    }
    case 'begins': {
      const { teams, roles, people } = walked.map;
      const counts = { teams: teams.size, roles: roles.size, people: people.size };
      const changes = life ? throughNothing(emptyMapLike(walked.map), walked.map, commit, life) : [];
      return !life || changes.length > 0 ? { ...commit, what: 'begins', counts, changes: told(changes) } : undefined;
    }
    case 'ends': {
      const changes = life ? throughNothing(walked.map, emptyMapLike(walked.map), commit, life) : [];
      return !life || changes.length > 0 ? { ...commit, what: 'ends', changes: told(changes) } : undefined;
    }
    case 'unreadable':
      return { ...commit, what: 'unreadable', errors: walked.errors };
    case 'cut-off':
      return life && life.reference === undefined ? undefined : { ...commit, what: 'cut-off' };
  }
}

/** What a map that begins or ends means for one thing in it. */
function throughNothing(before: OrgMap, after: OrgMap, commit: Moment, life: Life): Change[] {
  const { changes, comparison } = relateMaps(before, after);
  return life.goBack({ before, after, identities: comparison.identities, changes }, commit);
}
