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
    // Only errors of inlined parts carry the key that does not fit; without, the validator is smaller.
    inlineRefs: thorough,
    keywords: EDITOR_KEYWORDS,
    code: { source: true, esm: true },
  });
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addSchema(thorough ? schema : withoutWords(schema), 'validateRoleMap');
  const code = (standaloneCode as unknown as (ajv: Ajv, names: object) => string)(ajv, {
    validateRoleMap: 'validateRoleMap',
  });
  const bundle = await build({
    stdin: { contents: withLinearErrors(code), resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    write: false,
    legalComments: 'none',
  });
  return codeNote(ROLE_MAP_SCHEMA) + (bundle.outputFiles[0]?.text ?? '');
}

/**
 * ajv gathers the errors of parts by making a new list each time, which takes a minute for a file in which 20,000 teams are wrong; here they
 * are added to the list that is there.
 */
function withLinearErrors(code: string): string {
  const gather = /vErrors = vErrors === null \? ([\w.]+\.errors) : vErrors\.concat\(\1\);/g;
  return `${code.replace(gather, 'vErrors = gatherErrors(vErrors, $1);')}
function gatherErrors(before, more) {
  if (before === null) return more;
  for (const error of more) before.push(error);
  return before;
}`;
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
