import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { build } from 'esbuild';
import { codeNote, type GeneratedFile } from './generated-file.ts';
import { ROLE_MAP_SCHEMA, readRoleMapSchema, type SchemaPart } from './role-map-schema.ts';

/** The two precompiled validators of the format, with their types. */
export async function generateValidators(): Promise<GeneratedFile[]> {
  const schema = await readRoleMapSchema();
  const files: GeneratedFile[] = [];
  for (const thorough of [false, true]) {
    const file = `src/schema/generated/${thorough ? 'explain' : 'validate'}-role-map`;
    files.push({ path: `${file}.js`, text: await validatorOf(schema, thorough) });
    files.push({ path: `${file}.d.ts`, text: VALIDATOR_TYPES });
  }
  return files;
}

const VALIDATOR_TYPES = `${codeNote(ROLE_MAP_SCHEMA)}
/** Whether a value fits the format; where it does not, \`errors\` says why. */
export declare const validateRoleMap: { (value: unknown): boolean; errors?: unknown[] | null };
`;

/**
 * The validator as one module without imports: whatever it needs of ajv is put into it. The thorough one gathers all errors with the
 * parts of the schema that they are about; it is five times as long, so it is loaded only after the other has said no.
 */
async function validatorOf(schema: SchemaPart, thorough: boolean): Promise<string> {
  const ajv = new Ajv({
    allErrors: thorough,
    verbose: thorough,
    messages: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    keywords: EDITOR_KEYWORDS,
    code: { source: true, esm: true },
  });
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addSchema(thorough ? schema : withoutWords(schema), 'validateRoleMap');
  const code = (standaloneCode as unknown as (ajv: Ajv, names: object) => string)(ajv, {
    validateRoleMap: 'validateRoleMap',
  });
  const bundle = await build({
    stdin: { contents: code, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
    legalComments: 'none',
  });
  return codeNote(ROLE_MAP_SCHEMA) + (bundle.outputFiles[0]?.text ?? '');
}

/** What the schema says to editors alone. */
const EDITOR_KEYWORDS = ['defaultSnippets', 'enumDescriptions', 'patternErrorMessage'];

const FOR_PEOPLE = ['title', 'description', 'examples', 'default', ...EDITOR_KEYWORDS];

/** A schema without its texts for people, which the validator would carry along. */
function withoutWords(schema: unknown): object {
  if (Array.isArray(schema)) return schema.map(withoutWords);
  if (typeof schema !== 'object' || schema === null) return schema as never;
  const kept = Object.entries(schema).filter(([key]) => !FOR_PEOPLE.includes(key));
  return Object.fromEntries(
    kept.map(([key, part]) => {
      const named = key === 'properties' || key === 'definitions' || key === 'patternProperties';
      return [
        key,
        named
          ? Object.fromEntries(Object.entries(part as object).map(([name, inner]) => [name, withoutWords(inner)]))
          : withoutWords(part),
      ];
    }),
  );
}
