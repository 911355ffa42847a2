import type { Declaration } from './declaration.ts';

/** Declares `rolemap git-diff` and `git-text`: what git itself calls, once it is set up; people have no use for them. */
export const declareGitDrivers: Declaration = ({ hidden, world, done }) => {
  hidden('git-diff')
    .argument('<path>')
    .argument('[versions...]')
    .option('--lang <language>')
    .action(async (path, versions, _options, self) => {
      const { gitDiff } = await import('../commands/git-diff.ts');
      done(await gitDiff(path, versions, self.optsWithGlobals(), world));
    });
  hidden('git-text')
    .argument('<file>')
    .action(async (file) => {
      const { gitText } = await import('../commands/git-text.ts');
      done(await gitText(file, world));
    });
};
