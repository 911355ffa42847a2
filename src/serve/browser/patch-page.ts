/** What the scripts of a page add to it. */
const ADDED = '.on-map';
/** How long a card that changed is marked, in milliseconds. */
const MARKED = 1600;

/** A page as it was sent. */
export interface SentPage {
  /** Without its style. */
  readonly document: Document;
  readonly style: string;
}

/** The one style element of a page; no style holds the end of its element. */
const STYLE = /<style>([\s\S]*?)<\/style>/;

/** Reads a page. Its style is kept apart: the policy of this document, which allows none, counts for all that is read in it. */
export function parsePage(html: string): SentPage {
  const document = new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html');
  return { document, style: STYLE.exec(html)?.[1] ?? '' };
}

/**
 * Changes a page that is shown (`live`) into another one: only what differs between what was sent for it (`sent`) and what was sent now (`next`) is touched, and the reader keeps
 * place and focus. False where the two differ in more than their content; then nothing was changed.
 */
export function patchPage(live: Document, { document: sent, style }: SentPage, page: SentPage): boolean {
  const next = page.document;
  if (!hasSameFrame(sent, next)) return false;
  const place = placeOf(live);
  const focus = focusOf(live);
  live.title = next.title;
  if (style !== page.style) setStyle(live, page.style);
  patchPart(live, sent, next, 'header .home');
  patchPart(live, sent, next, 'footer');
  patchOutline(live, sent, next);
  const [shown, before, after] = [live, sent, next].map((document) => document.getElementById('content'));
  if (shown && before && after) patchChildren(shown, before, after);
  // The scripts of the page look at it again.
  live.dispatchEvent(new Event('rolemap:changed'));
  restorePlace(live, place);
  focus();
  markChanges(live, sent, next);
  return true;
}

/** Whether two pages have the same scripts, controls and form, and differ in content alone. */
function hasSameFrame(sent: Document, next: Document): boolean {
  const alike = (selector: string) => {
    const [a, b] = [sent.querySelector(selector), next.querySelector(selector)];
    return a === b || (a !== null && b !== null && a.isEqualNode(b));
  };
  const kindOf = ({ documentElement, body }: Document) =>
    [documentElement.lang, documentElement.dataset.print, body.querySelector('main')?.className].join();
  return (
    kindOf(sent) === kindOf(next) &&
    ['.controls', 'script', 'a.skip', '#outline > summary'].every(alike) &&
    ['main', 'footer', 'header .home'].every(
      (selector) => (sent.querySelector(selector) === null) === (next.querySelector(selector) === null),
    )
  );
}

function patchPart(live: Document, sent: Document, next: Document, selector: string): void {
  const [shown, before, after] = [live, sent, next].map((document) => document.querySelector(selector));
  if (shown && before && after && !before.isEqualNode(after)) shown.replaceWith(live.importNode(after, true));
}

