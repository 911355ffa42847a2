import type { Declaration } from './declaration.ts';

/** Declares `rolemap schema`. */
export const declareSchema: Declaration = ({ command, world, done }) => {
  command('schema', 'Print the JSON Schema of the format.', [
    'rolemap schema > rolemap.schema.json',
    'for editors and other tools',
  ]).action(async () => {
    const { schema } = await import('../commands/schema.ts');
    done(await schema(world));
  });
};
