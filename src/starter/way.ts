import type { ProfileId } from '../lint/profile-ids.ts';
import type { CoreRole, TeamKind, VocabularyWord, WordForms } from '../model/org-map.ts';
import type { StarterLanguage } from './languages.ts';

/** A text in every language of the wizard. */
export type InLanguages<Text> = Readonly<Record<StarterLanguage, Text>>;

/** A way of working: what a map that starts with it already has. */
export interface Way {
  /** The profile by which lint looks at the map. */
  readonly profile: ProfileId;
  /** What the first team can be; the first one is suggested. */
  readonly types: readonly TeamType[];
  /** Whether it is asked with whom the first team works, and in which mode. */
  readonly asksCollaboration?: true;
  readonly roles: readonly TypicalRole[];
  readonly texts: InLanguages<WayTexts>;
}

/** A kind of team, as people choose it. */
export interface TeamType {
  readonly id: string;
  readonly kind: TeamKind;
  /** Says in the map what `kind` has no word for. */
  readonly tag?: string;
  readonly texts: InLanguages<{ readonly name: string; readonly description: string }>;
}

export interface WayTexts {
  readonly name: string;
  /** When to choose it, in one sentence. */
  readonly description: string;
  /** Answers that somebody who works so could give. */
  readonly example: {
    readonly organization: string;
    readonly purpose: string;
    readonly team: string;
    readonly teamPurpose: string;
  };
  /** How its people call things. */
  readonly vocabulary?: Readonly<Partial<Record<VocabularyWord, WordForms>>>;
}

/** A role that teams of this way of working mostly have. */
export interface TypicalRole {
  /** The same in every language; the id in the map follows from the name. */
  readonly id: string;
  readonly core?: CoreRole;
  /** Whether the team elects who holds it, for a term. */
  readonly elected?: true;
  /** The types of teams that have it; all where none is named. */
  readonly only?: readonly string[];
  readonly texts: InLanguages<RoleTexts>;
}

export interface RoleTexts {
  readonly name: string;
  readonly purpose: string;
  readonly responsibilities: readonly string[];
  readonly decides: readonly string[];
}
