import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GENERATED_FOLDERS, GENERATORS } from './generate/generators.ts';

/** Writes everything that follows from a source of truth: run `npm run generate` after changing one. */
const files = (await Promise.all(GENERATORS.map((generate) => generate()))).flat();
for (const { path, text } of files) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
for (const folder of GENERATED_FOLDERS) {
  const made = new Set(files.map(({ path }) => path));
  for (const name of await readdir(folder)) if (!made.has(`${folder}/${name}`)) await rm(`${folder}/${name}`);
}
