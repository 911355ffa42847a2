import { type Finding, ORGANIZATION, placeAt } from '../finding/finding.ts';
import { sortFindings } from '../finding/sort-findings.ts';
import { describeSchemaErrors } from '../schema/describe-schema-errors.ts';
import type { Patch } from '../schema/generated/patch.ts';
import { validatePatch } from '../schema/generated/validate-patch.js';
import type { SchemaError } from '../schema/schema-error.ts';
import type { Source } from '../text/source.ts';
import { explainSyntax } from '../yaml/explain-syntax.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { Location } from '../yaml/yaml-document.ts';

/**
 * Reads a patch, in JSON or YAML.
 *
 * Findings, each with its place: those of `readYaml` and `explainSyntax`, `several-documents`, and `schema` and `unknown-key` where the text does not fit `schemas/patch.schema.json`.
 */
export async function readPatch(source: Source): Promise<Patch | { readonly findings: readonly Finding[] }> {
  const { documents, findings } = readYaml(source);
  const [refused] = findings;
  const [document, second] = documents;
  if (!document && refused?.rule === 'yaml-syntax') return { findings: await explainSyntax(source, refused) };
  if (refused) return { findings: sortFindings(findings) };
  if (!document) return { findings: [whole(source, 'schema', 'This patch is empty.')] };
  if (second) return { findings: [whole(source, 'several-documents', 'This patch holds several documents.')] };
  if (validatePatch(document.value)) return document.value as Patch;
  const errors = (validatePatch.errors ?? []) as SchemaError[];
  return {
    findings: sortFindings(
      describeSchemaErrors(
        new Location(document),
        document.value,
        // Which operation is meant is said at its key.
        errors.filter(({ keyword }) => keyword !== 'discriminator'),
      ),
    ),
  };
}

function whole(source: Source, rule: string, message: string): Finding {
  return {
    rule,
    severity: 'error',
    subject: ORGANIZATION,
    message,
    help: 'make a patch with `rolemap diff OLD NEW --format patch`.',
    at: placeAt(source, 0, 0),
  };
}
