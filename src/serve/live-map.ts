import { randomUUID } from 'node:crypto';
import type { Finding } from '../finding/finding.ts';
import type { MessageLanguage } from '../lint/languages.ts';
import type { OpenPoints } from '../render/content/list-open-points.ts';
import type { HtmlDocument } from '../render/html/render-html.ts';
import type { SvgMap } from '../render/svg/svg-options.ts';
import { describeFinding } from './describe-finding.ts';
import type { LiveProblem, LiveState } from './live-state.ts';
import { SERVE_WORDS } from './serve-words.ts';

/** What reading the map gave. */
export interface Reading {
  readonly language: MessageLanguage;
  /** Nothing where the page cannot be made; `problems` then says why. */
  readonly made?: {
    readonly title: string;
    readonly document: HtmlDocument;
    readonly openPoints: readonly OpenPoints[];
  };
  /** Why the page cannot be made, besides the findings that are errors. */
  readonly problems: readonly string[];
  /** What stands in the way of reading the map. */
  readonly obstacles: readonly Finding[];
  /** Looks for all findings; nothing where they are not shown. */
  readonly look?: () => Promise<readonly Finding[]>;
}

/** So many findings are sent. */
const MOST_FINDINGS = 200;
/** So many findings are shown as what stands in the way. */
const MOST_OBSTACLES = 10;
/** So many pages can still be asked for by their ids: a browser that is slow may want the one before. */
const PAGES_KEPT = 3;

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** The map as browsers see it, in states that follow each other. */
export class LiveMap {
  #state: LiveState;
  readonly #pages = new Map<string, string>();
  readonly #listeners = new Set<() => void>();
  #drawing: SvgMap | undefined;
  #pageTime: string | undefined;
  #language: MessageLanguage;

  constructor(language: MessageLanguage) {
    this.#language = language;
    const words = SERVE_WORDS[language];
    this.#state = { id: randomUUID(), language, words, title: 'rolemap', more: 0, openPoints: [], time: '' };
  }

  get state(): LiveState {
    return this.#state;
  }

  get language(): MessageLanguage {
    return this.#language;
  }

  /** The page of an id, as long as it is kept. */
  page(id: string): string | undefined {
    return this.#pages.get(id);
  }

  /** Calls back at each new state until the function that it gives is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Takes in what was read, step by step, so that nobody waits for the slowest: first the texts with the drawing of before, then the findings, then the drawing. `pause` gives browsers the time to fetch a
   * state before the next step keeps this process busy. Gives how many findings there are, or undefined where they are not shown.
   */
  async take(reading: Reading, pause: () => Promise<void>): Promise<number | undefined> {
    const { language, made, obstacles, look } = reading;
    const time = timeOfDay();
    this.#language = language;
    const { problem: _problem, findings: _findings, ...before } = this.#state;
    const isFirst = this.#pageTime === undefined;
    if (made && isFirst) this.#drawing = await made.document.draw();
    if (made) this.#pageTime = time;
    const problem = this.#problem(reading);
    this.#tell({
      ...before,
      ...{ language, words: SERVE_WORDS[language], time },
      ...(made && {
        title: made.title,
        openPoints: made.openPoints,
        page: this.#keep(made.document.text(this.#drawing)),
      }),
      ...(problem && { problem }),
      // Until there are new ones: a list that comes and goes at each change is restless.
      ...(look && made && this.#state.findings && { findings: this.#state.findings }),
    });
    await pause();
    const findings = await look?.();
    if (findings) this.#tell({ ...this.#state, ...describe(findings, new Set(made ? [] : obstacles)) });
    if (made && !isFirst) {
      await pause();
      const drawing = await made.document.draw();
      const isSame = drawing?.svg === this.#drawing?.svg;
      this.#drawing = drawing;
      if (!isSame) this.#tell({ ...this.#state, page: this.#keep(made.document.text(drawing)) });
    }
    return findings?.length;
  }

  #problem({ made, problems, obstacles, look }: Reading): LiveProblem | undefined {
    if (made && problems.length === 0) return undefined;
    const isShown = look !== undefined;
    return {
      lines: isShown ? problems : [],
      findings: isShown && !made ? obstacles.slice(0, MOST_OBSTACLES).map(describeFinding) : [],
      isHidden: !isShown,
      isStale: !made,
      ...(this.#pageTime !== undefined && { pageTime: this.#pageTime }),
    };
  }

  /** Keeps a page under an id; the same page is the same one. */
  #keep(html: string): string {
    const latest = this.#state.page;
    if (latest !== undefined && this.#pages.get(latest) === html) return latest;
    const id = randomUUID();
    this.#pages.set(id, html);
    for (const old of [...this.#pages.keys()].slice(0, -PAGES_KEPT)) this.#pages.delete(old);
    return id;
  }

  #tell(state: LiveState): void {
    this.#state = { ...state, id: randomUUID() };
    for (const listener of this.#listeners) listener();
  }
}

function describe(findings: readonly Finding[], besides: ReadonlySet<Finding>): Pick<LiveState, 'findings' | 'more'> {
  const sorted = findings
    .filter((finding) => !besides.has(finding))
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const shown = sorted.slice(0, MOST_FINDINGS).map(describeFinding);
  return { findings: shown, more: sorted.length - shown.length };
}

function timeOfDay(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
