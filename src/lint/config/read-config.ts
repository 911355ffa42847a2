import { type Finding, ORGANIZATION, placeAt } from '../../finding/finding.ts';
import { sortFindings } from '../../finding/sort-findings.ts';
import { describeSchemaErrors } from '../../schema/describe-schema-errors.ts';
import { validateConfig } from '../../schema/generated/validate-config.js';
import type { SchemaError } from '../../schema/schema-error.ts';
import type { Source } from '../../text/source.ts';
import { explainSyntax } from '../../yaml/explain-syntax.ts';
import { readYaml } from '../../yaml/read-yaml.ts';
import { Location } from '../../yaml/yaml-document.ts';
import type { Config } from './config.ts';

/** A configuration file that was read. */
export interface ReadConfig {
  readonly config: Config;
  /** Where its keys stand; an empty file has none. */
  readonly location?: Location;
}

/**
 * Reads a configuration file. An empty file says nothing, and is valid.
 *
 * Findings, each with its place: those of `readYaml`, `unknown-key` (also for an unknown rule or option, with the nearest name) and `schema`.
 */
export async function readConfig(source: Source): Promise<ReadConfig | { readonly findings: readonly Finding[] }> {
  const { documents, findings } = readYaml(source);
  const [refused] = findings;
  const [document, second] = documents;
  if (!document && refused) return { findings: await explainSyntax(source, refused) };
  if (refused) return { findings: sortFindings(findings) };
  if (second) return { findings: [severalDocuments(second.source)] };
  if (!document) return { config: {} };
  const location = new Location(document);
  // A file with nothing but comments, or keys without values yet, is a configuration that says nothing.
  const value = document.value ?? {};
  if (validateConfig(value)) return { config: value as Config, location };
  return {
    findings: sortFindings(describeSchemaErrors(location, value, (validateConfig.errors ?? []) as SchemaError[])),
  };
}

function severalDocuments(source: Source): Finding {
  return {
    rule: 'several-documents',
    severity: 'error',
    subject: ORGANIZATION,
    message: 'This configuration holds several documents (separated by `---`).',
    at: placeAt(source, 0, 0),
    help: 'keep one of them.',
  };
}
