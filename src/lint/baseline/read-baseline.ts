import type { Finding } from '../../finding/finding.ts';
import { ORGANIZATION, placeAt } from '../../finding/finding.ts';
import { sortFindings } from '../../finding/sort-findings.ts';
import { describeSchemaErrors } from '../../schema/describe-schema-errors.ts';
import { validateBaseline } from '../../schema/generated/validate-baseline.js';
import type { SchemaError } from '../../schema/schema-error.ts';
import type { Source } from '../../text/source.ts';
import { explainSyntax } from '../../yaml/explain-syntax.ts';
import { readYaml } from '../../yaml/read-yaml.ts';
import { Location } from '../../yaml/yaml-document.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

/**
 * Reads a baseline.
 *
 * Findings, each with its place: those of `readYaml` and `explainSyntax`, `several-documents`, and `schema` and `unknown-key` where the file does not
 * fit `schemas/baseline.schema.json`.
 */
export async function readBaseline(source: Source): Promise<Baseline | { readonly findings: readonly Finding[] }> {
  const { documents, findings } = readYaml(source);
  const [refused] = findings;
  const [document, second] = documents;
  if (!document && refused?.rule === 'yaml-syntax') return { findings: await explainSyntax(source, refused) };
  if (refused) return { findings: sortFindings(findings) };
  if (!document) return { findings: [whole(source, 'schema', 'This baseline is empty.', HOW_TO_BEGIN)] };
  if (second)
    return { findings: [whole(source, 'several-documents', 'This baseline holds several documents.', HOW_TO_BEGIN)] };
  const location = new Location(document);
  if (!validateBaseline(document.value))
    return {
      findings: sortFindings(
        describeSchemaErrors(location, document.value, (validateBaseline.errors ?? []) as SchemaError[]),
      ),
    };
  const { findings: entries } = document.value as { readonly findings: readonly BaselineEntry[] };
  const list = location.child('findings');
  return { location, entries: entries.map((entry, index) => ({ ...entry, location: list.child(index) })) };
}

const HOW_TO_BEGIN = 'delete the file, and make it again with `rolemap lint --baseline FILE --update-baseline`.';

function whole(source: Source, rule: string, message: string, help: string): Finding {
  return { rule, severity: 'error', subject: ORGANIZATION, message, help, at: placeAt(source, 0, 0) };
}
