/**
 * What pages say, without any format: builders in this folder make it from a map, and each format (`markdown/`, later HTML and SVG) only
 * sets it. Texts stand in it as they are written in the map; making them safe is the task of the format.
 */

/** What a link can lead to: a page, a section of one, or the thing of a map that a page or section is about. */
export type Target =
  `${'page' | 'section' | 'team' | 'role' | 'person' | 'collaboration' | 'talent' | 'template'}:${string}`;

/** A page of the set. */
export interface Page {
  /** Where it stands in the set, without an extension: `overview`, `teams/shelter`. */
  readonly path: string;
  readonly target: Target;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** For whom it is made; stands at the end of each page that is handed out by itself. */
  readonly foot?: readonly Inline[];
}

export type Block = Section | Part | Paragraph | Facts | List | Table | TeamTree | TeamDiagram | Notes;

/** A part of a page that stands in its outline; the depth of nesting is its level. */
export interface Section {
  readonly type: 'section';
  readonly kind: SectionKind;
  /** What it is about, where links lead to it. */
  readonly target?: Target;
  readonly title: string;
  /** The number that it has on the drawn map. */
  readonly number?: number;
  readonly blocks: readonly Block[];
}

export type SectionKind =
  | 'teams'
  | 'collaborations'
  | 'collaboration'
  | 'pay'
  | 'templates'
  | 'template'
  | 'roles'
  | 'role-card'
  | 'decision-board'
  | 'results'
  | 'policies'
  | 'domains'
  | 'meetings'
  | 'person'
  | 'talents'
  | 'talent'
  | 'index'
  | 'open-points'
  | 'changes';

/** Blocks under a label that is not in the outline. */
export interface Part {
  readonly type: 'part';
  readonly label: string;
  readonly blocks: readonly Block[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  /** What the thing is for stands out from other text. */
  readonly kind: 'purpose' | 'text';
  readonly text: readonly Inline[];
}

/** Short facts, each with its label. */
export interface Facts {
  readonly type: 'facts';
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly value: readonly Inline[];
}

export interface List {
  readonly type: 'list';
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly text: readonly Inline[];
  /** What belongs under the item. */
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly type: 'table';
  readonly columns: readonly string[];
  /** Rows of cells; each row has as many as there are columns. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** All teams below the given ones, as an outline. */
export interface TeamTree {
  readonly type: 'team-tree';
  readonly teams: readonly TeamNode[];
}

/** The same as a picture, with the collaborations between teams and with others. */
export interface TeamDiagram {
  readonly type: 'team-diagram';
  readonly teams: readonly TeamNode[];
  readonly collaborations: readonly CollaborationLine[];
}

export interface TeamNode {
  readonly target: Target;
  readonly name: string;
  readonly purpose?: string;
  /** Whether no page is about it, so that no link leads there. */
  readonly unlinked?: true;
  readonly children: readonly TeamNode[];
}

export interface CollaborationLine {
  readonly name: string;
  readonly teams: readonly TeamNode[];
  /** Partners from outside the map. */
  readonly organizations: readonly string[];
}

/** Free Markdown from a map. */
export interface Notes {
  readonly type: 'notes';
  readonly markdown: string;
}

/** Running text: a string is plain text. */
export type Inline = string | Strong | ThingLink | WebLink;

export interface Strong {
  readonly type: 'strong';
  readonly text: string;
}

/** A link to a page, section or thing. */
export interface ThingLink {
  readonly type: 'link';
  readonly to: Target;
  readonly text: string;
}

/** A link out of the pages; the address may be anything, and formats link web and mail addresses only. */
export interface WebLink {
  readonly type: 'web-link';
  readonly url: string;
  readonly text: string;
}
