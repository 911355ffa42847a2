import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  MarkupKind,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const schema = pathToFileURL(resolve('schemas/rolemap.schema.json')).href;

/** What an editor knows of one text, asked through yaml-language-server as an editor asks. `|` marks the cursor in a text. */
export class Editor {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #diagnostics = new Map<string, (found: Diagnostic[]) => void>();
  #opened = 0;

  private constructor(process: ChildProcess, connection: ProtocolConnection) {
    this.#process = process;
    this.#connection = connection;
  }

  /** Starts the server over stdio; everything that would need a network is off. */
  static async start(): Promise<Editor> {
    const require = createRequire(import.meta.url);
    const server = join(dirname(require.resolve('yaml-language-server/package.json')), 'bin', 'yaml-language-server');
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const editor = new Editor(child, connection);
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ section }) => (section === 'yaml' ? SETTINGS : null)),
    );
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) =>
      editor.#diagnostics.get(uri)?.(diagnostics),
    );
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        workspace: { configuration: true },
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: [MarkupKind.Markdown] } },
          hover: { contentFormat: [MarkupKind.Markdown] },
          publishDiagnostics: {},
        },
      },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  /** What the editor marks in a text. */
  async diagnose(text: string): Promise<Diagnostic[]> {
    return (await this.#open(text)).diagnostics;
  }

  /** What the editor offers at the cursor. */
  async complete(marked: string): Promise<CompletionItem[]> {
    const { text, position } = cursorIn(marked);
    const { uri } = await this.#open(text);
    const offered = await this.#connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    return Array.isArray(offered) ? offered : (offered?.items ?? []);
  }

  /** What the editor shows when the pointer rests at the cursor, as Markdown. */
  async hover(marked: string): Promise<string> {
    const { text, position } = cursorIn(marked);
    const { uri } = await this.#open(text);
    const shown: Hover | null = await this.#connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position,
    });
    return shown && typeof shown.contents === 'object' && 'value' in shown.contents ? shown.contents.value : '';
  }

  stop(): void {
    this.#connection.dispose();
    this.#process.kill();
  }

  /** Opens a text as a file of its own and waits until the server has looked at it. */
  async #open(text: string): Promise<{ uri: string; diagnostics: Diagnostic[] }> {
    this.#opened += 1;
    const uri = `file:///map-${this.#opened}.yaml`;
    const looked = new Promise<Diagnostic[]>((done) => this.#diagnostics.set(uri, done));
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'yaml', version: 1, text: `# yaml-language-server: $schema=${schema}\n${text}` },
    });
    return { uri, diagnostics: await looked };
  }
}

const SETTINGS = {
  validate: true,
  hover: true,
  completion: true,
  schemaStore: { enable: false },
  kubernetesCRDStore: { enable: false },
};

/** A text without its cursor, and where that stood; the modeline takes the first line. */
function cursorIn(marked: string): { text: string; position: Position } {
  const before = marked.slice(0, marked.indexOf('|')).split('\n');
  return {
    text: marked.replace('|', ''),
    position: { line: before.length, character: before.at(-1)?.length ?? 0 },
  };
}
