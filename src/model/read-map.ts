import { type Finding, ORGANIZATION, placeAt } from '../finding/finding.ts';
import { sortFindings } from '../finding/sort-findings.ts';
import { checkDocument } from '../schema/check-document.ts';
import { by } from '../text/order.ts';
import type { Source } from '../text/source.ts';
import { explainSyntax } from '../yaml/explain-syntax.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { Location, type YamlDocument } from '../yaml/yaml-document.ts';
import { buildOrgMap } from './build-org-map.ts';
import type { OrgMap } from './org-map.ts';

/** What reading a map gave; `map` is there unless a file could not be read as a map at all. */
export interface MapReading {
  readonly map?: OrgMap;
  /** Sorted as they are printed. */
  readonly findings: readonly Finding[];
  /** The sources that are parts of the map, in the order of their paths. */
  readonly sources: readonly Source[];
  /** The paths of the sources that are no part of the map. */
  readonly passedOver: readonly string[];
}

/** A source to read; `named` where the user asked for this very file, so that it cannot be passed over. */
export type NamedSource = Source & { readonly named?: boolean };

/**
 * Reads sources as one map: syntax, format, then references over all files together.
 *
 * Never throws over what a user wrote. Where a file has a syntax or format error, references are not judged: what they
 * lead to may stand in that file.
 */
export async function readMap(sources: readonly NamedSource[]): Promise<MapReading> {
  const findings: Finding[] = [];
  const passedOver: string[] = [];
  const ofMap: Source[] = [];
  const documents: YamlDocument[] = [];
  for (const source of [...sources].sort(by(({ path }) => path))) {
    const part = await readPart(source);
    if (!part) {
      passedOver.push(source.path);
      continue;
    }
    ofMap.push(source);
    findings.push(...part.findings);
    if (part.document) documents.push(part.document);
  }
  if (findings.length > 0 || documents.length === 0)
    return { findings: sortFindings(findings), sources: ofMap, passedOver };
  const { map, findings: inModel } = buildOrgMap(documents.map((document) => new Location(document)));
  return { map, findings: sortFindings(inModel), sources: ofMap, passedOver };
}

/** What one file gives to a map: its document, unless it cannot be read, and what is wrong with its syntax or format. */
export interface MapPart {
  readonly document?: YamlDocument;
  readonly findings: readonly Finding[];
}

/** Reads one source as a part of a map: syntax and format, not the references. Undefined where it is no part of a map. Never throws over what a user wrote. */
export async function readPart(source: NamedSource): Promise<MapPart | undefined> {
  if (!source.named && !source.text.includes('rolemap')) return undefined;
  const reading = readYaml(source);
  const document = reading.documents.find(({ value }) => isMap(value)) ?? reading.documents[0];
  const belongs = source.named || isMap(document?.value) || (!document && LOOKS_LIKE_MAP.test(source.text));
  if (!belongs) return undefined;
  if (!document) {
    const [refused] = reading.findings;
    if (refused?.rule === 'yaml-syntax') return { findings: await explainSyntax(source, refused) };
    return { findings: refused ? reading.findings : [emptyFile(source)] };
  }
  const findings = [...reading.findings];
  const other = reading.documents.find((candidate) => candidate !== document);
  if (other) findings.push(severalDocuments(other));
  const check = await checkDocument(new Location(document));
  if (check.findings) findings.push(...withoutEchoes(check.findings, reading.findings));
  return { document, findings };
}

/** The findings about the format without those about a place where the reader could not tell what is written. */
function withoutEchoes(findings: readonly Finding[], ofReader: readonly Finding[]): readonly Finding[] {
  if (ofReader.length === 0) return findings;
  const unread = new Set(ofReader.map(({ at }) => at.locate().start));
  return findings.filter(({ at }) => !unread.has(at.locate().start));
}

const LOOKS_LIKE_MAP = /^["']?rolemap["']?\s*:/m;

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'rolemap' in value;
}

function emptyFile(source: Source): Finding {
  return {
    rule: 'schema',
    severity: 'error',
    subject: ORGANIZATION,
    message: 'This file is empty.',
    at: placeAt(source, 0, 0),
    help: 'write `rolemap: 1` at the top, then `name:` and `teams:`.',
  };
}

function severalDocuments(document: YamlDocument): Finding {
  return {
    rule: 'several-documents',
    severity: 'error',
    subject: ORGANIZATION,
    message: 'This file holds several documents (separated by `---`); a role map is one document a file.',
    at: new Location(document).value,
    help: 'put each document in a file of its own, in one folder.',
  };
}
