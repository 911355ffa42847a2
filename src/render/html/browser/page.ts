/**
 * What an HTML page can do where scripts run: search, a map that zooms, dark colours, printing, and an outline that is folded on a narrow screen. It finds all it
 * needs in the page itself. Without it, everything is shown all the same.
 */
import { find } from './elements.ts';
import { startMap } from './map-view.ts';
import { startSearch } from './search.ts';

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
  const changed = [startSearch(), startMap()];
  // `rolemap serve` changes parts of a page that is shown.
  document.addEventListener('rolemap:changed', () => {
    for (const look of changed) look();
  });
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
