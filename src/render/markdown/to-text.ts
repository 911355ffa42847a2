import type { Link, Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import {
  defaultHandlers,
  type Handle,
  type Info,
  type Options,
  type State,
  toMarkdown,
  type Unsafe,
} from 'mdast-util-to-markdown';
import { isMark } from './late-links.ts';

/** Writes documents as Markdown for GitHub and GitLab; what links say is remembered, for the same ones stand in many places. */
export class MarkdownWriter {
  readonly #links = new Map<string, string>();
  readonly #options: Options;

  constructor() {
    this.#options = {
      bullet: '-',
      bulletOther: '*',
      rule: '-',
      resourceLink: true,
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
      // A colon that begins a line makes a list of terms or an inclusion on GitLab.
      unsafe: [...PLATFORM_SIGNS, { atBreak: true, character: ':' }],
      handlers: { root: this.#root, link: Object.assign(this.#link, { peek: () => '[' }) },
    };
  }

  /** A document as text, ending in a line break. */
  write(root: Root): string {
    return toMarkdown(root, this.#options);
  }

  /** Running text that holds nothing to escape is put together here, and all other by the library. */
  readonly #root: Handle = (node: Root, parent, state, info) => {
    const { containerPhrasing } = state;
    state.containerPhrasing = (phrasing, around) =>
      this.#harmless(phrasing.children, state, around) ?? containerPhrasing.call(state, phrasing, around);
    return defaultHandlers.root(node, parent, state, info);
  };

  /** Nothing where some part needs the library. */
  #harmless(children: readonly Nodes[], state: State, info: Info): string | undefined {
    let all = '';
    for (const [index, node] of children.entries()) {
      const next = children[index + 1];
      if (node.type === 'text') {
        // A colon means something at the start of a line only.
        const value = index > 0 && node.value.startsWith(': ') ? node.value.slice(1) : node.value;
        if (!NOTHING_TO_ESCAPE.test(value)) return undefined;
        all += node.value;
      } else if (node.type === 'link') all += this.#link(node, undefined, state, info);
      else if (node.type === 'strong') {
        const [child] = node.children;
        const isWord = node.children.length === 1 && child?.type === 'text' && LABEL.test(child.value);
        const isApart =
          /(?:^|[\n ])$/.test(all) &&
          (!next || next.type === 'break' || (next.type === 'text' && /^[ ,)]/.test(next.value)));
        if (!isWord || !isApart) return undefined;
        all += `**${child.value}**`;
      } else if (node.type === 'break' && next?.type === 'strong') all += '\\\n';
      else if (node.type === 'html' && isMark(node.value)) all += node.value;
      else return undefined;
    }
    return all;
  }

  /** A link of plain text is the same wherever it stands, but for the bars that a table escapes. */
  readonly #link: Handle = (node: Link, parent, state, info) => {
    const [child] = node.children;
    if (node.children.length !== 1 || child?.type !== 'text') return defaultHandlers.link(node, parent, state, info);
    const key = `${state.stack.includes('tableCell')}${node.url}\n${child.value}`;
    let written = this.#links.get(key);
    if (written === undefined) {
      written = defaultHandlers.link(node, parent, state, info);
      this.#links.set(key, written);
    }
    return written;
  };
}

/** Where escapes do not work, and platforms look for nothing. */
const notInConstruct: Unsafe['notInConstruct'] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
];

/** What GitHub and GitLab read besides CommonMark: maths, mentions and references; GitLab leaves alone what is escaped. */
const PLATFORM_SIGNS: Unsafe[] = [
  { character: '$' },
  { character: '@' },
  { character: '#', after: '[\\w"]' },
  { character: '!', after: '\\d' },
  { character: '%', after: '[\\w"{]' },
  { character: '&', after: '\\d' },
  { character: '^', after: '[a-z]' },
].map((unsafe): Unsafe => ({ ...unsafe, inConstruct: 'phrasing', notInConstruct }));

/**
 * Most texts are words with a comma here and there. The library tries some fifty patterns on each, and none of them can match such
 * a text (a letter or space at its start, none of the signs they look for), so it is written as it is.
 */
const NOTHING_TO_ESCAPE =
  /^(?!\d+[.)])[A-Za-z0-9\u00c0-\u024f€●… ,;(](?:[A-Za-z0-9\u00c0-\u024f ,;'"’“”…–›·€/()?-]|[.:%](?=[ ,;)]|$))*$/;

/** A word or a few that can be set in bold wherever a space or a comma follows. */
const LABEL = /^[A-Za-z\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f, -]*[A-Za-z0-9\u00c0-\u024f])?:?$/;
