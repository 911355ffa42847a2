import { build } from 'esbuild';

/** A script or style as browsers get it: with all that it imports, made small. */
export async function bundleForBrowser(path: string, format: 'iife' | 'esm'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format,
    minify: true,
    charset: 'ascii',
    target: ['es2022'],
    write: false,
  });
  return outputFiles
    .map(({ text }) => text)
    .join('')
    .trim();
}
