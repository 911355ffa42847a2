import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { build, transform } from 'esbuild';
import { configSchema } from './config-schema.ts';
import { codeNote, type GeneratedFile } from './generated-file.ts';
import { PATCH_SCHEMA, ROLE_MAP_SCHEMA, readRoleMapSchema, readSchema, type SchemaPart } from './role-map-schema.ts';

/** The precompiled validators, with their types: two of the format, one each of the configuration, the baseline and a patch. */
export async function generateValidators(): Promise<GeneratedFile[]> {
  const format = { schema: await readRoleMapSchema(), source: ROLE_MAP_SCHEMA, name: 'validateRoleMap' };
  const config = { schema: configSchema() as SchemaPart, source: 'schemas/config.schema.json', name: 'validateConfig' };
  const baseline = { schema: await readSchema(BASELINE_SCHEMA), source: BASELINE_SCHEMA, name: 'validateBaseline' };
  const patch = {
    schema: withOneWay(await readSchema(PATCH_SCHEMA), 'operation'),
    source: PATCH_SCHEMA,
    name: 'validatePatch',
  };
  return [
    ...(await validatorFiles('validate-role-map', { ...format, thorough: false })),
    ...(await validatorFiles('explain-role-map', { ...format, thorough: true })),
    ...(await validatorFiles('validate-config', { ...config, thorough: true })),
    ...(await validatorFiles('validate-baseline', { ...baseline, thorough: true })),
    ...(await validatorFiles('validate-patch', { ...patch, thorough: true })),
  ];
}

const BASELINE_SCHEMA = 'schemas/baseline.schema.json';

/** A schema in which a key says which one of several ways counts, so that errors are about that one alone. The definition of the ways has the name of the key. */
function withOneWay(schema: SchemaPart, key: string): SchemaPart {
  const { anyOf = [], ...kept } = schema.definitions?.[key] ?? {};
  const ways = anyOf.map(({ $ref = '' }) => schema.definitions?.[$ref.replace('#/definitions/', '')] as SchemaPart);
  const choice: SchemaPart = {
    ...kept,
    type: 'object',
    required: [key],
    properties: { [key]: { enum: ways.map(({ properties }) => String(properties?.[key]?.const)) } },
    discriminator: { propertyName: key },
    oneOf: ways,
  };
  return { ...schema, definitions: { ...schema.definitions, [key]: choice } };
}

/** What a validator is made of; a thorough one gathers all errors, with the parts of the schema that they are about. */
interface Validator {
  readonly schema: SchemaPart;
  readonly source: string;
  readonly name: string;
  readonly thorough: boolean;
}

async function validatorFiles(file: string, validator: Validator): Promise<GeneratedFile[]> {
  const { name, source, thorough } = validator;
  const says = thorough
    ? `/** Whether a value fits the schema; where it does not, \`errors\` says why. */
export declare const ${name}: { (value: unknown): boolean; errors?: unknown[] | null };`
    : `/** Whether a value fits the schema. */
export declare const ${name}: (value: unknown) => boolean;`;
  const types = `${codeNote(source)}\n${says}\n`;
  return [
    { path: `src/schema/generated/${file}.js`, text: await validatorOf(validator) },
    { path: `src/schema/generated/${file}.d.ts`, text: types },
  ];
}

/**
 * The validator as one module without imports: whatever it needs of ajv is put into it. The thorough one of the format is loaded only after the
 * other, much shorter one has said no.
 */
async function validatorOf({ schema, source, name, thorough }: Validator): Promise<string> {
  const ajv = new Ajv({
    allErrors: thorough,
    verbose: thorough,
    messages: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    discriminator: true,
    // Only errors of inlined parts carry the key that does not fit; without, the validator is smaller.
    inlineRefs: thorough,
    keywords: EDITOR_KEYWORDS,
    code: { source: true, esm: true },
  });
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addSchema(thorough ? schema : withoutWords(schema, anything(schema)), name);
  const code = (standaloneCode as unknown as (ajv: Ajv, names: object) => string)(ajv, {
    [name]: name,
  });
  const bundle = await build({
    stdin: {
      contents: thorough ? withLinearErrors(code) : await withoutErrors(code),
      resolveDir: process.cwd(),
      loader: 'js',
    },
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
  return codeNote(source) + (bundle.outputFiles[0]?.text ?? '');
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

/**
 * ajv's code without the errors: for a yes or no, making them, and the paths in them, takes longer than all else. Each list item that may be a text or an
 * object has an error for the one where it is the other.
 */
async function withoutErrors(code: string): Promise<string> {
  // In this shape each statement has a line of its own.
  const { code: shaped } = await transform(code);
  const lean = shaped
    .replace(/(function validate\d+\(data), \{ instancePath = .*\} = \{\}\)/g, '$1)')
    .replace(/((?:validate\d+|wrapper\d+\.validate)\([^,\n]+), \{ instancePath.*, rootData \}\)/g, '$1)')
    .replace(/^ *(?:let vErrors = null|const err\d+ = .*|validate\d+\.errors = .*);\n/gm, '')
    .replace(
      /^ *if \(vErrors === null\) \{\s+vErrors = \[err\d+\];\s+\} else \{\s+vErrors\.push\(err\d+\);\s+\}\n/gm,
      '',
    )
    .replace(
      /^ *if \(vErrors !== null\) \{\s+if \(.*\) \{\s+vErrors\.length = .*;\s+\} else \{\s+vErrors = null;\s+\}\s+\}\n/gm,
      '',
    )
    .replace(/^ *vErrors = vErrors === null \? .*;\n *errors = vErrors\.length;$/gm, 'errors++;')
    // The format asks for one character at least, and the length of a text tells that as well as its characters, which are counted one by one.
    .replace(/func\d+\((data\d*)\) < 1\b/g, '$1.length < 1');
  const left = /vErrors|instancePath|\.errors\b|func\d+\(data/.exec(lean);
  if (left) throw new Error(`ajv makes its code in another way than before: "${left[0]}" is left in it`);
  return lean;
}

/** What the schema says to editors alone. */
const EDITOR_KEYWORDS = ['defaultSnippets', 'enumDescriptions', 'patternErrorMessage'];

const FOR_PEOPLE = ['title', 'description', 'examples', 'default', ...EDITOR_KEYWORDS];

/** References to the definitions that accept anything, as those of data that belong to the organisation. */
function anything({ definitions }: SchemaPart): ReadonlySet<unknown> {
  const accepting = Object.entries(definitions ?? {}).filter(([, part]) =>
    Object.keys(part).every((key) => FOR_PEOPLE.includes(key)),
  );
  return new Set(accepting.map(([name]) => `#/definitions/${name}`));
}

/** A schema without its texts for people, which the validator would carry along, and without references to what accepts anything. */
function withoutWords(schema: unknown, accepting: ReadonlySet<unknown>): object {
  if (Array.isArray(schema)) return schema.map((part) => withoutWords(part, accepting));
  if (typeof schema !== 'object' || schema === null) return schema as never;
  const kept = Object.entries(schema).filter(
    ([key, part]) => !FOR_PEOPLE.includes(key) && !(key === '$ref' && accepting.has(part)),
  );
  return Object.fromEntries(
    kept.map(([key, part]) => {
      const named = key === 'properties' || key === 'definitions' || key === 'patternProperties';
      const inner = (value: unknown) => withoutWords(value, accepting);
      return [
        key,
        named
          ? Object.fromEntries(Object.entries(part as object).map(([name, own]) => [name, inner(own)]))
          : inner(part),
      ];
    }),
  );
}
