import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Tries the examples with the built command, as a newcomer would, and leaves their pages in the folder demo/. */
const root = resolve(import.meta.dirname, '..');
const OUT = 'demo';
const MOST_LINES = 18;

// The dates in a map stand still, so the demo looks at each on a day of its own.
const EXAMPLES = [
  { name: 'refugee-shelter', today: '2015-09-16' },
  { name: 'diy-store', today: '2026-11-24' },
  { name: 'management-team', today: '2026-11-24' },
  { name: 'municipality', today: '2026-11-24' },
];
const BEFORE = 'examples/from-titles/before.yaml';
const AFTER = 'examples/from-titles/after.yaml';

if (isOutOfDate()) {
  say('Building rolemap first …');
  run('npm run build', process.execPath, ['tools/build.mjs'], 0);
}

say('1. Is it a map that rolemap can read? Syntax, format and references.');
rolemap(['validate', 'examples/municipality']);

say('2. Is it a good map? An HR department, copied from its chart of job titles.');
rolemap(['lint', BEFORE, '--today', '2026-11-24'], { status: 1 });

say('3. What changed when the same people wrote down roles?');
rolemap(['diff', BEFORE, AFTER], { status: 1 });

say('4. Maps without findings; a crisis team needs only the bare minimum.');
for (const { name, today } of EXAMPLES) {
  const profile = name === 'refugee-shelter' ? ['--profile', 'crisis'] : [];
  rolemap(['lint', `examples/${name}`, ...profile, '--today', today]);
}

say('5. Pages to read, print and share.');
for (const { name, today } of EXAMPLES) render(`examples/${name}`, name, today);
render(AFTER, 'from-titles', '2026-11-24');

say(`The pages are in ${join(root, OUT)}: begin with ${join(OUT, 'municipality', 'README.md')} in a Markdown preview.
What a rule is about: node bin/rolemap.js explain title-as-role`);

/** Pages of an earlier run are taken away, so that none is left that a map no longer has. */
function render(path, name, today) {
  const out = `${OUT}/${name}`;
  rmSync(join(root, out), { recursive: true, force: true });
  rolemap(['render', path, '--out', out, '--today', today]);
}

function rolemap(args, { status = 0 } = {}) {
  run(`node bin/rolemap.js ${args.join(' ')}`, process.execPath, ['bin/rolemap.js', ...args], status);
}

/** Shows a command line and what it prints; another exit status than the expected one ends the demo. */
function run(shown, command, args, expected) {
  console.log(`$ ${shown}`);
  const color = process.stdout.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...color },
    maxBuffer: 64 * 1024 * 1024,
  });
  const text = `${stdout ?? ''}${stderr ?? ''}`.trimEnd();
  if (!error && status === expected) {
    if (text !== '') console.log(indented(shortened(text)));
    console.log(expected === 0 ? '' : `  (exit status ${status}, as expected)\n`);
    return;
  }
  console.log(indented(text));
  const ended = error?.message ?? (signal ? `was ended by ${signal}` : `gave exit status ${status}`);
  console.error(`\nThe demo stopped: this command ${ended}, where ${expected} was expected.\n  ${shown}`);
  process.exit(1);
}

/** The beginning and the last line of what would fill more than a screen, cut where a part ends. */
function shortened(text) {
  const lines = text.split('\n');
  if (lines.length <= MOST_LINES + 2) return text;
  const cut = lines.lastIndexOf('', MOST_LINES) + 1 || MOST_LINES;
  const left = lines.length - cut - 1;
  return [...lines.slice(0, cut), `… ${left} more lines; run the command to see them`, '', lines.at(-1)].join('\n');
}

function indented(text) {
  return text.replace(/^(?=.)/gm, '  ');
}

function say(text) {
  console.log(`${text}\n`);
}

/** Whether the command was never built, or its sources are younger than it is. */
function isOutOfDate() {
  const built = join(root, 'dist', 'start.js');
  if (!existsSync(built)) return true;
  const { mtimeMs } = statSync(built);
  return readdirSync(join(root, 'src'), { recursive: true }).some(
    (file) => statSync(join(root, 'src', file)).mtimeMs > mtimeMs,
  );
}
