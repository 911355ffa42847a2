import type { Code } from 'mdast';
import type { TeamDiagram } from '../content/page-model.ts';
import type { RenderOptions } from '../page.ts';
import { drawTeams } from './mermaid.ts';

/** GitLab draws up to 50 charts a page. */
const MOST_CHARTS = 50;

/** Decides which charts are drawn: all in a folder; on a single page those of teams only where the first one could not show all. */
export class ChartSelection {
  readonly #layout: RenderOptions['layout'];
  #charts = 0;
  #isComplete = false;

  constructor(layout: RenderOptions['layout']) {
    this.#layout = layout;
  }

  select(diagram: TeamDiagram): Code[] {
    if (this.#isComplete) return [];
    const charts = drawTeams(diagram);
    if (this.#layout === 'page') {
      if (this.#charts === 0) this.#isComplete = charts.every(({ folded }) => !folded);
      if (this.#charts + charts.length > MOST_CHARTS) this.#isComplete = true;
      if (this.#charts > 0 && this.#isComplete) return [];
      this.#charts += charts.length;
    }
    return charts.map(({ text }) => ({ type: 'code', lang: 'mermaid', value: text }));
  }
}
