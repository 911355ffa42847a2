import { find, make, textOf } from './elements.ts';

/** A part of the drawing, in its own units. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How long a zoom takes, in milliseconds. */
const ZOOM = 450;
/** What can be touched without hitting its neighbour, in pixels; a smaller role leads to its team first. */
const TOUCHABLE = 40;
/** Room around a team, as a part of its size. */
const MARGIN = 0.04;

/**
 * The map of the page: a team fills it when it is chosen, and chosen again it gives way to the team around it; a role leads to its card. Only what belongs to the team that is
 * shown is on the way of the Tab key, so that nobody walks through a hundred roles. Gives what is to be called when the page has changed: the team that was shown is shown again.
 */
export function startMap(): () => void {
  let view: MapView | undefined;
  const look = () => {
    const figure = document.getElementById('map');
    const drawing = figure?.querySelector<SVGSVGElement>(':scope > svg');
    if (view && drawing === view.drawing) view.look();
    else {
      const before = view?.stop();
      view = figure && drawing ? new MapView(figure, drawing) : undefined;
      view?.showAgain(before);
    }
  };
  look();
  return look;
}

class MapView {
  readonly drawing: SVGSVGElement;
  readonly #figure: HTMLElement;
  readonly #stopping = new AbortController();
  readonly #sheet: Box;
  readonly #narrow = matchMedia('(max-width: 44rem)');
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  readonly #trail: HTMLElement;
  readonly #page: HTMLAnchorElement;
  readonly #status: HTMLElement;
  /** The team that is shown; the whole map where there is none. */
  #team: Element | undefined;
  #box: Box;
  #frame = 0;

  constructor(figure: HTMLElement, drawing: SVGSVGElement) {
    this.#figure = figure;
    this.drawing = drawing;
    const { x, y, width, height } = drawing.viewBox.baseVal;
    this.#sheet = { x, y, width, height };
    this.#trail = find('map-trail');
    this.#page = find('map-page');
    this.#status = find('map-status');
    this.#box = this.#sheet;
    for (const link of drawing.querySelectorAll('a')) if (this.#opens(link)) link.setAttribute('role', 'button');
    const { signal } = this.#stopping;
    drawing.addEventListener('click', (event) => this.#click(event), { signal });
    figure.addEventListener('keydown', (event) => this.#press(event), { signal });
    this.#trail.addEventListener('click', ({ target }) => this.#goUp(target), { signal });
    this.#narrow.addEventListener('change', () => this.#reset(), { signal });
    const paper = matchMedia('print');
    paper.addEventListener('change', () => this.#set(paper.matches ? this.#sheet : this.#boxOf(this.#team)), {
      signal,
    });
    startFullScreen(figure, signal);
    find('map-bar').hidden = false;
    figure.classList.add('live');
    this.#reset();
    this.#linkPages();
  }

  /** Takes notice of nothing any more. Gives the address of the team that was shown. */
  stop(): string | undefined {
    this.#stopping.abort();
    cancelAnimationFrame(this.#frame);
    for (const link of document.querySelectorAll('a.on-map')) link.remove();
    return linkOf(this.#team)?.href.baseVal;
  }

  /** Shows a team at once, by its address. */
  showAgain(address: string | undefined): void {
    if (address === undefined) return;
    const link = [...this.drawing.querySelectorAll<SVGAElement>('a')].find(({ href }) => href.baseVal === address);
    if (!link || !this.#opens(link)) return;
    this.#team = link.parentElement ?? undefined;
    this.#figure.classList.add('zoomed');
    this.#tell();
    this.#set(this.#boxOf(this.#team));
  }

  /** Takes in that the page around the drawing has changed. */
  look(): void {
    this.#linkPages();
    this.#tell();
  }

  /** Shows the team above, whose name was chosen. */
  #goUp(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    this.#show(this.#path()[[...this.#trail.querySelectorAll('button')].indexOf(button)]);
    this.#trail.querySelector<HTMLElement>('li:last-child button')?.focus();
  }

  /** From the whole map (`undefined`) to the team that is shown. */
  #path(): (Element | undefined)[] {
    const path: Element[] = [];
    for (let team = this.#team; team; team = around(team)) path.unshift(team);
    return [undefined, ...path];
  }

  #click(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) {
      if (this.#team) this.#show(around(this.#team));
      return;
    }
    const own = link.parentElement ?? link;
    const team = this.#opens(link) ? own : around(own);
    // A key has no pointer, and hits what it means.
    const isMeant = event.detail === 0 || isTouchable(link);
    if (own !== team && (isMeant || !team || team === this.#team)) return;
    event.preventDefault();
    this.#show(team === this.#team && team ? around(team) : team);
  }

  #press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#team) {
      const left = this.#team;
      this.#show(around(left));
      if (this.drawing.contains(document.activeElement)) linkOf(left)?.focus({ preventScroll: true });
    } else if (event.key === ' ' && event.target instanceof SVGAElement && this.#opens(event.target))
      event.target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    else return;
    event.preventDefault();
  }

  /** Whether a link is that of a team with something in it, which can fill the map. */
  #opens(link: Element): boolean {
    const team = link.parentElement;
    return team?.matches('g.team') === true && team.querySelector('g.team, g.role') !== null;
  }

  /** Shows a team, or the whole map. */
  #show(team: Element | undefined): void {
    this.#team = team;
    this.#figure.classList.toggle('zoomed', team !== undefined);
    this.#tell();
    this.#zoom(this.#boxOf(team));
  }

  /** Shows the whole map at once, in the form that the width of the screen asks for. */
  #reset(): void {
    this.#team = undefined;
    this.#figure.classList.remove('zoomed');
    this.drawing.style.aspectRatio = '';
    const { width, height } = this.#boxOf(undefined);
    if (this.#narrow.matches) this.drawing.style.aspectRatio = String(Math.min(1.6, Math.max(0.8, width / height)));
    this.#set(this.#boxOf(undefined));
    this.#tell();
  }

  /** Where something stands. On a narrow screen the whole map is what is drawn, without the sheet around it, which could not be read. */
  #boxOf(team: Element | undefined): Box {
    const boxes = team
      ? [boxOf(team)]
      : this.#narrow.matches
        ? [...this.drawing.children].filter((child) => child.matches('g.team')).map(boxOf)
        : [];
    if (boxes.length === 0) return this.#sheet;
    const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
    const width = Math.max(...boxes.map((box) => box.x + box.width)) - x;
    const height = Math.max(...boxes.map((box) => box.y + box.height)) - y;
    const margin = Math.max(width, height) * MARGIN;
    return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
  }

  #set(box: Box): void {
    cancelAnimationFrame(this.#frame);
    this.#box = box;
    this.drawing.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  }

  /** Moves there; at once where somebody asked for less movement. */
  #zoom(to: Box): void {
    if (this.#calm.matches) {
      this.#set(to);
      return;
    }
    const from = this.#box;
    const begin = performance.now();
    const step = (now: number) => {
      const part = Math.min(1, Math.max(0, (now - begin) / ZOOM));
      this.#set(between(from, to, part * part * (3 - 2 * part)));
      if (part < 1) this.#frame = requestAnimationFrame(step);
    };
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(step);
  }

