import { basename, dirname, join } from 'node:path';

/**
 * The path of the record of an import: what the source said, as one map in a hidden file beside the map, which is no part of it. A later import of a newer export is compared with it, so that
 * what people wrote since is told from what the source changed.
 */
export function recordPath(target: string, isFile: boolean): string {
  return isFile
    ? join(dirname(target), `.${basename(target).replace(/\.ya?ml$/i, '')}.imported.yaml`)
    : join(target, '.imported.yaml');
}
