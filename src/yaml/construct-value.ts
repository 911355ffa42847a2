import {
  boolCoreTag,
  EVENT_ID,
  type Event,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  SCALAR_STYLE,
  type ScalarEvent,
  type ScalarTagDefinition,
} from 'js-yaml';
import { type Finding, ORGANIZATION, placeAt } from '../finding/finding.ts';
import type { Source } from '../text/source.ts';
import { nodeRange } from './node-index.ts';

/** A mapping as rolemap reads it: it inherits nothing, so that `constructor` and `__proto__` are keys like any other. */
export type YamlMapping = Record<string, unknown>;

/** The value of one document, with what was found while it was put together. */
export interface Construction {
  /** Undefined where it cannot be known, because aliases repeat too much. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

// A class with an empty prototype keeps V8's fast property access, which Object.create(null) gives up.
const Mapping = function Mapping() {} as unknown as new () => YamlMapping;
Mapping.prototype = Object.create(null);

/** Aliases may make a document this many times as large as what is written, or as large as the second number. */
const MOST_GROWTH = 20;
const FREE_GROWTH = 100_000;

interface Frame {
  readonly event: Event;
  readonly collection: YamlMapping | unknown[];
  readonly anchor: string | undefined;
  /** Where each key of a mapping was first written, by event; made only when a key comes twice. */
  readonly firstKey: number;
  /** The key that waits for its value; a refused one waits too, and is left out with its value. */
  key: string | undefined;
  keyEvent: number;
  keyRefused: boolean;
  /** The number of values inside, with aliases written out. */
  size: number;
}

interface Anchor {
  readonly value: unknown;
  readonly size: number;
  /** False while the anchored collection is still open: an alias to it would make an endless value. */
  complete: boolean;
  readonly isScalar: boolean;
  readonly text: string;
}

/**
 * Puts the value of one document together from its events (`events[start]` is the document's own).
 *
 * Keys are texts, as they are written: `no`, `012` and `2015` stay what they look like. Where a key comes twice, the first counts. Findings:
 * `duplicate-key`, `yaml-key` (a key that is no text), `yaml-merge-key`, `yaml-tag`, `yaml-alias` (unknown, endless or too many).
 */
export function constructValue(source: Source, events: readonly Event[], start: number, end: number): Construction {
  const findings: Finding[] = [];
  const anchors = new Map<string, Anchor>();
  const frames: Frame[] = [];
  const directives = (events[start] as Event & { type: 1 }).directives;
  let value: unknown = null;
  let frame: Frame | undefined;
  let expanded = 0;
  const mostExpanded = Math.max(FREE_GROWTH, (end - start) * MOST_GROWTH);

  const report = (index: number, rule: string, message: string, help: string, related?: Finding['related']) => {
    const range = nodeRange(source.text, events, index);
    const at = placeAt(source, range.start, range.end);
    findings.push({
      rule,
      severity: 'error',
      subject: ORGANIZATION,
      message,
      help,
      at,
      detail: source.text.slice(range.start, range.end),
      ...(related && { related }),
    });
  };

  const place = (index: number, item: unknown, size: number, keyText: string | undefined) => {
    if (!frame) {
      value = item;
      return;
    }
    frame.size += size;
    if (Array.isArray(frame.collection)) {
      frame.collection.push(item);
    } else if (frame.key === undefined) {
      frame.key = keyText ?? '';
      frame.keyEvent = index;
    } else {
      if (!frame.keyRefused) addPair(frame, frame.key, item);
      frame.key = undefined;
      frame.keyRefused = false;
    }
  };

  const addPair = (mapping: Frame, key: string, item: unknown) => {
    const collection = mapping.collection as YamlMapping;
    if (key in collection) {
      const first = firstKeyEvent(source.text, events, mapping.firstKey, key);
      const range = first === undefined ? undefined : nodeRange(source.text, events, first);
      const related = range && [{ message: 'first written here', at: placeAt(source, range.start, range.end) }];
      report(
        mapping.keyEvent,
        'duplicate-key',
        `The key "${key}" stands twice here; only the first counts.`,
        'keep one of the two, or give one of them another name.',
        related,
      );
    } else {
      collection[key] = item;
    }
  };

  for (let index = start + 1; index < end; index++) {
    const event = events[index] as Event;
    switch (event.type) {
      case EVENT_ID.SCALAR: {
        const keyOf = frame && frame.key === undefined && !Array.isArray(frame.collection) ? frame : undefined;
        const text = getScalarValue(source.text, event);
        if (keyOf) {
          if (event.valueStart === -1 || (event.style === SCALAR_STYLE.PLAIN && text === '~')) {
            keyOf.keyRefused = true;
            report(index, 'yaml-key', 'There is no key before this ":".', 'write a key before the colon.');
          } else if (text === '<<' && event.style === SCALAR_STYLE.PLAIN) {
            keyOf.keyRefused = true;
            report(
              index,
              'yaml-merge-key',
              'Merge keys (`<<`) are not part of a role map.',
              'write the fields out, or describe what roles share once under `templates` and refer to it with `like`.',
            );
          }
        }
        let item: unknown = text;
        if (event.tagStart !== -1)
          item = resolveTagged(event, text, source, directives, (message, help) =>
            report(index, 'yaml-tag', message, help),
          );
        else if (!keyOf && event.style === SCALAR_STYLE.PLAIN) item = resolvePlain(text);
        if (event.anchorStart !== -1) {
          anchors.set(source.text.slice(event.anchorStart, event.anchorEnd), {
            value: item,
            size: 1,
            complete: true,
            isScalar: true,
            text,
          });
        }
        place(index, item, 1, text);
        break;
      }
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        if (frame && frame.key === undefined && !Array.isArray(frame.collection)) {
          frame.keyRefused = true;
          report(
            index,
            'yaml-key',
            'A list or a mapping stands here as a key; a key is a short text.',
            'put a text that begins with "[" or "{" in quotes.',
          );
        }
        if (event.tagStart !== -1)
          checkCollectionTag(event, source, directives, (message, help) => report(index, 'yaml-tag', message, help));
        const collection = event.type === EVENT_ID.SEQUENCE ? [] : new Mapping();
        const anchor = event.anchorStart === -1 ? undefined : source.text.slice(event.anchorStart, event.anchorEnd);
        if (anchor !== undefined)
          anchors.set(anchor, { value: collection, size: 0, complete: false, isScalar: false, text: '' });
        if (frame) frames.push(frame);
        frame = {
          event,
          collection,
          anchor,
          firstKey: index + 1,
          key: undefined,
          keyEvent: -1,
          keyRefused: false,
          size: 1,
        };
        break;
      }
      case EVENT_ID.ALIAS: {
        const name = source.text.slice(event.anchorStart, event.anchorEnd);
        const anchor = anchors.get(name);
        if (!anchor) {
          report(
            index,
            'yaml-alias',
            `Nothing above is marked "&${name}".`,
            anchors.size > 0
              ? `write one of: ${[...anchors.keys()].map((known) => `*${known}`).join(', ')}; or put the text in quotes.`
              : 'put a text that begins with "*" in quotes.',
          );
        } else if (!anchor.complete) {
          report(
            index,
            'yaml-alias',
            `"*${name}" stands inside the thing that it repeats, without end.`,
            'write out what you mean.',
          );
        } else if (expanded + anchor.size > mostExpanded) {
          report(
            index,
            'yaml-alias',
            'The aliases in this file repeat so much that it cannot be read.',
            'write out what you mean; roles that are alike can share a template.',
          );
          return { value: undefined, findings };
        }
        const usable = anchor?.complete === true;
        expanded += usable ? anchor.size : 0;
        place(
          index,
          usable ? anchor.value : null,
          usable ? anchor.size : 1,
          usable && anchor.isScalar ? anchor.text : undefined,
        );
        break;
      }
      case EVENT_ID.POP: {
        const closed = frame;
        if (!closed) break; // the document's own end
        frame = frames.pop();
        if (closed.anchor !== undefined) {
          anchors.set(closed.anchor, {
            value: closed.collection,
            size: closed.size,
            complete: true,
            isScalar: false,
            text: '',
          });
        }
        place(index, closed.collection, closed.size, undefined);
        break;
      }
    }
  }
  return { value, findings };
}

