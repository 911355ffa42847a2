import { withoutControls } from '../../text/one-line.ts';

/** A text of a map, or of a label, as the content of an element or the value of a quoted attribute: on one line, and nothing in it means anything in HTML. */
export function escapeHtml(text: string): string {
  const line = withoutControls(text);
  return MEANS_SOMETHING.test(line) ? line.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string) : line;
}

const MEANS_SOMETHING = /[&<>"']/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
