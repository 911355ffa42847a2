import type { IncomingMessage } from 'node:http';

/** The only names under which the page may be asked for: a name that somebody else made lead to this machine would let their pages read it (DNS rebinding). */
const NAMES = ['127.0.0.1', 'localhost'];

/** Why a request is refused, as its status; undefined where it is one that the page itself, or whoever opens it, makes. */
export function refusalOf({ method, headers, url = '/' }: IncomingMessage, port: number): number | undefined {
  if (method !== 'GET' && method !== 'HEAD') return 405;
  const hosts = NAMES.map((name) => `${name}:${port}`);
  if (port === 80) hosts.push(...NAMES);
  if (headers.host === undefined || !hosts.includes(headers.host.toLowerCase())) return 403;
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`)) return 403;
  const site = headers['sec-fetch-site'];
  const isOwn = site === undefined || site === 'same-origin' || site === 'none';
  // A link to the page is nobody's harm; what is in it is for the page alone.
  const isOpened = url === '/' && headers['sec-fetch-dest'] === 'document';
  return isOwn || isOpened ? undefined : 403;
}
