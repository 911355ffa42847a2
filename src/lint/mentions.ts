import type { OrgMap } from '../model/org-map.ts';
import { NameIndex } from '../text/did-you-mean.ts';

/** What can be mentioned in prose with an `@`: roles, teams and people, by id, by `team/role`, or by name. */
export class Mentionable {
  readonly #ids = new Set<string>();
  /** Names in lower case, by their first word. */
  readonly #names = new Map<string, string[]>();
  readonly #spellings: string[] = [];
  #index: NameIndex | undefined;

  constructor(map: OrgMap) {
    for (const role of map.roles.values()) this.#add(role.name, role.id, role.reference, ...role.previously);
    for (const thing of [map.teams, map.people, map.collaborations, map.templates])
      for (const { name, id, previously } of thing.values()) this.#add(name, id, ...previously);
  }

  /** Whether what stands behind an `@` (`rest` begins there) is known; `word` is its first word. */
  isKnown(word: string, rest: string): boolean {
    const lower = word.toLowerCase();
    if (this.#ids.has(lower) || this.#ids.has(lower.replace(/\/$/, ''))) return true;
    // A reference in two parts is a role's, where the first one is a team; else it leads elsewhere, as "@scope/package" does.
    const [team = '', role = ''] = lower.split('/');
    if (role !== '') return !this.#ids.has(team);
    if (EVERYONE.has(lower)) return true;
    const [first = ''] = lower.split(/[^\p{L}\p{N}]/u);
    const following = rest.toLowerCase().replaceAll(/[\s_-]+/g, ' ');
    return (this.#names.get(first) ?? []).some(
      (name) => following.startsWith(name) && !/^[\p{L}\p{N}]/u.test(following.slice(name.length)),
    );
  }

  /** The nearest id or name, if any. */
  nearest(word: string): string | undefined {
    this.#index ??= new NameIndex(this.#spellings);
    return this.#index.nearest(word);
  }

  #add(name: string, ...ids: string[]): void {
    for (const id of ids) this.#ids.add(id.toLowerCase());
    const plain = name.toLowerCase().replaceAll(/[\s_-]+/g, ' ');
    const [id = name] = ids;
    this.#spellings.push(id, ...(plain === id.replaceAll('-', ' ') ? [] : [name]));
    const [first = ''] = plain.split(/[^\p{L}\p{N}]/u);
    if (first === '') return;
    const alike = this.#names.get(first);
    if (alike) alike.push(plain);
    else this.#names.set(first, [plain]);
  }
}

/** Whom chats call with an @ when they mean all. */
const EVERYONE: ReadonlySet<string> = new Set([
  'all',
  'here',
  'everyone',
  'channel',
  'team',
  'iedereen',
  'allen',
  'alle',
  'tous',
]);

/** What is written as code, an address or a link says nothing to people. */
const NO_PROSE = /`[^`]*`|\bhttps?:\/\/\S+|\]\([^)]*\)|<[^>]*>/g;

/** An `@` that begins a word, with a letter behind it. */
const MENTION = /(?<![\p{L}\p{N}_.@/:+-])@(\p{L}[\p{L}\p{N}_-]*(?:\/[\p{L}\p{N}_-]*)?)/gu;

/** The mentions in a text: the word behind the `@`, and the text from there on. */
export function mentionsIn(text: string): { word: string; rest: string }[] {
  if (!text.includes('@')) return [];
  const prose = text.replace(NO_PROSE, (match) => ' '.repeat(match.length));
  return [...prose.matchAll(MENTION)].map((match) => ({
    word: (match[1] ?? '').replace(/[-_]+$/, ''),
    rest: prose.slice((match.index ?? 0) + 1),
  }));
}
