import { Argument } from 'commander';
import { SHELLS } from '../completion/shells.ts';
import type { Declaration } from './declaration.ts';

/** Declares `rolemap completion`, and the hidden `rolemap complete` that its scripts ask. */
export const declareCompletion: Declaration = ({ command, hidden, world, done }) => {
  command(
    'completion',
    'Print the script with which a shell completes commands, options and ids of the map.',
    ['source <(rolemap completion bash)', 'in ~/.bashrc'],
    ['source <(rolemap completion zsh)', 'in ~/.zshrc, behind compinit'],
    ['rolemap completion fish | source', 'in config.fish'],
  )
    .addArgument(new Argument('<shell>', 'for which shell').choices(SHELLS))
    .action(async (shell) => {
      const { completion } = await import('../commands/completion.ts');
      done(await completion(shell, world));
    });
  hidden('complete')
    .argument('[words...]')
    .requiredOption('--word <text>')
    .action(async (words, { word }, self) => {
      const { complete } = await import('../commands/complete.ts');
      done(await complete(self.parent, words, { word }, world));
    });
};
