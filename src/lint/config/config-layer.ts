import type { Location } from '../../yaml/yaml-document.ts';
import type { ProfileId } from '../profile-ids.ts';
import { PROFILES } from '../profiles.ts';
import type { Config } from './config.ts';

/** One of the things that a configuration is made of: a profile, or a file. */
export interface ConfigLayer {
  /** What `rolemap config` calls it: `profile crisis`, or the path of the file. */
  readonly name: string;
  readonly config: Config;
  /** Where its keys stand; a profile and an empty file have none. */
  readonly location?: Location;
  /** The folder from which its patterns of files are seen, relative to where rolemap was started; empty for that folder itself. */
  readonly folder: string;
}

/** The layer that a profile stands for. */
export function profileLayer(profile: ProfileId): ConfigLayer {
  return { name: `profile ${profile}`, config: { rules: PROFILES[profile].rules }, folder: '' };
}
