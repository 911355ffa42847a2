import type { Target } from '../content/page-model.ts';
import { escapeHtml } from './escape-html.ts';

/** The ids and links of one document: a target is the id of what it leads to (`role:shelter/beds`), for it has neither spaces nor a second owner. */
export class Anchors {
  readonly #owned = new Set<Target>();
  readonly #linked = new Set<Target>();

  /** The attribute of what a target leads to, with a space before it; nothing where an earlier place of the document has it. */
  id(target: Target | undefined): string {
    if (target === undefined || this.#owned.has(target)) return '';
    this.#owned.add(target);
    return ` id="${escapeHtml(target)}"`;
  }

  /** The address of a target. */
  address(target: Target): string {
    this.#linked.add(target);
    return `#${escapeHtml(target)}`;
  }

  /** Whether a target is somewhere in what was set so far. */
  has(target: Target): boolean {
    return this.#owned.has(target);
  }

  /** Throws where a link leads nowhere: that is a mistake of the page model, and no reader should find it. */
  check(): void {
    for (const target of this.#linked) if (!this.#owned.has(target)) throw new Error(`No page shows ${target}.`);
  }
}
