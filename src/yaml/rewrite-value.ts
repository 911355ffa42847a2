import { placeAt, type TextEdit } from '../finding/finding.ts';
import { endOfLine, type Replacement, replaceRanges } from '../text/replace-ranges.ts';
import { type EntryPlan, editBlock, editFlow, linesOfAll } from './edit-entries.ts';
import { columnOf, type Entry, type EntryLines, endOfPart, entriesOf } from './entries.ts';
import { layoutOf } from './layout.ts';
import { type ItemKeys, longestRise, matchItems } from './match-items.ts';
import type { YamlPart } from './node-index.ts';
import { type Layout, printAfter, type Spot } from './print-value.ts';
import { readYaml } from './read-yaml.ts';
import { isComment, renameKey, replaceScalarValue, replaceValue } from './replace-node.ts';
import { firstDifference, sameValue } from './same-value.ts';
import { writeScalar } from './write-scalar.ts';
import type { Step, YamlDocument } from './yaml-document.ts';

/** A document that was made to have another value, or why that could not be done. */
export type Rewriting = { readonly text: string; readonly edits: readonly TextEdit[] } | { readonly refused: string };

/** What is known of the values besides what they are. */
export interface RewriteOptions {
  /** The keys that a thing had before: where one of them goes and the thing comes, its key is changed in its place, and the rest of it stays. */
  readonly formerKeys?: (value: unknown) => readonly string[];
  /** How the items of the list under a key are told from each other; by what they look like where there is no answer. */
  readonly itemKeys?: (key: string | undefined) => ItemKeys | undefined;
}

/** How often a rewriting that came out wrong is tried again, with more of the text written anew. */
const MOST_TRIES = 8;

/**
 * The edits that make a document read as the plain value `wanted`, and the whole text of its source after them. Nothing else is touched: what stays keeps its bytes, texts their
 * quotes, new things are laid out like their neighbours. What is removed takes its own comments with it. New keys come behind the key that stands before them in `wanted`;
 * other keys keep their order, and items of lists get the order of `wanted`.
 *
 * The outcome is read again before it is given. Where the text is too odd for small edits, the smallest thing around them is written anew; where even that fails
 * (the value cannot be written in YAML), there is a reason instead.
 */
export function rewriteValue(document: YamlDocument, wanted: unknown, options: RewriteOptions = {}): Rewriting {
  const { source } = document;
  const whole = document.whole;
  if (sameValue(document.value, wanted)) return { text: source.text, edits: [] };
  if (!whole) return { refused: 'there is nothing in this document' };
  const anew = new Set<string>();
  let withAliases = true;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const joined = joinRemovals(
      source.text,
      new Rewriter(document, { anew, withAliases, ...options }).rewriteWhole(whole, wanted),
    );
    let edits = withoutLastBreak(source.text, joined);
    let text = replaceRanges(source.text, edits);
    let outcome = differenceIn(text, document, wanted);
    if (outcome !== undefined && edits !== joined) {
      // The last line break may be a part of the text that now stands last.
      const untrimmed = replaceRanges(source.text, joined);
      if (differenceIn(untrimmed, document, wanted) === undefined)
        [edits, text, outcome] = [joined, untrimmed, undefined];
    }
    if (outcome === undefined)
      return {
        text,
        edits: edits.map(({ start, end, text: written }) => ({ at: placeAt(source, start, end), text: written })),
      };
    if (outcome === 'unreadable' && withAliases && document.hasAliases) withAliases = false;
    else if (outcome === 'unreadable') {
      if (anew.has(pathKey([]))) break;
      anew.add(pathKey([]));
    } else {
      let path = outcome;
      while (path.length > 0 && anew.has(pathKey(path))) path = path.slice(0, -1);
      if (anew.has(pathKey(path))) break;
      anew.add(pathKey(path));
    }
  }
  return { refused: 'the new value cannot be written in the place of the old one' };
}

