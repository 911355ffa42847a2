import { diffArrays } from 'diff';

/** A stretch of a text that was rewritten: in both texts, in the old one only, or in the new one only. */
export interface WordPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Texts that differ in more words than this are taken as replaced whole: marking so many would tell nothing. */
const MOST_EDITS = 400;
/** The least part of the longer text that both must have in common, so that marking words helps a reader. */
const LEAST_IN_COMMON = 0.25;

/**
 * What differs between two texts, word by word, as one line each. The parts that are not `added` make the old text, those that are not `removed` the new one, but for white space,
 * which never counts. What was removed stands before what was added in its place. Texts with little in common are one removed and one added part.
 */
export function wordDiff(from: string, to: string): WordPart[] {
  const [old, now] = [oneLine(from), oneLine(to)];
  const changes = diffArrays(wordsOf(old), wordsOf(now), {
    comparator: (a, b) => a.trim() === b.trim(),
    maxEditLength: MOST_EDITS,
  });
  const parts = changes && joined(changes.map((change) => ({ kind: kindOf(change), text: change.value.join('') })));
  if (!parts || inCommon(parts) < LEAST_IN_COMMON * Math.max(old.length, now.length))
    return withSpaces([
      { kind: 'removed', text: old },
      { kind: 'added', text: now },
    ]);
  return withSpaces(parts);
}

/** Whether two texts have too little in common for single words to be marked. */
export function isReplaced(parts: readonly WordPart[]): boolean {
  return parts.every(({ kind, text }) => kind !== 'same' || text.trim() === '');
}

/** As given, with long stretches that are the same cut in their middle: enough stays on both sides to see where one is. */
export function shortened(parts: readonly WordPart[], most = 120): WordPart[] {
  return parts.map(({ kind, text }, index) => {
    const characters = [...text];
    if (kind !== 'same' || characters.length <= most) return { kind, text };
    const half = Math.floor(most / 2);
    const start = index === 0 ? '' : characters.slice(0, half).join('').replace(/\S*$/, '');
    const end = index === parts.length - 1 ? '' : characters.slice(-half).join('').replace(/^\S*/, '');
    return { kind, text: `${start}…${end}` };
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words and single signs, each with the space before it. */
function wordsOf(text: string): string[] {
  return text.match(/\s?(?:[\p{L}\p{M}\p{N}_]+|[^\p{L}\p{M}\p{N}_\s])/gu) ?? [];
}

function kindOf({ added, removed }: { readonly added: boolean; readonly removed: boolean }): WordPart['kind'] {
  return added ? 'added' : removed ? 'removed' : 'same';
}

/** Parts with changes joined that have no more than a little word or sign in common between them. */
function joined(parts: readonly WordPart[]): WordPart[] {
  const made: WordPart[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    if (removed !== '') made.push({ kind: 'removed', text: removed });
    if (added !== '') made.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  parts.forEach(({ kind, text }, index) => {
    const isBridge = removed !== '' && added !== '' && text.trim().length <= 3 && index < parts.length - 1;
    if (kind !== 'added' && (kind !== 'same' || isBridge)) removed += text;
    if (kind !== 'removed' && (kind !== 'same' || isBridge)) added += text;
    if (kind === 'same' && !isBridge) {
      close();
      made.push({ kind, text });
    }
  });
  close();
  return made;
}

function inCommon(parts: readonly WordPart[]): number {
  return parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
}

/** Where old and new words stand in one place, the space before both belongs to neither; else it comes and goes with the words. */
function withSpaces(parts: readonly WordPart[]): WordPart[] {
  const made: WordPart[] = [];
  const put = (kind: WordPart['kind'], text: string) => {
    const last = made.at(-1);
    if (text === '') return;
    if (last?.kind === kind) made[made.length - 1] = { kind, text: last.text + text };
    else made.push({ kind, text });
  };
  const isSpaced = (part: WordPart | undefined) => part !== undefined && /^\s/.test(part.text);
  for (let index = 0; index < parts.length; index++) {
    const [part, next] = [parts[index] as WordPart, parts[index + 1]];
    if (part.kind === 'removed' && next?.kind === 'added') {
      const both = isSpaced(part) && isSpaced(next);
      if (both) put('same', ' ');
      for (const { kind, text } of [part, next]) put(kind, both ? text.trimStart() : text);
      index++;
    } else put(part.kind, part.text);
  }
  return made;
}
