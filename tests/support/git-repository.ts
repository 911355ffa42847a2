import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Git as a person without settings of their own has it. */
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.org',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.org',
  GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
};

/** A real git repository in a folder of its own. */
export class GitRepository {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<GitRepository> {
    const repository = new GitRepository(await mkdtemp(join(tmpdir(), 'rolemap-git-')));
    await repository.git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  /** A clone of this repository; `options` as `git clone` takes them. */
  async clone(...options: readonly string[]): Promise<GitRepository> {
    const folder = await mkdtemp(join(tmpdir(), 'rolemap-git-'));
    await run('git', ['clone', '--quiet', ...options, `file://${this.folder}`, folder], { env: environment });
    return new GitRepository(folder);
  }

  async git(...args: readonly string[]): Promise<string> {
    return (await run('git', [...args], { cwd: this.folder, env: environment })).stdout.trim();
  }

  /** Runs a whole line in a shell, as a person would who copies it from a message. */
  async shell(line: string): Promise<void> {
    await run('sh', ['-c', line], { cwd: this.folder, env: environment });
  }

  async write(files: Readonly<Record<string, string | Uint8Array>>): Promise<this> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await writeFile(join(this.folder, path), text);
    }
    return this;
  }

  async link(path: string, target: string): Promise<this> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await symlink(target, join(this.folder, path));
    return this;
  }

  /** Commits all that is there, ignored files too. */
  async commit(message = 'change'): Promise<string> {
    await this.git('add', '--all', '--force');
    await this.git('commit', '--quiet', '--allow-empty', '--message', message);
    return this.git('rev-parse', 'HEAD');
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
