import { blocks, inline, list, paragraph, part, section } from './blocks.ts';
import type { Context } from './context.ts';
import type { Inline, ListItem, Page } from './page-model.ts';

/** What changed since an earlier state of the map, in words: whoever compares the two maps makes it. */
export interface ToldChanges {
  /** ISO date of the earlier state, where it is known. */
  readonly since?: string;
  /** How many changes there are, and of which weight; empty where there are none. */
  readonly summary: string;
  /** What a reader has to act upon comes first, then the teams. */
  readonly groups: readonly ToldGroup[];
  /** BCP 47 tag of the language in which all of it is told. */
  readonly language: string;
}

/** The changes of a team, or of one kind of other things. */
export interface ToldGroup {
  readonly heading: string;
  /** What is about the team itself, then what is about each of its roles. */
  readonly parts: readonly { readonly heading?: string; readonly changes: readonly ToldLine[] }[];
}

/** One change. A text that was rewritten stands in `before` and `after`, with the words in bold that differ. */
export interface ToldLine {
  readonly text: readonly Inline[];
  readonly before?: readonly Inline[];
  readonly after?: readonly Inline[];
}

/** What changed since an earlier state: a sentence that sums up, then what changed, for each team. */
export function changesPage(context: Context, { since, summary, groups, language }: ToldChanges): Page {
  const { labels } = context;
  const isForeign = !labels.locale.startsWith(language) && groups.length > 0;
  return {
    path: 'changes',
    target: 'page:changes',
    title: changesTitle(context, since),
    blocks: blocks(
      paragraph(groups.length > 0 ? summary : labels.changes.none),
      isForeign && paragraph(labels.changes.otherLanguage),
      groups
        .map(({ heading, parts }) =>
          section(
            { kind: 'changes', title: heading },
            parts.flatMap(({ heading: own, changes }) => {
              const all = list(changes.map((line) => changeItem(line, context)));
              return blocks(own === undefined ? all : part(own, all));
            }),
          ),
        )
        .filter((one) => one !== undefined),
    ),
  };
}

/** What changed, and since when where that is known. */
export function changesTitle(context: Context, since: string | undefined): string {
  const { title, titleSince } = context.labels.changes;
  return since === undefined ? title : titleSince(context.date(since));
}

function changeItem({ text, before, after }: ToldLine, { labels, colon }: Context): ListItem {
  return {
    text,
    blocks: blocks(
      list(
        [
          before && inline(labels.changes.before + colon, before),
          after && inline(labels.changes.after + colon, after),
        ].filter((side) => side !== undefined),
      ),
    ),
  };
}
