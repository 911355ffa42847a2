import { nearest } from '../text/did-you-mean.ts';
import { quote } from '../text/wording.ts';
import type { CollaborationAnswer } from './answers.ts';
import { COLLABORATION_MODES } from './collaboration-modes.ts';
import type { StarterLanguage } from './languages.ts';
import { COLLABORATION_GRAMMAR, ROLE_GRAMMAR, ROLE_PROBLEMS, type RoleProblems } from './role-problems.ts';

/** A role as it is written on the command line. */
export interface WrittenRole {
  readonly name: string;
  readonly purpose?: string;
  readonly responsibilities: readonly string[];
  readonly decides: readonly string[];
  readonly holders: readonly string[];
}

/** What could not be understood, in plain words. */
export interface NotUnderstood {
  readonly problem: string;
}

/**
 * Reads a role that is written in one line: `Beds (Everyone sleeps dry): Arranging camp beds; decides: Which halls are opened; @Fatima`. Everything but the name may be left
 * out; a backslash before one of the signs `( ) : ; , @` makes it a sign of the text.
 */
export function readRole(text: string, language: StarterLanguage): WrittenRole | NotUnderstood {
  const words = ROLE_PROBLEMS[language];
  const refused = (problem: string) => ({
    problem: `${words.sentence(`--role ${quote(text)}`, problem)}\n${ROLE_GRAMMAR[language]}`,
  });
  const [first = '', ...others] = split(text, ';');
  const head = readHead(first, words);
  if (typeof head === 'string') return refused(head);
  const { name, purpose, behind } = head;
  const role = { responsibilities: behind === '' ? [] : [behind], decides: [], holders: [] };
  for (const part of others) {
    const problem = readPart(part, role, words);
    if (problem !== undefined) return refused(problem);
  }
  return { name, ...(purpose !== undefined && { purpose }), ...role };
}

/** Reads with whom a team works, and how: `Platform (Teams need not wait): x-as-a-service`. */
export function readCollaboration(text: string, language: StarterLanguage): CollaborationAnswer | NotUnderstood {
  const words = ROLE_PROBLEMS[language];
  const refused = (problem: string) => ({
    problem: `${words.sentence(`--works-with ${quote(text)}`, problem)}\n${COLLABORATION_GRAMMAR[language]}`,
  });
  const head = readHead(text, words);
  if (typeof head === 'string') return refused(head);
  const { name, purpose = '', behind } = head;
  const modes = Object.keys(COLLABORATION_MODES) as CollaborationAnswer['mode'][];
  const mode = modes.find((one) => one === behind.toLowerCase());
  return mode === undefined ? refused(words.unknownMode(modes)) : { team: name, purpose, mode };
}

/** The words that begin a decision, in the languages of the wizard. */
const DECIDES = ['decides', 'beslist'];

interface RoleInTheMaking {
  readonly responsibilities: string[];
  readonly decides: string[];
  readonly holders: string[];
}

/** Reads what stands between two semicolons; gives what is wrong with it. */
function readPart(part: string, role: RoleInTheMaking, words: RoleProblems): string | undefined {
  if (part === '') return undefined;
  if (part.startsWith('@')) return readHolders(part, role.holders, words);
  const [, key, rest = ''] = /^([\p{L}-]+)\s*:(.*)$/su.exec(part) ?? [];
  const word = key?.toLowerCase() ?? '';
  if (DECIDES.includes(word)) {
    if (rest.trim() === '') return words.nothingBehind(word);
    role.decides.push(unescaped(rest));
    return undefined;
  }
  const near = word === '' ? undefined : nearest(word, DECIDES);
  if (near !== undefined) return words.unknownKey(word, near);
  role.responsibilities.push(unescaped(part));
  return undefined;
}

function readHolders(part: string, holders: string[], words: RoleProblems): string | undefined {
  for (const one of split(part, ',')) {
    const name = unescaped(one.replace(/^@/, ''));
    if (name === '') return words.noHolder;
    holders.push(name);
  }
  return undefined;
}

interface Head {
  readonly name: string;
  readonly purpose?: string;
  /** What stands behind the colon. */
  readonly behind: string;
}

/** The name, the purpose between brackets, and what stands behind the colon; or what is wrong. */
function readHead(text: string, words: RoleProblems): Head | string {
  const [, nameText = '', rest = ''] = /^((?:\\.|[^(:@\\])*)(.*)$/su.exec(text.trim()) ?? [];
  const name = unescaped(nameText);
  if (name === '') return words.noName;
  if (rest.startsWith('@')) return words.noSemicolonBeforeAt;
  if (!rest.startsWith('(')) return { name, behind: unescaped(rest.slice(1)) };
  const end = endOfBrackets(rest);
  if (end === undefined) return words.openBracket;
  const purpose = unescaped(rest.slice(1, end));
  if (purpose === '') return words.emptyBrackets;
  const behind = rest.slice(end + 1).trim();
  if (behind !== '' && !behind.startsWith(':')) return words.noColonBehindBracket;
  return { name, purpose, behind: unescaped(behind.slice(1)) };
}

function endOfBrackets(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return undefined;
}

/** The parts between signs that have no backslash before them. */
function split(text: string, sign: ';' | ','): string[] {
  const parts = [''];
  for (const [piece] of text.matchAll(/\\.|[^\\]|\\$/gsu)) {
    if (piece === sign) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim());
}

function unescaped(text: string): string {
  return text
    .replace(/\\([;@(:)\\,])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
