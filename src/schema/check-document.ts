import type { Finding } from '../finding/finding.ts';
import type { Location } from '../yaml/yaml-document.ts';
import type { RoleMap } from './generated/role-map.ts';
import { validateRoleMap } from './generated/validate-role-map.js';
import type { SchemaError } from './schema-error.ts';

/** A document that fits the schema, or the findings that say where it does not. */
export type DocumentCheck =
  | { readonly roleMap: RoleMap; readonly findings?: never }
  | { readonly findings: readonly Finding[]; readonly roleMap?: never };

/**
 * Checks one document against the format (`schemas/rolemap.schema.json`).
 *
 * Findings: `unknown-key` for keys that the format does not know, `schema` for all else.
 */
export async function checkDocument(location: Location): Promise<DocumentCheck> {
  const { value } = location.document;
  if (validateRoleMap(value)) return { roleMap: value as RoleMap };
  // Most maps fit: what explains errors is five times as long as what finds them, and loaded only here.
  const [{ validateRoleMap: explain }, { describeSchemaErrors }] = await Promise.all([
    import('./generated/explain-role-map.js'),
    import('./describe-schema-errors.ts'),
  ]);
  explain(value);
  return { findings: describeSchemaErrors(location, value, (explain.errors ?? []) as SchemaError[]) };
}
