import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/diff/change.ts';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { readText } from '../support/read-text.ts';

const corpus = process.env.ROLEMAP_CORPUS;
if (!corpus) console.log('Skipped: the differences between real years, because ROLEMAP_CORPUS is not set.');

/** The years of a real organisation that are compared, ten times. */
const YEARS = [
  [2018, 2019],
  [2019, 2020],
  [2020, 2021],
  [2021, 2022],
  [2022, 2023],
  [2023, 2024],
  [2024, 2025],
  [2025, 2026],
  [2018, 2022],
  [2022, 2026],
] as const;

/** What a change is, without texts and names: those stay in the maps. */
function lineOf({ kind, impact, about, guess }: Change): string {
  const isPerson = about.thing === 'person';
  const alike = guess ? ` ~${guess.confidence.toFixed(2)} ${guess.reasons.join(' ')}` : '';
  return `${impact} ${kind} ${isPerson ? 'person' : about.reference}${alike}`;
}

/** One line for each change that teams and roles go through, and how many there are of each other kind. */
function digest(changes: readonly Change[]): string {
  const told = changes.filter(({ kind, guess }) => guess || STRUCTURE.test(kind));
  const counted = new Map<string, number>();
  for (const { kind, impact } of changes.filter((change) => !told.includes(change))) {
    const key = `${impact} ${kind}`;
    counted.set(key, (counted.get(key) ?? 0) + 1);
  }
  const counts = [...counted].sort().map(([key, amount]) => `${amount} × ${key}`);
  return `${[...told.map(lineOf), '', ...counts].join('\n')}\n`;
}

const STRUCTURE = /^(?:team|role)-(?!pay)|-(?:moved|split|merged)$/;

describe.skipIf(!corpus)('the Kubernetes community, year by year', () => {
  const read = (year: number) =>
    readText(readFileSync(join(corpus as string, `kubernetes-history/${year}.yaml`), 'utf8'));

  it.each(YEARS)('%i to %i', async (from, to) => {
    const changes = compareMaps(await read(from), await read(to));
    await expect(digest(changes)).toMatchFileSnapshot(`diffs/${from}-${to}.txt`);
  });
});
