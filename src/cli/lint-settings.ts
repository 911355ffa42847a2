import { posix } from 'node:path';
import { type EffectiveConfig, mergeLayers } from '../lint/config/merge-layers.ts';
import type { FileMatcher } from '../lint/config/settings-for-map.ts';
import type { ProfileId } from '../lint/profile-ids.ts';
import { configsBeside } from '../load/find-config.ts';
import { type ConfigRequest, loadConfig } from '../load-config.ts';
import { reportObstacles } from './report-findings.ts';
import { Obstacle, type World } from './world.ts';

/** Which configuration is asked for on the command line. */
export interface ConfigOptions {
  /** A file; false for none at all. */
  readonly config?: string | false;
  readonly profile?: ProfileId;
  readonly color?: boolean;
}

/** The configuration for the map that paths lead to. Throws an `Obstacle` where it cannot be read, or is not valid: its findings go to stderr. */
export async function loadSettings(
  paths: readonly string[],
  options: ConfigOptions,
  world: World,
): Promise<EffectiveConfig> {
  const { layers, findings, problems } = await loadConfig(configRequest(paths, options, world));
  if (problems.length > 0)
    throw new Obstacle(
      problems.map(({ path, message }) => `Cannot read the configuration ${path}: ${message}.`).join('\n'),
    );
  if (findings.length > 0) {
    await reportObstacles({ findings, files: [...new Set(findings.map(({ at }) => at.source.path))] }, options, world);
    throw new Obstacle('Nothing was looked at: mend the configuration first.');
  }
  return mergeLayers(layers);
}

/** The files on which the configuration depends: those that are read, and the one that could be made beside the map. */
export async function configFiles(
  paths: readonly string[],
  options: ConfigOptions,
  world: World,
): Promise<readonly string[]> {
  const { files } = await loadConfig(configRequest(paths, options, world));
  return options.config === undefined ? [...files, ...(await configsBeside(paths, world.cwd))] : files;
}

/** The configuration that is asked for on the command line. */
export function configRequest(
  paths: readonly string[],
  { config, profile }: ConfigOptions,
  { cwd }: World,
): ConfigRequest {
  return {
    paths,
    cwd,
    ...(typeof config === 'string' && { file: config }),
    none: config === false,
    ...(profile && { profile }),
  };
}

/** Matches files with the patterns of overrides; loaded only where a configuration has any. */
export async function loadFileMatcher(config: EffectiveConfig): Promise<FileMatcher> {
  if (config.overrides.every(({ override }) => !override.files)) return () => false;
  const { default: picomatch } = await import('picomatch');
  const compiled = new Map<string, (path: string) => boolean>();
  return (path, patterns, folder) => {
    const key = JSON.stringify([folder, patterns]);
    let matches = compiled.get(key);
    if (!matches) {
      matches = picomatch([...patterns], { dot: true });
      compiled.set(key, matches);
    }
    return matches(folder === '' ? path : posix.relative(folder, path));
  };
}
