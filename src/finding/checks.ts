/** What each check is about. */
export interface Check {
  readonly summary: string;
  /** Why it matters, and where it helps, what to do instead. */
  readonly why: string;
  /** A map in which the check finds something, as texts by path; absent where a page cannot show it. */
  readonly example?: Readonly<Record<string, string>>;
}

/** What `validate` checks besides lint rules: what each check is about and why it matters. All of them are errors. */
export const CHECKS = {
  'ambiguous-reference': {
    summary: 'A reference can mean two things.',
    why: 'Where one word can mean two roles, people will read it in two ways. Write `team/role` for a role and `team/` for a team.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  home-visits: {roles: {planning: {purpose: Everyone is seen}, rounds: {delivers: [{what: Notes, to: intake}]}}}
  clinic: {roles: {intake: {purpose: Everyone is heard}}}
  helpdesk: {roles: {intake: {purpose: No call is missed}}}
`,
    },
  },
  'dates-reversed': {
    summary: 'Something ends before it begins.',
    why: 'One of the two dates is a slip of the pen, and every page that shows the term would be wrong.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  flu-clinic: {purpose: Everyone gets a shot, since: 2026-10-01, until: 2026-01-31}
`,
    },
  },
  'duplicate-definition': {
    summary: 'Something that an organisation has once is given twice.',
    why: 'With two names or two visions, it is not clear which holds.',
    example: {
      'one.yaml': `rolemap: 1
name: Harbour Care
`,
      'two.yaml': `rolemap: 1
name: Harbour Care Foundation
`,
    },
  },
  'duplicate-id': {
    summary: 'Two things have the same id.',
    why: 'Everything refers to things by their ids; with the same id twice, nobody can know which is meant.',
    example: {
      'clinic.yaml': `rolemap: 1
name: Harbour Care
teams: {clinic: {purpose: Everyone is heard}}
`,
      'other.yaml': `rolemap: 1
teams: {clinic: {purpose: Open day and night}}
`,
    },
  },
  'duplicate-item': {
    summary: 'A list names the same thing twice.',
    why: 'Counted twice, a person or a share is wrong everywhere.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  clinic: {roles: {intake: {purpose: Everyone is heard, holders: [amina, amina]}}}
people: {amina: Amina}
`,
    },
  },
  'duplicate-key': {
    summary: 'A key stands twice in one place.',
    why: 'Only one of the two values can hold; what the other said would be lost.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  clinic:
    purpose: Everyone is heard
    purpose: Open day and night
`,
    },
  },
  'file-too-large': {
    summary: 'A file is too large to read.',
    why: 'A map can be split into as many files as you like, in one folder.',
  },
  'holder-outside-time': {
    summary: 'Someone holds a role before its team begins or after it ends.',
    why: 'One of the dates is wrong, or someone still believes to have work that has ended.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  flu-clinic:
    since: 2026-10-01
    until: 2026-12-31
    roles:
      vaccination: {purpose: Everyone gets a shot, holders: [{person: amina, since: 2027-01-15}]}
people: {amina: Amina}
`,
    },
  },
  'invalid-encoding': {
    summary: 'A file is not saved as UTF-8.',
    why: 'Names with accents would come out wrong for others.',
  },
  'merge-conflict': {
    summary: 'A merge conflict was left in a file.',
    why: 'Git could not choose between two versions, and wrote both. Nothing in the file can be read until someone has chosen.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  clinic:
${'<'.repeat(7)} ours
    purpose: Everyone is heard
${'='.repeat(7)}
    purpose: Everyone is seen
${'>'.repeat(7)} theirs
`,
    },
  },
  'missing-name': {
    summary: 'No file gives the organisation a name.',
    why: 'Each page begins with the name. When only a part of a map is looked at, name the whole folder.',
    example: {
      'map.yaml': `rolemap: 1
teams: {clinic: {purpose: Everyone is heard}}
`,
    },
  },
  'parent-cycle': {
    summary: 'Teams are each other’s parents.',
    why: 'A team cannot be a part of its own part; no map can be drawn of that.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  clinic: {parent: care}
  care: {parent: clinic}
`,
    },
  },
  'previously-clash': {
    summary: 'An old id belongs to two things.',
    why: 'Old ids lead readers and comparisons to what a thing is called now; they may lead to one thing only.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  clinic: {previously: [surgery]}
  surgery: {purpose: Small operations}
`,
    },
  },
  schema: {
    summary: 'Something is not written as the format asks.',
    why: 'rolemap would have to guess what is meant.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  clinic: {kind: crisi, since: 01-10-2026}
`,
    },
  },
  'several-documents': {
    summary: 'A file holds several YAML documents.',
    why: 'A role map is one document a file, so that each place has one name and line.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
---
rolemap: 1
name: Harbour Clinic
`,
    },
  },
  'template-cycle': {
    summary: 'Templates take over from each other in a circle.',
    why: 'No one of them says anything in the end.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
templates:
  host: {like: guide}
  guide: {like: host}
`,
    },
  },
  'two-parents': {
    summary: 'A team stands inside one team and names another as its parent.',
    why: 'A team has one place in the map.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  care: {teams: {clinic: {parent: office}}}
  office: {purpose: The books are right}
`,
    },
  },
  'unknown-key': {
    summary: 'A key is not part of the format.',
    why: 'A misspelt key would be passed over in silence, and what it says would be missing from every page. Keys of your own begin with `x-`.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  clinic: {purose: Everyone is heard}
`,
    },
  },
  'unknown-reference': {
    summary: 'A reference leads to nothing.',
    why: 'Work that is given to someone who is not in the map is done by no one.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  clinic: {roles: {intake: {purpose: Everyone is heard, holders: [amia]}}}
people: {amina: Amina}
`,
    },
  },
  'yaml-alias': {
    summary: 'A YAML alias leads nowhere, or repeats without end.',
    why: 'What stands there cannot be known.',
    example: {
      'map.yaml': `rolemap: 1
name: *title
`,
    },
  },
  'yaml-key': {
    summary: 'A key is missing or is no text.',
    why: 'Keys are the names and ids that everything refers to.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams: {[clinic]: {}}
`,
    },
  },
  'yaml-merge-key': {
    summary: 'A merge key (`<<`) is used.',
    why: 'Merge keys hide what a role says; `templates` and `like` say the same in the open.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  clinic: &base {purpose: Everyone is heard}
  surgery: {<<: *base}
`,
    },
  },
  'yaml-syntax': {
    summary: 'A file is not valid YAML.',
    why: 'Nothing in the file can be read until this is mended.',
    example: {
      'map.yaml': `rolemap: 1
name: Harbour Care
teams:
  clinic:
    purpose: Care: everyone is heard
`,
    },
  },
  'yaml-tag': {
    summary: 'A YAML tag is used that means nothing in a role map.',
    why: 'Tags change how a value is read; a role map needs none.',
    example: {
      'map.yaml': `rolemap: 1
name: !upper Harbour Care
`,
    },
  },
} as const satisfies Readonly<Record<string, Check>>;
