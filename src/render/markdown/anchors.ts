import GitHubSlugger from 'github-slugger';
import type { Target } from '../content/page-model.ts';

/** A heading of a document, as its readers see it. */
export interface Heading {
  readonly text: string;
  /** What stands under it, where links may lead there. */
  readonly target?: Target;
}

/** Where a heading is found: the fragment of links to it, and an id of our own where the platforms make none that would do. */
export interface Anchor {
  readonly fragment: string;
  readonly ownId?: string;
}

/**
 * The anchor of each heading of one document that has a target. GitHub and GitLab make ids from the text of a heading, each by its own rule, and number
 * what occurs twice in the order of the document. Links use GitHub's where GitLab's is the same; where it is not, or where there is none (a
 * heading of signs alone), the heading gets an id that resolves on both.
 *
 * Rules: github-slugger for GitHub; for GitLab its `Gitlab::Utils::Markdown.string_to_anchor` and `TableOfContentsFilter`.
 */
export function anchorsOf(headings: readonly Heading[]): Map<Target, Anchor> {
  const onGitHub = gitHubIds(headings);
  const onGitLab = gitLabIds(headings);
  const firstOnGitLab = new Map<string, number>();
  for (const [index, id] of onGitLab.entries()) if (!firstOnGitLab.has(id)) firstOnGitLab.set(id, index);
  const taken = new Set([...onGitHub, ...onGitLab]);
  const anchors = new Map<Target, Anchor>();
  for (const [index, { target }] of headings.entries()) {
    if (target === undefined || anchors.has(target)) continue;
    const id = onGitHub[index] as string;
    const there = firstOnGitLab.get(id);
    if (id !== '' && there === index) anchors.set(target, { fragment: id });
    else if (id !== '' && there === undefined) anchors.set(target, { fragment: id, ownId: id });
    else {
      const ownId = unusedId(target, taken);
      taken.add(ownId);
      anchors.set(target, { fragment: ownId, ownId });
    }
  }
  return anchors;
}

function gitHubIds(headings: readonly Heading[]): string[] {
  const slugger = new GitHubSlugger();
  return headings.map(({ text }) => slugger.slug(text));
}

function gitLabIds(headings: readonly Heading[]): string[] {
  const occurrences = new Map<string, number>();
  return headings.map(({ text }) => {
    const id = text
      .toLowerCase()
      .replace(
        /\s*\**\((?:premium|ultimate|free|beta|experiment)(?:\s+(?:all|self|saas))?(?:\s+(?:beta|experiment))?\)\**/g,
        '',
      )
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replace(/ /g, '-')
      .replace(/-+/g, '-')
      .replace(/^(\d+)$/, 'anchor-$1');
    const before = occurrences.get(id) ?? 0;
    occurrences.set(id, before + 1);
    return before === 0 ? id : `${id}-${before}`;
  });
}

/** An id from what the heading is about (`role-shelter-beds`), with a number where that is taken. */
function unusedId(target: Target, taken: ReadonlySet<string>): string {
  const base = target.replace(/[^a-z0-9]+/g, '-');
  let id = base;
  for (let number = 1; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
