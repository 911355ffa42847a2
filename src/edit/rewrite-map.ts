import type { OrgMap } from '../model/org-map.ts';
import { replaceRanges } from '../text/replace-ranges.ts';
import type { Source } from '../text/source.ts';
import { replaceScalar } from '../yaml/edit-nodes.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { type RewriteOptions, rewriteValue } from '../yaml/rewrite-value.ts';
import { Location } from '../yaml/yaml-document.ts';
import { keepMovedText } from './keep-moved-text.ts';
import { type DocumentPlan, layOutThings } from './lay-out-things.ts';
import { renamedItemKeys } from './map-rewriting.ts';
import type { MapState } from './map-state.ts';

/** The new text of each file that changes, or the file for which there is none, and why. */
export type RewrittenMap =
  | { readonly texts: ReadonlyMap<Source, string> }
  | { readonly refused: { readonly source: Source; readonly reason: string } };

/** Texts of a map's files that say what its things say by now; whatever says the same already keeps its bytes. */
export function rewriteMap(map: OrgMap, state: MapState): RewrittenMap {
  const texts = new Map<Source, string>();
  const options = { itemKeys: renamedItemKeys(state.renamedIds()) };
  for (const plan of layOutThings(map, state)) {
    const { source } = plan.top.document;
    const text = textOf(plan, options);
    if (typeof text !== 'string') return { refused: { source, reason: text.refused } };
    if (text !== source.text) texts.set(source, text);
  }
  return { texts };
}

function textOf(
  { top, value, moved, keys }: DocumentPlan,
  options: RewriteOptions,
): string | { readonly refused: string } {
  const rewriting = rewriteValue(top.document, value, options);
  if ('refused' in rewriting) return rewriting;
  const text = keepMovedText(rewriting.text, moved, { document: top.document, value }, options);
  if (keys.length === 0) return text;
  const source = { path: top.document.source.path, text };
  const document = readYaml(source).documents[top.document.ordinal];
  if (!document) return { refused: 'the new text cannot be read' };
  return replaceRanges(
    source.text,
    keys.map(({ path, to }) => {
      const edit = replaceScalar(new Location(document).descend(path).key, to);
      return { ...edit.at.locate(), text: edit.text };
    }),
  );
}
