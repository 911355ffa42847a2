/** A path of a source as a relative URI reference (RFC 3986): `/` between folders, everything else that has a meaning in URIs percent-encoded. */
export function relativeUri(path: string): string {
  return path
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
