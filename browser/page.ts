/**
 * What an HTML page can do where scripts run: search, dark colours, printing, and an outline that is folded on a narrow screen. It finds all it needs in the
 * page itself. Without it, everything is shown all the same.
 */

/** Something to find: a page or a card. */
interface Entry {
  readonly id: string;
  readonly title: string;
  /** The page that it stands on. */
  readonly where: string;
  readonly isPage: boolean;
  /** The title, folded. */
  readonly folded: string;
  /** What it says, as it is and folded. */
  readonly lines: readonly { readonly text: string; readonly folded: string }[];
}

interface Hit {
  readonly entry: Entry;
  readonly score: number;
  /** The line that was found, where it was not the title. */
  readonly line: string | undefined;
}

const MOST_HITS = 30;

/** Letters that no decomposition takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ſ: 's',
};
const UNDECOMPOSED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

const find = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const root = document.documentElement;

const outline = find<HTMLDetailsElement>('outline');
const wide = matchMedia('(min-width: 64rem)');
outline.open = wide.matches;
wide.addEventListener('change', () => {
  outline.open = wide.matches;
});
document.addEventListener('DOMContentLoaded', start);

function start(): void {
  const controls = document.querySelector<HTMLElement>('.controls');
  if (controls) controls.hidden = false;
  startDark(find('dark'));
  find('print').addEventListener('click', () => print());
  startSearch();
  // In a large page, what stands above is laid out only now, and moves what was meant.
  const show = () => requestAnimationFrame(() => document.querySelector('.large :target')?.scrollIntoView());
  addEventListener('hashchange', show);
  show();
  // On a phone the outline covers the page it leads to.
  outline.addEventListener('click', ({ target }) => {
    if (!wide.matches && target instanceof Element && target.closest('a')) outline.open = false;
  });
}

/** A choice holds as long as the page is open: nothing is stored. */
function startDark(button: HTMLElement): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme === undefined ? system.matches : root.dataset.theme === 'dark');
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    show();
  });
  system.addEventListener('change', show);
  show();
}

/** A text in which case, accents and special letters make no difference. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(UNDECOMPOSED, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function readEntries(): Entry[] {
  const lines = new Map<Element, { text: string; folded: string }[]>();
  for (const section of document.querySelectorAll('main section[id]')) lines.set(section, []);
  for (const element of document.querySelectorAll('main :is(p:not(.label), li, dd, tbody tr)')) {
    const section = element.closest('section[id]');
    const text =
      element.localName === 'tr' ? [...element.children].map(textOf).filter(Boolean).join(' · ') : textOf(element);
    if (section && text !== '') lines.get(section)?.push({ text, folded: fold(text) });
  }
  return [...lines].map(([section, own]) => {
    const title = textOf(section.querySelector('h1, h2, h3, h4, h5, h6'));
    const isPage = section.classList.contains('page');
    const where = isPage ? '' : textOf(section.closest('.page')?.querySelector('h1, h2'));
    return { id: section.id, title, where, isPage, folded: fold(title), lines: own };
  });
}

/** The best entries for a query, in which every word has to be found: names before texts, cards before pages. */
function search(entries: readonly Entry[], query: string): Hit[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const hits: Hit[] = [];
  for (const entry of entries) {
    const isIn = (text: string) => words.every((word) => text.includes(word));
    const [first = ''] = words;
    if (isIn(entry.folded)) {
      const score = entry.folded.startsWith(first) ? 0 : ` ${entry.folded}`.includes(` ${first}`) ? 1 : 2;
      hits.push({ entry, score, line: undefined });
      continue;
    }
    const line =
      entry.lines.find(({ folded }) => isIn(folded)) ??
      entry.lines.find(({ folded }) => isIn(`${entry.folded} ${folded}`));
    if (line) hits.push({ entry, score: entry.isPage ? 4 : 3, line: line.text });
  }
  return hits.sort((a, b) => a.score - b.score);
}

function startSearch(): void {
  const input = find<HTMLInputElement>('search');
  const list = find('results');
  const found = find('found');
  let entries: Entry[] | undefined;
  let hits: Hit[] = [];
  let active = -1;

  const select = (index: number) => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = list.children[active];
    if (option) {
      option.setAttribute('aria-selected', 'true');
      option.scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', option.id);
    } else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    list.hidden = true;
    found.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    select(-1);
  };
  const update = () => {
    entries ??= readEntries();
    const all = search(entries, input.value);
    hits = all.slice(0, MOST_HITS);
    active = -1;
    list.replaceChildren(...hits.map(option));
    list.scrollTop = 0;
    list.hidden = hits.length === 0;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    select(hits.length > 0 ? 0 : -1);
    const { found: many = '', foundOne = '', notFound = '' } = found.dataset;
    found.textContent =
      input.value.trim() === ''
        ? ''
        : all.length === 0
          ? notFound
          : all.length === 1
            ? foundOne
            : many.replace('#', String(all.length));
  };
  const follow = (hit: Hit | undefined) => {
    if (!hit) return;
    close();
    location.hash = encodeURI(hit.entry.id);
    const heading = find(hit.entry.id).querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };

  input.addEventListener('input', update);
  input.addEventListener('focus', () => {
    if (input.value !== '') update();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const { key } = event;
    if (key === 'Escape') {
      if (list.hidden) input.blur();
      else close();
    } else if (key === 'Enter') follow(hits[list.hidden ? -1 : active]);
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && hits.length > 0) {
      if (list.hidden) update();
      else select((active + (key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length);
    } else return;
    event.preventDefault();
  });
  // The field keeps the focus, so that it does not close the list before the click arrives.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('li') : null;
    if (option) follow(hits[[...list.children].indexOf(option)]);
  });
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

function option({ entry, line }: Hit, index: number): HTMLElement {
  const item = document.createElement('li');
  item.id = `result-${index}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  item.append(part('strong', '', entry.title));
  if (entry.where !== '') item.append(' ', part('span', 'where', `· ${entry.where}`));
  if (line !== undefined) item.append(part('span', 'line', line.length > 160 ? `${line.slice(0, 160)}…` : line));
  return item;
}

function part(tag: string, kind: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = kind;
  // Texts of a map are only ever text.
  element.textContent = text;
  element.dir = 'auto';
  return element;
}
