/** What is not retired: what the drawn map shows, and what pages count and list. */
export function inUse<Thing extends { readonly status: string }>(things: Iterable<Thing>): Thing[] {
  return [...things].filter(({ status }) => status !== 'retired');
}
