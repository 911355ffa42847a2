import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachedMap } from './cached-maps.ts';
import { SYNTHETIC_TODAY } from './synthetic-organization.ts';

/** A CPU profile as V8 writes it, as far as it is used here. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds between the samples. */
  readonly timeDeltas: readonly number[];
}

/** The parts of a run, each with the functions that begin it; a sample belongs to the innermost of them. */
const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['reading YAML: js-yaml’s events', ['parseEvents']],
  ['reading YAML: values from the events', ['constructValue']],
  ['the format (schema)', ['checkDocument', 'validateRoleMap']],
  ['the model: references and indexes', ['buildOrgMap']],
  ['the rules', ['lintMap']],
  ['finding and reading files', ['readSources', 'findFiles', 'walk', 'take', 'decode']],
  ['printing', ['reportFindings', 'summarize']],
  ['the command line', ['runProgram']],
  ['garbage collection', ['(garbage collector)']],
];
const START = 'the start of Node, and loading the code';

/** Where the main thread's time goes in one run of the built command: milliseconds by part. */
function profileRun(args: readonly string[]): Map<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'rolemap-profile-'));
  try {
    const bin = join(import.meta.dirname, '../bin/rolemap.js');
    const flags = ['--cpu-prof', '--cpu-prof-interval', '250', '--cpu-prof-dir', folder];
    const { status } = spawnSync(process.execPath, [...flags, bin, ...args], { stdio: 'ignore' });
    if (status !== 0) throw new Error(`rolemap ended with status ${status}`);
    return sharesOf(JSON.parse(readFileSync(join(folder, readdirSync(folder)[0] as string), 'utf8')) as Profile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sharesOf({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const partOfFunction = new Map(PARTS.flatMap(([part, functions]) => functions.map((name) => [name, part] as const)));
  const partOfNode = new Map<number, string>();
  // Callers stand before what they call.
  for (const { id, callFrame, children = [] } of nodes) {
    // What Node does for a part (read a file, say) belongs to that part; a module that is loaded meanwhile does not.
    const loads = callFrame.functionName === 'evaluate' || callFrame.functionName === 'compileSourceTextModule';
    const part = loads ? START : (partOfFunction.get(callFrame.functionName) ?? partOfNode.get(id) ?? START);
    partOfNode.set(id, part);
    for (const child of children) partOfNode.set(child, part);
  }
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id));
  const shares = new Map<string, number>();
  samples.forEach((id, index) => {
    if (idle.has(id)) return;
    const part = partOfNode.get(id) ?? START;
    shares.set(part, (shares.get(part) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  });
  return new Map([...shares].sort((a, b) => b[1] - a[1]));
}

for (const roles of [500, 10_000]) {
  const map = cachedMap(roles, roles === 500 ? 0 : 1000);
  for (const [kind, path] of [
    ['one file', map.file],
    ['many files', map.folder],
  ] as const) {
    const shares = profileRun(['lint', '--today', SYNTHETIC_TODAY, path]);
    const all = [...shares.values()].reduce((sum, time) => sum + time, 0);
    process.stdout.write(`\nlint, ${roles} roles, ${kind}: ${Math.round(all)} ms of the main thread\n`);
    for (const [part, time] of shares)
      process.stdout.write(`${`${((100 * time) / all).toFixed(0)} %`.padStart(6)}  ${part}\n`);
  }
}