/** The event of the first key of a mapping with a given text; `first` is the event of its first key. */
function firstKeyEvent(text: string, events: readonly Event[], first: number, key: string): number | undefined {
  let level = 0;
  let isKey = true;
  for (let index = first; index < events.length; index++) {
    const event = events[index] as Event;
    if (event.type === EVENT_ID.POP) {
      level--;
      if (level < 0) return undefined;
      if (level === 0) isKey = !isKey;
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) {
      level++;
    } else if (level === 0) {
      if (isKey && event.type === EVENT_ID.SCALAR && getScalarValue(text, event) === key) return index;
      isKey = !isKey;
    }
  }
  return undefined;
}

type Directives = readonly { kind: string; handle?: string; prefix?: string }[];
type Complain = (message: string, help: string) => void;

const CORE_TAG = 'tag:yaml.org,2002:';
const CORE_SCALARS: Readonly<Record<string, ScalarTagDefinition>> = {
  null: nullCoreTag,
  bool: boolCoreTag,
  int: intCoreTag,
  float: floatCoreTag,
};

function resolveTagged(
  event: ScalarEvent,
  text: string,
  source: Source,
  directives: Directives,
  complain: Complain,
): unknown {
  const tag = source.text.slice(event.tagStart, event.tagEnd);
  const name = fullTag(tag, directives);
  if (name === '!' || name === `${CORE_TAG}str`) return text;
  const known = name.startsWith(CORE_TAG) ? CORE_SCALARS[name.slice(CORE_TAG.length)] : undefined;
  if (!known) {
    complain(`The tag "${tag}" means nothing in a role map.`, 'leave the tag out.');
    return text;
  }
  const resolved = known.resolve(text, true, name);
  if (resolved !== NOT_RESOLVED) return resolved;
  complain(`"${text}" is not what its tag "${tag}" says it is.`, 'leave the tag out.');
  return text;
}

