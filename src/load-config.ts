import { posix } from 'node:path';
import type { Finding } from './finding/finding.ts';
import { type ConfigLayer, profileLayer } from './lint/config/config-layer.ts';
import type { readConfig } from './lint/config/read-config.ts';
import { PROFILE_IDS, type ProfileId } from './lint/profile-ids.ts';
import type { ConfigText } from './load/find-config.ts';
import { findConfig, readConfigText, readExtended } from './load/find-config.ts';
import type { LoadProblem } from './load/find-files.ts';

/** Which configuration is asked for. */
export interface ConfigRequest {
  /** The paths of the map. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** A file to use instead of the one that is looked up. */
  readonly file?: string;
  /** Whether files are left out altogether. */
  readonly none?: boolean;
  /** A profile to start from instead of what the configuration extends. */
  readonly profile?: ProfileId;
}

/** The layers of a configuration, those that win last; or what is wrong with it. */
export interface LoadedConfig {
  readonly layers: readonly ConfigLayer[];
  readonly findings: readonly Finding[];
  readonly problems: readonly LoadProblem[];
  /** The files that say something about it, those that cannot be read too. */
  readonly files: readonly string[];
}

const DEFAULT_PROFILE = 'recommended';

/**
 * Loads the configuration for a map, with all that it extends. Without a file, it is the recommended profile alone.
 *
 * Findings: those of `readConfig` and `checkLayers`, and `schema` for a file that extends itself.
 */
export async function loadConfig({ paths, cwd, file, none, profile }: ConfigRequest): Promise<LoadedConfig> {
  const found = none ? undefined : file === undefined ? await findConfig(paths, cwd) : await readConfigText(file, cwd);
  if (!found) return { layers: [profileLayer(profile ?? DEFAULT_PROFILE)], findings: [], problems: [], files: [] };
  // What reads and explains configurations is large, and many maps have none.
  const [{ readConfig }, { checkLayers }] = await Promise.all([
    import('./lint/config/read-config.ts'),
    import('./lint/config/check-layers.ts'),
  ]);
  const loader = new Loader(cwd, readConfig);
  if (profile) loader.layers.push(profileLayer(profile));
  await loader.add(found, [], profile === undefined);
  const { layers, findings, problems, files } = loader;
  const wrong = findings.length > 0 || problems.length > 0;
  return { layers, findings: wrong ? findings : checkLayers(layers), problems, files };
}

class Loader {
  readonly layers: ConfigLayer[] = [];
  readonly findings: Finding[] = [];
  readonly problems: LoadProblem[] = [];
  readonly files: string[] = [];
  readonly #cwd: string;
  readonly #read: typeof readConfig;

  constructor(cwd: string, read: typeof readConfig) {
    this.#cwd = cwd;
    this.#read = read;
  }

  /** Adds what a file extends, then the file; `above` are the files that led to it, and a profile takes the place of what it extends. */
  async add(text: ConfigText, above: readonly string[], extending: boolean): Promise<void> {
    this.files.push('problem' in text ? text.problem.path : text.source.path);
    if ('problem' in text) {
      this.problems.push(text.problem);
      return;
    }
    const { source } = text;
    const read = await this.#read(source);
    if ('findings' in read) {
      this.findings.push(...read.findings);
      return;
    }
    const folder = posix.dirname(source.path) === '.' ? '' : posix.dirname(source.path);
    const { extends: extended = above.length === 0 ? [DEFAULT_PROFILE] : [] } = read.config;
    const references = typeof extended === 'string' ? [extended] : extended;
    for (const [index, reference] of extending ? references.entries() : []) {
      const profile = PROFILE_IDS.find((id) => id === reference);
      if (profile) this.layers.push(profileLayer(profile));
      else {
        const next = await readExtended(reference, folder, this.#cwd);
        const path = 'source' in next ? next.source.path : undefined;
        if (path !== undefined && [...above, source.path].includes(path)) {
          const place = read.location?.child('extends');
          const at = typeof extended === 'string' ? place : place?.child(index);
          if (at) this.findings.push(extendsItself([...above, source.path, path], at.value));
        } else await this.add(next, [...above, source.path], true);
      }
    }
    this.layers.push({
      name: source.path,
      config: read.config,
      folder,
      ...(read.location && { location: read.location }),
    });
  }
}

function extendsItself(files: readonly string[], at: Finding['at']): Finding {
  return {
    rule: 'schema',
    severity: 'error',
    subject: 'org',
    message: `These configurations extend each other: ${files.join(' → ')}.`,
    at,
    detail: files.join(' '),
    help: 'take one of them out of `extends`.',
  };
}
