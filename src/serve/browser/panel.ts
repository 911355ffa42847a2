import type { LiveFinding, LiveProblem, LiveState } from '../live-state.ts';

type Words = LiveState['words'];

/** What stands beside the page: why it is not the latest, what is open, and what was found. */
export class Panel {
  readonly #goTo: (id: string) => void;
  /** What is shown, as it was sent: what did not change is left alone, so that nobody loses their place in it. */
  readonly #shown = new Map<string, string>();
  #words: Words | undefined;

  constructor(goTo: (id: string) => void) {
    this.#goTo = goTo;
    const toggle = find('toggle');
    toggle.addEventListener('click', () => this.#toggle(toggle.getAttribute('aria-expanded') !== 'true'));
  }

  /** Shows a state; `has` knows which cards and pages can be gone to. */
  show(state: LiveState, has: (id: string) => boolean): void {
    const { words, problem, openPoints, findings, more, page, time } = state;
    this.#words = words;
    find('page').hidden = page === undefined;
    find('empty').hidden = page !== undefined;
    this.#fill('problem', [problem, page], () => (problem ? this.#problem(problem, words, has) : []));
    this.#fill('open', [openPoints, page], () =>
      openPoints.length === 0
        ? [make('p', 'nothing', words.nothingOpen)]
        : openPoints.flatMap(({ title, points }) => [
            make('h3', '', `${title} (${points.length})`),
            list(
              points.map(({ text, about: { name, target } = { name: '', target: '' } }) => {
                const item = make('li', '');
                if (name !== '') item.append(this.#link(name, [target], has));
                item.append(text.slice(name.length));
                return item;
              }),
            ),
          ]),
    );
    this.#fill('findings', [findings, more, problem?.isHidden, page], () => {
      if (!findings) return problem && !problem.isHidden ? [] : [make('p', 'nothing', words.findingsOff)];
      if (findings.length === 0) return problem ? [] : [make('p', 'nothing', words.noFindings)];
      const shown: HTMLElement[] = [list(findings.map((finding) => this.#finding(finding, words, has)))];
      if (more > 0) shown.push(make('p', 'nothing', words.more.replace('#', String(more))));
      return shown;
    });
    if (!document.body.classList.contains('lost')) find('status').textContent = words.refreshed.replace('#', time);
  }

  /** Says that the server does not answer, or does again. */
  setLost(isLost: boolean): void {
    if (document.body.classList.contains('lost') === isLost) return;
    document.body.classList.toggle('lost', isLost);
    find('status').textContent = isLost ? (this.#words?.lost ?? '') : '';
  }

  #toggle(isOpen: boolean): void {
    const toggle = find('toggle');
    toggle.setAttribute('aria-expanded', String(isOpen));
    find('panel').hidden = !isOpen;
    document.body.classList.toggle('alone', !isOpen);
    toggle.textContent = (isOpen ? this.#words?.hide : this.#words?.show) ?? '';
  }

  #fill(id: string, sent: unknown, content: () => readonly HTMLElement[]): void {
    const key = JSON.stringify(sent);
    if (this.#shown.get(id) === key) return;
    this.#shown.set(id, key);
    const place = find(id);
    const focused = place.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
    place.replaceChildren(...content());
    if (focused === undefined) return;
    const again = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === focused);
    (again ?? find('panel')).focus({ preventScroll: true });
  }

  #problem(problem: LiveProblem, words: Words, has: (id: string) => boolean): HTMLElement[] {
    const { lines, findings, isHidden, isStale, pageTime } = problem;
    const shown: HTMLElement[] = [make('h2', '', isStale ? words.problem : words.incomplete)];
    for (const line of isHidden ? [words.hiddenProblem] : lines) shown.push(make('p', '', line));
    if (findings.length > 0) shown.push(list(findings.map((finding) => this.#finding(finding, words, has))));
    if (isStale)
      shown.push(make('p', 'stale', pageTime === undefined ? words.noPage : words.stale.replace('#', pageTime)));
    return shown;
  }

  #finding({ severity, rule, message, help, place, targets }: LiveFinding, words: Words, has: (id: string) => boolean) {
    const item = make('li', severity);
    const kind = { error: words.errors, warning: words.warnings, info: words.infos }[severity];
    const head = make('p', 'head', '');
    head.append(make('strong', 'severity', kind), ' ', make('code', 'place', place));
    const body = make('p', 'message');
    body.append(this.#link(message, targets, has));
    item.append(head, body);
    if (help !== undefined) item.append(make('p', 'help', help));
    item.append(make('p', 'rule', rule));
    return item;
  }

  /** A text that leads to the first of some cards and pages that is there. */
  #link(text: string, targets: readonly string[], has: (id: string) => boolean): HTMLElement {
    const target = targets.find(has);
    if (target === undefined) return make('span', '', text);
    const button = make('button', 'link', text);
    button.type = 'button';
    button.addEventListener('click', () => this.#goTo(target));
    return button;
  }
}

function find(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}

function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, kind: string, text = ''): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (kind !== '') element.className = kind;
  element.textContent = text;
  element.dir = 'auto';
  return element;
}

function list(items: readonly HTMLElement[]): HTMLElement {
  const list = document.createElement('ul');
  list.append(...items);
  return list;
}
