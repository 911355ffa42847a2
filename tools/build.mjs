import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Builds what users run into dist/: the command and the public API with all libraries inside, in parts that are loaded when they are needed
 * (docs/decisions/bundled-libraries.md says why), the types of the API, and the licences of the libraries.
 */
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

/** Parts of the font stand in generated code, where no bundler sees whose they are. */
const FONT_LICENCE = 'src/render/html/generated/inter-license.txt';

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { start: 'src/cli/start.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  plugins: [withoutChildProcess],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  metafile: true,
  define: {
    ROLEMAP_VERSION: JSON.stringify(version),
    // write-file-atomic makes names of temporary files with it.
    __filename: 'import.meta.filename',
  },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
await writeFile('dist/LICENSES.txt', licensesOf(Object.keys(metafile.inputs)));
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });

/** The licences of all libraries among the bundled files: they ask to be passed on with every copy. */
function licensesOf(files) {
  const libraries = new Set(files.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  const parts = [...libraries].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'license', 'license.md', 'LICENSE.txt', 'LICENSE-MIT'].find((candidate) =>
      existsSync(`${folder}/${candidate}`),
    );
    if (!license) throw new Error(`${name} states no licence: it cannot be bundled.`);
    return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : 'No licence text is given with it.'}\n`;
  });
  parts.push(`Inter, the font in HTML pages (OFL-1.1)\n\n${readFileSync(FONT_LICENCE, 'utf8').trim()}\n`);
  return `rolemap contains these libraries, and a font.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