/** The value of a plain scalar in the YAML 1.2 core schema. */
function resolvePlain(text: string): unknown {
  if (!MAY_BE_NO_TEXT.test(text)) return text;
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}

const MAY_BE_NO_TEXT = /^(?:$|~$|[nN][uU][lL]{2}$|[tT][rR][uU][eE]$|[fF][aA][lL][sS][eE]$|[-+.0-9])/;

function checkCollectionTag(
  event: Event & { type: 2 | 3 },
  source: Source,
  directives: Directives,
  complain: Complain,
): void {
  const tag = source.text.slice(event.tagStart, event.tagEnd);
  const name = fullTag(tag, directives);
  const own = event.type === EVENT_ID.SEQUENCE ? 'seq' : 'map';
  if (name !== '!' && name !== CORE_TAG + own)
    complain(`The tag "${tag}" means nothing in a role map.`, 'leave the tag out.');
}

function fullTag(tag: string, directives: Directives): string {
  const verbatim = /^!<(.*)>$/.exec(tag);
  if (verbatim) return verbatim[1] as string;
  const [, handle = '!', suffix = ''] = /^(!(?:[0-9A-Za-z-]*!)?)(.*)$/s.exec(tag) ?? [];
  const declared = directives.find((directive) => directive.kind === 'tag' && directive.handle === handle);
  const prefix = declared?.prefix ?? (handle === '!!' ? CORE_TAG : handle);
  try {
    return prefix + decodeURIComponent(suffix);
  } catch {
    return prefix + suffix;
  }
}
