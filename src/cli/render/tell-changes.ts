import type { Language, ToldChange } from '../../diff/change.ts';
import { relateMaps } from '../../diff/compare-maps.ts';
import { selectChanges } from '../../diff/select-changes.ts';
import { tellChanges as tell } from '../../diff/tell-changes.ts';
import type { OrgMap } from '../../model/org-map.ts';
import type { ToldChanges, ToldLine } from '../../render/content/changes-page.ts';
import type { Inline, Target } from '../../render/content/page-model.ts';
import { byRole, groupByTeam, rewordedParts } from '../../report/diff-groups.ts';
import { DIFF_LABELS } from '../../report/diff-labels.ts';
import { sumUp } from '../../report/diff-summary.ts';
import type { WordPart } from '../../text/word-diff.ts';
import { excerpt, quote } from '../../text/wording.ts';

/** Two states of a map, both without what their readers may not see. */
export interface States {
  readonly earlier: OrgMap;
  readonly later: OrgMap;
}

/** How changes are told. */
export interface TellingOptions {
  /** BCP 47 tag of the labels; changes are told in English where it is neither English nor Dutch. */
  readonly language: string | undefined;
  /** The id of a team: only what concerns it and those below it. */
  readonly team?: string | undefined;
  /** ISO date of the earlier state. */
  readonly since?: string | undefined;
}

/** What changed between two states of a map, as a page of it tells that: the gaps first, then the changes of each team, as in reports of changes. */
export function tellChanges({ earlier, later }: States, { language, team, since }: TellingOptions): ToldChanges {
  const { changes: all } = relateMaps(earlier, later);
  const changes = team === undefined ? all : selectChanges(all, { teams: [team] }, { before: earlier, after: later });
  const spoken: Language = /^nl(?:-|$)/i.test(language ?? '') ? 'nl' : 'en';
  const labels = DIFF_LABELS[spoken];
  const told = tell(changes, spoken);
  const gaps = told.filter(({ impact }) => impact === 'gap');
  const groups = groupByTeam(
    told.filter(({ impact }) => impact !== 'gap'),
    labels,
  );
  return {
    ...(since !== undefined && { since }),
    language: spoken,
    summary: told.length > 0 ? sumUp(told, labels) : '',
    groups: [
      ...(gaps.length > 0
        ? [{ heading: labels.gaps, parts: [{ changes: gaps.map((gap) => lineOf(gap, spoken, later, true)) }] }]
        : []),
      ...groups.map(({ heading, changes: own }) => ({
        heading: pathOf(heading),
        parts: byRole(own).map(({ heading: role, entries }) => ({
          ...(role !== undefined && { heading: role }),
          changes: entries.map((change) => lineOf(change, spoken, later)),
        })),
      })),
    ],
  };
}

/** Of a very deep team only the top and the nearest are named. */
const MOST_TEAMS = 6;

function pathOf(teams: readonly string[]): string {
  const shown = teams.length <= MOST_TEAMS ? teams : [teams[0] as string, '…', ...teams.slice(1 - MOST_TEAMS)];
  return shown.join(' › ');
}

function lineOf(change: ToldChange, language: Language, later: OrgMap, withTeam = false): ToldLine {
  const { about, message, rewording, guess } = change;
  const parts = rewordedParts(change);
  const team = withTeam && about.thing === 'role' ? about.teams?.at(-1) : undefined;
  const labels = DIFF_LABELS[language];
  const text = linked(parts && rewording ? `${rewording.lead}.` : message, change, later);
  return {
    text: [
      ...(team === undefined ? [] : [{ type: 'strong', text: team } as const, ': ']),
      ...text,
      ...(guess ? [` (${labels.guess(guess)})`] : []),
    ],
    ...(parts && { before: marked(parts, 'removed'), after: marked(parts, 'added') }),
  };
}

/** What a sentence says, with the name of the thing that it is about as a link, where that is still there. */
function linked(sentence: string, { about }: ToldChange, later: OrgMap): Inline[] {
  const to = targetOf(about, later);
  const name = about.thing === 'person' ? excerpt(about.name) : quote(about.name);
  const at = to === undefined ? -1 : sentence.indexOf(name);
  if (to === undefined || at < 0) return [sentence];
  const quotes = about.thing === 'person' ? 0 : 1;
  const [start, end] = [at + quotes, at + name.length - quotes];
  return [sentence.slice(0, start), { type: 'link', to, text: sentence.slice(start, end) }, sentence.slice(end)];
}

function targetOf({ thing, reference }: ToldChange['about'], map: OrgMap): Target | undefined {
  const there = {
    team: map.teams,
    role: map.roles,
    person: map.people,
    collaboration: map.collaborations,
    talent: map.talents,
    template: map.templates,
  };
  if (thing === 'organization' || thing === 'pay' || thing === 'pay-band') return undefined;
  return there[thing].has(reference) ? `${thing}:${reference}` : undefined;
}

/** One side of a text that was rewritten, with its own words in bold. */
function marked(parts: readonly WordPart[], own: 'removed' | 'added'): Inline[] {
  return parts
    .filter(({ kind }) => kind === 'same' || kind === own)
    .flatMap(({ kind, text }): Inline[] => {
      if (kind === 'same') return [text];
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      return words === '' ? [text] : [before, { type: 'strong', text: words }, after];
    });
}