/** Where a text does not read as wanted; undefined where it does. */
function differenceIn(text: string, document: YamlDocument, wanted: unknown): Step[] | 'unreadable' | undefined {
  const { documents, findings } = readYaml({ path: document.source.path, text });
  const read = documents[document.ordinal];
  return findings.length > 0 || !read ? 'unreadable' : firstDifference(read.value, wanted);
}

function pathKey(path: readonly Step[]): string {
  return JSON.stringify(path.map(String));
}

/** Edits in order, with removals that overlap joined. */
function joinRemovals(text: string, edits: readonly Replacement[]): readonly Replacement[] {
  const joined: Replacement[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start === edit.end && edit.text === '') continue;
    if (text.slice(edit.start, edit.end) === edit.text) continue;
    const last = joined.at(-1);
    const touches =
      last &&
      edit.text === '' &&
      edit.start < edit.end &&
      (edit.start < last.end || (edit.start === last.end && last.text === ''));
    if (touches && last.text === '')
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, edit.end), text: '' };
    else joined.push(edit);
  }
  return joined;
}

/** The same edits, so that a text without a line break at its end gets none. */
function withoutLastBreak(text: string, joined: readonly Replacement[]): readonly Replacement[] {
  const last = joined.at(-1);
  if (!last || last.end < text.length || /[\r\n]$/.test(text)) return joined;
  const before = joined.slice(0, -1);
  const inserted = /\r?\n$|\r$/.exec(last.text);
  if (inserted) return [...before, { ...last, text: last.text.slice(0, inserted.index) }];
  if (last.text !== '') return joined;
  const previous = before.at(-1);
  const lineBreak = /(?:\r?\n|\r)$/.exec(text.slice(0, last.start))?.[0].length ?? 0;
  if (previous && previous.end === last.start && previous.text !== '')
    return [...before.slice(0, -1), { ...previous, text: previous.text.replace(/(?:\r?\n|\r)$/, '') }, last];
  return previous && previous.end > last.start - lineBreak
    ? joined
    : [...before, { ...last, start: last.start - lineBreak }];
}

interface Choices extends RewriteOptions {
  /** The parts to be written anew as a whole, by their path in the wanted value. */
  readonly anew: ReadonlySet<string>;
  /** Whether aliases may stay where what they repeat becomes what they are to be; otherwise all are written out. */
  readonly withAliases: boolean;
}

class Rewriter {
  readonly #text: string;
  readonly #document: YamlDocument;
  readonly #choices: Choices;
  readonly #layout: Layout;
  /** What parts with an anchor become. */
  readonly #anchored = new Map<number, unknown>();
  #edits: Replacement[] = [];

  constructor(document: YamlDocument, choices: Choices) {
    this.#document = document;
    this.#text = document.source.text;
    this.#choices = choices;
    this.#layout = layoutOf(this.#text);
  }

  rewriteWhole(whole: YamlPart, wanted: unknown): Replacement[] {
    const entry: Entry = { start: whole.start, after: whole.start, end: whole.end, value: whole };
    this.#rewrite(entry, this.#document.value, wanted, { column: -2, isItem: true, inFlow: false }, []);
    return this.#edits;
  }

  /** Makes the value of an entry the wanted one. */
  #rewrite(entry: Entry, value: unknown, wanted: unknown, spot: Spot, path: readonly Step[]): void {
    const { value: part } = entry;
    if (part.anchored) this.#anchored.set(part.node, wanted);
    if (part.kind === 'alias') {
      const repeated = part.repeats !== undefined && this.#anchored.has(part.repeats);
      if (this.#choices.withAliases && repeated && sameValue(this.#anchored.get(part.repeats as number), wanted))
        return;
    } else if (this.#mayPassOver(part, path) && sameValue(value, wanted)) return;
    const edits =
      part.kind !== 'alias' && !this.#choices.anew.has(pathKey(path))
        ? this.#detailed(entry, value, wanted, spot, path)
        : undefined;
    this.#edits.push(...(edits ?? this.#whole(entry, wanted, spot, path)));
  }

  /** Whether nothing is to be done in a part that has the wanted value already. */
  #mayPassOver(part: YamlPart, path: readonly Step[]): boolean {
    const { anew } = this.#choices;
    return part.kind === 'scalar' ? !anew.has(pathKey(path)) : anew.size === 0 && !this.#document.hasAliases;
  }

