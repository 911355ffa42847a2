import { keyOrder } from '../schema/key-order.ts';
import { type FormatRules, type Formatted, formatDocument } from '../yaml/format/format-document.ts';
import type { YamlDocument } from '../yaml/yaml-document.ts';

/** What the format knows of the keys of a map and the comments in it. */
const RULES: FormatRules = {
  orderAt: keyOrder,
  holdsNextLine: (comment) => /^\s*#+\s*rolemap-ignore-next-line\b/.test(comment),
  holdsPlace: (comment) => /^\s*#+\s*rolemap-ignore-(?:start|end)\b/.test(comment),
};

/** The text of a map's document in the layout of rolemap: see docs/fmt.md. Things under ids and the items of lists keep their order. */
export function formatMap(document: YamlDocument): Formatted {
  return formatDocument(document, RULES);
}
