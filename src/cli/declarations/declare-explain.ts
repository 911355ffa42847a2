import type { Declaration } from './declaration.ts';

/** Declares `rolemap explain`. */
export const declareExplain: Declaration = ({ command, world, done }) => {
  command(
    'explain',
    'Say what a rule is about and why it matters.',
    ['rolemap explain role-unfilled', 'one rule'],
    ['rolemap explain title', 'its beginning is enough, where unique'],
  )
    .argument('[rule]', 'the id of a rule, or its beginning; a terminal offers them all')
    .action(async (rule, _options, self) => {
      const { explain } = await import('../commands/explain.ts');
      done(await explain(rule, self.optsWithGlobals(), world));
    });
};
