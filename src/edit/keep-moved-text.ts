import { replaceRanges } from '../text/replace-ranges.ts';
import { replaceScalar } from '../yaml/edit-nodes.ts';
import { blockOf, replaceByBlock } from '../yaml/entry-block.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { type RewriteOptions, rewriteValue } from '../yaml/rewrite-value.ts';
import { sameValue } from '../yaml/same-value.ts';
import { Location, type Step, type YamlDocument } from '../yaml/yaml-document.ts';

/** A thing that stands in another place now. */
export interface MovedThing {
  /** Where it was. */
  readonly from: Location;
  /** Where it is now. */
  readonly path: readonly Step[];
}

/**
 * The text of a document with the lines that moved things had before in place of those that were made anew for them, so that they keep their comments and their style. Where that would
 * not read as `value`, the text as it is.
 */
export function keepMovedText(
  text: string,
  moved: readonly MovedThing[],
  {
    document: {
      source: { path },
      ordinal,
    },
    value,
  }: { readonly document: YamlDocument; readonly value: unknown },
  options: RewriteOptions,
): string {
  if (moved.length === 0) return text;
  const paths = new Set(moved.map((one) => JSON.stringify(one.path)));
  const isInside = (steps: readonly Step[]) =>
    steps.some((_, length) => length > 0 && paths.has(JSON.stringify(steps.slice(0, length))));
  const document = readYaml({ path, text }).documents[ordinal];
  if (!document) return text;
  const replacements = moved.flatMap((one) => {
    if (isInside(one.path)) return [];
    const block = blockSaying(one, valueAt(value, one.path), options);
    const replacement = block === undefined ? undefined : replaceByBlock(document, one.path, block);
    return replacement ? [replacement] : [];
  });
  const kept = replaceRanges(text, replacements);
  const { documents, findings } = readYaml({ path, text: kept });
  return findings.length === 0 && sameValue(documents[ordinal]?.value, value) ? kept : text;
}

/** The lines of a thing as they were, changed so that they say what it says now, under its key of now. */
function blockSaying({ from, path }: MovedThing, said: unknown, options: RewriteOptions): string | undefined {
  const block = blockOf(from.document, from.path);
  const before = block === undefined ? undefined : readBlock(block);
  if (!before) return undefined;
  const rewriting = rewriteValue(before, { [String(from.step)]: said }, options);
  const after = 'refused' in rewriting ? undefined : readBlock(rewriting.text);
  if (!after) return undefined;
  const { at, text } = replaceScalar(new Location(after).child(from.step).key, String(path.at(-1)));
  return replaceRanges(after.source.text, [{ ...at.locate(), text }]);
}

function readBlock(text: string): YamlDocument | undefined {
  const { documents, findings } = readYaml({ path: '', text });
  return findings.length === 0 ? documents[0] : undefined;
}

function valueAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<Step, unknown> | undefined)?.[step], value);
}
