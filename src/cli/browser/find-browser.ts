import { stat } from 'node:fs/promises';
import { posix, win32 } from 'node:path';

/** Where browsers are looked for. */
export interface Surroundings {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a file is there. */
  readonly isFile: (path: string) => Promise<boolean>;
}

const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
];

const ON_MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const ON_WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** A Chrome, Edge or Chromium: on PATH, else where the installers of the system put it. */
export async function findBrowser(surroundings: Surroundings): Promise<string | undefined> {
  for (const path of usualPlaces(surroundings)) if (await surroundings.isFile(path)) return path;
  return undefined;
}

function usualPlaces({ platform, env }: Surroundings): string[] {
  const { join, delimiter } = platform === 'win32' ? win32 : posix;
  const ending = platform === 'win32' ? '.exe' : '';
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  if (platform === 'darwin') {
    const homes = ['/Applications', ...(env.HOME === undefined ? [] : [join(env.HOME, 'Applications')])];
    return [
      ...onPath,
      ...ON_MAC.flatMap((name) => homes.map((home) => join(home, `${name}.app/Contents/MacOS/${name}`))),
    ];
  }
  if (platform === 'win32') {
    const homes = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((home) => home !== undefined);
    return [...onPath, ...ON_WINDOWS.flatMap((program) => homes.map((home) => join(home, program)))];
  }
  return [...onPath, '/snap/bin/chromium', '/opt/google/chrome/chrome'];
}

/** Whether a path leads to a file. */
export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
