import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followLinks } from '../render/check-links.ts';
import { GitRepository } from '../support/git-repository.ts';
import { runInProcess } from '../support/run-in-process.ts';

const BEFORE = `rolemap: 1
name: Shelter
teams:
  shelter:
    name: Emergency shelter
    purpose: A bed for everyone
    roles:
      beds: {purpose: Everyone sleeps dry and safe tonight, holders: [fatima, jan], responsibilities: [Arranging beds]}
      day-care: {holders: [{person: jan, focus: Mornings}], responsibilities: [Opening day care]}
      old: {responsibilities: [Counting towels]}
  finance: {roles: {controller: {decides: [Budget]}}}
people:
  fatima: Fatima El Amrani
  jan: {name: Jan de Boer, email: jan@example.org, talents: [calm]}
pay: {bands: {b: {min: 3200, currency: EUR}}}
`;
const AFTER = `rolemap: 1
name: Shelter
teams:
  shelter:
    name: Emergency shelter
    purpose: A bed for everyone
    roles:
      beds: {purpose: Everyone sleeps warm and safe tonight, holders: [fatima], responsibilities: [Arranging beds]}
      day-care: {responsibilities: [Opening day care]}
      hall: {purpose: A warm hall}
  finance: {roles: {controller: {decides: [Budget, Rent]}}}
people: {fatima: Fatima El Amrani}
pay: {bands: {b: {min: 3400, currency: EUR}}}
`;

let repository: GitRepository;
beforeAll(async () => {
  repository = await GitRepository.create();
  await repository.write({ 'map.yaml': BEFORE });
  await repository.commit();
  await repository.git('tag', 'v1');
  await repository.write({ 'map.yaml': AFTER, 'old.yaml': BEFORE });
});
afterAll(() => repository.remove());

const render = (...options: string[]) => runInProcess(['render', 'map.yaml', ...options], { cwd: repository.folder });
const changes = async (...options: string[]) => {
  const { out, status, error } = await render('--view', 'changes', ...options);
  expect(status, error).toBe(0);
  return out;
};

describe('render --since', () => {
  it('tells what changed since a git revision, the gaps first, with links to what is still there', async () => {
    const page = await changes('--since', 'v1', '--view', 'cards');
    expect(page.slice(page.indexOf('## What has'))).toBe(`## What has changed since 1 January 2026

7 changes: 3 gaps, 1 shift, 2 new, 1 in wording

### Gaps: what nobody takes care of now

- **Emergency shelter**: A colleague stops as holder of "[Day care](#day-care)"; nobody holds it now.
- **Emergency shelter**: The role "Old" is gone. No role has this work now: "Counting towels".
- A colleague is no longer in the map (held "Beds" and "Day care"); nobody else holds "Day care", so nobody takes care of "Opening day care" now.

### Finance

**Controller:**

- "[Controller](#controller)" has a say in "Rent" now: it decides.

### Emergency shelter

**Beds:**

- A colleague stops as holder of "[Beds](#beds)".
- The purpose of "[Beds](#beds)" changed.
  - Before: Everyone sleeps **dry** and safe tonight
  - Now: Everyone sleeps **warm** and safe tonight

**Hall:**

- "[Hall](#hall)" is a new role of "Emergency shelter"; nobody holds it yet.

---

For use inside the organisation: do not pass on.
`);
  });
  it('is a page of the set, to which the first page leads, in every language', async () => {
    const { error, status } = await render('--since', 'v1', '--out', 'pages', '--lang', 'nl');
    expect(error).toMatch(/pages written|pagina's geschreven/);
    expect(status).toBe(0);
    const read = (path: string) => readFile(join(repository.folder, 'pages', path), 'utf8');
    const page = await read('changes.md');
    expect(page).toContain('# Wat er is veranderd sinds 1 januari 2026');
    expect(page).toContain('De rol "Old" is weg');
    expect(page).toContain('- Eerst: Everyone sleeps **dry** and safe tonight');
    expect(await read('README.md')).toContain('[Wat er is veranderd sinds 1 januari 2026](changes.md)');
    const paths = ['README.md', 'changes.md', 'people.md', 'teams/shelter.md', 'teams/finance.md'];
    const others = ['decisions.md', 'indexes.md', 'open-points.md'];
    const pages = await Promise.all([...paths, ...others].map(async (path) => ({ path, text: await read(path) })));
    for (const platform of ['github', 'gitlab'] as const)
      expect(followLinks(pages, platform)).toContainEqual({ from: 'changes.md', text: 'Beds', heading: 'Beds' });
    expect(await changes('--since', 'v1', '--lang', 'de')).toContain('Die Änderungen sind auf Englisch beschrieben.');
    expect(await changes('--since', 'v1', '--lang', 'fr')).toContain('Ce qui a changé depuis le 1er janvier 2026');
  });
  it('stands in the HTML page, too', async () => {
    const { out } = await render('--since', 'v1', '--format', 'html');
    expect(out).toContain('What has changed since 1 January 2026');
    expect(out).toContain('No role has this work now');
  });
  it('compares with an older file, whose day is not known', async () => {
    const page = await changes('--since', 'old.yaml');
    expect(page).toContain('## What has changed\n');
    expect(page).toContain('Counting towels');
    expect(await changes('--since', 'map.yaml')).toContain('Nothing has changed.');
  });
  it('keeps to the team that is asked for', async () => {
    const page = await changes('--since', 'v1', '--team', 'finance');
    expect(page).toContain('"Rent"');
    expect(page).not.toMatch(/Day care|Towels/i);
  });
});

describe('what readers may not see', () => {
  it('is not told as a change either', async () => {
    const page = await changes('--since', 'v1', '--audience', 'public');
    expect(page).not.toMatch(/Fatima|Jan\b|Boer|colleague|nobody holds|3,?[24]00|Pay/);
    expect(page).toContain('"Hall" is a new role of "Emergency shelter".');
  });
  it('is who has left: the gap is told without the name, unless that is asked for', async () => {
    const page = await changes('--since', 'v1');
    expect(page).not.toMatch(/Jan\b|Boer|calm|Mornings|jan@/);
    expect(page).toMatch(/A colleague stops as holder of "Day care"/);
    const all = await changes('--since', 'v1', '--show', 'former,pay');
    expect(all).toContain('Jan de Boer');
    expect(all).toMatch(/3,?200/);
  });
});

describe('what cannot be compared', () => {
  it.each([
    [['--since', 'v1..v2'], 'v1'],
    [['--since', 'v9'], 'This git repository has no revision "v9"'],
    [['--view', 'changes'], 'give --since, too'],
    [['--since', 'v1', '--format', 'svg'], 'A drawing has no place for changes'],
  ])('is said: %j', async (options, said) => {
    const { status, error, out } = await render(...options);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(said);
  });
  it('is an earlier map with errors', async () => {
    await repository.write({ 'broken.yaml': 'rolemap: 1\nteams: {a: {roles: {r: {holders: [nobody]}}}}\n' });
    const { status, error } = await render('--since', 'broken.yaml');
    expect(status).toBe(2);
    expect(error).toContain('unknown-reference');
    expect(error).toContain('The map has errors in broken.yaml.');
  });
});