  #whole(entry: Entry, wanted: unknown, spot: Spot, path: readonly Step[]): Replacement[] {
    if (path.length > 0) return replaceValue(this.#text, entry, wanted, spot, this.#layout);
    const { start, style } = entry.value;
    const end = endOfPart(this.#text, entry.value);
    const isLineTaken = isComment(this.#text.slice(end, endOfLine(this.#text, end)));
    const written = printAfter(wanted, { ...spot, isLineTaken }, this.#layout).trimStart();
    if (style !== 'empty') return [{ start, end, text: written }];
    const at = this.#text.length;
    const lineBreak = at > 0 && !/[\r\n]$/.test(this.#text) ? this.#layout.lineBreak : '';
    return [{ start: at, end: at, text: lineBreak + written + this.#layout.lineBreak }];
  }

  /** The edits inside a value; undefined where it has to be written anew as a whole. */
  #detailed(
    entry: Entry,
    value: unknown,
    wanted: unknown,
    spot: Spot,
    path: readonly Step[],
  ): Replacement[] | undefined {
    const { value: part } = entry;
    if (part.kind === 'scalar')
      return path.length === 0 ? undefined : replaceScalarValue(this.#text, entry, wanted, spot, this.#layout);
    const isList = part.kind === 'sequence';
    if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted) !== isList) return undefined;
    const entries = entriesOf(this.#text, part);
    if (!entries || entries.length === 0) return undefined;
    const inside: Inside = {
      entries,
      part,
      spot,
      path,
      lines: part.style === 'flow' ? [] : linesOfAll(this.#text, entries, path.length === 0),
    };
    return this.#capture(() =>
      isList
        ? this.#rewriteList(inside, value as unknown[], wanted as unknown[])
        : this.#rewriteMapping(inside, value as Values, wanted as Values),
    );
  }

  /** The edits that a piece of work makes; undefined where it gives up. */
  #capture(work: () => boolean): Replacement[] | undefined {
    const before = this.#edits;
    this.#edits = [];
    const done = work();
    const made = this.#edits;
    this.#edits = before;
    return done ? made : undefined;
  }

  #rewriteMapping(inside: Inside, value: Values, wanted: Values): boolean {
    const { entries, path } = inside;
    const indexes = new Map(entries.map(({ key }, index) => [key as string, index]));
    const names = this.#namesAfter(entries, wanted);
    const stays = entries.map((_entry, index) => names.has(index));
    if (names.size === 0) return false;
    const spot = this.#spotInside(inside);
    entries.forEach((entry, index) => {
      const name = names.get(index);
      if (name === undefined) return;
      const key = entry.key as string;
      if (name !== key) {
        this.#edits.push(renameKey(this.#text, entry, name));
        indexes.set(name, index);
      }
      this.#rewrite(entry, value[key], wanted[name], spot, [...path, name]);
    });
    const inserted: { behind: number; text: string }[] = [];
    let behind = -1;
    for (const [key, part] of Object.entries(wanted)) {
      const known = indexes.get(key);
      if (known === undefined)
        inserted.push({ behind, text: `${writeScalar(key)}:${printAfter(part, spot, this.#layout)}` });
      else behind = known;
    }
    return this.#editEntries(inside, { stays, inserted });
  }

  /** The key that each entry has afterwards, by its index; none for those that go. */
  #namesAfter(entries: readonly Entry[], wanted: Values): Map<number, string> {
    const names = new Map<number, string>();
    const going = new Map<string, number>();
    entries.forEach(({ key }, index) => {
      if (Object.hasOwn(wanted, key as string)) names.set(index, key as string);
      else going.set(key as string, index);
    });
    const known = new Set(names.values());
    const { formerKeys } = this.#choices;
    if (!formerKeys || going.size === 0) return names;
    for (const [name, part] of Object.entries(wanted)) {
      const former = known.has(name) ? undefined : formerKeys(part).find((key) => going.has(key));
      if (former === undefined) continue;
      names.set(going.get(former) as number, name);
      going.delete(former);
    }
    return names;
  }

  #rewriteList(inside: Inside, value: readonly unknown[], wanted: readonly unknown[]): boolean {
    const { entries, part, path } = inside;
    const key = path.at(-1);
    const keys = typeof key === 'string' ? this.#choices.itemKeys?.(key) : undefined;
    const matched = matchItems(value, wanted, keys);
    const inPlace = longestRise(matched);
    if (inPlace.size === 0) return false;
    const stays = entries.map(() => false);
    for (const index of inPlace) stays[matched[index] as number] = true;
    const spot = this.#spotInside(inside);
    const inserted: { behind: number; text: string }[] = [];
    let behind = -1;
    for (const [index, item] of wanted.entries()) {
      const from = matched[index];
      const entry = from === undefined ? undefined : entries[from];
      const steps = [...path, index];
      if (from === undefined || !entry) {
        const written = printAfter(item, spot, this.#layout);
        inserted.push({ behind, text: part.style === 'flow' ? written.trimStart() : `-${written}` });
      } else if (inPlace.has(index)) {
        this.#rewrite(entry, value[from], item, spot, steps);
        behind = from;
      } else {
        const edits = this.#capture(() => {
          this.#rewrite(entry, value[from], item, spot, steps);
          return true;
        });
        inserted.push({ behind, text: this.#textOf(inside, from, edits ?? []) });
      }
    }
    return this.#editEntries(inside, { stays, inserted });
  }

  /** The text of an entry that moves, with edits inside it made. */
  #textOf({ entries, lines }: Inside, index: number, edits: readonly Replacement[]): string {
    const entry = entries[index] as Entry;
    const { start, end } = lines[index] ?? entry;
    const shifted = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return replaceRanges(this.#text.slice(start, end), shifted).replace(/^[ \t]+|(?:\r?\n|\r)$/g, '');
  }

  #editEntries({ entries, part, lines }: Inside, plan: EntryPlan): boolean {
    if (plan.inserted.length === 0 && plan.stays.every(Boolean)) return true;
    const edits =
      part.style === 'flow' ? editFlow(this.#text, part, entries, plan) : editBlock(this.#text, entries, lines, plan);
    if (edits) this.#edits.push(...edits);
    return edits !== undefined;
  }

  #spotInside({ entries, part, spot }: Inside): Spot {
    const inFlow = spot.inFlow || part.style === 'flow';
    const [first] = entries;
    const collections = entries.filter(({ value }) => value.kind === 'mapping');
    return {
      column: first ? columnOf(this.#text, first.start) : spot.column + this.#layout.step,
      isItem: part.kind === 'sequence',
      inFlow,
      ...(!inFlow &&
        collections.length > 0 && {
          prefersFlow: collections.every(
            ({ value }) => value.style === 'flow' && value.end <= endOfLine(this.#text, value.start),
          ),
        }),
    };
  }
}

type Values = Record<string, unknown>;

/** A mapping or list that is being rewritten. */
interface Inside {
  readonly entries: readonly Entry[];
  readonly part: YamlPart;
  readonly spot: Spot;
  readonly path: readonly Step[];
  /** The lines of its entries, where they are no brackets. */
  readonly lines: readonly EntryLines[];
}
