import { find, goTo, make, textOf } from './elements.ts';
import { fold } from './fold.ts';

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

function readEntries(): Entry[] {
  const lines = new Map<Element, { text: string; folded: string }[]>();
  for (const section of document.querySelectorAll('main section[id]')) lines.set(section, []);
  for (const element of document.querySelectorAll('main :is(p:not(.label), li, dd, tbody tr)')) {
    const section = element.closest('section[id]');
    const text =
      element.localName === 'tr' ? [...element.children].map(textOf).filter(Boolean).join(' · ') : textOf(element);
    // The way from the top to a card has the name of the organisation in it, and so would every card be found by that.
    if (section && text !== '' && !text.includes(' › ')) lines.get(section)?.push({ text, folded: fold(text) });
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

/** The field, the list below it, and the keys of both. Gives what is to be called when the page has changed. */
export function startSearch(): () => void {
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
    goTo(hit.entry.id);
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
  return () => {
    entries = undefined;
    if (!list.hidden) update();
  };
}

function option({ entry, line }: Hit, index: number): HTMLElement {
  const item = document.createElement('li');
  item.id = `result-${index}`;
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  item.append(make('strong', '', entry.title));
  if (entry.where !== '') item.append(' ', make('span', 'where', `· ${entry.where}`));
  if (line !== undefined) item.append(make('span', 'line', line.length > 160 ? `${line.slice(0, 160)}…` : line));
  return item;
}
