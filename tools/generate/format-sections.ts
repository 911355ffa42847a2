import { anchor } from './markdown.ts';
import type { SchemaPart } from './role-map-schema.ts';

/** How the reference of the format speaks of a thing: its heading, one of it, several of it. */
interface Section {
  readonly heading: string;
  readonly one: string;
  readonly many: string;
}

function section(heading: string, one: string, many = `${one.replace(/^an? /, '')}s`): Section {
  return { heading, one, many };
}

/** The sections of the reference by definition of the schema, in the order of reading; `map` is the schema itself. */
export const SECTIONS: Readonly<Record<string, Section>> = {
  map: section('The map', 'the map'),
  team: section('Team', 'a team'),
  teamKind: section('Kinds of team', 'a kind of team', 'kinds of team'),
  result: section('Result', 'a result'),
  policy: section('Policy', 'a policy', 'policies'),
  meeting: section('Meeting', 'a meeting'),
  role: section('Role', 'a role'),
  coreRole: section('Core roles', 'a core role'),
  responsibility: section('Responsibility', 'a responsibility', 'responsibilities'),
  decision: section('Decision', 'a decision'),
  level: section('Levels of decision', 'a level'),
  delivery: section('Delivery', 'a delivery', 'deliveries'),
  talentNeed: section(
    'Talent that a role asks for',
    'a talent that a role asks for',
    'talents with what the role asks',
  ),
  importance: section('Need of a talent', 'a need', 'needs'),
  holder: section('Holder', 'a holder'),
  capacity: section('Capacities of a holder', 'a capacity', 'capacities'),
  seats: section('Seats', 'the seats of a role', 'seats'),
  vacancy: section('Vacancy', 'a vacancy', 'vacancies'),
  payOfRole: section('Pay of a role', 'the pay of a role', 'pay of roles'),
  person: section('Person', 'a person', 'persons'),
  personKind: section('Kinds of person', 'a kind of person', 'kinds of person'),
  talentOfPerson: section('Talent of a person', 'a talent of a person', 'talents with how far they go'),
  talentLevel: section('Levels of talent', 'a level of talent', 'levels of talent'),
  collaboration: section('Collaboration', 'a collaboration'),
  partner: section('Partner', 'a partner'),
  mode: section('Modes of collaboration', 'a mode', 'modes'),
  talent: section('Talent in the catalogue', 'a talent in the catalogue', 'talents'),
  template: section('Template', 'a template'),
  pay: section('Pay', 'the pay of the organisation', 'pay'),
  band: section('Pay band', 'a pay band'),
  criteria: section('Criteria of pay', 'the criteria of pay', 'criteria of pay'),
  period: section('Periods of pay', 'a period'),
  review: section('Review', 'a review'),
  status: section('Status', 'a status', 'statuses'),
  link: section('Link', 'a link'),
  defaults: section('Defaults', 'the defaults', 'defaults'),
  vocabulary: section('Vocabulary', 'the vocabulary', 'vocabularies'),
  wordForms: section('Word with its plural', 'a word with its plural', 'words with their plurals'),
  id: section('Id', 'an id'),
  date: section('Date', 'a date'),
  share: section('Share', 'a share'),
  rhythm: section('Rhythm', 'a rhythm'),
  address: section('Address', 'an address', 'addresses'),
  language: section('Language', 'a language'),
  currency: section('Currency', 'a currency', 'currencies'),
  ownData: section('Data of your own', 'data of your own', 'data of your own'),
};

/** A link to the section of a definition; `name` may be a reference into the schema. */
export function linkTo(name: string, form: 'one' | 'many' | 'heading' = 'one'): string {
  const found = SECTIONS[name.replace('#/definitions/', '')];
  if (!found) throw new Error(`The reference of the format has no section for ${name}.`);
  const [, article = '', words = ''] = /^((?:an?|the) )?(.*)$/.exec(found[form]) ?? [];
  return `${article}[${words}](${anchor(found.heading)})`;
}

/** The part of the schema that a reference leads to. */
export function resolve({ $ref }: SchemaPart, schema: SchemaPart): SchemaPart | undefined {
  return $ref === undefined ? undefined : schema.definitions?.[$ref.replace('#/definitions/', '')];
}
