import { describe, expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';

const BROKEN = 'rolemap: 1\nname: X\nteams: {a: {parent: b}}\n';
type World = NonNullable<Parameters<typeof runInProcess>[1]>;

describe('colour', () => {
  it.each<[boolean, string, World]>([
    [true, '', { isTerminal: true }],
    [false, '', { isTerminal: false, isErrorTerminal: true }],
    [false, '', { isTerminal: true, env: { TERM: 'dumb' } }],
    [false, '', { isTerminal: true, env: { NO_COLOR: '1' } }],
    [true, '', { isTerminal: true, env: { NO_COLOR: '' } }],
    [false, '', { isTerminal: true, env: { FORCE_COLOR: '0' } }],
    [true, '', { env: { FORCE_COLOR: '3', TERM: 'dumb' } }],
    [false, '', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }],
    [true, '--color', { env: { NO_COLOR: '1', TERM: 'dumb' } }],
    [false, '--no-color', { isTerminal: true, env: { FORCE_COLOR: '1' } }],
  ])('%s for "%s" and %j', async (expected, flag, world) => {
    const { out } = await runInProcess(['validate', '-', ...(flag ? [flag] : [])], { ...world, stdin: BROKEN });
    expect(out).toContain('unknown-reference');
    expect(out.includes('\u001b[')).toBe(expected);
  });
  it('goes by stderr where the findings go there', async () => {
    const render = (world: World) => runInProcess(['render', '-'], { ...world, stdin: BROKEN });
    expect((await render({ isTerminal: true })).error).not.toContain('\u001b[');
    expect((await render({ isErrorTerminal: true })).error).toContain('\u001b[');
  });
});
