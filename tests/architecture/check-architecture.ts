import { posix } from 'node:path';
import { BUILT, ENTRY_POINTS, FOLDERS, HOMES, PURE_NODE_MODULES } from './arrows.ts';
import { type ModuleImport, readModule } from './read-module.ts';

/**
 * Holds modules to the arrows of `arrows.ts`. Takes their texts by path (`src/text/order.ts`); gives what breaks an arrow, one sentence each with
 * file and line, in the order of the paths.
 *
 * Besides the arrows: no cycle of files at run time, no file that no entry point leads to, no import of a file that is not there.
 */
export function checkArchitecture(texts: ReadonlyMap<string, string>): string[] {
  const broken: string[] = [];
  const graph = new Map<string, Map<string, ModuleImport>>();
  for (const path of [...texts.keys()].sort()) {
    const folder = folderOf(path);
    const rule = FOLDERS[folder];
    if (!rule) {
      broken.push(`${path}: the folder ${folder} has no arrows yet. Add it to tests/architecture/arrows.ts.`);
      continue;
    }
    const { imports, touches } = readModule(path, texts.get(path) as string);
    const edges = new Map<string, ModuleImport>();
    graph.set(path, edges);
    for (const use of touches)
      if (!rule.touchesTheWorld) broken.push(`${path}:${use.line}: ${folder} uses ${use.what}. ${WORLD}`);
    for (const one of imports) {
      const say = (why: string) => broken.push(`${path}:${one.line}: ${why}`);
      const { specifier } = one;
      if (specifier === undefined) say('a computed import hides what is loaded. Write the path as it is.');
      else if (rule.reads && new RegExp(`^(?:\\.\\./)+${rule.reads}/.*\\.json$`).test(specifier)) continue;
      else if (specifier.startsWith('.')) {
        const target = resolve(path, specifier, texts);
        if (!target) say(`there is no file ${specifier}.`);
        else {
          // A value import outweighs a type import of the same file.
          if (edges.get(target)?.typeOnly !== false) edges.set(target, one);
          const to = folderOf(target);
          if (to !== folder && !rule.imports.includes(to) && !(one.typeOnly && rule.types?.includes(to)))
            say(`${folder} must not import ${to}${rule.types?.includes(to) ? ', except for types' : ''}: ${rule.why}.`);
        }
      } else if (specifier.startsWith('node:')) {
        if (!rule.touchesTheWorld && !PURE_NODE_MODULES.includes(specifier))
          say(`${folder} imports ${specifier}. ${WORLD}`);
      } else {
        const library = HOMES[specifier] ?? HOMES[packageOf(specifier)];
        if (library && library.home !== folder)
          say(`${packageOf(specifier)} belongs in ${library.home} alone: ${library.why}.`);
      }
    }
  }
  return [...broken, ...findCycles(graph), ...findOrphans(graph)];
}

const WORLD = 'Only src/load, src/serve and src/cli touch files, processes, the terminal and the clock; pass it in.';

/** The part of the table a file belongs to: `src/lint` for all below it, `src/index.ts` for itself. */
function folderOf(path: string): string {
  const parts = path.split('/');
  return parts[0] === 'src' ? parts.slice(0, 2).join('/') : (parts[0] as string);
}

function resolve(from: string, specifier: string, texts: ReadonlyMap<string, string>): string | undefined {
  const target = posix.join(posix.dirname(from), specifier);
  const source = BUILT[target] ?? target;
  return texts.has(source) ? source : undefined;
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Types may lead in a circle: nothing of them is left at run time. */
function findCycles(graph: ReadonlyMap<string, ReadonlyMap<string, ModuleImport>>): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push(`${[...trail.slice(start), path].join(' → ')}: files import each other in a circle.`);
    if (start >= 0 || done.has(path)) return;
    for (const [target, { typeOnly }] of graph.get(path) ?? []) if (!typeOnly) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return cycles;
}

function findOrphans(graph: ReadonlyMap<string, ReadonlyMap<string, ModuleImport>>): string[] {
  const reached = new Set<string>();
  const walk = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const target of graph.get(path)?.keys() ?? []) walk(target);
  };
  for (const entry of ENTRY_POINTS) walk(entry);
  return [...graph.keys()]
    .filter((path) => !reached.has(path))
    .map((path) => `${path}: nothing that a program begins with leads to this file. Use it or delete it.`);
}
