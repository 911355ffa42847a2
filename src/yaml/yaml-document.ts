import type { Place } from '../finding/finding.ts';
import type { OffsetRange, Source } from '../text/source.ts';
import type { NodeIndex, YamlNode, YamlPart } from './node-index.ts';

/** One step into a value: a key of a mapping, or a 0-based index of a list. */
export type Step = string | number;

/** One YAML document: its value at once, the places of its parts when they are asked for. */
export class YamlDocument {
  readonly source: Source;
  readonly value: unknown;
  /** How many documents stand before it in its source. */
  readonly ordinal: number;
  readonly #nodes: NodeIndex;

  /** @internal Only reading makes documents; keeps the parser out of the public types. */
  constructor(source: Source, value: unknown, ordinal: number, nodes: NodeIndex) {
    this.source = source;
    this.value = value;
    this.ordinal = ordinal;
    this.#nodes = nodes;
  }

  /**
   * The same document with less in it: `value` has a part of this one's value, each thing under the keys where it stood. Places stay those of the text.
   *
   * @internal
   */
  showing(value: unknown): YamlDocument {
    return new YamlDocument(this.source, value, this.ordinal, this.#nodes);
  }

  /**
   * The offsets of the key or the value that a path leads to. Where the path leads further than the
   * document goes, the last part that exists stands for it.
   */
  locate(path: readonly Step[], part: 'key' | 'value'): OffsetRange {
    const { root } = this.#nodes;
    if (root === undefined) return { start: 0, end: 0 };
    if (path.length === 0) return firstLine(this.source.text, this.#nodes.rangeOf(root));
    let node = root;
    let key: number | undefined;
    for (const step of path) {
      const next = this.#nodes.child(node, step);
      // A missing part: the key of the thing that lacks it says more than all of its text.
      if (!next) {
        const range = this.#nodes.rangeOf(key ?? node);
        return key === undefined && path[0] === step ? firstLine(this.source.text, range) : range;
      }
      key = next.key;
      node = next.value;
    }
    return this.#nodes.rangeOf(part === 'key' && key !== undefined ? key : node);
  }

  /**
   * The part that a path leads to, to be edited; undefined where it is not there, or where an alias leads to it, so that it is a part of other things too.
   *
   * @internal Places are public; the shape of a text is not.
   */
  find(path: readonly Step[]): YamlNode | undefined {
    let node = this.#nodes.root;
    for (const step of path) {
      if (node === undefined || this.#nodes.isAlias(node)) return undefined;
      node = this.#nodes.child(node, step)?.value;
    }
    return node === undefined ? undefined : this.#nodes.node(node);
  }

  /**
   * The whole value as its text has it; undefined where the document has none.
   *
   * @internal
   */
  get whole(): YamlPart | undefined {
    const { root } = this.#nodes;
    return root === undefined ? undefined : this.#nodes.part(root);
  }

  /**
   * Whether a part of it is repeated by an alias, so that a change of one place changes others.
   *
   * @internal
   */
  get hasAliases(): boolean {
    return this.#nodes.hasAliases;
  }

  /**
   * The part that a path leads to as its text has it; undefined where it is not there, or an alias stands on the way.
   *
   * @internal
   */
  part(path: readonly Step[]): YamlPart | undefined {
    let node = this.#nodes.root;
    for (const step of path) {
      if (node === undefined || this.#nodes.isAlias(node)) return undefined;
      node = this.#nodes.child(node, step)?.value;
    }
    return node === undefined ? undefined : this.#nodes.part(node);
  }
}

function firstLine(text: string, { start, end }: OffsetRange): OffsetRange {
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = start;
  const match = lineBreak.exec(text);
  return { start, end: match && match.index < end ? match.index : end };
}

/** A part of a document, from which places of keys and values are made: `location.child('roles').child('beds').key`. */
export class Location {
  readonly document: YamlDocument;
  readonly parent: Location | undefined;
  readonly step: Step;

  constructor(document: YamlDocument, parent?: Location, step: Step = '') {
    this.document = document;
    this.parent = parent;
    this.step = step;
  }

  /** The part under a key or an index of this part. */
  child(step: Step): Location {
    return new Location(this.document, this, step);
  }

  /** The part that several steps lead to. */
  descend(steps: readonly Step[]): Location {
    return steps.reduce<Location>((location, step) => location.child(step), this);
  }

  /** The steps from the top of the document to this part. */
  get path(): Step[] {
    const path: Step[] = [];
    for (let at: Location = this; at.parent; at = at.parent) path.push(at.step);
    return path.reverse();
  }

  /** The key under which this part stands; an item of a list has none, and its value stands for it. */
  get key(): PlaceOfPart {
    return { source: this.document.source, location: this, locate: () => this.document.locate(this.path, 'key') };
  }

  /** The whole value of this part. */
  get value(): PlaceOfPart {
    return { source: this.document.source, location: this, locate: () => this.document.locate(this.path, 'value') };
  }
}

/** A place that knows which part of its document it is. */
export interface PlaceOfPart extends Place {
  readonly location: Location;
}
