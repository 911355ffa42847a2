import type { Paragraph, RootContent } from 'mdast';
import type { OrgMap } from '../../model/org-map.ts';
import type { Notes } from '../content/page-model.ts';
import { needsParser } from '../markdown/notes-setter.ts';
import { isPlain, plainNotes } from '../markdown/plain-notes.ts';
import { escapeHtml } from './escape-html.ts';

/** Sets the notes of a map as HTML. What reads and writes Markdown is loaded only where some notes need it. */
export async function notesSetterFor(map: OrgMap): Promise<(notes: Notes) => string> {
  const plain = ({ markdown }: Notes) => plainNotes(markdown).map(setParagraph).join('');
  if (!needsParser(map)) return plain;
  const { setNotes } = await import('./notes.ts');
  return (notes) => (isPlain(notes.markdown) ? plain(notes) : setNotes(notes.markdown));
}

function setParagraph({ children }: Paragraph): string {
  return `<p>${children.map((node: RootContent) => (node.type === 'text' ? escapeHtml(node.value) : '')).join('')}</p>`;
}
