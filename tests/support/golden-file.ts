import { existsSync } from 'node:fs';
import { expect } from 'vitest';

const BLESS = 'accept new output with: npm run bless';

/** Holds a text to a file (a full path). Vitest writes a missing file and passes; here that takes `npm run bless`. */
export async function expectGolden(text: string, file: string): Promise<void> {
  const isBlessing = expect.getState().snapshotState.snapshotUpdateState === 'all';
  if (!isBlessing) expect(existsSync(file), `${file} is missing; ${BLESS}`).toBe(true);
  await expect(text, BLESS).toMatchFileSnapshot(file);
}
