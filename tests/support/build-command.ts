import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';

/** Builds the command before the tests that run it, where the code is newer than what was built. */
export default function buildCommand(): void {
  const sources = ['package.json', 'tools/build.mjs'].concat(
    readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => `src/${path}`),
  );
  const built = existsSync('dist/start.js') ? statSync('dist/start.js').mtimeMs : 0;
  if (sources.some((path) => statSync(path).mtimeMs > built))
    execFileSync(process.execPath, ['tools/build.mjs'], { stdio: 'inherit' });
}
