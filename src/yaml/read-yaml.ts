import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { type Finding, ORGANIZATION, placeAt } from '../finding/finding.ts';
import type { Source } from '../text/source.ts';
import { constructValue } from './construct-value.ts';
import { NodeIndex } from './node-index.ts';
import { YamlDocument } from './yaml-document.ts';

/** What reading one source gave: its documents, and findings where the text is not the YAML that rolemap accepts. */
export interface YamlReading {
  readonly documents: readonly YamlDocument[];
  readonly findings: readonly Finding[];
}

/** Collections inside collections; no map needs more, and each level costs stack in whatever works on the value. */
const MOST_LEVELS = 100;

/**
 * More values than this in one file would not fit in the memory of an ordinary machine: each event takes about 150 bytes.
 * 100,000 roles take some six million.
 */
const MOST_VALUES = 15_000_000;

/**
 * Reads a text as YAML 1.2 (core schema) with the js-yaml event parser.
 *
 * Never throws. A text that is no YAML gives one finding `yaml-syntax` and no documents; `explainSyntax` finds out more.
 * Other findings: `file-too-large`, and those of `constructValue`.
 */
export function readYaml(source: Source): YamlReading {
  const tooLarge = findTooLarge(source);
  if (tooLarge) return { documents: [], findings: [tooLarge] };
  let events: Event[];
  try {
    events = parseEvents(source.text, { maxDepth: MOST_LEVELS });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { documents: [], findings: [syntaxFinding(source, error)] };
  }
  const documents: YamlDocument[] = [];
  const findings: Finding[] = [];
  for (let index = 0; index < events.length; ) {
    const end = endOfDocument(events, index);
    const { value, findings: found } = constructValue(source, events, index, end);
    if (value !== undefined)
      documents.push(new YamlDocument(source, value, documents.length, new NodeIndex(source.text, events, index, end)));
    findings.push(...found);
    index = end;
  }
  return { documents, findings };
}

function endOfDocument(events: readonly Event[], start: number): number {
  for (let index = start + 1; index < events.length; index++) {
    if ((events[index] as Event).type === EVENT_ID.DOCUMENT) return index;
  }
  return events.length;
}

function findTooLarge(source: Source): Finding | undefined {
  const { text } = source;
  if (text.length < MOST_VALUES) return undefined;
  let values = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Each value stands behind one of: line break , : [ {
    if (code === 10 || code === 44 || code === 58 || code === 91 || code === 123) values++;
    if (values > MOST_VALUES) {
      return {
        rule: 'file-too-large',
        severity: 'error',
        subject: ORGANIZATION,
        message: `This file holds more than ${MOST_VALUES / 1_000_000} million values: too many to read at once.`,
        at: placeAt(source, 0, 0),
        help: 'split the map into several files in one folder.',
      };
    }
  }
  return undefined;
}

function syntaxFinding(source: Source, error: YAMLException): Finding {
  const start = Math.max(0, Math.min(error.mark?.position ?? 0, source.text.length));
  const { message, help } = inPlainWords(error.reason);
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    subject: ORGANIZATION,
    message,
    at: placeAt(source, start, endOfWord(source.text, start)),
    detail: error.reason,
    ...(help && { help }),
  };
}

/** A stretch worth underlining from an offset on: to the end of the word, one character at least, inside the line. */
export function endOfWord(text: string, start: number): number {
  const word = /[^\s,[\]{}:#"']+/y;
  word.lastIndex = start;
  const match = word.exec(text);
  if (match) return start + match[0].length;
  const code = text.codePointAt(start);
  return code === undefined || code === 10 || code === 13 ? start : start + (code > 0xffff ? 2 : 1);
}

const PLAIN_WORDS: readonly (readonly [RegExp, string, string?])[] = [
  [
    /^null byte/,
    'There is a NUL character in this text; it is not a plain text file.',
    'save the file again as plain text (UTF-8).',
  ],
  [
    /maxDepth/,
    `This is nested more than ${MOST_LEVELS} levels deep.`,
    'close the brackets, or write the parts one below the other.',
  ],
  [/tab characters/, 'A tab is used to indent this line; YAML allows spaces only.', 'replace the tab by spaces.'],
  [
    /bad indentation of a sequence entry/,
    'This line is not indented like the other items of its list.',
    'give each item of the list the same number of spaces before its "-".',
  ],
  [
    /bad indentation/,
    'This line does not fit the indentation of the lines above it.',
    'give the keys of one thing the same number of spaces; put a text with ": " or " #" in quotes.',
  ],
  [
    /multiline key/,
    'This line has no ":" and no "-", so it is neither a key nor an item.',
    'write it as `key: value`, or indent it further than the key above if it belongs to that text.',
  ],
  [
    /missed comma/,
    'A comma is missing before this, or this text needs quotes.',
    'put a comma between the items; put a text that begins with @, `, % or & in quotes.',
  ],
  [
    /deficient indentation|flow collection/,
    'A bracket that was opened above is not closed before this.',
    'close it: each [ and { needs its ] or }.',
  ],
  [/expected ':'/, 'A ":" is missing behind this key.', 'write it as `key: value`.'],
  [
    /whitespace character is expected after the key-value/,
    'A space is missing behind the ":".',
    'write `key: value`, with a space behind the colon.',
  ],
  [
    /non-printable|not printable/,
    'There is a control character in this text.',
    'delete the invisible character, or write it as "\\x…" between double quotes.',
  ],
  [
    /end of the stream/,
    'This does not belong to what stands above it.',
    'give the keys of one thing the same number of spaces; put a text that begins with a quote or bracket wholly in quotes.',
  ],
];

function inPlainWords(reason: string): { message: string; help?: string } {
  for (const [pattern, message, help] of PLAIN_WORDS) {
    if (pattern.test(reason)) return { message, ...(help && { help }) };
  }
  return { message: `This is not valid YAML: ${reason}.` };
}
