import type { ToldChange } from '../diff/change.ts';
import type { ToldEntry } from '../diff/tell-person-pages.ts';
import { rangeOf, shownPath } from '../text/source.ts';
import { isReplaced, shortened, type WordPart, wordDiff } from '../text/word-diff.ts';
import type { DiffLabels } from './diff-labels.ts';
import type { ChangeReport } from './diff-report.ts';

/** What is printed below one heading: the changes of a team, or what changes for a person. */
export interface ChangeGroup {
  /** The names of the team and of those above, from the top down; or one heading. */
  readonly heading: readonly string[];
  readonly sections: readonly { readonly heading?: string; readonly entries: readonly ToldEntry[] }[];
}

/** Changes below their headings: the pages of persons where the report has them, else a group for each team and for each kind of other things. */
export function groupsOf({ changes, people }: ChangeReport, labels: DiffLabels): ChangeGroup[] {
  if (people) return people.map(({ name, sections }) => ({ heading: [name], sections }));
  return groupByTeam(changes, labels).map(({ heading, changes: own }) => ({
    heading,
    sections: [{ entries: gapsFirst(own) }],
  }));
}

/** Changes by the team that they are in, else by the kind of thing that they are about, in the order given. */
export function groupByTeam(
  changes: readonly ToldChange[],
  labels: DiffLabels,
): { readonly heading: readonly string[]; readonly changes: readonly ToldChange[] }[] {
  const groups = new Map<string, { heading: readonly string[]; changes: ToldChange[] }>();
  for (const change of changes) {
    const { thing, name, team, teams } = change.about;
    const inTeam = thing === 'team' || thing === 'role';
    const heading = inTeam ? (teams ?? [name]) : [labels.headings[thing]];
    const key = inTeam ? `team ${team ?? heading.join('\n')}` : (heading[0] as string);
    const group = groups.get(key);
    if (group) group.changes.push(change);
    else groups.set(key, { heading, changes: [change] });
  }
  return [...groups.values()];
}

/** Changes of one team, its own first and then those of each role: a reader of a page looks for roles. */
export function byRole(
  changes: readonly ToldChange[],
): { readonly heading?: string; readonly entries: readonly ToldChange[] }[] {
  const sections = new Map<string, { heading?: string; entries: ToldChange[] }>();
  for (const change of changes) {
    const { thing, reference, name } = change.about;
    const key = thing === 'role' ? reference : '';
    const known = sections.get(key);
    if (known) known.entries.push(change);
    else sections.set(key, { ...(key !== '' && { heading: name }), entries: [change] });
  }
  return [...sections.values()];
}

/** The gaps are what a reader has to act upon; the rest stays in its order. */
export function gapsFirst<Told extends Pick<ToldChange, 'impact'>>(changes: readonly Told[]): Told[] {
  return [...changes.filter(({ impact }) => impact === 'gap'), ...changes.filter(({ impact }) => impact !== 'gap')];
}

/** Short texts that have nothing in common are told in a sentence. */
const SHORT = 60;

/** The words that differ, where a text was rewritten and marking them says more than the message does. */
export function rewordedParts({ rewording }: ToldEntry): readonly WordPart[] | undefined {
  if (!rewording) return undefined;
  const { from, to } = rewording;
  const parts = wordDiff(from, to);
  return isReplaced(parts) && Math.max(from.length, to.length) <= SHORT ? undefined : shortened(parts);
}

/** Where a change stands: the path of the file, the path as people are told it, and the line. */
export interface ChangePlace {
  readonly path: string;
  /** The path as people are told it; another one where the file is read at a git revision. */
  readonly shown: string;
  readonly line: number;
}

/** Where a change is looked for: in the new map, and what is gone where it stood. */
export function placeOf({ action, before, after }: ToldEntry): ChangePlace | undefined {
  const side = action === 'removed' ? (before ?? after) : (after ?? before);
  if (!side) return undefined;
  const { source } = side.at;
  return { path: source.path, shown: shownPath(source), line: rangeOf(source, side.at.locate()).start.line };
}
