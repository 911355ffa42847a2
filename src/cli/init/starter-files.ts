import { access, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answers } from '../../starter/answers.ts';
import { writeConfig } from '../../starter/write-config.ts';
import { nextCommands, writeReadMe } from '../../starter/write-read-me.ts';
import { writeStarterMap } from '../../starter/write-starter-map.ts';
import { type CiService, WORKFLOW_FILES, writeWorkflow } from '../../starter/write-workflow.ts';
import { version } from '../version.ts';

/** The files with which a map begins. */
export interface StarterFiles {
  readonly files: readonly StarterFile[];
  /** The commands to go on with. */
  readonly next: readonly string[];
}

export interface StarterFile {
  /** The full path. */
  readonly path: string;
  readonly text: string;
  /** Whether it only serves editors, and nobody reads it. */
  readonly isSchema?: true;
}

/** Where a map begins: its folder, and what is around it. */
export interface StarterPlace {
  /** The full path of the folder of the map. */
  readonly folder: string;
  /** The full path of the folder that git knows as the top; the folder itself where there is no git. */
  readonly top: string;
  /** The full path of the folder in whose `node_modules` rolemap is. */
  readonly installedIn: string | undefined;
}

/** The files that every new map has, seen from its folder. */
export const MAIN_FILES = ['map.yaml', '.rolemap.yaml', 'README.md'] as const;

/** Where copies of the schemas go, seen from the folder of the map. */
const SCHEMA_FOLDER = '.schemas';

/** Looks around the folder in which a map is to begin. */
export async function findPlace(folder: string): Promise<StarterPlace> {
  return {
    folder,
    top: (await findAbove(folder, '.git')) ?? folder,
    installedIn: await findAbove(folder, 'node_modules/rolemap/schemas/rolemap.schema.json'),
  };
}

/** The files that answers give. Schemas are copied where no installed rolemap has them. */
export async function starterFiles(
  answers: Answers,
  { folder, top, installedIn }: StarterPlace,
  { today, ci }: { readonly today: string; readonly ci: CiService | undefined },
): Promise<StarterFiles> {
  const schemas = installedIn === undefined ? SCHEMA_FOLDER : join(installedIn, 'node_modules/rolemap/schemas');
  const schemaAt = (name: string) =>
    `./${slashes(relative(folder, resolve(folder, schemas, name)))}`.replace('./../', '../');
  const program = installedIn === undefined ? 'rolemap' : 'npx rolemap';
  const copies =
    installedIn === undefined
      ? await Promise.all(
          SCHEMAS.map(async (name) => ({
            path: join(folder, SCHEMA_FOLDER, name),
            text: await readSchema(name),
            isSchema: true as const,
          })),
        )
      : [];
  const [map, config, readMe] = MAIN_FILES;
  return {
    files: [
      { path: join(folder, map), text: writeStarterMap(answers, { schema: schemaAt(SCHEMAS[0]), today }) },
      { path: join(folder, config), text: writeConfig(answers, schemaAt(SCHEMAS[1])) },
      { path: join(folder, readMe), text: writeReadMe(answers, program) },
      ...copies,
      ...(ci === undefined
        ? []
        : [
            {
              path: join(top, WORKFLOW_FILES[ci]),
              text: writeWorkflow(ci, {
                folder: slashes(relative(top, folder)) || '.',
                isInstalled: installedIn === top,
                version: version(),
              }),
            },
          ]),
    ],
    next: nextCommands(answers, program),
  };
}

const SCHEMAS = ['rolemap.schema.json', 'config.schema.json'] as const;

/** The nearest folder, from one upwards, in which there is something. */
async function findAbove(folder: string, name: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await isThere(join(at, name))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** The text of a schema that goes with rolemap: beside what was built, or beside the code. */
async function readSchema(name: string): Promise<string> {
  const home = await findAbove(dirname(fileURLToPath(import.meta.url)), `schemas/${name}`);
  return readFile(join(home ?? '.', 'schemas', name), 'utf8');
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}
