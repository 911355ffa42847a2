import { readFile, rm } from 'node:fs/promises';
import { build } from 'esbuild';

/** Bundles the command into dist/, in parts that are loaded when they are needed. */
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
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
  minifySyntax: true,
  minifyWhitespace: true,
  define: { ROLEMAP_VERSION: JSON.stringify(version) },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
