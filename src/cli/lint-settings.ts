import { posix } from 'node:path';
import { type EffectiveConfig, mergeLayers } from '../lint/config/merge-layers.ts';
import type { FileMatcher } from '../lint/config/settings-for-map.ts';
import type { ProfileId } from '../lint/profile-ids.ts';
import { loadConfig } from '../load-config.ts';
import { reportObstacles } from './report-findings.ts';
import { Failure, type World } from './world.ts';

/** Which configuration is asked for on the command line. */
export interface ConfigOptions {
  /** A file; false for none at all. */
  readonly config?: string | false;
  readonly profile?: ProfileId;
  readonly color?: boolean;
}

/** The configuration for the map that paths lead to. Throws a `Failure` where it cannot be read, or is not valid: its findings go to stderr. */
export async function loadSettings(
  paths: readonly string[],
  { config, profile, ...options }: ConfigOptions,
  world: World,
): Promise<EffectiveConfig> {
  const { layers, findings, problems } = await loadConfig({
    paths,
    cwd: world.cwd,
    ...(typeof config === 'string' && { file: config }),
    none: config === false,
    ...(profile && { profile }),
  });
  if (problems.length > 0)
    throw new Failure(
      problems.map(({ path, message }) => `Cannot read the configuration ${path}: ${message}.`).join('\n'),
    );
  if (findings.length > 0) {
    await reportObstacles({ findings, files: [...new Set(findings.map(({ at }) => at.source.path))] }, options, world);
    throw new Failure('Nothing was looked at: mend the configuration first.');
  }
  return mergeLayers(layers);
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