/** The policy of a page allows the style that it came with; a sheet that a script makes is not subject to it. */
function setStyle(live: Document, text: string): void {
  const view = live.defaultView as (Window & typeof globalThis) | null;
  if (!view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  live.adoptedStyleSheets = [sheet];
  const own = live.querySelector('style')?.sheet;
  if (own) own.disabled = true;
}

/** The outline keeps what was unfolded in it. */
function patchOutline(live: Document, sent: Document, next: Document): void {
  const [shown, before, after] = [live, sent, next].map((document) => document.querySelector('#outline > ul'));
  if (!shown || !before || !after || before.isEqualNode(after)) return;
  const keyOf = (details: Element) => details.previousElementSibling?.getAttribute('href') ?? '';
  const isOpen = new Map([...shown.querySelectorAll('details')].map((details) => [keyOf(details), details.open]));
  const fresh = live.importNode(after, true);
  for (const details of fresh.querySelectorAll('details')) details.open = isOpen.get(keyOf(details)) ?? details.open;
  shown.replaceWith(fresh);
}

/** Changes the children of an element; those that are the same stay, and the figure of the map stays with another drawing in it, lest it leave a full screen. */
function patchChildren(live: Element, sent: Element, next: Element): void {
  for (const added of live.querySelectorAll(`:scope > ${ADDED}`)) added.remove();
  const before = new Map<string, { shown: Element; sent: Element }>();
  const keysBefore = keysOf(sent);
  const shown = [...live.children];
  for (const [index, element] of [...sent.children].entries()) {
    const own = shown[index];
    if (own) before.set(keysBefore[index] as string, { shown: own, sent: element });
  }
  const keys = keysOf(next);
  const wanted = [...next.children].map((element, index) => {
    const old = before.get(keys[index] as string);
    if (old?.sent.isEqualNode(element)) return old.shown;
    if (old && holdsMap(old.sent) && holdsMap(element)) {
      if (element.id === 'map') patchDrawing(old.shown, element);
      else patchChildren(old.shown, old.sent, element);
      return old.shown;
    }
    return live.ownerDocument.importNode(element, true);
  });
  const kept = new Set(wanted);
  for (const element of shown) if (!kept.has(element)) element.remove();
  let at = live.firstElementChild;
  for (const element of wanted) {
    if (element === at) at = at.nextElementSibling;
    else live.insertBefore(element, at);
  }
}

/** What tells a child from its neighbours: its id, or the how-manieth of its kind it is. */
function keysOf(parent: Element): string[] {
  const counts = new Map<string, number>();
  return [...parent.children].map(({ id, localName }) => {
    if (id !== '') return `#${id}`;
    const count = counts.get(localName) ?? 0;
    counts.set(localName, count + 1);
    return `${localName} ${count}`;
  });
}

function holdsMap(element: Element): boolean {
  return element.id === 'map' || element.querySelector('#map') !== null;
}

function patchDrawing(figure: Element, next: Element): void {
  const [old, fresh] = [figure, next].map((element) => element.querySelector(':scope > svg'));
  if (old && fresh) old.replaceWith(figure.ownerDocument.importNode(fresh, true));
}

interface Place {
  readonly id: string;
  readonly top: number;
}

/** The first thing with an id that reaches below the bar of the page, and where it stands; what is inside it counts more than itself. */
function placeOf(live: Document): Place | undefined {
  if ((live.defaultView?.scrollY ?? 0) === 0) return undefined;
  const bar = live.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
  let best: Place | undefined;
  for (const element of live.querySelectorAll('main section[id], #map')) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom <= bar) continue;
    if (best && top > bar) break;
    best = { id: element.id, top };
  }
  return best;
}

function restorePlace(live: Document, place: Place | undefined): void {
  const element = place && live.getElementById(place.id);
  if (!element) return;
  const moved = element.getBoundingClientRect().top - place.top;
  if (moved !== 0) live.defaultView?.scrollBy({ top: moved, behavior: 'instant' });
}

/** Gives what brings the focus back to where it was, or near it. */
function focusOf(live: Document): () => void {
  const active = live.activeElement;
  if (!active || active === live.body) return () => undefined;
  const section = active.closest('section[id]')?.id;
  const href = active.getAttribute('href');
  return () => {
    if (active.isConnected) return;
    const around = section === undefined ? live : live.getElementById(section);
    const links = [...(around?.querySelectorAll<HTMLElement | SVGElement>('a') ?? [])];
    const again =
      links.find((link) => href !== null && link.getAttribute('href') === href) ??
      around?.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6');
    if (!again) return;
    if (!again.hasAttribute('href')) again.setAttribute('tabindex', '-1');
    again.focus({ preventScroll: true });
  };
}

/** Marks the cards and pages whose own words changed, for a moment: who looks on sees where to look. */
function markChanges(live: Document, sent: Document, next: Document): void {
  const view = live.defaultView;
  if (!view || view.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const color = view.getComputedStyle(live.documentElement).getPropertyValue('--accent');
  for (const section of next.querySelectorAll('main section[id]')) {
    const before = sent.getElementById(section.id);
    const inner = section.querySelector('section[id]');
    if (inner || !before || before.isEqualNode(section)) continue;
    live
      .getElementById(section.id)
      ?.animate([{ outline: `3px solid ${color}`, outlineOffset: '3px' }, { outline: '3px solid transparent' }], {
        duration: MARKED,
        easing: 'ease-in',
      });
  }
}
