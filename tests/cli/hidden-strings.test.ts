import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/exchange/write/export-formats.ts';
import { textOf } from '../render/html/render-page.ts';
import { BROWSER } from '../support/browser.ts';
import { fullMap } from '../support/full-map.ts';
import { GitRepository } from '../support/git-repository.ts';
import { chunksOfPng, innardsOfPdf, poppler } from '../support/read-document.ts';
import { runInProcess } from '../support/run-in-process.ts';
import { type Leaf, leavesOf, schemaFields } from '../support/schema-walk.ts';

/** What everyone may see of each part of the format. Whatever is not named here has to be in no page for everyone, a new field of the schema included. */
const SHOWN_TO_EVERYONE: Readonly<Record<string, string>> = {
  '': 'rolemap name purpose vision language vocabulary defaults teams collaborations talents templates tags links',
  vocabulary: 'team role person responsibility',
  wordForms: 'one many',
  defaults: 'decides',
  team: 'name kind purpose vision since until strategy results domains policies meetings roles teams parent review previously status tags links',
  result: 'what by owner done review links',
  policy: 'name text domain',
  meeting: 'name every at minutes purpose links',
  role: 'name core purpose responsibilities decides domains delivers talents seats elected critical excludes replaces like vacant review previously status tags links',
  template:
    'name core purpose responsibilities decides domains delivers talents seats elected critical excludes replaces like review previously tags links',
  responsibility: 'text id',
  decision: 'what level limit consult inform',
  delivery: 'what to for',
  talentNeed: 'talent level needed why',
  seats: 'min max share',
  vacancy: 'since share why links',
  review: 'every last next',
  link: 'name url',
  collaboration: 'name purpose between mode decides since until review previously status tags links',
  partner: 'team organization gives gets',
  talent: 'name uri previously',
};
const SHOWN = new Set(
  Object.entries(SHOWN_TO_EVERYONE).flatMap(([part, keys]) => keys.split(' ').map((key) => `${part}.${key}`)),
);

const PERSON = { name: 'Fatima El Amrani', address: 'f@example.org' };
const IN_TEXTS = { person: /Fatima|Amrani/, address: /f@example\.org/ };
/** Every text names the person and has their address in it. */
const decorate = (mark: string) => `${mark} ${PERSON.name} (${PERSON.address}), ask Fatima or mrs El Amrani`;
const { map } = fullMap(decorate);
Object.assign(map.people['the-person'], { name: PERSON.name });
const LEAVES = leavesOf(map);

/** Words that the format gives to choose from, and references to what everyone sees, tell nothing of anybody. */
const TELLS_NOTHING = new Set(['agent', 'acting', 'expert', 'logistics', 'EUR', 'month']);

/** By what a value is found in a text: what is written, and how pages write it. */
function tracesOf({ value }: Leaf): RegExp[] {
  if (typeof value === 'string') {
    if (TELLS_NOTHING.has(value)) return [];
    const [year, month, day] = value.split('-').map(Number);
    if (/^\d{4}-\d\d-\d\d$/.test(value))
      return [new RegExp(value), new RegExp(`\\b${day} ${month === 1 ? 'January' : 'February'} ${year}`)];
    return [new RegExp(/(?:mark|own)\d+x/.exec(value)?.[0] ?? value.replaceAll('.', '\\.'))];
  }
  if (typeof value !== 'number') throw new Error(`a ${typeof value} leaves no trace that could be looked for`);
  if (value < 1) return [new RegExp(`\\b${value * 100}%`), new RegExp(`\\b0?\\.${String(value).slice(2)}\\b`)];
  return [new RegExp(`\\b${String(value).replace(/(?=\d{3}\b)/, '[.,\\s]?')}`)];
}

/** One way of making something of a map. `seen` is what a reader sees, `all` every byte of it as text. */
interface Output {
  readonly name: string;
  readonly args: readonly string[];
  readonly read: (out: string) => { readonly seen: string; readonly all: string };
}

const TARGET = 'made';
const printed = (...args: string[]): Output => ({
  name: args.join(' '),
  args,
  read: (out) => ({ seen: out, all: out }),
});
const marked = (...args: string[]): Output => ({
  name: args.join(' '),
  args,
  read: (out) => ({ seen: textOf(parse(out.replace(/<(style|script)>.*?<\/\1>/gs, ''))), all: out }),
});
/** All files of a folder, with their names. */
const folderOf = (...args: string[]): Output => ({
  name: args.join(' '),
  args,
  read: () => {
    const files = readdirSync(join(repository.folder, TARGET), { recursive: true, encoding: 'utf8' });
    expect(files.length).toBeGreaterThan(5);
    const text = files
      .map(
        (file) => `${file}\n${file.endsWith('.md') ? readFileSync(join(repository.folder, TARGET, file), 'utf8') : ''}`,
      )
      .join('\n');
    return { seen: text, all: text };
  },
});
const pdf: Output = {
  name: 'render --format pdf',
  args: ['render', 'map.yaml', '--format', 'pdf', '--out', `${TARGET}.pdf`, '--since', 'v1'],
  read: () => {
    const file = join(repository.folder, `${TARGET}.pdf`);
    const seen = poppler('pdftotext', file, '-') ?? '';
    return { seen, all: [seen, poppler('pdfinfo', file) ?? '', innardsOfPdf(file)].join('\n') };
  },
};