  /** Says what is shown: above the map, to screen readers, and to the Tab key. */
  #tell(): void {
    const path = this.#path();
    const { whole = '', page = '' } = this.#figure.dataset;
    const names = path.map((team) => (team ? nameOf(team) : whole));
    this.#trail.replaceChildren(
      ...names.map((name, index) => {
        const item = document.createElement('li');
        const button = make('button', '', name);
        button.type = 'button';
        if (index === names.length - 1) button.setAttribute('aria-current', 'true');
        item.append(button);
        return item;
      }),
    );
    if (this.#status.textContent !== '' || this.#team) this.#status.textContent = names.join(' › ');
    const address = this.#team && linkOf(this.#team)?.href.baseVal;
    this.#page.hidden = !address;
    this.#page.href = address ?? '';
    this.#page.textContent = page.replace('#', names.at(-1) ?? '');
    for (const link of this.drawing.querySelectorAll('a'))
      link.setAttribute('tabindex', this.#isNear(link) ? '0' : '-1');
  }

  /** Whether the Tab key stops here: at the team that is shown and what is right inside it. */
  #isNear(link: Element): boolean {
    const own = link.parentElement ?? link;
    if (own === this.#team || around(own) === this.#team) return true;
    // One team that holds all the others says nothing by itself.
    const tops = [...this.drawing.children].filter((child) => child.matches('g.team'));
    return !this.#team && tops.length === 1 && around(own) === tops[0];
  }

  /** From the page of each team to its place on the map. */
  #linkPages(): void {
    const words = this.#figure.dataset.link ?? '';
    for (const team of this.drawing.querySelectorAll('g.team')) {
      const heading = headingOf(team);
      if (!heading || heading.nextElementSibling?.matches('.on-map')) continue;
      const link = make('a', 'on-map', words);
      link.href = '#map';
      link.addEventListener('click', () => {
        const opened = team.querySelector('g.team, g.role') ? team : around(team);
        this.#show(opened);
        linkOf(opened)?.focus({ preventScroll: true });
      });
      heading.after(link);
    }
  }
}

/** The team around a team or role. */
function around(inner: Element): Element | undefined {
  return inner.parentElement?.closest('g.team') ?? undefined;
}

function linkOf(team: Element | undefined): SVGAElement | undefined {
  const link = team?.firstElementChild;
  return link instanceof SVGAElement ? link : undefined;
}

/** The name of a team: the heading of its page; where it has none, what the drawing says of it. */
function nameOf(team: Element): string {
  return textOf(headingOf(team)) || textOf(team.querySelector('title'));
}

function headingOf(team: Element): Element | null | undefined {
  const id = decodeURIComponent(linkOf(team)?.href.baseVal.slice(1) ?? '');
  return document.getElementById(id)?.querySelector('h1, h2, h3, h4, h5, h6');
}

function boxOf(element: Element): Box {
  return (element as SVGGraphicsElement).getBBox();
}

function isTouchable(link: Element): boolean {
  const { width, height } = link.getBoundingClientRect();
  return Math.min(width, height) >= TOUCHABLE;
}

/** A box on the way from one to another: sizes grow by factors, as eyes see them. */
function between(from: Box, to: Box, part: number): Box {
  if (part === 1) return to;
  const width = from.width * (to.width / from.width) ** part;
  const height = from.height * (to.height / from.height) ** part;
  // The middle moves with the size, so that what is zoomed to stays in sight.
  const along = from.width === to.width ? part : (width - from.width) / (to.width - from.width);
  const middle = (a: number, b: number) => a + (b - a) * along;
  return {
    x: middle(from.x + from.width / 2, to.x + to.width / 2) - width / 2,
    y: middle(from.y + from.height / 2, to.y + to.height / 2) - height / 2,
    width,
    height,
  };
}

/** A button that gives the map the whole screen, where the browser can. */
function startFullScreen(figure: HTMLElement, signal: AbortSignal): void {
  const button = find('map-full');
  button.hidden = !document.fullscreenEnabled;
  const toggle = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void figure.requestFullscreen();
  };
  const show = () => button.setAttribute('aria-pressed', String(document.fullscreenElement === figure));
  button.addEventListener('click', toggle, { signal });
  figure.addEventListener('fullscreenchange', show, { signal });
}
