import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { refusalOf } from './check-request.ts';
import { SHELL_SCRIPT, SHELL_STYLE } from './generated/assets.ts';
import type { LiveMap } from './live-map.ts';
import { shellDocument } from './shell-document.ts';

/** A server that is running. */
export interface RunningServer {
  /** Its address, with a stroke at the end. */
  readonly address: string;
  /** Waits until what browsers ask for after a change has been sent, but never for long. */
  quiet(): Promise<void>;
  /** Ends all connections; the port is free when it is done. */
  close(): Promise<void>;
}

/** Only this machine can reach it. */
const HOST = '127.0.0.1';
/** A browser that sees nothing for too long takes the connection for lost, and one that is gone is noticed when nothing can be sent to it; milliseconds. */
const HEARTBEAT = 25_000;

/** Milliseconds in which a browser that was told of a change asks for it, and after which nobody is waited for any more. */
const ASKING = 25;
const LONGEST_SENDING = 500;

/** What the document around the page may do: run its own script, ask this server, frame this server's page, and nothing else. */
const SHELL_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** The page brings a policy of its own. */
const PAGE_POLICY = "frame-ancestors 'self'";

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/**
 * Serves a map to the browsers of this machine: the document around the page, the states of the map as JSON, and a stream that tells when there is another one. Other names than those of this machine,
 * and requests of other sites, are refused.
 *
 * Throws the error of `listen`, such as `EADDRINUSE`, where the port cannot be had. Port 0 is any free one.
 */
export async function startServer(map: LiveMap, port: number): Promise<RunningServer> {
  let sending = 0;
  const server = createServer((request, response) => {
    if (request.url !== '/changes') {
      sending++;
      response.on('close', () => sending--);
    }
    const refusal = refusalOf(request, portOf(server));
    if (refusal !== undefined) send(response, refusal, 'text/plain', '');
    else answer(map, request, response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen({ port, host: HOST, exclusive: true }, done);
  });
  return {
    address: `http://${HOST}:${portOf(server)}/`,
    async quiet() {
      const end = Date.now() + LONGEST_SENDING;
      do await wait(ASKING);
      while (sending > 0 && Date.now() < end);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}

function answer(map: LiveMap, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://local');
  if (pathname === '/') send(response, 200, 'text/html', shellDocument(map.state), SHELL_POLICY);
  else if (pathname === '/shell.js') send(response, 200, 'text/javascript', SHELL_SCRIPT);
  else if (pathname === '/shell.css') send(response, 200, 'text/css', SHELL_STYLE);
  else if (pathname === '/state') send(response, 200, 'application/json', JSON.stringify(map.state));
  else if (pathname === '/changes') stream(map, request, response);
  else {
    const page = pathname === '/page' ? map.page(searchParams.get('id') ?? '') : undefined;
    if (page === undefined) send(response, 404, 'text/plain', '');
    else send(response, 200, 'text/html', page, PAGE_POLICY);
  }
}

function send(response: ServerResponse, status: number, type: string, text: string, policy = "default-src 'none'") {
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy': policy,
  });
  response.end(text);
}

/** Server-sent events (HTML standard, section 9.2): the id of each state, as soon as it is there. */
function stream(map: LiveMap, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
  const tell = () => response.write(`data: ${map.state.id}\n\n`);
  response.write('retry: 1000\n');
  tell();
  const stop = map.listen(tell);
  const heartbeat = setInterval(() => response.write(': \n\n'), HEARTBEAT);
  request.on('close', () => {
    stop();
    clearInterval(heartbeat);
  });
}
