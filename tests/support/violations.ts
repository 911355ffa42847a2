import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** What axe finds in a page, or in a frame of one, best practices included. */
export async function violations(page: Page | Frame): Promise<string[]> {
  await page.evaluate(`globalThis.axe || ${AXE}`);
  const found = await page.evaluate<readonly Violation[]>(
    'axe.run({ iframes: false }).then(({ violations }) => violations)',
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
