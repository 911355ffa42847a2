import { parsePage, patchPage, type SentPage } from './patch-page.ts';

/** The page in its frame. What a reader did to it stays when another one takes its place: where they are, what they look for, how far they zoomed. */
export class LivePage {
  readonly #frame: HTMLIFrameElement;
  /** The page as it was sent; scripts have changed the one in the frame since. */
  #sent: SentPage | undefined;
  #id: string | undefined;

  constructor(frame: HTMLIFrameElement) {
    this.#frame = frame;
  }

  /** Whether the page has a card or page of an id. */
  has(id: string): boolean {
    return this.#sent !== undefined && this.#sent.document.getElementById(id) !== null;
  }

  /** Goes to a card or page, with the focus on its heading. */
  goTo(id: string): void {
    const place = this.#frame.contentDocument?.getElementById(id);
    if (!place) return;
    place.scrollIntoView();
    const heading = place.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6') ?? place;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /** Shows the page of an id: changes what differs from the one before, or loads it where it is another one altogether. A page that is no longer kept leaves all as it is: there is a newer one. */
  async show(id: string): Promise<void> {
    if (id === this.#id) return;
    const response = await fetch(`/page?id=${id}`);
    if (!response.ok) return;
    const next = parsePage(await response.text());
    const live = this.#frame.contentDocument;
    if (!this.#sent || !live || !patchPage(live, this.#sent, next)) await this.#load(id);
    this.#sent = next;
    this.#id = id;
  }

  async #load(id: string): Promise<void> {
    this.#frame.hidden = false;
    const loaded = new Promise((done) => this.#frame.addEventListener('load', done, { once: true }));
    const hash = this.#frame.contentWindow?.location.hash ?? '';
    this.#frame.contentWindow?.location.replace(`/page?id=${id}${hash}`);
    await loaded;
  }
}
