import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Nodes } from 'mdast';
import { type DefaultTreeAdapterMap, parse as parseHtml } from 'parse5';
import { afterAll, describe, expect, it } from 'vitest';
import type { ToldChange } from '../../src/diff/change.ts';
import { compareMaps } from '../../src/diff/compare-maps.ts';
import { tellChanges } from '../../src/diff/tell-changes.ts';
import { readMap } from '../../src/model/read-map.ts';
import { CHANGE_FORMAT_NAMES, CHANGE_FORMATS } from '../../src/report/diff-formats.ts';
import { reportChangesMarkdownWithin } from '../../src/report/diff-markdown.ts';
import type { ChangeReport } from '../../src/report/diff-report.ts';
import { plainStyle } from '../../src/report/style.ts';
import { all, parse, textOf } from '../render/parse-markdown.ts';
import { runInProcess } from '../support/run-in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolemap-changes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whatever a text may say to break out of a report. */
const HOSTILE =
  '"\'|]]>%0A::error::x ##[error]y <script>alert(1)</script> <img src=http://c.example/x> &amp; @everyone #1 !2 [a](http://b.example) `c` *d* ~~e~~ **f** </ins></li> \\0\u0001\u001b[31m\u202e\uffff😀é\n- g\n# h\t1. i ';
const own = (text: string) => JSON.stringify(`${text} ${HOSTILE}`);

/** Two maps in which every text is hostile: things are new, gone, renamed, moved, reworded. */
const OLD = `rolemap: 1
name: ${own('Waterland')}
purpose: ${own('old words for the purpose of all')}
teams:
  t:
    name: ${own('Team')}
    policies: [{name: Visitors, text: ${own('no press in the hall')}}]
    domains: [${own('the store')}]
    roles:
      beds:
        name: ${own('Beds')}
        purpose: ${own('everyone has a bed')}
        responsibilities: [{id: a, text: ${own('keeping the register of beds')}}, ${own('keeping keys')}]
        holders: [jan, {person: fatima, focus: ${own('night')}}]
        notes: ${own('old notes')}
      gone: {name: ${own('Gone')}, responsibilities: [${own('lost work')}], holders: [jan]}
  u: {}
people: {jan: {name: ${own('Jan')}}, fatima: {}}
`;
const NEW = `rolemap: 1
name: ${own('Waterland')}
purpose: ${own('new words for the purpose of all')}
teams:
  t:
    name: ${own('Circle')}
    policies: [{name: Visitors, text: ${own('press in the hall by appointment')}}]
    roles:
      hall: {name: ${own('Hall')}, purpose: ${own('a warm hall')}, responsibilities: [${own('one')}, ${own('two')}], holders: [jan]}
  u:
    roles:
      beds:
        name: ${own('Beds')}
        previously: [t/beds]
        purpose: ${own('everyone has a warm bed')}
        responsibilities: [{id: a, text: ${own('keeping the list of beds')}}]
        holders: [{person: fatima, focus: ${own('day')}}]
        notes: ${own('new notes')}
people: {jan: {name: ${own('Johan')}}, fatima: {}}
`;
writeFileSync(join(folder, 'old.yaml'), OLD);
writeFileSync(join(folder, 'new.yaml'), NEW);

const diff = async (...args: string[]) => {
  const { out, error } = await runInProcess(['diff', 'old.yaml', 'new.yaml', ...args], { cwd: folder });
  expect(error.replace(/^This removes[\s\S]*/, '')).not.toMatch(/\n\s+at /);
  return out;
};
const WAYS = [
  ['by team', []],
  ['by person', ['--by', 'person']],
  ['in Dutch', ['--lang', 'nl']],
] as const;

