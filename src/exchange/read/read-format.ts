import { positionAt } from '../../text/source.ts';
import { readYaml } from '../../yaml/read-yaml.ts';
import type { ImportFormat } from '../draft/import-formats.ts';
import type { ImportRequest, ImportResult } from '../draft/import-result.ts';
import { decodeText } from '../table/decode-text.ts';
import { readCsv } from '../table/read-csv.ts';
import { openXlsx } from '../table/read-xlsx.ts';
import { LIMITS } from '../table/table.ts';
import { isObject } from './account-of-fields.ts';
import { draftFromBackstage } from './backstage.ts';
import { sheetOf } from './choose-sheet.ts';
import { draftFromGlassFrogJson, isGlassFrogJson } from './glassfrog-json.ts';
import { draftFromHolaspirit, isHolaspirit } from './holaspirit.ts';
import { draftFromPeribolos } from './peribolos.ts';
import { readJson } from './read-json.ts';
import { draftFromTable } from './read-table.ts';
import { draftFromRoleText, looksLikeRoleText } from './role-text.ts';
import { draftFromRolemapJson, isRolemapJson } from './rolemap-json.ts';
import { draftFromRustTeams } from './rust-teams.ts';
import { draftFromSigs } from './sigs.ts';

/** Reads a source in the format that is asked for, or that its content shows. */
export async function readFormat(request: ImportRequest): Promise<ImportResult> {
  const { files, name } = request;
  const [file] = files;
  if (!file) return { problem: `${name} holds nothing to import.` };
  const { bytes } = file;
  if (request.from === 'rust-teams' || files.every(({ path }) => path.endsWith('.toml')))
    return draftFromRustTeams(files);
  if (files.length > 1) return fromJsonFiles(request);
  if (bytes.length === 0) return { problem: `${name} is empty: there is nothing to import.` };
  if (bytes.length > LIMITS.bytes)
    return { problem: `${name} is larger than ${LIMITS.bytes / 1024 / 1024} MB: that is no list of people.` };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return fromWorkbook(bytes, request);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return {
      problem: `${name} is a spreadsheet of the old kind (XLS), or one with a password. Save it as XLSX or CSV, without a password.`,
    };
  const decoded = decodeText(bytes);
  if (!decoded) return { problem: `${name} is no text and no spreadsheet (XLSX). Save the list as XLSX or CSV first.` };
  const { text } = decoded;
  const { from } = request;
  if (isJson(text, from)) return fromJson(text, request);
  if (
    from === 'backstage' ||
    from === 'sigs' ||
    from === 'peribolos' ||
    (from === undefined && LOOKS_LIKE_YAML.test(text))
  )
    return fromYaml(text, request);
  if (from === 'text' || (from === undefined && looksLikeRoleText(text))) return draftFromRoleText(text, request);
  const table = readCsv(text, name);
  return 'problem' in table ? table : draftFromTable(table, request);
}

/** Whether a text is JSON; CSV may begin with a bracket as well. */
function isJson(text: string, from: ImportFormat | undefined): boolean {
  if (from !== undefined && !JSON_FORMATS.includes(from)) return false;
  return /^\s*\{/.test(text) || /^\s*\[\s*[{\]]/.test(text);
}

const JSON_FORMATS: readonly ImportFormat[] = ['rolemap', 'glassfrog', 'backstage', 'peribolos', 'sigs'];

/** Several files of JSON are answers of one API; only GlassFrog's come so. */
function fromJsonFiles({ files, name }: ImportRequest): ImportResult {
  const values: unknown[] = [];
  for (const { path, bytes } of files) {
    const decoded = decodeText(bytes);
    const read = decoded ? readJson(decoded.text, `${name}/${path}`) : { problem: `${name}/${path} is no text.` };
    if ('problem' in read) return read;
    values.push(read.value);
  }
  if (!values.some(isGlassFrogJson))
    return {
      problem: `The files of ${name} are JSON of a kind that rolemap does not know as a folder: name the file that is to be imported.`,
    };
  return draftFromGlassFrogJson(values, name);
}

async function fromJson(text: string, request: ImportRequest): Promise<ImportResult> {
  const { name, from } = request;
  const read = readJson(text, name);
  if ('problem' in read) return read;
  const { value } = read;
  if (isRolemapJson(value) && (from === undefined || from === 'rolemap')) return draftFromRolemapJson(value, name);
  if (from === 'glassfrog' || (from === undefined && isGlassFrogJson(value)))
    return draftFromGlassFrogJson([value], name);
  return fromValues(Array.isArray(value) ? value : [value], request, 'JSON');
}

/** A key that begins a document of one of the formats in YAML. */
const LOOKS_LIKE_YAML = /^(?:sigs|orgs|apiVersion|admins|rolemap)\s*:/m;

function fromYaml(text: string, { name, from }: ImportRequest): ImportResult {
  const source = { path: name, text };
  const { documents, findings } = readYaml(source);
  const [finding] = findings;
  if (finding)
    return { problem: `${name}, line ${positionAt(source, finding.at.locate().start).line}: ${finding.message}` };
  return fromValues(
    documents.map(({ value }) => value),
    { name, from },
    'YAML',
  );
}

function fromValues(
  values: readonly unknown[],
  { name, from }: Pick<ImportRequest, 'name' | 'from'>,
  language: 'YAML' | 'JSON',
): ImportResult {
  const first = values.find(isObject);
  if (!first) return { problem: `${name} holds no keys and values to import.` };
  if ('rolemap' in first) return { problem: `${name} is a role map already: there is nothing to import.` };
  if (from === 'backstage' || (from === undefined && values.some((value) => isObject(value) && 'apiVersion' in value)))
    return draftFromBackstage(values);
  if (from === 'sigs' || (from === undefined && Array.isArray(first.sigs))) return draftFromSigs(first);
  if (from === 'peribolos' || isObject(first.orgs) || (Array.isArray(first.admins) && isObject(first.teams)))
    return draftFromPeribolos(first);
  return { problem: `${name} is ${language} of a kind that rolemap does not know. Say what it is with --from.` };
}

async function fromWorkbook(bytes: Uint8Array, request: ImportRequest): Promise<ImportResult> {
  const workbook = await openXlsx(bytes, request.name);
  if ('problem' in workbook) return workbook;
  const { from, sheet } = request;
  if (from === 'holaspirit' || (from === undefined && sheet === undefined && isHolaspirit(workbook)))
    return draftFromHolaspirit(workbook, request);
  const table = await sheetOf(workbook, request);
  return 'problem' in table ? table : draftFromTable(table, request);
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}
