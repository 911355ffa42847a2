import type { Source } from '../text/source.ts';
import { positionAt } from '../text/source.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { rewriteValue } from '../yaml/rewrite-value.ts';
import { sameValue } from '../yaml/same-value.ts';
import type { Step, YamlDocument } from '../yaml/yaml-document.ts';
import { alignThings, type Parting } from './align-things.ts';
import { MAP_REWRITING } from './map-rewriting.ts';
import { type ConflictMarks, markConflicts, setIn } from './mark-conflicts.ts';
import { ABSENT, type MergeConflict, mergeValues } from './merge-values.ts';

/** The three versions of a part of a map, and what a merge by lines made of them, where it had no conflict. */
export interface Versions {
  readonly base: Source;
  readonly ours: Source;
  readonly theirs: Source;
  readonly byLines?: string | undefined;
}

/** Two versions made one text, or why that cannot be done in the structure of the map. */
export type MergedText =
  | { readonly text: string; readonly conflicts: readonly MergeConflict[] }
  /** `isMap` is false where this is no part of a role map at all. */
  | { readonly refused: string; readonly isMap: boolean };

/**
 * Merges two versions of one file of a map in its structure: what only one side changed is taken over, wherever it stands. The text of ours is changed where it has to be, so that its
 * comments and layout stay; where a merge by lines comes to the same map, that is the text, with the comments of both. Conflicts are marked at the field.
 *
 * Never throws over what a user wrote.
 */
export function mergeDocuments({ base, ours, theirs, byLines }: Versions, marks: ConflictMarks): MergedText {
  if (ours.text === theirs.text || base.text === theirs.text) return { text: ours.text, conflicts: [] };
  if (base.text === ours.text) return { text: theirs.text, conflicts: [] };
  const [was, mine, other] = [base, ours, theirs].map(readPart) as [Part, Part, Part];
  if (!isMap(mine.value) && !isMap(other.value) && !isMap(was.value))
    return {
      refused: 'it is no part of a role map',
      isMap: [ours, theirs].some(({ text }) => LOOKS_LIKE_MAP.test(text)),
    };
  const broken = [was, mine, other].find(({ problem }) => problem !== undefined);
  if (broken?.problem !== undefined) return { refused: broken.problem, isMap: true };
  if (!isMap(mine.value) || !isMap(other.value) || !mine.document)
    return { refused: 'only one side is a part of a role map', isMap: true };

  const { value, conflicts } = merge(was.value, mine.value, other.value);
  if (conflicts.length === 0 && byLines !== undefined && readsAs(byLines, value)) return { text: byLines, conflicts };
  const outcome = rewriteValue(mine.document, value, MAP_REWRITING);
  if ('refused' in outcome) return { refused: outcome.refused, isMap: true };
  if (conflicts.length === 0) return { text: outcome.text, conflicts };
  const [document] = readYaml({ ...ours, text: outcome.text }).documents;
  const text = document && markConflicts(document, conflicts, marks);
  return text === undefined ? { refused: 'a conflict has no lines of its own', isMap: true } : { text, conflicts };
}

const LOOKS_LIKE_MAP = /^["']?rolemap["']?\s*:/m;

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'rolemap' in value;
}

/** One version as a plain value, or why it cannot be read. */
interface Part {
  readonly value: unknown;
  readonly document?: YamlDocument;
  readonly problem?: string;
}

function readPart(source: Source): Part {
  const { documents, findings } = readYaml(source);
  const [document, second] = documents;
  const [finding] = findings;
  if (finding) {
    const { line } = positionAt(source, finding.at.locate().start);
    return { value: document?.value, problem: `${source.path} cannot be read in line ${line}` };
  }
  if (second) return { value: document?.value, problem: `${source.path} holds several documents` };
  // Where both sides added the file, git gives an empty base.
  return document?.value == null ? { value: {} } : { value: document.value, document };
}

function merge(
  base: unknown,
  ours: unknown,
  theirs: unknown,
): { readonly value: unknown; readonly conflicts: readonly MergeConflict[] } {
  const aligned = alignThings(base, ours, theirs);
  const merged = mergeValues(aligned.base, aligned.ours, aligned.theirs);
  return aligned.partings.reduce(part, merged);
}

/** A thing that both sides put elsewhere stands in both places, each of them a conflict: whoever mends it takes one. */
function part(
  { value, conflicts }: { readonly value: unknown; readonly conflicts: readonly MergeConflict[] },
  { ours, theirs }: Parting,
): { readonly value: unknown; readonly conflicts: readonly MergeConflict[] } {
  const thing = partAt(value, ours);
  if (thing === undefined) return { value, conflicts };
  const outside = conflicts.filter(({ path }) => !ours.every((step, depth) => path[depth] === step));
  return {
    value: setIn(value, theirs, thing),
    conflicts: [...outside, { path: ours, ours: thing, theirs: ABSENT }, { path: theirs, ours: ABSENT, theirs: thing }],
  };
}

function partAt(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>(
    (inside, step) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, step)
        ? (inside as Record<Step, unknown>)[step]
        : undefined,
    value,
  );
}

function readsAs(text: string, value: unknown): boolean {
  const { documents, findings } = readYaml({ path: '', text });
  return findings.length === 0 && documents.length === 1 && sameValue(documents[0]?.value, value);
}
