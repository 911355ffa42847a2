/** The version in package.json, put in by the build. */
declare const ROLEMAP_VERSION: string;

/** The version of rolemap. */
export function version(): string {
  return ROLEMAP_VERSION;
}
