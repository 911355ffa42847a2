import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Configuration } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrgMap } from '../../src/model/org-map.ts';
import { selectTeam } from '../../src/model/select-team.ts';
import { VIEWS, type View } from '../../src/render/content/views.ts';
import { LABEL_LANGUAGES } from '../../src/render/labels/label-languages.ts';
import { renderMarkdown } from '../../src/render/markdown/render-markdown.ts';
import type { RenderedPage, RenderOptions } from '../../src/render/page.ts';
import { oneLine } from '../../src/text/one-line.ts';
import { BROWSER, launch, open } from '../support/browser.ts';
import { fullMap } from '../support/full-map.ts';
import { followLinks } from './check-links.ts';
import { CORPUS_MAPS, EXAMPLE_MAPS, type ExampleMap } from './example-maps.ts';
import { mapFrom } from './render-map.ts';

/** markdownlint with its own rules, but for what the texts of a map decide. */
const RULES: Configuration = {
  // A text of a map is one line, whatever its length: wrapped, a word more would change all lines behind it.
  'line-length': false,
  // Two teams may have a role of the same name, and every team has the same sections.
  'no-duplicate-heading': { siblings_only: true },
  // Anchors that GitHub and GitLab number differently, and what keeps `:smile:` from being read as a sign.
  'no-inline-html': { allowed_elements: ['a', 'span'] },
  // The name of an organisation may end in "Inc.".
  'no-trailing-punctuation': false,
  // Notes are Markdown of those who wrote the map.
  'no-emphasis-as-heading': false,
};

const HOSTILE: Omit<ExampleMap, 'path'> = {
  name: 'hostile texts',
  today: '2026-11-24',
  map: await mapFrom(
    JSON.stringify(
      fullMap(
        (mark) =>
          `*_"${mark}\`| [a](b) <b> &amp; # ~~x~~ \\ 1) $x$ -->\n\n# x\n- :smile: @me {+ a +} [[x]] --> end ]; %%`,
      ).map,
    ),
  ),
};

/** A link says what it leads to, but for a pay band, which has no heading of its own. */
function expectLinksToLead(pages: readonly RenderedPage[], { pay }: OrgMap): number {
  const bands = new Set([...pay.bands.values()].map(({ name }) => name));
  let count = 0;
  for (const platform of ['github', 'gitlab'] as const)
    for (const { from, text, heading } of followLinks(pages, platform)) {
      if (!bands.has(text)) expect(heading, `${platform}, ${from}`).toBe(text);
      count++;
    }
  return count;
}

const MERMAID = readFileSync(createRequire(import.meta.url).resolve('@mermaid-js/tiny'), 'utf8');

const charts = new Set<string>();

function expectToPleaseMarkdownlint(pages: readonly RenderedPage[]): void {
  const found = lint({ strings: Object.fromEntries(pages.map(({ path, text }) => [path, text])), config: RULES });
  const complaints = Object.entries(found).flatMap(([path, errors]) =>
    errors.map(({ ruleNames, lineNumber, errorContext }) => `${path}:${lineNumber} ${ruleNames} ${errorContext}`),
  );
  expect(complaints).toEqual([]);
  for (const { text } of pages)
    for (const [, chart = ''] of text.matchAll(/^```mermaid\n(.*?)\n```$/gms)) charts.add(chart);
}

describe.each([...EXAMPLE_MAPS, HOSTILE])('the Markdown pages of $name', ({ map, today }) => {
  it.each(['page', 'folder'] as const)(
    'are fine with markdownlint, and their links lead somewhere (%s)',
    async (layout) => {
      const pages = await renderMarkdown(map, { today, layout });
      expectToPleaseMarkdownlint(pages);
      expect(expectLinksToLead(pages, map)).toBeGreaterThan(10);
    },
  );

  const [largest] = [...map.topTeams].sort((a, b) => b.children.length - a.children.length);
  const part = largest ? selectTeam(map, largest) : map;
  // Over all maps, every view meets every language.
  let turn = map.roles.size;
  const next = () => LABEL_LANGUAGES[turn++ % LABEL_LANGUAGES.length] as string;
  // Hostile texts and many roles take long to read.
  const languages = map.roles.size > 60 || map === HOSTILE.map ? [next()] : LABEL_LANGUAGES;
  it.each<[what: string, options: Partial<RenderOptions>]>([
    ...VIEWS.filter((view) => view !== 'changes').map((view): [string, Partial<RenderOptions>] => [
      view,
      { views: new Set([view]), language: next() },
    ]),
    ...languages.map((language): [string, Partial<RenderOptions>] => [`all in ${language}`, { language }]),
    ['teams and people', { views: new Set<View>(['teams', 'people']), language: next() }],
  ])('have links that lead somewhere where only a part is shown: %s', async (_, options) => {
    const [one, other] = turn++ % 2 === 0 ? [map, part] : [part, map];
    expectLinksToLead(await renderMarkdown(one, { today, layout: 'page', ...options }), one);
    expectLinksToLead(await renderMarkdown(other, { today, layout: 'folder', ...options }), other);
  });
});

// Their links are followed in tests/corpus.
describe.skipIf(CORPUS_MAPS.length === 0)('the Markdown pages of real organisations', () => {
  it.each(CORPUS_MAPS)('are fine with markdownlint: $name', async ({ map, today }) => {
    expectToPleaseMarkdownlint(await renderMarkdown(map, { today, layout: 'folder' }));
  });
});

describe.skipIf(BROWSER === undefined)('the charts of all these pages', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  it('are read by Mermaid, which shows names as they are', async () => {
    const { page } = await open(browser, '<!doctype html><title>x</title>');
    await page.addScriptTag({ content: MERMAID });
    const failures = await page.evaluate(
      `(async (texts) => {
        const failures = [];
        for (const text of texts) await mermaid.parse(text).catch((error) => failures.push(text + error.message));
        return failures;
      })(${JSON.stringify([...charts])})`,
    );
    expect(failures).toEqual([]);
    const names = [...HOSTILE.map.teams.values()].map(({ name }) => oneLine(name));
    const [mark = ''] = /mark\d+x/.exec(names[0] ?? '') ?? [];
    const hostile = [...charts].find((chart) => chart.includes(mark)) ?? '';
    const shown = await page.evaluate(
      `mermaid.render('chart', ${JSON.stringify(hostile)}).then(({ svg }) => {
        document.body.innerHTML = svg;
        return [...document.querySelectorAll('.nodeLabel, .edgeLabel')].map(({ textContent }) => textContent);
      })`,
    );
    expect(shown).toEqual(expect.arrayContaining(names));
    expect(charts.size).toBeGreaterThan(10);
  });
});
