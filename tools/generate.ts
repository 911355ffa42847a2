import { generateTypes } from './generate/types.ts';
import { generateValidators } from './generate/validators.ts';

/** Writes everything that follows from a source of truth: run `npm run generate` after changing one. */
for (const generate of [generateTypes, generateValidators]) await generate();
