import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

const main = await runInProcess(['--help']);
const COMMANDS = [...main.out.matchAll(/^ {2}([a-z]+) .*$/gm)].map(([, name]) => name as string);
const commands = COMMANDS.filter((name) => !['rolemap', 'help'].includes(name));

describe('help', () => {
  it('is shown for no arguments, --help, -h and help', async () => {
    expect(main.status).toBe(0);
    for (const line of main.out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(commands).toEqual(
      expect.arrayContaining(['validate', 'lint', 'diff', 'render', 'explain', 'rules', 'schema']),
    );
    for (const args of [[], ['-h'], ['help']]) expect(await runInProcess(args)).toEqual(main);
  });
  it.each(commands)('of %s shows examples before options, and no line is too long', async (name) => {
    const { status, out, error } = await runInProcess([name, '--help']);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out.indexOf('\nExamples:\n  ')).toBeGreaterThan(0);
    expect(out.indexOf('\nExamples:\n')).toBeLessThan(out.indexOf('\nOptions:\n'));
    for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(await runInProcess([name, '-h'])).toEqual({ status, out, error });
    expect(await runInProcess(['help', name])).toEqual({ status, out, error });
  });
});

describe('wrong use', () => {
  it.each([
    [['lnt'], '(Did you mean lint?)'],
    [['lint', '--formt', 'json'], '(Did you mean --format?)'],
    [['lint', '--format', 'xml'], 'Allowed choices are pretty, json, sarif, github'],
    [['lint', '--today', '2026-02-30'], 'Write a date as year-month-day'],
    [['lint', '--format'], 'argument missing'],
    [['rules', 'extra'], 'too many arguments'],
    [['explain', 'role'], 'Several rules begin with "role": '],
    [['explain', 'rule-empty'], 'Did you mean role-empty'],
    [['explain', 'zzzzzz'], '`rolemap rules` lists them all.'],
    [['diff', '-', '-'], 'Standard input can be one side only'],
  ])('%j says how to go on', async (args, said) => {
    expect(await runInProcess(args)).toEqual({ status: 2, out: '', error: expect.stringContaining(said) });
  });
});

describe('a mistake of rolemap itself', () => {
  const today = () => {
    throw new TypeError('the clock has stopped');
  };
  const map = 'rolemap: 1\nname: X\nteams: {}\n';
  it('is one line that says how to get details', async () => {
    expect(await runInProcess(['lint', '-'], { stdin: map, today })).toEqual({
      status: 2,
      out: '',
      error:
        'rolemap stopped because of a mistake of its own: the clock has stopped. Run it again with --debug for details.\n',
    });
  });
  it.each([[['lint', '-', '--debug']], [['--debug', 'lint', '-']]])('shows where with %j', async (args) => {
    expect((await runInProcess(args, { stdin: map, today })).error).toMatch(/TypeError: the clock has stopped\n\s+at /);
  });
});
