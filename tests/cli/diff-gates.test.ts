import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Compares two texts. */
async function diff(before: string, after: string, ...args: readonly string[]) {
  await writeFile(join(folder, 'old.yaml'), before);
  await writeFile(join(folder, 'new.yaml'), after);
  return runInProcess(['diff', 'old.yaml', 'new.yaml', ...args], { cwd: folder });
}

describe('the guard against removing much at once', () => {
  /** A map of roles that say nothing, so that no work is lost with them; each is held by a person of its own where `held`. */
  const mapOf = (roles: number, held = 0) => {
    const ids = Array.from({ length: roles }, (_, index) => index);
    const role = (index: number) => `      r${index}: {${index < held ? `holders: [p${index}]` : ''}}\n`;
    const people = ids.map((index) => `  p${index}: P${index}\n`).join('');
    return `rolemap: 1\nname: Waterland\nteams:\n  shelter:\n    roles:\n${ids.map(role).join('')}people:\n${people}`;
  };

  it.each([
    [12, 9, 0],
    [12, 8, 1],
    // Fewer than three are no accident.
    [3, 2, 0],
    [4, 2, 0],
    [4, 1, 1],
    [3, 3, 0],
  ])('of %i roles, %i are left: status %i, though nothing is lost', async (before, after, expected) => {
    const { status, error } = await diff(mapOf(before), mapOf(after), '--fail-on', 'gap');
    expect(status).toBe(expected);
    expect(error === '').toBe(expected === 0);
  });

  it('says how many, what is allowed, and how to allow it', async () => {
    const { out, error } = await diff(mapOf(12, 12), mapOf(8, 3), '--only', 'growth');
    expect(out).toBe('None of the differences is one that was asked for.\n');
    expect(error).toMatch(/^\d+ changes not shown, because of --only.\n/);
    expect(error).toContain(
      'This change takes away 4 of 12 roles and all roles of 9 of 12 people who held one at once; the limit is 25% (--max-removal 0.25). Is a file or folder missing? If it is meant so, allow it with --max-removal 1.\n',
    );
    const dutch = await diff(mapOf(12, 12), mapOf(12, 3), '--lang', 'nl', '--max-removal', '.5');
    expect(dutch.error).toBe(
      'Deze wijziging haalt in één keer de rollen van 9 van de 12 mensen die een rol vervulden weg; de grens is 50% (--max-removal 0.5). Ontbreekt er een bestand of map? Is het zo bedoeld, sta het dan toe met --max-removal 1.\n',
    );
  });

  it.each([
    [['--max-removal', '1', '--fail-on', 'gap'], 0],
    [['--max-removal', '0.5', '--fail-on', 'gap'], 0],
    [['--max-removal', '0', '--fail-on', 'gap'], 1],
    // Who lets all pass lets this pass, unless they say how much.
    [['--fail-on', 'none'], 0],
    [['--fail-on', 'none', '--max-removal', '0.1'], 1],
  ])('%j: status %i', async (args, expected) => {
    expect((await diff(mapOf(12), mapOf(8), ...(args as string[]))).status).toBe(expected);
  });

  it('counts in a map of any size where a share is written', async () => {
    expect((await diff(mapOf(3), mapOf(2), '--fail-on', 'gap', '--max-removal', '0.25')).status).toBe(1);
  });

  it('does not take a renamed role or person for a removed one, nor someone who holds another role now', async () => {
    const before = mapOf(4, 4);
    const renamed = before
      .replace(/ {6}r(\d): \{/g, '      s$1: {previously: [r$1], ')
      .replace(/^ {2}p(\d): P\d/gm, '  q$1: {name: P$1, previously: [p$1]}')
      .replace(/holders: \[p/g, 'holders: [q');
    expect((await diff(before, renamed)).error).toBe('');
    const others = before.replace(/\[p(\d)\]/g, (_, index) => `[p${(Number(index) + 1) % 4}]`);
    expect((await diff(before, others)).error).toBe('');
  });

  it.each([
    ['25', 'Write a share from 0 to 1: 0.25 for 25%.'],
    ['30%', 'Write a share from 0 to 1: 0.3 for 30%.'],
    ['-0.1', 'Write a share from 0 to 1, for example 0.25 for a quarter.'],
    ['a quarter', 'for example 0.25'],
  ])('refuses the share %s', async (share, expected) => {
    const { status, error } = await diff(mapOf(3), mapOf(3), `--max-removal=${share}`);
    expect(status).toBe(2);
    expect(error).toContain(expected);
  });
});

describe('delegation-narrowed', () => {
  const OLD = `rolemap: 1
name: Waterland
teams:
  shelter:
    roles:
      beds: {decides: [Which halls open, {what: Purchases, limit: 5000 EUR}]}
  shop:
    roles:
      till: {decides: [Prices]}
`;
  const NEW = OLD.replace('Which halls open, ', '')
    .replace('5000', '500')
    .replace('[Prices]', '[{what: Prices, level: agree}]');

  it('is shown with its reason', async () => {
    const { out } = await diff(OLD, NEW);
    expect(out.match(/\[delegation-narrowed\] {2}(?:old|new)\.yaml:\d/g)).toHaveLength(3);
    expect(out).toContain('3 changes narrow the room to decide: who may decide less waits for permission. Say why');
    expect((await diff(OLD, NEW, '--lang', 'nl')).out).toContain('3 wijzigingen verkleinen de ruimte om te beslissen');
    expect((await diff(NEW, OLD)).out).not.toContain('delegation-narrowed');
    const { changes } = JSON.parse((await diff(OLD, NEW, '--format', 'json')).out);
    expect(
      changes.map(({ kind, rule, severity }: Record<string, string>) => `${kind} ${rule} ${severity}`).sort(),
    ).toEqual([
      'decision-removed delegation-narrowed warning',
      'room-narrowed delegation-narrowed warning',
      'room-narrowed delegation-narrowed warning',
    ]);
  });

  it('marks a decision that goes up, and none that goes to a role beside', async () => {
    const map = (lead: string, beds: string, desk: string) => `rolemap: 1
name: Waterland
teams:
  crisis:
    roles: {coordinator: {decides: [What comes first]}}
    teams:
      shelter:
        roles:
          captain: {core: lead, decides: [${lead}]}
          beds: {responsibilities: [Arranging beds], decides: [${beds}]}
          desk: {responsibilities: [Keeping the register], decides: [${desk}]}
`;
    const before = map('', 'Which halls open', '');
    const up = await diff(before, map('Which halls open', '', ''));
    expect(up.out).toMatch(/"Captain" takes over .*"Which halls open" from "Beds"\. \[delegation-narrowed\]/);
    const above = before
      .replace(', decides: [Which halls open]', '')
      .replace('[What comes first]', '[What comes first, Which halls open]');
    expect((await diff(before, above)).out).toContain('[delegation-narrowed]');
    expect((await diff(before, map('', '', 'Which halls open'))).out).not.toContain('delegation-narrowed');
    expect((await diff(map('Which halls open', '', ''), before)).out).not.toContain('delegation-narrowed');
  });

  const narrowed = OLD.replace('5000', '500');

  it('counts for the exit status where the configuration makes it an error', async () => {
    const gate = ['--fail-on', 'gap'];
    expect((await diff(OLD, narrowed, ...gate)).status).toBe(0);
    await writeFile(join(folder, '.rolemap.yaml'), 'rules: {delegation-narrowed: error}\n');
    expect((await diff(OLD, narrowed, ...gate)).status).toBe(1);
    expect((await diff(OLD, narrowed, '--fail-on', 'none')).status).toBe(0);
    expect((await diff(OLD, narrowed, ...gate, '--no-config')).status).toBe(0);
    expect((await diff(OLD, narrowed, ...gate, '--ignore', 'room-narrowed')).status).toBe(0);
    expect((await diff(narrowed, OLD, ...gate)).status).toBe(0);
  });

  it('is on GitHub what the configuration makes it', async () => {
    const [warning] = (await diff(OLD, NEW, '--format', 'github')).out
      .split('\n')
      .filter((line) => /narrowed/.test(line));
    expect(warning).toMatch(/^::warning .*title=[^:]*\[delegation-narrowed\]::/);
    await writeFile(join(folder, '.rolemap.yaml'), 'rules: {delegation-narrowed: error}\n');
    const { out } = await diff(OLD, NEW, '--format', 'github');
    expect(
      out
        .split('\n')
        .slice(0, 3)
        .map((line) => line.split(' ')[0]),
    ).toEqual(['::error', '::error', '::error']);
  });

  it('is off, on the whole or for some teams, where the configuration says so', async () => {
    await writeFile(join(folder, 'off.yaml'), 'extends: crisis\nrules: {delegation-narrowed: off}\n');
    expect((await diff(OLD, NEW, '--config', 'off.yaml')).out).not.toContain('delegation-narrowed');
    await writeFile(
      join(folder, '.rolemap.yaml'),
      'overrides: [{teams: [shelter], rules: {delegation-narrowed: off}}]\n',
    );
    expect((await diff(OLD, NEW)).out).toContain('1 change narrows the room');
  });

  it('in a configuration is known to lint, and its mistakes stop diff', async () => {
    await writeFile(join(folder, '.rolemap.yaml'), 'rules: {delegation-narrowed: warn}\n');
    const { status, out, error } = await diff(OLD, NEW);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain('.rolemap.yaml:1:30 error[schema]');
    await writeFile(join(folder, '.rolemap.yaml'), 'rules: {delegation-narrowed: error}\n');
    await writeFile(join(folder, 'old.yaml'), OLD);
    expect((await runInProcess(['lint', 'old.yaml', '--fail-on', 'none'], { cwd: folder })).error).toBe('');
    const { out: config } = await runInProcess(['config', 'old.yaml'], { cwd: folder });
    expect(config).toMatch(/delegation-narrowed +error +from \.rolemap\.yaml/);
  });

  it('is listed and explained', async () => {
    expect((await runInProcess(['rules'])).out).toMatch(
      /\nchanges\n {2}delegation-narrowed +warning +A role may decide less/,
    );
    const { out } = await runInProcess(['explain', 'delegation']);
    expect(out).toMatch(/^delegation-narrowed \(warning, changes; found by diff\)\n/);
    expect(out).toContain('From this:\n\n    rolemap: 1\n');
  });

  it('looks at the default for all roles, and at no template that no role takes over', async () => {
    const withDefault = (level: string) =>
      OLD.replace('name: Waterland', `name: Waterland\ndefaults: {decides: ${level}}`);
    expect((await diff(withDefault('delegate'), withDefault('tell'))).out).toContain('[delegation-narrowed]');
    expect((await diff(withDefault('tell'), withDefault('delegate'))).out).not.toContain('[delegation-narrowed]');
    const template = (decides: string) => `${OLD}templates: {lead: {purpose: A good day, decides: [${decides}]}}\n`;
    const { out } = await diff(template('Who works when'), template(''));
    expect(out).toContain('Who works when');
    expect(out).not.toContain('[delegation-narrowed]');
  });
});
