import type { Finding } from '../finding/finding.ts';
import { type Fix, ORGANIZATION, placeAt, repair } from '../finding/finding.ts';
import { endOfLine, startOfLine } from '../text/replace-ranges.ts';
import type { Source } from '../text/source.ts';
import { findMergeConflicts } from './conflict-markers.ts';
import { endOfWord } from './read-yaml.ts';
import type { SyntaxMistake } from './syntax-mistakes.ts';
import { writeQuoted } from './write-scalar.ts';

/** Longer texts are not read a second time: the second reader needs about 0.5 s for a million characters. */
const LONGEST_EXPLAINED = 1_000_000;

/** More errors than this in one file are mostly echoes of the first ones. */
const MOST_ERRORS = 5;

/**
 * Finds out more about a text that `readYaml` refused: all its syntax errors at once, each with its place.
 *
 * Conflicts of a merge that are marked in it explain all else.
 *
 * Takes the finding that `readYaml` gave and gives it back where nothing better is known: the text is too
 * long, or the two readers disagree. Loads the `yaml` library, which ordinary runs never need.
 */
export async function explainSyntax(source: Source, refused: Finding): Promise<Finding[]> {
  const conflicts = findMergeConflicts(source);
  if (conflicts.length > 0) return conflicts;
  if (source.text.length > LONGEST_EXPLAINED || TOLD_BEST_BY_FIRST_READER.test(refused.detail ?? '')) return [refused];
  const { syntaxMistakesIn } = await import('./syntax-mistakes.ts');
  const errors = syntaxMistakesIn(source.text) ?? [];
  const explained = errors.filter(({ code }) => code in EXPLANATIONS).slice(0, MOST_ERRORS);
  if (explained.length === 0) return [refused];
  return explained.map((error) => explain(source, error));
}

const TOLD_BEST_BY_FIRST_READER = /null byte|maxDepth|tab characters/;

function explain(source: Source, error: SyntaxMistake): Finding {
  const start = Math.max(0, Math.min(error.pos[0], source.text.length));
  const end = Math.max(endOfWord(source.text, start), Math.min(error.pos[1], endOfLine(source.text, start)));
  const { message, help } = EXPLANATIONS[error.code] as Explanation;
  return {
    rule: 'yaml-syntax',
    severity: 'error',
    subject: ORGANIZATION,
    message,
    help,
    at: placeAt(source, start, end),
    detail: error.code,
    ...fixSyntax(source, error.code, start),
  };
}

/** Puts a text between double quotes that cannot stand without them. Not safe: a line break may be what is missing. */
function fixSyntax(source: Source, code: string, at: number): { readonly fix?: Fix } {
  const { text } = source;
  const [from, to] = [startOfLine(text, at), endOfLine(text, at)];
  const line = text.slice(from, to);
  const opening = OPENINGS[code]?.exec(line)?.[0];
  // With a line below it that is indented further, the text does not end here.
  if (opening === undefined || isContinued(text, from, to)) return {};
  const written = line.slice(opening.length).replace(/(?:^|\s+)#.*$|\s+$/, '');
  const start = from + opening.length;
  // What looks like the beginning of more keys was hardly meant as a text.
  if (written === '' || /:$|: [[{]/.test(written)) return {};
  return repair('put the text in double quotes', false, [
    { at: placeAt(source, start, start + written.length), text: writeQuoted(written) },
  ]);
}

/** What stands before a text that lacks its quotes, by the code of the error. */
const OPENINGS: Readonly<Record<string, RegExp>> = {
  BLOCK_AS_IMPLICIT_KEY: /^[ ]*(?:- +)*[\w-]+:[ ]+(?=[^\s"'[{|>&*!%@`#])/,
  BAD_SCALAR_START: /^[ ]*(?:- +)*(?:[\w-]+:[ ]+)?(?=[@`%])/,
  BAD_ALIAS: /^[ ]*(?:- +)*(?:[\w-]+:[ ]+)?(?=[*&])/,
};

function isContinued(text: string, from: number, to: number): boolean {
  const below = /[\r\n]+([ \t]*)(?![\s#])/y;
  below.lastIndex = to;
  const indent = /^ */.exec(text.slice(from, to))?.[0] ?? '';
  return (below.exec(text)?.[1] ?? '').length > indent.length;
}

interface Explanation {
  readonly message: string;
  readonly help: string;
}

/** The error codes of the `yaml` library that say more than a position, in plain words. */
const EXPLANATIONS: Readonly<Record<string, Explanation>> = {
  BAD_INDENT: {
    message: 'This line does not fit the indentation of the lines above it.',
    help: 'give the keys of one thing the same number of spaces.',
  },
  TAB_AS_INDENT: {
    message: 'A tab is used to indent this line; YAML allows spaces only.',
    help: 'replace the tab by spaces.',
  },
  MISSING_CHAR: {
    message: 'A quote, bracket, comma or colon is missing here.',
    help: 'close what was opened: each ", \', [ and { needs its partner; items between brackets need commas; keys need a ":" behind them.',
  },
  BAD_SCALAR_START: {
    message: 'A text cannot begin with this sign.',
    help: 'put the whole text in double quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A second ": " on one line: it is not clear where the text begins.',
    help: 'put the text behind the first colon in double quotes.',
  },
  BLOCK_IN_FLOW: {
    message: 'Between brackets, things cannot be written one below the other with "-" or indentation.',
    help: 'close the bracket first, or separate the items by commas.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'This line has no ":" and no "-", so it is neither a key nor an item.',
    help: 'write it as `key: value`, or indent it further than the key above if it belongs to that text.',
  },
  UNEXPECTED_TOKEN: {
    message: 'This does not belong here.',
    help: 'a text that has a quote, "#" or ":" in it is safest wholly in double quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'After a "\\" between double quotes only certain letters may follow.',
    help: 'use single quotes, or write each backslash twice.',
  },
  BAD_ALIAS: { message: 'A text cannot begin with "*" or "&" here.', help: 'put the whole text in double quotes.' },
};
