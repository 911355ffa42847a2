/**
 * The document around the page of a map: it asks for each new state of the map, changes what differs in the page, and shows beside it what is found and what is open. Texts of a map are only ever text.
 */
import type { LiveState } from '../live-state.ts';
import { LivePage } from './live-page.ts';
import { Panel } from './panel.ts';

/** How long a connection may be lost before that is said: a server that starts again is no news. Milliseconds. */
const PATIENCE = 1500;

const page = new LivePage(document.getElementById('page') as HTMLIFrameElement);
const panel = new Panel((id) => page.goTo(id));
let isAsking = false;
let isOutdated = false;

/** Shows the latest state; one that comes while another is on its way is shown behind it. */
async function update(): Promise<void> {
  isOutdated = true;
  if (isAsking) return;
  isAsking = true;
  try {
    while (isOutdated) {
      isOutdated = false;
      await show((await (await fetch('/state')).json()) as LiveState);
    }
  } catch {
    // The stream says when the server is there again.
  } finally {
    isAsking = false;
  }
}

async function show(state: LiveState): Promise<void> {
  // The words around the page are those of the document.
  if (state.language !== document.documentElement.lang) return location.reload();
  document.title = state.title;
  if (state.page !== undefined) await page.show(state.page);
  panel.show(state, (id) => page.has(id));
}

let stream: EventSource | undefined;
let patience: number | undefined;

/** A browser opens no more than six connections to one server: a tab that nobody sees needs none. */
function connect(): void {
  stream?.close();
  stream = undefined;
  if (document.hidden) return;
  stream = new EventSource('/changes');
  stream.addEventListener('message', () => void update());
  stream.addEventListener('open', () => {
    clearTimeout(patience);
    patience = undefined;
    panel.setLost(false);
  });
  stream.addEventListener('error', () => {
    patience ??= setTimeout(() => panel.setLost(true), PATIENCE);
    // Where the answer was no stream, the browser does not try again by itself.
    if (stream?.readyState === EventSource.CLOSED) setTimeout(connect, PATIENCE);
  });
}

document.addEventListener('visibilitychange', connect);
addEventListener('pagehide', () => stream?.close());
addEventListener('pageshow', connect);
