import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANGE_RULES } from '../../src/finding/change-rules.ts';
import { RULES } from '../../src/lint/registry.ts';
import { runInProcess } from '../support/run-in-process.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolemap-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function run(args: string[], files: Readonly<Record<string, string | Uint8Array>> = {}) {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const { out } = await runInProcess(args, { cwd: folder, stdin: files['-'] as string });
  return JSON.parse(out);
}

interface SchemaPart {
  readonly properties?: object;
  readonly definitions?: Readonly<Record<string, SchemaPart>>;
}

/** The published schema, closed to keys that it does not describe: what is printed must be described. */
function validatorOf(name: string) {
  const schema: SchemaPart = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
  const close = (part: SchemaPart) => (part.properties ? { ...part, additionalProperties: false } : part);
  const definitions = Object.entries(schema.definitions ?? {}).map(([key, part]) => [key, close(part)]);
  const validate = new Ajv({ allErrors: true, strict: false }).compile({
    ...close(schema),
    definitions: Object.fromEntries(definitions),
  });
  return (output: unknown) => (validate(output) ? [] : validate.errors);
}

const CLEAN = `rolemap: 1
name: Shelter
purpose: A bed for everyone
teams: {shelter: {roles: {beds: {purpose: Everyone sleeps, holders: [jan]}}}}
people: {jan: Jan}
`;

describe('the output of validate and lint fits schemas/findings.schema.json', () => {
  const problemsOf = validatorOf('findings');
  it.each([
    ['a clean map', { 'map.yaml': CLEAN }, 0],
    ['lint findings', { 'map.yaml': CLEAN.replace(', holders: [jan]', '') }, 1],
    ['a broken reference', { 'map.yaml': CLEAN.replace('[jan]', '[jann]') }, 1],
    ['a place in another file', { 'a.yaml': CLEAN, 'b.yaml': 'rolemap: 1\npeople: {jan: Jan}\n' }, 1],
    ['what does not fit the format', { 'map.yaml': `${CLEAN}purose: x\nvision:\n` }, 2],
    ['a syntax error', { 'map.yaml': 'rolemap: 1\nname: [a\n' }, 1],
    ['an empty file', { 'rolemap.yaml': 'rolemap:' }, 1],
    ['no UTF-8', { 'map.yaml': Buffer.from('rolemap: 1\nname: Café\n', 'latin1') }, 1],
  ])('%s', async (_what, files, atLeast) => {
    for (const command of ['validate', 'lint']) {
      const output = await run([command, '--format', 'json'], files);
      expect(problemsOf(output)).toEqual([]);
      if (command === 'lint') expect(output.findings.length).toBeGreaterThanOrEqual(atLeast);
    }
  });
  it('places in other files are given', async () => {
    const { findings } = await run(['validate', '--format', 'json'], {
      'a.yaml': CLEAN,
      'b.yaml': 'rolemap: 1\npeople: {jan: Jan}\n',
    });
    expect(findings[0].file).not.toBe(findings[0].related[0].file);
  });
  it('a finding without its place does not fit', () => {
    expect(problemsOf({ version: 1, findings: [{ rule: 'schema' }], summary: {} })).not.toEqual([]);
  });
});

describe('the output of rules fits schemas/rules.schema.json', () => {
  const problemsOf = validatorOf('rules');
  it('with every rule', async () => {
    const output = await run(['rules', '--format', 'json']);
    expect(problemsOf(output)).toEqual([]);
    expect(output.rules.length).toBe(RULES.length + CHANGE_RULES.length);
  });
});

it.each(['findings', 'rules'])('%s.schema.json describes each key', (name) => {
  const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8'));
  const parts = [schema, ...Object.values(schema.definitions)] as {
    properties?: Record<string, { description?: string }>;
  }[];
  for (const { properties = {} } of parts)
    for (const [key, { description }] of Object.entries(properties))
      expect([key, description]).toEqual([key, expect.any(String)]);
  expect(new Ajv({ strict: true, strictTypes: false }).validateSchema(schema)).toBe(true);
});
