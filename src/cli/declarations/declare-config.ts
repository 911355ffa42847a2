import { Option } from 'commander';
import { addConfigOptions } from '../options.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap config`. */
export const declareConfig: Declaration = ({ command, world, done }) => {
  addConfigOptions(
    command(
      'config',
      'Show the configuration of lint, and where each value comes from.',
      ['rolemap config', 'for the map in this folder'],
      ['rolemap config teams/shelter.yaml', 'for a map or file elsewhere'],
    )
      .argument('[path]', 'file or folder of a map')
      .addOption(new Option('--format <format>', 'how to show it').choices(['pretty', 'json']).default('pretty')),
  ).action(async (path, _options, self) => {
    const { config } = await import('../commands/config.ts');
    done(await config(path, self.optsWithGlobals(), world));
  });
};
