import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../../support/run-in-process.ts';
import { BACK, type Scripted, STOP, scriptedPrompts } from '../../support/scripted-prompts.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-init-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const SHELTER = [
  ...['--way', 'crisis', '--organization', 'Waterland', '--team', 'Shelter'],
  ...['--team-purpose', 'A bed for 500 people', '--until', '2027-01-31'],
];

function init(args: readonly string[], env = {}) {
  return runInProcess(['init', ...args], { cwd: folder, env });
}

function wizard(answers: readonly Scripted[], args: readonly string[] = []) {
  const { world, ...seen } = scriptedPrompts(answers);
  return { seen, run: runInProcess(['init', ...args], { ...world, cwd: folder, env: {} }) };
}

const read = (path: string) => readFile(join(folder, path), 'utf8');
const everything = async () => (await readdir(folder, { recursive: true })).sort();

describe('rolemap init with options', () => {
  it('writes a map, its configuration, a page about it and schemas for editors', async () => {
    const { status, out, error } = await init([...SHELTER, 'map']);
    expect({ status, out, error }).toEqual({
      status: 0,
      out: '',
      error:
        'Written: map/map.yaml, map/.rolemap.yaml, map/README.md, map/.schemas/\nNext, in the folder map:\n  rolemap lint\n  rolemap render --format html --out page.html\n  rolemap questions\n',
    });
    expect(await read('map/.rolemap.yaml')).toContain('extends: [crisis]');
    for (const file of ['map.yaml', '.rolemap.yaml']) {
      const [, schema] = /^# yaml-language-server: \$schema=(.*)$/m.exec(await read(`map/${file}`)) ?? [];
      expect(JSON.parse(await read(join('map', schema as string)))).toHaveProperty('$schema');
    }
  });

  it('names all that is missing at once', async () => {
    const { status, error } = await init(['--no-input']);
    expect({ status, error }).toEqual({
      status: 2,
      error: expect.stringMatching(
        /^Nothing was written: without questions, init also needs --way, --organization, --team, --team-purpose\.\nFor example: rolemap init /,
      ),
    });
    expect((await init([], { LC_ALL: 'nl_NL.UTF-8' })).error).toMatch(
      /^Er is niets geschreven: .*--way, --organization/,
    );
    expect(await everything()).toEqual([]);
  });

  it.each([
    [['--until', 'tomorrow'], '--until "tomorrow": Write a date as year-month-day'],
    [['--until', '2020-01-01'], '--until "2020-01-01": That day has passed'],
    [['--organization', ' '], '--organization "": Type an answer.'],
    [['--kind', 'circle'], '--kind circle: With Crisis team, a team is one of: crisis, project.'],
    [['--kind', 'circel'], 'Allowed choices are team, circle'],
    [['--works-with', 'Press: collaboration'], '--works-with says nothing with Crisis team'],
    [['--role', 'Beds', '--role', 'BEDS'], 'There is a role called BEDS already.'],
    [['--role', 'Beds; decides:'], 'nothing stands behind "decides:"'],
    [['--way', 'simple', '--kind', 'team'], '--until says nothing with Team'],
  ])('%j says what is wrong and writes nothing', async (args, said) => {
    const { status, error } = await init([...SHELTER, ...args]);
    expect({ status, error }).toEqual({ status: 2, error: expect.stringContaining(said) });
    expect(await everything()).toEqual([]);
  });

  it('takes what a typical role has from its name', async () => {
    await init([
      ...SHELTER,
      '--role',
      'coordination; @Fatima',
      '--role',
      'Log (We remember): Writing it down; @Fatima',
    ]);
    const text = await read('map.yaml');
    expect(text).toContain('name: Coordination');
    expect(text).toContain('- Dividing the work of the day');
    expect(text).toContain('purpose: We remember');
    expect(text).toContain('- Writing it down\n');
    expect(text).not.toContain('What goes into the log');
  });

  it('does not write what lint would complain of, unless that is accepted', async () => {
    const weak = ['--way', 'simple', '--kind', 'project', '--role', 'Facility manager: Do it all; @Jan, @Eva'];
    const { status, error } = await init([...SHELTER, ...weak]);
    expect({ status, error }).toEqual({
      status: 1,
      error: expect.stringMatching(
        /^Nothing was written, since lint would say this of it:\n(?: {2}.+\n)+Change it, or take it as it is with --accept-remarks\.\n$/,
      ),
    });
    expect(error).toContain('"Facility manager" is a job title ("manager"). Name the role for its work');
    expect(await everything()).toEqual([]);
    expect((await init([...SHELTER, ...weak, '--accept-remarks'])).status).toBe(0);
  });

  it('--dry-run shows the files and writes nothing', async () => {
    const { status, out, error } = await init([...SHELTER, '--ci', 'gitlab', '--dry-run']);
    expect({ status, error }).toEqual({ status: 0, error: expect.stringContaining('nothing was written') });
    for (const file of ['map.yaml', '.rolemap.yaml', 'README.md', '.gitlab-ci.yml'])
      expect(out).toContain(`+++ b/${file}\n`);
    expect(out).not.toContain('schema.json\n@@');
    expect(await everything()).toEqual([]);
  });
});

