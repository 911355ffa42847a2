import { nameFromId } from '../text/wording.ts';
import type { ImportRequest, ImportResult } from './draft/import-result.ts';
import { readFormat } from './read/read-format.ts';

/**
 * Makes a draft of a role map of what other programs write: spreadsheets, exports of other tools, pasted text. The format is told by the content. Never throws over what is in it.
 */
export async function importMap(request: ImportRequest): Promise<ImportResult> {
  const result = await readFormat(request);
  if ('problem' in result) return result;
  const { parts } = result.draft;
  if (request.organization !== undefined) parts.name = request.organization;
  else if (parts.name === undefined || parts.name.trim() === '') {
    const file = request.name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
    const name = nameFromId(file.trim() === '' || file === '-' ? 'organization' : file);
    parts.name = name;
    result.draft.ask('org', { ask: 'organization-name', name });
  }
  return result;
}
