/** What `validate` checks besides lint rules: what each check is about and why it matters. All of them are errors. */
export const CHECKS = {
  'ambiguous-reference': {
    summary: 'A reference can mean two things.',
    why: 'Where one word can mean two roles, people will read it in two ways. Write `team/role` for a role and `team/` for a team.',
  },
  'dates-reversed': {
    summary: 'Something ends before it begins.',
    why: 'One of the two dates is a slip of the pen, and every page that shows the term would be wrong.',
  },
  'duplicate-definition': {
    summary: 'Something that an organisation has once is given twice.',
    why: 'With two names or two visions, it is not clear which holds.',
  },
  'duplicate-id': {
    summary: 'Two things have the same id.',
    why: 'Everything refers to things by their ids; with the same id twice, nobody can know which is meant.',
  },
  'duplicate-item': {
    summary: 'A list names the same thing twice.',
    why: 'Counted twice, a person or a share is wrong everywhere.',
  },
  'duplicate-key': {
    summary: 'A key stands twice in one place.',
    why: 'Only one of the two values can hold; what the other said would be lost.',
  },
  'file-too-large': {
    summary: 'A file is too large to read.',
    why: 'A map can be split into as many files as you like, in one folder.',
  },
  'holder-outside-time': {
    summary: 'Someone holds a role before its team begins or after it ends.',
    why: 'One of the dates is wrong, or someone still believes to have work that has ended.',
  },
  'invalid-encoding': {
    summary: 'A file is not saved as UTF-8.',
    why: 'Names with accents would come out wrong for others.',
  },
  'missing-name': {
    summary: 'No file gives the organisation a name.',
    why: 'Each page begins with the name. When only a part of a map is looked at, name the whole folder.',
  },
  'parent-cycle': {
    summary: 'Teams are each other’s parents.',
    why: 'A team cannot be a part of its own part; no map can be drawn of that.',
  },
  'previously-clash': {
    summary: 'An old id belongs to two things.',
    why: 'Old ids lead readers and comparisons to what a thing is called now; they may lead to one thing only.',
  },
  schema: {
    summary: 'Something is not written as the format asks.',
    why: 'rolemap would have to guess what is meant.',
  },
  'several-documents': {
    summary: 'A file holds several YAML documents.',
    why: 'A role map is one document a file, so that each place has one name and line.',
  },
  'template-cycle': {
    summary: 'Templates take over from each other in a circle.',
    why: 'No one of them says anything in the end.',
  },
  'two-parents': {
    summary: 'A team stands inside one team and names another as its parent.',
    why: 'A team has one place in the map.',
  },
  'unknown-key': {
    summary: 'A key is not part of the format.',
    why: 'A misspelt key would be passed over in silence, and what it says would be missing from every page. Keys of your own begin with `x-`.',
  },
  'unknown-reference': {
    summary: 'A reference leads to nothing.',
    why: 'Work that is given to someone who is not in the map is done by no one.',
  },
  'yaml-alias': {
    summary: 'A YAML alias leads nowhere, or repeats without end.',
    why: 'What stands there cannot be known.',
  },
  'yaml-key': {
    summary: 'A key is missing or is no text.',
    why: 'Keys are the names and ids that everything refers to.',
  },
  'yaml-merge-key': {
    summary: 'A merge key (`<<`) is used.',
    why: 'Merge keys hide what a role says; `templates` and `like` say the same in the open.',
  },
  'yaml-syntax': { summary: 'A file is not valid YAML.', why: 'Nothing in the file can be read until this is mended.' },
  'yaml-tag': {
    summary: 'A YAML tag is used that means nothing in a role map.',
    why: 'Tags change how a value is read; a role map needs none.',
  },
} as const satisfies Readonly<Record<string, { readonly summary: string; readonly why: string }>>;