describe('what is there already', () => {
  it('stays, unless --force is given', async () => {
    await writeFile(join(folder, 'README.md'), '# Mine\n');
    const { status, error } = await init(SHELTER);
    expect({ status, error }).toEqual({
      status: 2,
      error:
        'Nothing was written: README.md is there already. Name another folder (rolemap init map), or overwrite with --force.\n',
    });
    expect(await everything()).toEqual(['README.md']);
    expect((await init([...SHELTER, '--force'])).status).toBe(0);
    expect(await read('README.md')).toContain('# The role map of Waterland');
  });
  it('is a map: then it says how to add to it, before anything is asked', async () => {
    await writeFile(join(folder, 'teams.yaml'), 'rolemap: 1\nname: X\nteams: {}\n');
    const { run, seen } = wizard([]);
    const { status, error } = await run;
    expect({ status, error, asked: seen.asked }).toEqual({
      status: 2,
      error: expect.stringMatching(
        /^Nothing was written: there is a map already \(teams\.yaml\)\. .*rolemap add team "Night shelter" \./,
      ),
      asked: [],
    });
    // A second map beside it would become a part of it, whatever is overwritten.
    expect((await init([...SHELTER, '--force'])).status).toBe(2);
  });
  it('is a file where a folder is meant', async () => {
    await writeFile(join(folder, 'map'), '');
    expect((await init([...SHELTER, 'map'])).error).toBe('map is a file: name a folder for the map.\n');
  });
  it('stands in the way of one file: then nothing is written', async () => {
    await writeFile(join(folder, '.github'), '');
    const { status, error } = await init([...SHELTER, '--ci', 'github', '--force']);
    expect({ status, error }).toEqual({ status: 2, error: expect.stringContaining('role-map.yml') });
    expect(await everything()).toEqual(['.github']);
  });
});

describe('the check in CI', () => {
  it.each([
    ['github', '.github/workflows/role-map.yml'],
    ['gitlab', '.gitlab-ci.yml'],
  ])('of %s is a file at the top of the repository that git knows', async (service, file) => {
    await mkdir(join(folder, '.git'));
    expect((await init([...SHELTER, 'our map', '--ci', service])).status).toBe(0);
    const workflow = load(await read(file)) as {
      jobs?: { lint: { steps: { run?: string }[] } };
      'role-map'?: { script: string[] };
    };
    const steps = workflow.jobs?.lint.steps.flatMap(({ run }) => run ?? []) ?? workflow['role-map']?.script;
    expect(steps).toEqual([expect.stringMatching(/^npx --yes rolemap@9\.9\.9 lint "our map" --format /)]);
    // A top-level key \`rolemap\` would make it a part of a map.
    expect(workflow).not.toHaveProperty('rolemap');
    expect((await runInProcess(['validate', '.'], { cwd: folder })).status).toBe(0);
  });
  it('takes the rolemap that is installed, and so does the editor', async () => {
    await mkdir(join(folder, '.git'));
    await mkdir(join(folder, 'node_modules/rolemap/schemas'), { recursive: true });
    await writeFile(join(folder, 'node_modules/rolemap/schemas/rolemap.schema.json'), '{}');
    const { error } = await init([...SHELTER, 'map', '--ci', 'github']);
    expect(error).toContain('  npx rolemap lint\n');
    expect(await read('.github/workflows/role-map.yml')).toContain(
      '- run: npm ci\n      - run: npx rolemap lint map --format github',
    );
    const [, schema] = /\$schema=(.*)$/m.exec(await read('map/map.yaml')) ?? [];
    expect(existsSync(join(folder, 'map', schema as string))).toBe(true);
    expect(existsSync(join(folder, 'map/.schemas'))).toBe(false);
  });
});

