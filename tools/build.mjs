import { readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

/** Bundles the command into dist/, in parts that are loaded when they are needed. */
const { version } = JSON.parse(await readFile('package.json', 'utf8'));

/**
 * commander asks for child_process, which it needs only for commands that are programs of their own; rolemap has none, and loading it takes a
 * twentieth of a short run.
 */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('commander') ? { path: 'child-process', namespace: 'empty' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { start: 'src/cli/start.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // It asks for the name of its own file, which a bundle does not have.
  external: ['write-file-atomic'],
  plugins: [withoutChildProcess],
  minifySyntax: true,
  minifyWhitespace: true,
  define: { ROLEMAP_VERSION: JSON.stringify(version) },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
