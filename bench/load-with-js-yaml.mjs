// The least that a program can do with YAML files: js-yaml's own `load` on each. What lint is compared with.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

for (const path of process.argv.slice(2)) {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true }).flatMap((name) => (name.endsWith('.yaml') ? [join(path, name)] : []))
    : [path];
  for (const file of files) load(readFileSync(file, 'utf8'));
}
