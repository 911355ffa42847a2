import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';
import { type Scripted, STOP, scriptedPrompts } from '../support/scripted-prompts.ts';

const MAP = `rolemap: 1
name: W
teams:
  shelter:
    purpose: A bed
    roles:
      beds:
        purpose: A bed for all
        responsibilities:
          - Arranging beds
          - Keeping the list
        holders: [fatima, jan]
      cook: {excludes: [beds], purpose: A meal, holders: [jan]}
  kitchen:
    purpose: Food
people: {fatima: Fatima El Amrani, jan: Jan}
`;

let folder: string;
const read = () => readFile(join(folder, 'map.yaml'), 'utf8');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
  await writeFile(join(folder, 'map.yaml'), MAP);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a command in a terminal where somebody answers; all answers must be asked for. */
async function answer(args: readonly string[], answers: readonly Scripted[]) {
  const { world, asked, refused, left } = scriptedPrompts(answers);
  const outcome = await runInProcess(args, { cwd: folder, ...world });
  expect(left).toEqual([]);
  return { ...outcome, asked, refused };
}

describe('an edit in a terminal asks for what is missing', () => {
  it('add role: team, name, purpose, responsibilities, holders', async () => {
    const { status, asked, refused } = await answer(
      ['add', 'role', '--lang', 'nl'],
      ['kitch', '', 'Zero waste', 'Nothing is thrown away', 'Weighing what is left', '', 'amrani', ''],
    );
    expect(status).toBe(0);
    expect(refused).toEqual(['Typ iets, of stop met Ctrl-C.']);
    expect(asked).toEqual([
      'In welk team komt de rol?',
      'Hoe heet de rol?',
      'Waarvoor is die er?',
      'Waar zorgt die voor?',
      'Waar zorgt die voor?',
      'Wie vervult die?',
      'Wie vervult die?',
    ]);
    expect(await read()).toContain(`  kitchen:
    purpose: Food
    roles:
      zero-waste:
        purpose: Nothing is thrown away
        responsibilities:
          - Weighing what is left
        holders: [fatima]
`);
  });

  it.each<[string[], Scripted[], string]>([
    [['add', 'team'], ['Press', 'shelter', 'One voice'], 'press'],
    [['add', 'team'], ['shelter', 'Night', '', ''], 'night: {}'],
    [['add', 'person'], ['Li Wei', 'Adviser', 'cook', ''], '[jan, li-wei]'],
    [['add', 'person', 'map.yaml'], ['Eva', '', ''], 'eva: Eva'],
    [['add', 'responsibility'], ['beds', 'keeping the list', 'Opening halls'], '- Opening halls'],
    [['add', 'responsibility', 'Opening halls'], ['beds'], '- Opening halls'],
    [['add', 'decision', '--to', 'beds'], ['Which halls'], '- Which halls'],
    [['assign'], ['fatima', 'cook'], 'holders: [jan, fatima]'],
    [['assign', 'fatima'], ['cook'], 'holders: [jan, fatima]'],
    [['assign', 'fatima', 'map.yaml'], ['cook'], 'holders: [jan, fatima]'],
    [['unassign'], ['jan', 'shelter/beds'], 'holders: [fatima]'],
    [['rename'], ['cook', 'beds', 'Chef'], 'chef: {excludes: [beds]'],
    [['rename', 'cook'], ['nowhere/cook', 'chef'], 'chef: {excludes: [beds]'],
    [['rename', '--name', 'Chef'], ['cook'], 'cook: {name: Chef, excludes'],
    [['move'], ['cook', 'kitchen'], 'previously: [shelter/cook]'],
    [['move', '--top'], ['kitchen'], MAP],
    [['retire', '--force'], ['shelter/cook'], 'status: retired'],
    [['merge-roles'], ['beds', 'cook', '', 'beds', 'A meal'], 'purpose: A meal'],
    [['merge-roles', 'beds', 'cook', '--into', 'beds'], ['A bed for all'], 'purpose: A bed for all'],
    [
      ['split', 'beds'],
      [
        'beds',
        'beds',
        'cook',
        'Register',
        '',
        'The list is right',
        'register',
        'shelter/beds',
        'register',
        'shelter/beds',
        'shelter/beds',
      ],
      'purpose: The list is right',
    ],
  ])('%j, answered %j', async (args, answers, said) => {
    const { status, error } = await answer(args, answers);
    expect({ status, error }).toMatchObject({ status: 0 });
    expect(await read()).toContain(said);
  });

  it('asks for nothing where all that is needed is there', async () => {
    expect((await answer(['add', 'role', 'desk', '--to', 'kitchen'], [])).status).toBe(0);
    expect(await read()).toContain('desk: {}');
  });

  it('ends with 130 and writes nothing where somebody stops', async () => {
    expect(await answer(['assign'], ['fatima', STOP])).toMatchObject({ status: 130 });
    expect(await read()).toBe(MAP);
  });

  it.each<[string[], string]>([
    [['add', 'team'], 'Say what the new team is called: rolemap add team NAME\n'],
    [['add', 'role'], 'Say what the new role is called: rolemap add role NAME --to TEAM\n'],
    [['add', 'role', 'x'], 'Say for which team: rolemap add role x --to TEAM\n'],
    [['add', 'decision'], 'Say in words what is added: rolemap add decision TEXT --to ROLE\n'],
    [['assign', 'jan'], 'Say who and which role: rolemap assign PERSON ROLE\n'],
    [['unassign'], 'Say who and which role: rolemap unassign PERSON ROLE\n'],
    [['rename'], 'Say what gets another name: rolemap rename OLD NEW\n'],
    [['move'], 'Say what moves: rolemap move ROLE TEAM\n'],
    [['retire', '--lang', 'nl'], 'Zeg wat stopt of wie weggaat: rolemap retire DING\n'],
    [['split', 'beds'], 'Say what is split, and into which roles: rolemap split ROLE --into ROLE … --into ROLE …\n'],
    [
      ['merge-roles'],
      'Say which roles are merged, and with --into what they become: rolemap merge-roles ROLE ROLE --into ROLE\n',
    ],
  ])('%j without a terminal says what is missing', async (args, said) => {
    expect(await runInProcess(args, { cwd: folder })).toEqual({ status: 2, out: '', error: said });
    expect(await read()).toBe(MAP);
    const { world } = scriptedPrompts([]);
    expect(await runInProcess([...args, '--no-input'], { cwd: folder, ...world })).toMatchObject({
      status: 2,
      error: said,
    });
  });
});
