import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectGolden } from '../support/golden-file.ts';
import { runInProcess } from '../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-questions-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function questions(args: readonly string[], map?: string) {
  if (map !== undefined) await writeFile(join(folder, 'map.yaml'), map);
  return runInProcess(['questions', ...args], { cwd: folder });
}

const MAP = `rolemap: 1
name: Waterland
teams:
  shelter:
    name: Emergency shelter
    kind: crisis
    purpose: A bed for 500 people
    results: [{what: 500 beds, by: 2026-12-01}]
    roles:
      lead:
        name: Coordination
        core: lead
        purpose: Everyone knows what comes first
        decides: [What comes first]
        holders: [{person: fatima, until: 2027-01-31}]
      beds: {name: Beds, responsibilities: [Arranging beds], holders: [jan, eva]}
      meals: {name: Meals, purpose: Everyone eats, vacant: {since: 2026-11-01}}
    teams:
      press: {name: Press, roles: {news: {name: News, purpose: Nobody is surprised, holders: [robot]}}}
people:
  fatima: {name: Fatima El Amrani, title: Policy adviser, talents: [singing]}
  jan: {name: Jan de Boer, email: jan@example.org}
  eva: Eva
  wim: Wim
  robot: {name: News robot, kind: agent}
collaborations:
  region: {name: Regional shelter, between: [shelter, {organization: Zeevang}]}
`;

