import type { RootContent } from 'mdast';
import type { OrgMap } from '../../model/org-map.ts';
import type { Notes } from '../content/page-model.ts';
import { isPlain, plainNotes } from './plain-notes.ts';

/** Sets the notes of a map. The parser of Markdown is loaded only where some notes need it. */
export async function notesSetterFor(map: OrgMap): Promise<(notes: Notes) => RootContent[]> {
  const plain = ({ markdown }: Notes) => plainNotes(markdown);
  if (!needsParser(map)) return plain;
  const { setNotes } = await import('./notes.ts');
  return (notes) => (isPlain(notes.markdown) ? plain(notes) : setNotes(notes.markdown));
}

/** Whether some notes of a map hold Markdown. */
export function needsParser(map: OrgMap): boolean {
  for (const notes of allNotes(map)) if (notes !== undefined && !isPlain(notes)) return true;
  return false;
}

function* allNotes(map: OrgMap): Generator<string | undefined> {
  yield map.notes;
  yield map.pay.notes;
  for (const things of [map.people, map.collaborations, map.talents, map.pay.bands])
    for (const { notes } of things.values()) yield notes;
  for (const team of map.teams.values()) {
    yield team.notes;
    for (const { notes } of team.results) yield notes;
  }
  for (const roles of [map.roles, map.templates]) {
    for (const role of roles.values()) {
      yield role.notes;
      for (const { notes } of [...role.responsibilities, ...role.decides]) yield notes;
    }
  }
}
