/** An example: its name under `tests/golden`, the path of its map, and the day on which it is looked at (ISO date). */
export interface Example {
  readonly name: string;
  readonly path: string;
  readonly today: string;
}

/** The examples that show how it is meant. */
export const GOOD_EXAMPLES: readonly Example[] = [
  { name: 'refugee-shelter', path: 'examples/refugee-shelter', today: '2015-09-16' },
  { name: 'diy-store', path: 'examples/diy-store', today: '2026-11-24' },
  { name: 'management-team', path: 'examples/management-team', today: '2026-11-24' },
  { name: 'municipality', path: 'examples/municipality', today: '2026-11-24' },
  { name: 'from-titles/after', path: 'examples/from-titles/after.yaml', today: '2026-11-24' },
];

/** The example that shows what rolemap finds. */
export const TITLES: Example = {
  name: 'from-titles/before',
  path: 'examples/from-titles/before.yaml',
  today: '2026-11-24',
};
