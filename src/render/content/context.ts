import type { Hideable } from '../../model/audience.ts';
import { nextReview, readInterval } from '../../model/next-review.ts';
import type { Collaboration, OrgMap, Review, Team, VocabularyWord } from '../../model/org-map.ts';
import { currentHolders, type Role } from '../../model/org-map.ts';
import { oneLine } from '../../text/one-line.ts';
import { pluralOf } from '../../text/plural-of.ts';
import type { Labels } from '../labels/labels.ts';
import { formatAmount, formatPercent } from '../labels/number-form.ts';
import type { TeamNode } from './page-model.ts';
import type { PageChoice, View } from './views.ts';

/** What all builders share: the map, the words, the day that counts as today, and values in the form of the language. */
export class Context {
  readonly map: OrgMap;
  readonly labels: Labels;
  /** ISO date. */
  readonly today: string;
  readonly #dates = new Map<string, string>();
  readonly #nodes = new Map<Team, TeamNode>();
  readonly #collaborations = new Map<Team, Collaboration[]>();
  readonly #tops = new Map<Team, Team>();

  readonly choice: PageChoice;

  constructor(map: OrgMap, labels: Labels, today: string, choice: PageChoice = {}) {
    this.choice = choice;
    this.map = map;
    this.labels = labels;
    this.today = today;
    const children = new Map<Team, TeamNode[]>();
    for (const team of map.teams.values()) {
      const own: TeamNode[] = [];
      children.set(team, own);
      this.#nodes.set(team, {
        target: `team:${team.id}`,
        name: nameOf(team),
        ...(team.purpose !== undefined && { purpose: team.purpose }),
        children: own,
      });
    }
    for (const team of map.teams.values()) children.get(team)?.push(...team.children.map((child) => this.node(child)));
    for (const collaboration of map.collaborations.values()) {
      for (const team of new Set(collaboration.between.flatMap((partner) => partner.team ?? []))) {
        const own = this.#collaborations.get(team);
        if (own) own.push(collaboration);
        else this.#collaborations.set(team, [collaboration]);
      }
    }
  }

  /** Whether something stands in the pages; that nobody holds a role says nothing where persons do not. */
  shows(what: Hideable): boolean {
    return !this.map.hidden?.has(what);
  }

  /** Whether a view is among the pages. */
  has(view: View): boolean {
    if (view === 'people' && !this.shows('people')) return false;
    if (view === 'changes' && !this.choice.changes) return false;
    return this.choice.views === undefined || this.choice.views.has(view);
  }

  /** Whether a role that is in use waits for somebody: it is vacant, or nobody holds it on the day. */
  isOpen(role: Role): boolean {
    if (role.status === 'retired') return false;
    return role.vacant !== undefined || (this.shows('people') && currentHolders(role, this.today).length === 0);
  }

  /** A colon with a space behind it, as the language sets it. */
  get colon(): string {
    return `${this.labels.colon} `;
  }

  /** A team with all teams below it. */
  node(team: Team): TeamNode {
    return this.#nodes.get(team) as TeamNode;
  }

  /** The team at the top of the branch that a team is in; itself where nothing is above it. */
  topOf(team: Team): Team {
    const below: Team[] = [];
    let at = team;
    let top = this.#tops.get(at);
    while (!top && at.parent) {
      below.push(at);
      at = at.parent;
      top = this.#tops.get(at);
    }
    const found = top ?? at;
    for (const one of below) this.#tops.set(one, found);
    return found;
  }

  /** The collaborations in which a team takes part itself. */
  collaborationsOf(team: Team): readonly Collaboration[] {
    return this.#collaborations.get(team) ?? [];
  }

  /** The organisation's own word for one of something, else that of the language. */
  one(word: VocabularyWord): string {
    return this.map.vocabulary[word]?.one ?? this.labels.words[word][0];
  }

  /** The same for several. */
  many(word: VocabularyWord): string {
    const own = this.map.vocabulary[word];
    if (!own) return this.labels.words[word][1];
    // A bare word says nothing of its plural.
    return own.one === own.many ? pluralOf(own.one, this.map.language ?? 'en') : own.many;
  }

  /** "3 teams", in the organisation's own words. */
  count(amount: number, word: VocabularyWord): string {
    return `${amount} ${this.labels.isSingular(amount) ? this.one(word) : this.many(word)}`;
  }

  /** An ISO date in words: 14 September 2015. */
  date(iso: string): string {
    let words = this.#dates.get(iso);
    if (words === undefined) {
      const [, year = '', month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
      const name = this.labels.months[Number(month) - 1];
      words = name === undefined ? iso : this.labels.date(Number(day), name, String(Number(year)));
      this.#dates.set(iso, words);
    }
    return words;
  }

  /** When something begins and ends (ISO dates); empty where neither is known. */
  term(since: string | undefined, until: string | undefined): string {
    const { time } = this.labels;
    if (since !== undefined && until !== undefined) return time.fromTo(this.date(since), this.date(until));
    if (since !== undefined) return time.since(this.date(since));
    return until === undefined ? '' : time.until(this.date(until));
  }

  /** A fraction as a percentage. */
  percent(share: number): string {
    return formatPercent(share, this.labels.numbers);
  }

  /** An amount of money, in whole units where it is whole; the plain number where no currency is known. */
  amount(amount: number, currency: string | undefined): string {
    return formatAmount(amount, currency, this.labels.numbers);
  }

  /** A limit in the form of the language where it is an amount ("5000 EUR"), else as it is written. */
  limit(text: string): string {
    const [, amount, currency] = /^(\d{1,12}(?:\.\d{1,2})?) ([A-Z]{3})$/.exec(text) ?? [];
    return amount === undefined ? text : this.amount(Number(amount), currency);
  }

  /** "every 6 months" from `6 months`; other text as it is. */
  every(text: string): string {
    const interval = readInterval(text);
    return interval ? this.labels.time.every(interval.amount, interval.unit) : text;
  }

  /** How often something is reviewed, when last and when next. */
  review(review: Review | undefined): string {
    if (!review) return '';
    const { time } = this.labels;
    const next = nextReview(review);
    return [
      review.every !== undefined && this.every(review.every),
      review.last !== undefined && time.last(this.date(review.last)),
      next !== undefined && time.next(this.date(next)),
    ]
      .filter((part) => part !== false)
      .join(', ');
  }
}

/** The name of a thing; its id where the name shows nothing. */
export function nameOf({ name, id }: { readonly name: string; readonly id: string }): string {
  return oneLine(name) || id;
}

/** A text with a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
