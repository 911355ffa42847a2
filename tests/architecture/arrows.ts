/** What one folder of `src` is for, and what it may import. */
export interface Folder {
  /** Folders whose values and types it may import; its own files it always may. */
  readonly imports: readonly string[];
  /** Folders of which it may import types only. */
  readonly types?: readonly string[];
  /** The folder whose JSON files it may import as data. */
  readonly reads?: string;
  /** Whether it may touch files, processes, the terminal and the clock. */
  readonly touchesTheWorld?: true;
  readonly why: string;
}

const GROUND = ['src/text', 'src/finding'];
const UP_TO_MODEL = [...GROUND, 'src/yaml', 'src/schema', 'src/model'];
const ALL_BUT_CLI = [
  ...UP_TO_MODEL,
  'src/lint',
  'src/diff',
  'src/render',
  'src/edit',
  'src/exchange',
  'src/starter',
  'src/questions',
  'src/report',
  'src/load',
  'src/load-map.ts',
  'src/load-config.ts',
  'src/serve',
];

/**
 * The import arrows. They point one way, so that each part can be read, tested and replaced with nothing but what lies below it. The stages lint,
 * diff, render, edit and exchange never import each other: what two of them need belongs in the model.
 */
export const FOLDERS: Readonly<Record<string, Folder>> = {
  'src/text': { imports: [], why: 'text knows nothing of maps' },
  'src/finding': { imports: ['src/text'], why: 'a finding is a message with a place in a text' },
  'src/yaml': { imports: GROUND, why: 'reading YAML gives values, places and findings' },
  'src/schema': { imports: [...GROUND, 'src/yaml'], reads: 'schemas', why: 'the format is checked on one document' },
  'src/model': { imports: UP_TO_MODEL, why: 'the map is built from documents that fit the format' },
  'src/lint': { imports: UP_TO_MODEL, why: 'rules look at the map alone' },
  'src/diff': { imports: UP_TO_MODEL, why: 'comparing looks at two maps alone' },
  'src/render': { imports: UP_TO_MODEL, why: 'pages are made of the map alone' },
  'src/edit': { imports: UP_TO_MODEL, why: 'edits change texts at places that the map knows' },
  'src/exchange': { imports: UP_TO_MODEL, why: 'other formats become a map, or are made of one' },
  'src/starter': {
    imports: UP_TO_MODEL,
    types: ['src/lint'],
    why: 'a new map is made of answers, and names the profile by which lint looks at it',
  },
  'src/questions': { imports: UP_TO_MODEL, why: 'questions are made of the map and of findings that are passed in' },
  'src/report': {
    imports: GROUND,
    types: ['src/lint', 'src/diff'],
    why: 'a report prints what it is given: it sees the shape of results and runs nothing',
  },
  'src/load': {
    imports: GROUND,
    touchesTheWorld: true,
    why: 'loading gives texts and knows nothing of what is in them',
  },
  'src/load-map.ts': {
    imports: [...UP_TO_MODEL, 'src/load'],
    why: 'it joins loading and reading, for the command line, the API and the server alike',
  },
  'src/load-config.ts': {
    imports: [...UP_TO_MODEL, 'src/lint', 'src/load'],
    why: 'it joins loading and lint, for the command line and the server alike',
  },
  'src/serve': {
    imports: ALL_BUT_CLI,
    touchesTheWorld: true,
    why: 'a server is another way in, beside the command line',
  },
  'src/cli': { imports: ALL_BUT_CLI, touchesTheWorld: true, why: 'the command line puts all parts together' },
  'src/index.ts': { imports: ALL_BUT_CLI, why: 'the public API offers the parts, without a terminal' },
  bin: { imports: ['src/cli'], why: 'the launcher starts the command' },
};

/** The files with which a program begins; every other file of `src` is imported by one of them, at last. */
export const ENTRY_POINTS = ['bin/rolemap.js', 'src/index.ts'];

/** What the build makes of an entry point: the launcher imports the built file. */
export const BUILT: Readonly<Record<string, string>> = { 'dist/start.js': 'src/cli/start.ts' };

/** Libraries that have one home, so that they can be replaced, and loaded late, in one place. */
export const HOMES: Readonly<Record<string, { readonly home: string; readonly why: string }>> = {
  'js-yaml': { home: 'src/yaml', why: 'the rest of the code sees values and places, not events of a parser' },
  yaml: { home: 'src/yaml', why: 'it is slow to load and explains syntax errors only' },
  commander: { home: 'src/cli', why: 'only the command line reads arguments' },
  chalk: { home: 'src/cli', why: 'reports are given their colours as a value' },
  inquirer: { home: 'src/cli', why: 'only the command line asks questions' },
  '@inquirer/prompts': { home: 'src/cli', why: 'only the command line asks questions' },
  picomatch: { home: 'src/cli', why: 'the rules are given a function that matches files' },
  'csv-parse': { home: 'src/exchange', why: 'only imports read tables' },
  saxen: { home: 'src/exchange', why: 'only imports read XML' },
  'smol-toml': { home: 'src/exchange', why: 'only imports read TOML' },
  yauzl: { home: 'src/exchange', why: 'only imports unpack archives' },
  ignore: { home: 'src/load', why: 'only loading decides which files count' },
  chokidar: { home: 'src/load', why: 'only loading knows which files to watch' },
  'write-file-atomic': { home: 'src/load', why: 'it writes files' },
};

/** The modules of Node that only compute; all others touch files, processes, the terminal, the network or the clock. */
export const PURE_NODE_MODULES = [
  'node:buffer',
  'node:crypto',
  'node:path',
  'node:path/posix',
  'node:url',
  'node:util',
];

/** Globals through which code reaches the world; the clock is looked for apart, since `new Date(text)` only computes. */
export const WORLDLY_GLOBALS = [
  'process',
  'console',
  'fetch',
  'performance',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
];
