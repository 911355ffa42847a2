import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** An answer or an event of a browser. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: Record<string, unknown>) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A browser that was started for one task, and is spoken to over two pipes: no port is opened that others could reach. Messages are those of the Chrome DevTools
 * Protocol (https://chromedevtools.github.io/devtools-protocol/), as JSON with a zero byte behind each.
 */
export class BrowserPipe {
  readonly #process: ChildProcess;
  readonly #to: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = new Map<string, () => void>();
  readonly #closed: Promise<void>;
  #last = 0;
  #said = '';

  constructor(program: string, args: readonly string[]) {
    this.#process = spawn(program, [...args, '--remote-debugging-pipe'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    const [, , errors, to, from] = this.#process.stdio as unknown as [null, null, Readable, Writable, Readable];
    this.#to = to;
    to.on('error', () => {});
    errors.setEncoding('utf8').on('data', (text: string) => {
      this.#said = (this.#said + text).slice(-4000);
    });
    const parts: Buffer[] = [];
    from.on('data', (part: Buffer) => {
      let rest = part;
      for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
        parts.push(rest.subarray(0, end));
        this.#receive(JSON.parse(Buffer.concat(parts).toString('utf8')));
        parts.length = 0;
        rest = rest.subarray(end + 1);
      }
      parts.push(rest);
    });
    this.#closed = new Promise((resolve) => {
      this.#process.on('error', (error) => {
        this.#fail(error);
        resolve();
      });
      this.#process.on('close', () => {
        this.#fail(new Error(lastLine(this.#said) || 'It ended by itself.'));
        resolve();
      });
    });
  }

  /** Asks for something and gives the answer; throws with the browser's own words where it refuses, or has ended. */
  send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      if (this.#process.exitCode !== null || this.#process.killed) return reject(new Error('It has ended.'));
      this.#waiting.set(id, { resolve, reject });
      this.#to.write(`${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
    });
  }

  /** The next time that something happens. */
  next(event: string): Promise<void> {
    return new Promise((resolve) => this.#events.set(event, resolve));
  }

  /** Ends the browser, whatever it is doing. */
  async close(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#closed;
  }

  #receive({ id, method, result, error }: Message): void {
    if (id === undefined) {
      if (method !== undefined) this.#events.get(method)?.();
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result ?? {});
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
