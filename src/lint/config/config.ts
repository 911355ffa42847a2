import type { Severity } from '../../finding/finding.ts';
import type { MessageLanguage } from '../languages.ts';
import type { HouseRuleKind } from './house-rule-kinds.ts';

/** What a configuration file says; its shape is `schemas/config.schema.json`. */
export interface Config {
  readonly extends?: string | readonly string[];
  readonly language?: MessageLanguage;
  /** ISO date. */
  readonly today?: string;
  readonly rules?: ConfiguredRules;
  readonly overrides?: readonly ConfiguredOverride[];
  readonly 'house-rules'?: Readonly<Record<string, ConfiguredHouseRule>>;
}

/** Settings of rules by id. */
export type ConfiguredRules = Readonly<Record<string, ConfiguredRule>>;

/** A severity, or the severity with options. */
export type ConfiguredRule =
  | Severity
  | 'off'
  | ({ readonly severity?: Severity | 'off' } & Readonly<Record<string, unknown>>);

/** Settings for the things that fit all of `teams`, `tags` and `files` that are given. */
export interface ConfiguredOverride {
  readonly teams?: readonly string[];
  readonly tags?: readonly string[];
  /** Glob patterns, seen from the folder of the configuration file. */
  readonly files?: readonly string[];
  readonly rules: ConfiguredRules;
}

/** A rule that an organisation wrote for itself, without code. */
export interface ConfiguredHouseRule {
  readonly on: HouseRuleKind;
  readonly where?: Conditions;
  readonly expect: Conditions;
  readonly severity?: Severity;
  readonly message: string;
  readonly help?: string;
  readonly why?: string;
}

/** Conditions by field; `pay.band` means a field inside a field. */
export type Conditions = Readonly<Record<string, Condition>>;

/** A value to equal, `required`, `absent`, or several conditions that must all hold. */
export type Condition =
  | string
  | number
  | boolean
  | {
      readonly matches?: string;
      readonly 'one-of'?: readonly (string | number | boolean)[];
      readonly minimum?: number;
      readonly maximum?: number;
      readonly with?: Conditions;
    };
