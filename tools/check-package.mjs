import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/**
 * Packs rolemap as a publisher would and uses the package as a stranger would: installed in an empty folder without a registry, the command run,
 * the API imported and its types compiled. Stops with the first thing that is not so.
 */
const root = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'rolemap-package-'));
try {
  const [packed] = JSON.parse(run(root, 'npm', 'pack', '--json', '--silent', '--pack-destination', folder));
  const tarball = join(folder, packed.filename);
  say(`packed ${packed.files.length} files, ${Math.round(packed.size / 1024)} kB`);
  await checkContents(packed.files.map(({ path }) => path));
  await checkWithPublint(tarball);

  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
  // Without a registry: all that rolemap needs is in the package.
  run(folder, 'npm', 'install', '--offline', '--no-audit', '--no-fund', tarball);
  say('installs without a registry');
  await checkCommand();
  await checkApi();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function checkContents(paths) {
  const { bin, exports, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const needed = [bin.rolemap, ...Object.values(exports['.']), './schemas/rolemap.schema.json', './dist/LICENSES.txt']
    .map((path) => path.replace(/^\.\//, ''))
    .concat('LICENSE', 'README.md', 'CHANGELOG.md');
  for (const path of needed) expect(paths.includes(path), `${path} is in the package`);
  const stray = paths.filter(
    (path) => !/^(bin|dist|docs|schemas)\/|^(LICENSE|README\.md|CHANGELOG\.md|package\.json)$/.test(path),
  );
  expect(stray.length === 0, `nothing else is in the package: ${stray.join(', ')}`);
  expect(/^\d+\.\d+\.\d+/.test(version), 'the package has a version');
}

async function checkWithPublint(tarball) {
  const bytes = await readFile(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
    strict: true,
  });
  expect(
    messages.length === 0,
    `publint has no remarks:\n${messages.map((message) => formatMessage(message, pkg)).join('\n')}`,
  );
  say('publint has no remarks');
}

async function checkCommand() {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(
    join(folder, 'map.yaml'),
    'rolemap: 1\nname: Shelter\nteams: {shelter: {roles: {beds: {purpose: Sleep, holders: [fatima]}}}}\npeople: {fatima: Fatima}\n',
  );
  const rolemap = (...args) => run(folder, 'npx', '--no-install', 'rolemap', ...args);
  expect(rolemap('--version') === `${version}\n`, 'rolemap --version prints the version');
  expect(rolemap('validate', 'map.yaml').startsWith('No findings in 1 file'), 'rolemap validate accepts a small map');
  expect(rolemap('render', 'map.yaml').includes('Fatima'), 'rolemap render prints a page');
  rolemap('render', 'map.yaml', '--out', 'pages');
  expect((await readFile(join(folder, 'pages/README.md'), 'utf8')).includes('Shelter'), 'rolemap render writes pages');
  expect(JSON.parse(rolemap('schema')).title !== undefined, 'rolemap schema prints the schema');
  expect(rolemap('explain', 'role-unfilled').includes('Why:'), 'rolemap explain explains');
  say('the command runs');
}

async function checkApi() {
  const example = /```ts\n(.*?)```/s.exec(await readFile(join(root, 'docs/api.md'), 'utf8'))[1];
  // The last line holds only where the compiler finds the types: without them anything would do.
  await writeFile(join(folder, 'example.ts'), `${example}// @ts-expect-error\nconst wrong: string = lintMap;\n`);
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
  run(
    folder,
    process.execPath,
    compiler,
    '--strict',
    '--skipLibCheck',
    'false',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    ...types,
    'example.ts',
  );
  expect(run(folder, process.execPath, 'example.js').includes('role-empty'), 'the example of docs/api.md runs');
  say('the API can be imported, and its types compile');
}

function run(cwd, command, ...args) {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(`${[command, ...args].join(' ')} failed:\n${error.stdout}${error.stderr}`);
  }
}

function expect(holds, what) {
  if (!holds) throw new Error(`Not so: ${what}`);
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
