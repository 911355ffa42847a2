import type { Fix, Place, RelatedPlace, Severity } from '../finding/finding.ts';
import type { OrgMap } from '../model/org-map.ts';
import type { MessageLanguage, TextLanguage } from './languages.ts';
import type { RuleOptions, ValuesOf } from './rule-options.ts';

/** The groups under which rules are listed; `house` holds those that an organisation wrote for itself. */
export type RuleGroup =
  | 'direction'
  | 'wording'
  | 'authority'
  | 'holders'
  | 'core-roles'
  | 'teams'
  | 'collaboration'
  | 'talents'
  | 'pay'
  | 'upkeep'
  | 'house';

/** What a rule notices, before the engine makes a finding of it. Its texts are in the language of the context's `say`. */
export interface Notice {
  readonly at: Place;
  /** The reference of the thing meant: `org`, a team's or person's id, `team/role`. */
  readonly subject: string;
  readonly message: string;
  /** What stands under the underlined text, where that helps. */
  readonly label?: string;
  /** How to mend it, as an instruction. */
  readonly help?: string;
  readonly related?: readonly RelatedPlace[];
  /** What tells this notice from others of the rule on the same subject: texts of the map, never words of the message or numbers that change by themselves. */
  readonly detail?: string;
  /** Made with `repair`. */
  readonly fix?: Fix;
  /** Whether the text at the place is nobody's business: reports say where it stands and do not show it. */
  readonly sensitive?: boolean;
}

/** What a rule may look at besides the map. */
export interface RuleContext<Options extends RuleOptions = RuleOptions, Messages = unknown> {
  /** ISO date of the day that counts as today. */
  readonly today: string;
  /** The rule's options, each as configured or by default. */
  readonly options: ValuesOf<Options>;
  /** The rule's own messages, in the language that was asked for. */
  readonly say: Messages;
  /** The language in which the texts of the map are written; undefined where rolemap has no word lists for it: rules about wording stay silent. */
  readonly language: TextLanguage | undefined;
}

/** One thing that a good role map has, or has not. */
export interface Rule<Options extends RuleOptions = RuleOptions, Messages = unknown> {
  /** Kebab-case; also the name of the rule's file and page. */
  readonly id: string;
  readonly group: RuleGroup;
  /** How much a finding weighs where nobody configured it; `off` for rules that a team chooses. */
  readonly severity: Severity | 'off';
  /** One sentence: what the rule catches. */
  readonly summary: string;
  /** Why it matters, in terms of people and work. */
  readonly why: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** Whether the rule reads the wording of texts, and so knows some languages only. */
  readonly readsWording?: boolean;
  /** What can be configured, by name; see `rule-options.ts`. */
  readonly options?: Options;
  /** All texts of the rule's notices, in every language of messages. */
  readonly messages: Readonly<Record<MessageLanguage, Messages>>;
  /** A whole map in which the rule finds something, and the same map mended; both run as tests, with the default options. */
  readonly bad: string;
  readonly good: string;
  /**
   * Looks at a map; gives its notices in any order. Written as a method, so that rules with different options and messages can stand in
   * one list: the engine gives each rule its own.
   */
  check(map: OrgMap, context: RuleContext<Options, Messages>): Iterable<Notice>;
}

/** Holds a rule to its shape; what its options and messages are follows from what is written. */
export function defineRule<const Options extends RuleOptions, Messages>(
  rule: Rule<Options, Messages>,
): Rule<Options, Messages> {
  return rule;
}
