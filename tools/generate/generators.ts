import { generateChanges } from './changes.ts';
import { generateCheckPage } from './check-page.ts';
import { generateCommandPage } from './command-page.ts';
import { generateConfigSchema } from './config-schema.ts';
import { generateFormatPage } from './format-page.ts';
import type { Generator } from './generated-file.ts';
import { generateInterWidths } from './inter-widths.ts';
import { generateMapSchema } from './map-schema.ts';
import { generatePageAssets } from './page-assets.ts';
import { generatePageFonts } from './page-fonts.ts';
import { generateProfilePage } from './profile-page.ts';
import { generateRulePages } from './rule-pages.ts';
import { generateRuleRegistry } from './rule-registry.ts';
import { generateShellAssets } from './shell-assets.ts';
import { generateTypes } from './types.ts';
import { generateValidators } from './validators.ts';

/** All that is generated. */
export const GENERATORS: readonly Generator[] = [
  generateTypes,
  generatePageAssets,
  generatePageFonts,
  generateShellAssets,
  generateValidators,
  generateConfigSchema,
  generateMapSchema,
  generateRuleRegistry,
  generateFormatPage,
  generateRulePages,
  generateProfilePage,
  generateCheckPage,
  generateCommandPage,
  generateChanges,
  generateInterWidths,
];

/** The folders that hold nothing else: what is left over from an earlier run is deleted there. */
export const GENERATED_FOLDERS = [
  'src/schema/generated',
  'src/render/html/generated',
  'src/serve/generated',
  'docs/rules',
];