describe('markdown and minutes', () => {
  const ALLOWED = ['root', 'paragraph', 'strong', 'delete', 'emphasis', 'text', 'html', 'heading', 'list', 'listItem'];
  const TAGS = [
    '<details>',
    '</details>',
    '<sub>',
    '</sub>',
    '<em>',
    '</em>',
    '<del>',
    '</del>',
    '<strong>',
    '</strong>',
  ];
  it.each(['markdown', 'minutes'].flatMap((format) => WAYS.map(([way, args]) => [format, way, args] as const)))(
    '%s %s is of its own making, whatever a map says',
    async (format, _way, args) => {
      const out = await diff('--format', format, ...args);
      const nodes = all(parse(out));
      expect(new Set(nodes.map(({ type }) => type).filter((type) => !ALLOWED.includes(type)))).toEqual(new Set());
      const tags = nodes.filter((node) => node.type === 'html').flatMap(({ value }) => value.match(/<[^>]*>/g) ?? []);
      expect(tags.filter((tag) => !TAGS.includes(tag) && !/^<\/?summary>$/.test(tag))).toEqual([]);
      const text = nodes.map((node) => ('value' in node ? node.value : '')).join('');
      expect(text).not.toMatch(/[@#](?=\w)|:\/\/|www\.\w/);
      expect(text).toContain('<script>');
    },
  );

  it('marks the words that differ', async () => {
    const nodes: Nodes[] = all(parse(await diff('--format', 'markdown')));
    const marked = (type: string) => nodes.filter((node) => node.type === type).map(textOf);
    expect(marked('delete')).toContain('register');
    expect(marked('strong')).toEqual(expect.arrayContaining(['list', 'warm']));
  });
});

describe('html', () => {
  type Node = DefaultTreeAdapterMap['node'];
  type Element = DefaultTreeAdapterMap['element'];
  const below = (node: Node): Node[] => [node, ...('childNodes' in node ? node.childNodes.flatMap(below) : [])];
  const read = (html: string) => {
    const errors: string[] = [];
    const document = parseHtml(html, { onParseError: ({ code }) => errors.push(code) });
    return { errors, elements: below(document).filter((node): node is Element => 'tagName' in node) };
  };
  const textIn = (node: Node): string =>
    below(node)
      .map((one) => (one.nodeName === '#text' && 'value' in one ? one.value : ''))
      .join('');
  const ALLOWED =
    'html head meta title style body header nav main section h1 h2 h3 p time ul li a span div small strong em dl dt dd br ins del'.split(
      ' ',
    );

  it.each(WAYS)('%s is one page of its own making that asks nothing of the world', async (_way, args) => {
    const html = await diff('--format', 'html', ...args);
    const { errors, elements } = read(html);
    expect(errors).toEqual([]);
    expect([...new Set(elements.map(({ tagName }) => tagName))].filter((tag) => !ALLOWED.includes(tag))).toEqual([]);
    const attributes = new Set(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)));
    const known = [
      'lang',
      'charset',
      'name',
      'content',
      'http-equiv',
      'datetime',
      'class',
      'id',
      'href',
      'aria-label',
      'aria-hidden',
    ];
    expect([...attributes].filter((name) => !known.includes(name))).toEqual([]);
    for (const { attrs } of elements)
      for (const { name, value } of attrs) if (name === 'href') expect(value).toMatch(/^#part-\d+$/);
    expect(html).not.toMatch(/url\(|@import|[\u0001\u001b\u202e]/);
  });

  it.each(WAYS)('%s has one first heading, headings in steps, a language, a title, unique ids', async (_way, args) => {
    const { elements } = read(await diff('--format', 'html', ...args));
    const of = (...tags: string[]) => elements.filter(({ tagName }) => tags.includes(tagName));
    const levels = of('h1', 'h2', 'h3').map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const lang = of('html')[0]?.attrs.find(({ name }) => name === 'lang')?.value;
    expect(lang).toBe(args.includes('nl' as never) ? 'nl' : 'en');
    expect(textIn(of('title')[0] as Element)).toContain('Waterland');
    const ids = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id').map(({ value }) => value));
    expect(new Set(ids).size).toBe(ids.length);
    for (const list of of('ul'))
      expect(list.childNodes.filter((node) => 'tagName' in node && node.tagName !== 'li')).toEqual([]);
  });

  it('shows before and after side by side, with the words that differ', async () => {
    const { elements } = read(await diff('--format', 'html'));
    const marked = (tag: string) => elements.filter(({ tagName }) => tagName === tag).map(textIn);
    expect(marked('del')).toContain('register');
    expect(marked('ins')).toEqual(expect.arrayContaining(['list', 'warm']));
  });
});

describe('github', () => {
  it.each(WAYS)('%s is commands only, ten annotations at most, gaps as warnings', async (_way, args) => {
    const lines = (await diff('--format', 'github', ...args)).split('\n').slice(0, -1);
    const annotations = lines.filter((line) => /^::(warning|notice) /.test(line));
    expect(annotations).toHaveLength(10);
    const { changes } = JSON.parse(await diff('--format', 'json'));
    const gaps = changes.filter(({ impact }: { impact: string }) => impact === 'gap').length;
    expect(annotations.filter((line) => line.startsWith('::warning'))).toHaveLength(gaps);
    // What is gone altogether stands in no line of the new map.
    expect(annotations.some((line) => /^::warning title=/.test(line))).toBe(true);
    expect(annotations.join('\n')).not.toContain('file=old.yaml');
    const rest = lines.filter((line) => !annotations.includes(line));
    expect([rest[0], rest.at(-1)]).toEqual([expect.stringMatching(/^::group::/), '::endgroup::']);
    for (const line of rest.slice(1, -1)) expect(line).toMatch(/^- (?!.*##\[)/);
    expect(rest.length + annotations.length).toBe(changes.length + 2);
  });
});

/** The others give what stands in a map as it is. */
const FOR_PEOPLE = CHANGE_FORMAT_NAMES.filter((format) => format !== 'json' && format !== 'patch');

it.each(FOR_PEOPLE)('%s shows no control characters', async (format) => {
  expect(await diff('--format', format, '--by', 'person')).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
});

describe('json', () => {
  it('fits the schema, also where things were taken to be the same', async () => {
    const schema = JSON.parse(readFileSync('schemas/changes.schema.json', 'utf8'));
    const validate = new Ajv({ strict: true, strictRequired: false }).compile(schema);
    const report = await reportOf(guessed);
    const output = JSON.parse(await print('json', report));
    expect(validate(output) ? [] : validate.errors).toEqual([]);
    expect(output.changes[0]).toMatchObject({ confidence: 0.82, reasons: ['holders', 'work'], people: ['jan'] });
    expect(output.summary).toMatchObject({ split: 0, merged: 0 });
  });
});

/** Two small maps with one role renamed by guess. */
const guessed = (changes: readonly ToldChange[]): ToldChange[] =>
  changes.map((change) => ({ ...change, guess: { confidence: 0.82, reasons: ['holders', 'work'] } }));

async function reportOf(
  change: (changes: readonly ToldChange[]) => ToldChange[] = (changes) => [...changes],
  [before, after] = ['{purpose: Sleep, holders: [jan]}', '{purpose: Rest, holders: [jan]}'],
): Promise<ChangeReport> {
  const read = async (role: string) =>
    (
      await readMap([
        {
          path: 'map.yaml',
          text: `rolemap: 1\nname: Waterland\nteams: {t: {roles: {beds: ${role}}}}\npeople: {jan: Jan}\n`,
        },
      ])
    ).map;
  const [old, now] = [await read(before as string), await read(after as string)];
  if (!old || !now) throw new Error('no map');
  return {
    changes: change(tellChanges(compareMaps(old, now), 'en')),
    language: 'en',
    organization: 'Waterland',
    compared: { before: { revision: 'main', paths: ['.'] }, after: { paths: ['.'] } },
    today: '2026-11-24',
  };
}

async function print(format: (typeof CHANGE_FORMAT_NAMES)[number], report: ChangeReport): Promise<string> {
  return (await CHANGE_FORMATS[format]())(report, plainStyle);
}

it.each(FOR_PEOPLE)('%s says that a guess is one', async (format) => {
  const report = await reportOf(guessed);
  // Workflow commands write the sign in their own way.
  const said = async (given: ChangeReport) => (await print(format, given)).replace(/%25/g, '%');
  expect(await said(report)).toContain('(probably: 82% alike, same holders and work)');
  const dutch = { ...report, language: 'nl' } as const;
  expect(await said(dutch)).toContain('(waarschijnlijk: 82% gelijk, zelfde vervullers en werk)');
});

it('counts splits and merges, whatever was split', async () => {
  const report = await reportOf((changes) =>
    ['role-split', 'role-merged', 'role-merged'].map((kind) => ({ ...changes[0], kind }) as unknown as ToldChange),
  );
  expect(await print('pretty', report)).toMatch(/\n3 changes: 3 in wording · 1 split, 2 merges\n$/);
});

it.each(CHANGE_FORMAT_NAMES.filter((format) => format !== 'patch'))('%s takes no differences', async (format) => {
  const out = await print(format, await reportOf(() => []));
  if (format === 'json') expect(JSON.parse(out)).toMatchObject({ changes: [], summary: { changes: 0 } });
  else if (format === 'github') expect(out).toBe('');
  else if (format === 'minutes') expect(out).toContain('Nothing was changed.');
  else expect(out).toContain('No differences.');
});

describe('a report that is too long for a comment', () => {
  const many = (amount: number) => (changes: readonly ToldChange[]) =>
    Array.from({ length: amount }, (_, index) => ({
      ...(changes[0] as ToldChange),
      message: `Change ${index} of everything that there is.`,
      impact: index % 100 === 99 ? ('gap' as const) : ('wording' as const),
    }));

  it('leaves out what asks least of a reader, and says so', async () => {
    const report = await reportOf((changes) => many(5000)(changes.map(({ rewording: _, ...kept }) => kept)));
    const out = await print('markdown', report);
    expect(Buffer.byteLength(out)).toBeLessThan(65_536);
    const shown = out.match(/Change \d+ of/g)?.length ?? 0;
    expect(shown).toBeGreaterThan(500);
    expect(out).toContain(`${5000 - shown} more changes would not fit here`);
    expect(out.match(/Change \d*99 of/g)).toHaveLength(50);
    expect(out.match(/<details>/g)?.length).toBe(out.match(/<\/details>/g)?.length);
  });

  it.each([4000, 10_000, 30_000])('is never longer than %d bytes where that is asked for', async (limit) => {
    const report = await reportOf(many(2000));
    expect(Buffer.byteLength(reportChangesMarkdownWithin(report, limit))).toBeLessThanOrEqual(limit);
  });
});
