import type { Holder, Link, OrgMap, Person, Review, Role, Team, VocabularyWord } from '../../model/org-map.ts';
import { isRole } from '../../model/org-map.ts';
import type { Labels } from '../labels/labels.ts';
import { inline, link, paragraphs } from './escape.ts';

/** The page on which a thing stands, relative to the folder of all pages. */
export const PAGES = {
  overview: 'README.md',
  people: 'people.md',
  decisions: 'decisions.md',
  openPoints: 'open-points.md',
} as const;

/** What all pages share: the map, the words, the day, and how one thing links to another. */
export class Setting {
  readonly map: OrgMap;
  readonly labels: Labels;
  readonly today: string;
  readonly layout: 'page' | 'folder';

  constructor(map: OrgMap, labels: Labels, today: string, layout: 'page' | 'folder') {
    this.map = map;
    this.labels = labels;
    this.today = today;
    this.layout = layout;
  }

  /** The organisation's own word for something, else the label's; with a capital. */
  word(which: VocabularyWord, many = true): string {
    const own = this.map.vocabulary[which];
    const word = own ? (many ? own.many : own.one) : this.labels[which][many ? 1 : 0];
    return inline(word.charAt(0).toUpperCase() + word.slice(1));
  }

  /**
   * A heading with the id of its thing behind the name, so that its anchor (GitHub's and GitLab's rule: lower case, signs dropped,
   * spaces to hyphens) is known and unique: anchors come from the id alone.
   */
  heading(level: number, name: string, anchor: string): string {
    return `${'#'.repeat(level)} <a id="${anchor}"></a>${inline(name) || inline(anchor)}`;
  }

  team(team: Team, from: string): string {
    return this.#to(team.name || team.id, this.teamPath(team), `team-${team.id}`, from);
  }

  role(role: Role, from: string): string {
    return this.#to(role.name || role.id, this.teamPath(role.team), `role-${role.team.id}--${role.id}`, from);
  }

  roleOrTeam(thing: Role | Team, from: string): string {
    return isRole(thing) ? this.role(thing, from) : this.team(thing, from);
  }

  person(person: Person, from: string): string {
    return this.#to(person.name || person.id, PAGES.people, `person-${person.id}`, from);
  }

  page(name: string, path: string, from: string): string {
    return this.#to(name, path, path.replace('.md', ''), from);
  }

  teamPath(team: Team): string {
    return `teams/${team.id}.md`;
  }

  #to(text: string, path: string, anchor: string, from: string): string {
    const up = from.includes('/') ? '../' : '';
    const address = this.layout === 'page' || path === from ? `#${anchor}` : `${up}${path}#${anchor}`;
    return `[${inline(text)}](${address})`;
  }

  /** A holder with what tells this one from the others: capacity, focus, share and term. */
  holder({ person, as, focus, share, since, until }: Holder, from: string): string {
    const facts = [
      as !== 'holder' && this.labels.capacities[as],
      focus && inline(focus),
      share !== undefined && percent(share),
      this.term(since, until),
      person.left !== undefined && `${this.labels.left} ${this.date(person.left)}`,
    ].filter(Boolean);
    return this.person(person, from) + (facts.length > 0 ? ` (${facts.join(', ')})` : '');
  }

  term(since: string | undefined, until: string | undefined): string {
    return [since && `${this.labels.since} ${this.date(since)}`, until && `${this.labels.until} ${this.date(until)}`]
      .filter(Boolean)
      .join(' ');
  }

  /** An ISO date in words: 14 September 2015. */
  date(iso: string): string {
    const [year, month, day] = iso.split('-').map(Number);
    return `${day} ${this.labels.months[(month ?? 1) - 1]} ${year}`;
  }

  review(review: Review | undefined): string | undefined {
    if (!review) return undefined;
    const { labels } = this;
    return [
      review.every && `${labels.every} ${inline(review.every)}`,
      review.last && `${labels.last} ${this.date(review.last)}`,
      review.next && `${labels.next} ${this.date(review.next)}`,
    ]
      .filter(Boolean)
      .join(', ');
  }

  links(links: readonly Link[]): string | undefined {
    return links.length === 0 ? undefined : links.map(({ name, url }) => link(name ?? url, url)).join(', ');
  }

  /** The rest of what any thing can have: former ids, status, tags, links, own data and notes. */
  rest(thing: {
    previously: readonly string[];
    tags: readonly string[];
    links: readonly Link[];
    notes?: string | undefined;
    status?: string | undefined;
    extensions: Readonly<Record<string, unknown>>;
  }): string[] {
    const { labels } = this;
    return [
      fact(labels.formerly, thing.previously.map(inline).join(', ')),
      thing.status && thing.status !== 'active' ? fact(labels.status, inline(thing.status)) : '',
      fact(labels.tags, thing.tags.map(inline).join(', ')),
      fact(labels.links, this.links(thing.links)),
      ...Object.keys(thing.extensions)
        .sort()
        .map((key) => fact(inline(key), inline(JSON.stringify(thing.extensions[key]) ?? ''))),
      thing.notes ? paragraphs(thing.notes) : '',
    ].filter((part) => part !== '');
  }
}

/** One fact as a line of its own; empty where there is nothing to say. */
export function fact(label: string, text: string | undefined): string {
  return text ? `**${label}:** ${text}` : '';
}

/** A list, one line an item; empty where there are none. */
export function bullets(items: readonly string[]): string {
  return items
    .filter((item) => item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}

/** A table; empty where there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '&#124;')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(...parts: readonly (string | undefined | readonly string[])[]): string {
  return parts
    .flat()
    .filter((part) => part !== undefined && part !== '')
    .join('\n\n');
}

/** A fraction of full time as a percentage. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

/** A heading inside a thing, in bold: headings proper carry anchors. */
export function part(label: string, body: string): string {
  return body === '' ? '' : `**${label}**\n\n${body}`;
}