describe('rolemap questions', () => {
  it.each([
    ['by team', 'en', []],
    ['by team', 'nl', ['--lang', 'nl']],
    ['by person', 'en', ['--by', 'person']],
    ['by person', 'nl', ['--by', 'person', '--lang', 'nl']],
  ])('%s in %s', async (by, language, args) => {
    const { status, out, error } = await questions(args, MAP);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    await expectGolden(out, join(import.meta.dirname, `questions/${by.replace(' ', '-')}-${language}.md`));
  });

  it('leave out what a profile leaves out, and what a comment excepts', async () => {
    const asked = 'On which day does this team stop';
    const { out } = await questions(['--profile', 'crisis'], MAP);
    expect(out).toContain(asked);
    expect(out).not.toContain('How do others reach this team?');
    const excepted = MAP.replace(
      '  shelter:',
      '  # rolemap-ignore-next-line temporary-overdue -- we decide in May\n  shelter:',
    );
    expect((await questions(['--profile', 'crisis'], excepted)).out).not.toContain(asked);
  });

  it('ask nothing of a map without gaps', async () => {
    const { status, out } = await questions(
      ['--profile', 'crisis', '--today', '2026-11-24'],
      'rolemap: 1\nname: X\npurpose: Y\nteams: {t: {purpose: Z, roles: {r: {purpose: W, holders: [jan]}}}}\npeople: {jan: Jan}\n',
    );
    expect({ status, out }).toEqual({
      status: 0,
      out: '# Questions for X\n\nNothing is left to ask: the map has no gaps that rolemap knows of.\n',
    });
  });

  it('speak the language of the map where nothing else says which', async () =>
    expect((await questions([], MAP.replace('name: Waterland', 'name: Waterland\nlanguage: nl'))).out).toMatch(
      /^# Vragen voor Waterland/,
    ));

  it('can be those of one team with the teams inside it, or of one person', async () => {
    expect((await questions(['--team', 'press'], MAP)).out.match(/^## .*/gm)).toEqual(['## Press']);
    expect((await questions(['--team', 'shelter'], MAP)).out.match(/^## .*/gm)).toEqual([
      '## Emergency shelter',
      '## Press',
    ]);
    expect((await questions(['--person', 'wim'], MAP)).out.match(/^## .*/gm)).toEqual(['## Wim']);
  });

  it.each([
    [['--team', 'pres'], 'No team has the id "pres". Did you mean "press"?'],
    [['--person', 'fatma'], 'No person has the id "fatma". Did you mean "fatima"?'],
    [['--person', 'wim', '--by', 'team'], '--person goes with --by person'],
    [['--team', 'press', '--by', 'person'], '--team goes with --by team'],
    [['--out', 'q.yaml'], 'it could be a map'],
  ])('%j says what is wrong', async (args, said) => {
    const { status, out, error } = await questions(args, MAP);
    expect({ status, out, error }).toEqual({ status: 2, out: '', error: expect.stringContaining(said) });
  });

  it('are not asked about a map with errors', async () => {
    const { status, out, error } = await questions([], MAP.replace('[jan, eva]', '[jan, evva]'));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain('No person has the id "evva"');
    expect(error).toContain('Nothing was asked: mend the errors first.');
  });

  it('go into a file, which keeps its ticks unless --force is given', async () => {
    expect((await questions(['--out', 'ask/next.md'], MAP)).error).toBe('Written: ask/next.md\n');
    const path = join(folder, 'ask/next.md');
    const ticked = (await readFile(path, 'utf8')).replace('[ ]', '[x]');
    await writeFile(path, ticked);
    expect((await questions(['--out', 'ask/next.md'])).status).toBe(2);
    expect(await readFile(path, 'utf8')).toBe(ticked);
    expect((await questions(['--out', 'ask/next.md', '--force'])).status).toBe(0);
    expect(await readFile(path, 'utf8')).not.toBe(ticked);
  });

  it('never show private data, or what somebody earns', async () => {
    const { out } = await questions(
      [],
      MAP.replace('wim: Wim', 'wim: {name: Wim, notes: "BSN 111222333, earns 4200 euros a month"}'),
    );
    expect(out).toContain('## People without a team');
    expect(out).not.toMatch(/111222333|4200/);
  });

  it('show texts of the map as they are, and these do nothing', async () => {
    const hostile = '*x* [a](http://b.example) <script>1</script> `c` @all #1 | - [ ] d';
    const { out } = await questions(
      [],
      MAP.replaceAll(/name: (?:Beds|Press|Eva)/g, `name: ${JSON.stringify(hostile)}`),
    );
    const nodes: string[] = [];
    const texts: string[] = [];
    const walk = (node: {
      readonly type: string;
      readonly children?: readonly never[];
      readonly value?: string;
    }): void => {
      // What stands between backticks in a message is shown as code.
      if (node.type !== 'html' || !/^<\/?code>$/.test(node.value ?? '')) nodes.push(node.type);
      if (node.type === 'text' && node.value !== undefined) texts.push(node.value);
      node.children?.forEach(walk);
    };
    walk(fromMarkdown(out, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }) as never);
    expect([...new Set(nodes)].sort()).toEqual([
      'emphasis',
      'heading',
      'list',
      'listItem',
      'paragraph',
      'root',
      'text',
    ]);
    expect(texts.join('').replaceAll('\u200b', '')).toContain(hostile);
  });
});

describe('as data', () => {
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync('schemas/questions.schema.json', 'utf8')));
  it.each([
    [[]],
    [['--by', 'person']],
    [['--person', 'eva', '--lang', 'nl']],
    [['--profile', 'hr', '--team', 'press']],
  ])('%j fit schemas/questions.schema.json', async (args) => {
    const { out } = await questions(['--format', 'json', ...args], MAP);
    const value = JSON.parse(out);
    validate(value);
    expect(validate.errors).toBe(null);
    const asked = value.groups.flatMap((group: { questions: unknown[] }) => group.questions);
    expect(value.summary).toEqual({ questions: asked.length, groups: value.groups.length });
  });
});

describe('what an import left to decide', () => {
  const LIST = 'Name;Title;Department\nJan;Senior adviser;Policy\nEva;Junior adviser;Policy\nWim;;Policy\n';
  it.each(['en', 'nl'])('is asked, about what it stands above (%s)', async (lang) => {
    await writeFile(join(folder, 'list.csv'), LIST);
    await runInProcess(['import', 'list.csv', '--out', 'draft', '--lang', lang], { cwd: folder });
    const { out } = await questions(['draft', '--format', 'json']);
    const { groups } = JSON.parse(out) as {
      groups: { questions: { rule: string; subject: string; file: string; line: number }[] }[];
    };
    const marks = groups.flatMap((group) => group.questions).filter(({ rule }) => rule === 'decide-mark');
    const lines = await Promise.all(
      marks.map(async ({ file, line }) => (await readFile(join(folder, file), 'utf8')).split('\n')[line - 1]),
    );
    for (const line of lines) expect(line).toMatch(/^ *# (Decide|Beslis): /);
    expect([...new Set(marks.map(({ subject }) => subject))].sort()).toEqual(['org', 'policy/adviser', 'wim']);
  });
  it('is no text inside a value', async () => {
    await mkdir(join(folder, 'm'));
    await writeFile(join(folder, 'm/map.yaml'), 'rolemap: 1\nname: X\nnotes: |\n  # Decide: nothing\n  x\n');
    expect((await questions(['m'])).out).not.toContain('nothing');
  });
});