describe('the wizard', () => {
  const START = ['council', 'Garden', 'Good homes', 'Board', 'Homes are in good hands', 'Council'] as const;
  const NO_ROLES = ['No', 'No', 'No', 'No', ''] as const;

  it('shows all answers before it writes, and can go through them again', async () => {
    const { run, seen } = wizard([
      ...START,
      ...NO_ROLES,
      '',
      'No, go',
      '',
      'Green Garden',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      'Yes',
    ]);
    expect((await run).status).toBe(0);
    expect(seen.left).toEqual([]);
    expect(await read('map.yaml')).toContain('name: Green Garden');
  });
  it('goes back from any question but the first, and keeps what was answered behind it', async () => {
    const { run, seen } = wizard([
      'council',
      'Garden',
      'Good homes',
      BACK,
      BACK,
      'Big Garden',
      '',
      BACK,
      '',
      'Board',
      'Homes are in good hands',
      'Council',
      ...NO_ROLES,
      '',
      STOP,
    ]);
    expect(await run).toEqual({ status: 130, out: '', error: 'Stopped; nothing was written.\n' });
    expect(seen.left).toEqual([]);
    expect(seen.asked.filter((question) => question.startsWith('What is'))).toEqual([
      'What is the organisation called?',
      'What is Garden for?',
      'What is Garden for?',
      'What is the organisation called?',
      'What is Big Garden for?',
      'What is Big Garden for?',
      'What is the team Board for?',
    ]);
    expect(await everything()).toEqual([]);
  });
  it('gives advice, and takes an answer that stays', async () => {
    const { run, seen } = wizard([
      ...[
        'holacracy',
        'Bikes',
        'Bikes',
        false,
        'Nobody needs a car',
        'Shop',
        'Every bike rides',
        'No',
        'No',
        'No',
        'No',
      ],
      ...['Shop manager', true, 'All is well', 'Ensuring quality', true, 'Prices', 'Jan', '', '', 'Yes'],
    ]);
    const { status, error } = await run;
    expect({ status, error, left: seen.left }).toEqual({ status: 0, error: expect.anything(), left: [] });
    expect(seen.asked.filter((question) => question === 'Keep it as it is?')).toHaveLength(3);
    expect(await read('map.yaml')).toContain('- Ensuring quality');
  });
  it('asks only what options do not say', async () => {
    const { run, seen } = wizard(
      ['Yes'],
      [...SHELTER, '--purpose', 'A town', '--kind', 'crisis', '--role', 'Beds; @Eva', '--ci', 'none'],
    );
    expect((await run).status).toBe(0);
    expect(seen.asked).toEqual(['Write these files?']);
  });
  it('asks until when people are elected, and with whom a team works', async () => {
    const { run, seen } = wizard([
      ...['Team Topologies', 'Harbour', 'Everyone crosses', 'Booking', 'A ticket within a minute', 'Enabling'],
      ...['Yes', 'Eva', 'No', 'No', '', 'Platform', 'Nobody waits', 'Collaboration', '', 'Yes'],
    ]);
    expect((await run).status).toBe(0);
    expect(seen.left).toEqual([]);
    const text = await read('map.yaml');
    for (const line of ['tags: [enabling]', 'mode: collaboration', 'between: [booking, platform]'])
      expect(text).toContain(line);
  });
});

it('texts of any kind stay what they are, as YAML and as Markdown', async () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'a: #\'"{}[]&*!|>%@`-?,\\\té\u2028$<b>~') })
    .map((typed) => `x${typed}`);
  await fc.assert(
    fc.asyncProperty(text, text, text, text, async (organization, purpose, team, person) => {
      await rm(folder, { recursive: true, force: true });
      const { status } = await init([
        ...[
          '--way',
          'crisis',
          '--organization',
          organization,
          '--purpose',
          purpose,
          '--team',
          team,
          '--team-purpose',
          purpose,
        ],
        ...['--until', '2027-01-31', '--role', `x; @${person.replace(/[\\,;]/g, '\\$&')}`, '--accept-remarks', folder],
      ]);
      expect(status).toBe(0);
      const map = load(await read('map.yaml')) as Record<string, unknown>;
      const plain = (typed: string) => typed.replace(/\s+/g, ' ').trim();
      expect(map).toMatchObject({ name: plain(organization), purpose: plain(purpose) });
      expect(Object.values(map.teams as object)[0]).toMatchObject({ name: plain(team), purpose: plain(purpose) });
      expect(Object.values(map.people as object)).toEqual([plain(person)]);
    }),
    { numRuns: 30 },
  );
});
