import { describe, expect, it } from 'vitest';
import { openPrompts, type PromptOptions } from '../../../src/cli/prompt/open-prompts.ts';
import type { World } from '../../../src/cli/world.ts';
import { scriptedPrompts } from '../../support/scripted-prompts.ts';

const { world } = scriptedPrompts([]);

/** Whether questions are asked. */
async function asks(
  options: PromptOptions,
  env: World['env'],
  { prompts }: Pick<World, 'prompts'> = world,
): Promise<boolean> {
  const given = { env, prompts, isTerminal: true } as Partial<World> as World;
  return (await openPrompts(options, given, 'en')) !== undefined;
}

describe('questions are asked', () => {
  it('in a terminal', async () => expect(await asks({}, {})).toBe(true));
  it.each(['', '0', 'false'])('where CI is set to "%s"', async (CI) => expect(await asks({}, { CI })).toBe(true));
});
describe('nothing is asked', () => {
  it('with --no-input', async () => expect(await asks({ input: false }, {})).toBe(false));
  it.each(['true', '1', 'woodpecker'])('where CI is set to "%s"', async (CI) =>
    expect(await asks({}, { CI })).toBe(false),
  );
  it('where there is no terminal', async () => expect(await asks({}, {}, {})).toBe(false));
});
it('a command in a terminal says that it asks in its own language and colours', async () => {
  const settings: unknown[] = [];
  const given = {
    env: { NO_COLOR: '1' },
    isTerminal: true,
    prompts: async (chosen: unknown) => {
      settings.push(chosen);
      return scriptedPrompts([]).prompts;
    },
  } as Partial<World> as World;
  await openPrompts({}, given, 'nl');
  const [{ language, style }] = settings as [
    { language: string; style: { colors: { bold: (text: string) => string } } },
  ];
  expect({ language, bold: style.colors.bold('x') }).toEqual({ language: 'nl', bold: 'x' });
});
