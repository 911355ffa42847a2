import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRoleMapSchema } from '../../tools/generate/role-map-schema.ts';
import { Editor } from './language-server.ts';

const schema = await readRoleMapSchema();
const keysOf = (name: string) => Object.keys(schema.definitions?.[name]?.properties ?? {});
const valuesOf = (name: string) => schema.definitions?.[name]?.enum ?? [];

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

const IN_TEAM = 'rolemap: 1\nteams:\n  shelter:\n    ';
const IN_ROLE = `${IN_TEAM}roles:\n      beds:\n        `;

async function labels(marked: string): Promise<string[]> {
  return (await editor.complete(marked)).map(({ label }) => label);
}

describe('completes', () => {
  it('a map to start from in an empty file', async () => {
    const [start] = (await editor.complete('|')).filter(({ label }) => label === 'role map');
    expect(start?.textEdit?.newText).toMatch(/^rolemap: 1\nname: /);
  });
  it.each([
    ['at the top', 'rolemap: 1\n|', Object.keys(schema.properties ?? {}).filter((key) => key !== 'rolemap')],
    ['in a team', `${IN_TEAM}|`, keysOf('team')],
    ['in a role', `${IN_ROLE}|`, keysOf('role')],
    ['in a decision', `${IN_ROLE}decides:\n          - what: Purchases\n            |`, keysOf('decision').slice(1)],
    ['in a holder', `${IN_ROLE}holders:\n          - person: jan\n            |`, keysOf('holder').slice(1)],
    ['in a person', 'rolemap: 1\npeople:\n  jan:\n    |', keysOf('person')],
    ['in a pay band', 'rolemap: 1\npay:\n  bands:\n    b:\n      |', keysOf('band')],
  ])('the keys %s', async (_where, marked, expected) => {
    expect(await labels(marked)).toEqual(expect.arrayContaining([...expected]));
  });
  it('each key of a role with what it is for', async () => {
    const items = await editor.complete(`${IN_ROLE}|`);
    expect(items.find(({ label }) => label === 'purpose')?.documentation).toBe(
      'What the role is for, in one sentence.',
    );
    expect(items.filter(({ documentation }) => !documentation)).toEqual([]);
  });
  it.each([
    ['kind', `${IN_TEAM}kind: |`, valuesOf('teamKind')],
    ['core', `${IN_ROLE}core: |`, valuesOf('coreRole')],
    ['level', `${IN_ROLE}decides:\n          - what: Purchases\n            level: |`, valuesOf('level')],
    ['as', `${IN_ROLE}holders:\n          - person: jan\n            as: |`, valuesOf('capacity')],
    ['status', `${IN_ROLE}status: |`, valuesOf('status')],
    ['critical', `${IN_ROLE}critical: |`, ['true', 'false']],
  ])('the values of %s', async (_key, marked, expected) => {
    expect(expected.length).toBeGreaterThan(1);
    expect(await labels(marked)).toEqual(expect.arrayContaining([...expected]));
  });
  it('a value with what it means', async () => {
    const items = await editor.complete(`${IN_ROLE}decides:\n          - what: Purchases\n            level: |`);
    expect(items.find(({ label }) => label === 'advise')?.documentation).toBe('I advise you, then you decide');
  });
  it('nothing that is no text', async () => {
    for (const marked of ['rolemap: 1\n|', `${IN_TEAM}|`, `${IN_ROLE}|`, `${IN_ROLE}vacant: |`])
      expect(JSON.stringify(await editor.complete(marked))).not.toContain('[object Object]');
  });
});

describe('shows', () => {
  it('what a key is for, with an example', async () => {
    const shown = await editor.hover(`${IN_ROLE}deci|des: [Which halls are opened]`);
    expect(shown).toContain('What the role may decide without asking, or how far it may go.');
    expect(shown).toContain('- Which halls are opened');
  });
  it('what this key is for, where several share a form', async () => {
    expect(await editor.hover(`${IN_TEAM}sin|ce: 2015-09-14`)).toContain('The first day of the team.');
  });
  it('what the values of a choice mean', async () => {
    const shown = await editor.hover(`${IN_TEAM}ki|nd: crisis`);
    for (const kind of valuesOf('teamKind')) expect(shown).toContain(`* \`${kind}\`: `);
  });
});

describe('marks', () => {
  it('nothing in a correct file', async () => {
    expect(
      await editor.diagnose(`${IN_ROLE}purpose: Everyone sleeps dry
        decides: [Which halls are opened, {what: Purchases, level: inquire, limit: 5000 EUR}]
        holders: [fatima, {person: jan, share: 0.4, as: deputy, until: 2015-10-01}]
        vacant: {since: 2015-09-15}
        x-room: 12
people: {fatima: Fatima, jan: {name: Jan, email: jan@example.org}}
`),
    ).toEqual([]);
  });
  it.each([
    ['a wrong key', `${IN_ROLE}purose: x\n`, 'purose', 'Property purose is not allowed.'],
    ['a wrong value', `${IN_TEAM}kind: crisi\n`, 'crisi', /^Value is not accepted\. Valid values: "team"/],
    [
      'a wrong date',
      `${IN_TEAM}since: 14-09-2015\n`,
      '14-09-2015',
      'A date is written as year-month-day, as in 2026-09-01.',
    ],
    ['a wrong id', 'rolemap: 1\nteams:\n  Big Team: {}\n', 'Big Team', /id has lower-case letters/],
  ])('%s', async (_what, text, marked, message) => {
    const [found, ...others] = await editor.diagnose(text);
    expect(others).toEqual([]);
    expect(found?.message).toMatch(message);
    const line = text.split('\n')[(found?.range.start.line ?? 0) - 1] ?? '';
    expect(line.slice(found?.range.start.character, found?.range.end.character)).toBe(marked);
  });
});
