import { expect, it } from 'vitest';
import { runInProcess } from '../support/run-in-process.ts';
import { STOP, scriptedPrompts } from '../support/scripted-prompts.ts';

it('without a rule, a terminal offers them all', async () => {
  const { world, asked, left } = scriptedPrompts(['role-unf']);
  const { status, out } = await runInProcess(['explain'], world);
  expect({ status, asked, left }).toEqual({ status: 0, asked: ['Which rule?'], left: [] });
  expect(out).toContain('role-unfilled (warning, holders)');
});
it('without a rule and a terminal, it says how to name one', async () =>
  expect(await runInProcess(['explain'])).toEqual({
    status: 2,
    out: '',
    error: 'Say which rule, for example `rolemap explain role-empty`; `rolemap rules` lists them.\n',
  }));
it.each([
  [{ CI: 'true' }, []],
  [{}, ['--no-input']],
])('nothing is asked with %j %j', async (env, args) => {
  const { world, asked } = scriptedPrompts([]);
  expect((await runInProcess(['explain', ...args], { ...world, env })).status).toBe(2);
  expect(asked).toEqual([]);
});
it('Ctrl-C ends with 130', async () => {
  expect(await runInProcess(['explain'], scriptedPrompts([STOP]).world)).toEqual({
    status: 130,
    out: '',
    error: 'Stopped; nothing was written.\n',
  });
});
