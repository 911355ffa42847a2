/** An element that the page is known to have. */
export function find<Kind extends HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

/** What a reader sees of an element, on one line. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A new element with a text in it: texts of a map are only ever text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  kind: string,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = kind;
  element.textContent = text;
  element.dir = 'auto';
  return element;
}

/** Goes to what an id names, with the focus on its heading. */
export function goTo(id: string): void {
  location.hash = encodeURI(id);
  const heading = find(id).querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
