import { readFile } from 'node:fs/promises';
import { STATUS, type Status, type World } from '../world.ts';

/** `rolemap schema`: the JSON Schema of the format, for editors and other tools. */
export async function schema(world: World): Promise<Status> {
  world.out(await readFile(new URL('../schemas/rolemap.schema.json', import.meta.url), 'utf8'));
  return STATUS.fine;
}
