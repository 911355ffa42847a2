import { Option } from 'commander';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap rules`. */
export const declareRules: Declaration = ({ command, world, done }) => {
  command('rules', 'List the rules.', ['rolemap rules', 'by group'], ['rolemap rules --format json', 'for programs'])
    .addOption(new Option('--format <format>', 'how to list them').choices(['pretty', 'json']).default('pretty'))
    .action(async (options) => {
      const { rules } = await import('../commands/rules.ts');
      done(await rules(options, world));
    });
};