const OUTPUTS: readonly Output[] = [
  printed('render', 'map.yaml'),
  printed('render', 'map.yaml', '--lang', 'nl', '--title', 'Title'),
  printed('render', 'map.yaml', '--team', 'team'),
  printed('render', 'map.yaml', '--view', 'changes', '--since', 'v1'),
  folderOf('render', 'map.yaml', '--out', TARGET, '--since', 'v1'),
  marked('render', 'map.yaml', '--format', 'html', '--since', 'v1'),
  ...['circles', 'poster', 'tree'].map((diagram) =>
    marked('render', 'map.yaml', '--format', 'svg', '--diagram', diagram),
  ),
  ...EXPORT_FORMATS.map((format) => printed('export', 'map.yaml', '--format', format)),
  ...(BROWSER === undefined ? [] : [pdf]),
];

let repository: GitRepository;
beforeAll(async () => {
  repository = await GitRepository.create();
  const before = fullMap((mark) => `formerly ${decorate(mark)}`).map;
  Object.assign(before.people['the-person'], { name: 'Fatima Benali' });
  await repository.write({ 'map.yaml': JSON.stringify(before) });
  await repository.commit();
  await repository.git('tag', 'v1');
  await repository.write({ 'map.yaml': JSON.stringify(map) });
});
afterAll(() => repository.remove());

async function made({ args, read }: Output, ...options: readonly string[]) {
  for (const name of [TARGET, `${TARGET}.pdf`]) rmSync(join(repository.folder, name), { recursive: true, force: true });
  const { status, out, error } = await runInProcess([...args, ...options], {
    cwd: repository.folder,
    env: process.env,
  });
  expect(status, error).toBe(0);
  return read(out);
}

/** Which of the values are found: texts in any byte, numbers and days in what is seen, where they cannot be a part of something else. */
function found(leaves: readonly Leaf[], { seen, all }: { seen: string; all: string }, ...besides: RegExp[]): string[] {
  const paths = leaves
    .filter((leaf) => tracesOf(leaf).some((trace) => trace.test(typeof leaf.value === 'number' ? seen : all)))
    .map(({ path, value }) => `${path}: ${value}`);
  return [...new Set([...paths, ...besides.flatMap((trace) => trace.exec(all)?.[0] ?? [])])];
}

/** What a decision may cost is no pay. */
const LIMIT = /€\s?5[,.]000/g;
const AMOUNT = /€/;

const below = (...fields: string[]) => LEAVES.filter((leaf) => fields.some((field) => leaf.fields.includes(field)));
const SECRET = LEAVES.filter(({ fields }) => fields.some((field) => !SHOWN.has(field)));

it('what everyone may see is named by fields of the format only', () => {
  const fields = schemaFields();
  expect([...SHOWN].filter((field) => !fields.includes(field))).toEqual([]);
  expect(SECRET.length).toBeGreaterThan(80);
});

describe.each(OUTPUTS)('$name', (output) => {
  it('has nothing in it that everyone may not see, and all else', async () => {
    const everyone = await made(output, '--audience', 'public');
    expect(found(SECRET, everyone, IN_TEXTS.person, IN_TEXTS.address, /Benali/)).toEqual([]);
    expect(everyone.all).toMatch(/mark\d+x/);
    // The same search finds it where it may be seen.
    const few = await made(output, '--audience', 'full');
    expect(found(SECRET, few, IN_TEXTS.person).length).toBeGreaterThan(output.args.includes('svg') ? 0 : 1);
  });
});

describe.each(OUTPUTS.filter(({ args }) => args[0] === 'render' && !args.includes('pdf')))(
  '$name without what is to be hidden',
  (output) => {
    it.each<readonly [what: string, fields: readonly string[], inTexts: readonly RegExp[]]>([
      ['people', ['.people', 'role.holders'], [IN_TEXTS.person]],
      ['pay', ['.pay', 'role.pay', 'template.pay'], [AMOUNT]],
      ['talents', ['person.talents'], []],
    ])('has nothing of %s', async (what, fields, inTexts) => {
      const { seen, all } = await made(output, '--audience', 'full', '--hide', what);
      expect(found(below(...fields), { seen, all: all.replace(LIMIT, '') }, ...inTexts)).toEqual([]);
    });
    it('has no pay, no way to reach anybody and no own data of persons, unless that is asked for', async () => {
      const ofPersons = below('.people', 'role.holders').filter(({ fields }) => fields.at(-1)?.endsWith('.x-'));
      expect(ofPersons.length).toBeGreaterThan(3);
      const secret = [...below('.pay', 'role.pay', 'template.pay', 'person.email', 'team.contact'), ...ofPersons];
      const { seen, all } = await made(output);
      expect(found(secret, { seen, all: all.replace(LIMIT, '') }, IN_TEXTS.address, AMOUNT)).toEqual([]);
    });
    it('has nobody who has left, unless that is asked for', async () => {
      const day = ['--today', '2042-01-01'];
      const persons = below('.people', 'role.holders');
      expect(found(persons, await made(output, ...day), IN_TEXTS.person)).toEqual([]);
      if (!output.args.includes('svg'))
        expect(found(persons, await made(output, ...day, '--show', 'former'), IN_TEXTS.person)).not.toEqual([]);
    });
  },
);

it.skipIf(BROWSER === undefined)(
  'a PNG has no text in it but the program that made it, and the fingerprints of what it was made of',
  async () => {
    await runInProcess(['render', 'map.yaml', '--format', 'png', '--out', 'map.png', '--audience', 'public'], {
      cwd: repository.folder,
      env: process.env,
    });
    const chunks = chunksOfPng(join(repository.folder, 'map.png'));
    const others = chunks.filter(
      ([type]) => !['IHDR', 'IDAT', 'IEND', 'sRGB', 'sBIT', 'pHYs', 'gAMA', 'cHRM'].includes(type),
    );
    expect(others).toEqual([
      ['tEXt', expect.stringMatching(/^rolemap\0rolemap source=[0-9a-f]{16} content=[0-9a-f]{16}$/)],
      ['tEXt', 'Software\0rolemap'],
    ]);
  },
);
