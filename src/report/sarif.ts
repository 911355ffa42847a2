import type { Location, Log, PhysicalLocation, Region, Replacement, Result, Fix as SarifFix, Suppression } from 'sarif';
import type { Finding, Fix, Place } from '../finding/finding.ts';
import { fingerprintsByFinding } from '../finding/fingerprint.ts';
import { sortFindings } from '../finding/sort-findings.ts';
import { byText } from '../text/order.ts';
import { type OffsetRange, rangeOf } from '../text/source.ts';
import { visible } from '../text/wording.ts';
import { groupBySource } from './group-by-source.ts';
import { lineHash } from './line-hashes.ts';
import type { ExceptedFinding, Report } from './report.ts';
import { sarifLevel, sarifRule } from './sarif-rule.ts';
import { relativeUri } from './uri.ts';

/**
 * Findings as SARIF 2.1.0, for GitHub code scanning and other collectors (OASIS, Static Analysis Results Interchange Format 2.1.0; GitHub, "SARIF support for
 * code scanning"). Excepted findings are there as suppressed results.
 */
export function reportSarif({ findings, found, excepted, rules, version }: Report): string {
  const exceptions = new Map(excepted.map((exception) => [exception.finding, exception]));
  const shown = exceptions.size === 0 ? findings : sortFindings([...findings, ...exceptions.keys()]);
  const ids = [...new Set(shown.map(({ rule }) => rule))].sort(byText);
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const prints = fingerprintsByFinding(found);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'rolemap', semanticVersion: version, rules: ids.map((id) => sarifRule(id, rules.get(id))) },
        },
        columnKind: 'utf16CodeUnits',
        results: shown.map((finding) => ({
          ...result(finding, indexes.get(finding.rule) ?? -1, prints.get(finding) ?? ''),
          ...(exceptions.size > 0 && { suppressions: suppressions(exceptions.get(finding)) }),
        })),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(finding: Finding, index: number, print: string) {
  const { rule, severity, at, subject, related = [], fix } = finding;
  const { start } = rangeOf(at.source, at.locate());
  return {
    ruleId: rule,
    ruleIndex: index,
    level: sarifLevel(severity),
    message: { text: messageText(finding) },
    locations: [{ physicalLocation: physical(at) }],
    ...(related.length > 0 && {
      relatedLocations: related.map(
        (other, index): Location => ({
          id: index + 1,
          physicalLocation: physical(other.at),
          message: { text: plain(other.message) },
        }),
      ),
    }),
    partialFingerprints: { primaryLocationLineHash: lineHash(at.source, start.line), 'rolemapEntity/v1': print },
    ...(fix && { fixes: [sarifFix(fix)] }),
    properties: { subject: visible(subject) },
  } satisfies Result;
}

/** The message, the help, and a link to each related place: GitHub shows only those places that the text leads to. */
function messageText({ message, help, related = [] }: Finding): string {
  const places = related.map((other, index) => `[${visible(other.message).replace(/[\\[\]]/g, '\\$&')}](${index + 1})`);
  return [
    plain(message),
    ...(help === undefined ? [] : [`Help: ${plain(help)}`]),
    ...(places.length > 0 ? [`See: ${places.join(', ')}`] : []),
  ].join('\n');
}

/** Messages of SARIF may hold links; text of a map makes none. Collectors keep texts in databases that take no control characters. */
function plain(text: string): string {
  return visible(text).replace(/\](?=\()/g, '] ');
}

function suppressions(exception: ExceptedFinding | undefined): Suppression[] {
  return exception ? [{ kind: exception.kind, status: 'accepted', justification: exception.justification }] : [];
}

function sarifFix({ title, edits }: Fix): SarifFix {
  const bySource = groupBySource(edits, ({ at }) => at.source);
  return {
    description: { text: title },
    artifactChanges: [...bySource].map(([source, own]) => ({
      artifactLocation: { uri: relativeUri(source.path) },
      replacements: own.map(
        ({ at, text }): Replacement => ({
          deletedRegion: region(at, at.locate()),
          ...(text !== '' && { insertedContent: { text } }),
        }),
      ),
    })),
  };
}

function physical(at: Place): PhysicalLocation {
  return { artifactLocation: { uri: relativeUri(at.source.path) }, region: region(at, at.locate()) };
}

function region({ source }: Place, offsets: OffsetRange): Region {
  const { start, end } = rangeOf(source, offsets);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
