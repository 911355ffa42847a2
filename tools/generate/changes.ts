import { GUESS_REASONS, IMPACTS, type Language, type Thing } from '../../src/diff/change.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../src/diff/change-kinds.ts';
import { messageOf } from '../../src/diff/tell-changes.ts';
import { CHANGE_RULES } from '../../src/finding/change-rules.ts';
import type { GeneratedFile } from './generated-file.ts';

/** What follows from the catalogue of changes: the schema of `diff --format json` and the page about all kinds. */
export async function generateChanges(): Promise<GeneratedFile[]> {
  return [
    { path: 'schemas/changes.schema.json', text: `${JSON.stringify(changesSchema(), null, 2)}\n` },
    { path: 'docs/changes.md', text: changesPage() },
  ];
}

const KINDS = Object.keys(CHANGE_KINDS) as ChangeKind[];

/** The things in the order of the page, with what the map calls them. */
const THINGS: Readonly<Record<Thing, string>> = {
  organization: 'organisation',
  team: 'team',
  role: 'role',
  person: 'person',
  collaboration: 'collaboration',
  talent: 'talent',
  template: 'template',
  pay: 'pay',
  'pay-band': 'pay band',
};

function changesSchema(): object {
  const amount = (description: string) => ({ description, type: 'integer', minimum: 0 });
  const position = (description: string) => ({
    description,
    type: 'object',
    required: ['line', 'column'],
    properties: {
      line: { description: 'The line, counted from 1.', type: 'integer', minimum: 1 },
      column: { description: 'The column, counted from 1 in UTF-16 code units.', type: 'integer', minimum: 1 },
    },
    additionalProperties: false,
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'changes.schema.json',
    title: 'Changes',
    description:
      'What `rolemap diff --format json` prints: what changed between two role maps. Generated from the catalogue of changes.',
    type: 'object',
    required: ['version', 'changes', 'summary'],
    properties: {
      version: { description: 'The version of this shape: always 1.', const: 1 },
      changes: {
        description:
          'The changes in the order in which they are read: the organisation, its teams from the top down, persons, collaborations, talents, templates, pay.',
        type: 'array',
        items: { $ref: '#/definitions/change' },
      },
      summary: {
        description: 'How many changes there are.',
        type: 'object',
        required: ['changes', ...IMPACTS, 'renamed', 'moved', 'split', 'merged', 'kinds'],
        properties: {
          changes: amount('All changes.'),
          gap: amount('Changes that leave work or a decision without an owner.'),
          shift: amount('Changes that give work to someone else, or change the room to decide.'),
          growth: amount('Changes that add something.'),
          wording: amount('Changes of texts and particulars.'),
          renamed: amount('Things that have another name or id.'),
          moved: amount('Roles and teams that belong to another team, and work that another role has.'),
          split: amount('Things that became several.'),
          merged: amount('Things that became one.'),
          kinds: {
            description: 'How many changes there are of each kind; kinds of which there are none are left out.',
            type: 'object',
            propertyNames: { $ref: '#/definitions/kind' },
            additionalProperties: { type: 'integer', minimum: 1 },
          },
        },
        additionalProperties: false,
      },
    },
    additionalProperties: false,
    definitions: {
      kind: { description: 'The kind of change; docs/changes.md says what each means.', type: 'string', enum: KINDS },
      change: {
        description: 'One thing that differs.',
        type: 'object',
        required: ['kind', 'impact', 'action', 'thing', 'subject', 'message', 'people', 'fingerprint'],
        dependencies: { rule: ['severity'], severity: ['rule'] },
        anyOf: [{ required: ['before'] }, { required: ['after'] }],
        properties: {
          kind: { $ref: '#/definitions/kind' },
          impact: {
            description:
              'What it does to the work: gap leaves work or a decision without an owner, shift gives it to someone else or changes the room to decide, growth is new, wording changes texts and particulars.',
            type: 'string',
            enum: IMPACTS,
          },
          action: {
            description: 'What happened, whatever it happened to.',
            type: 'string',
            enum: [...new Set(KINDS.map((kind) => CHANGE_KINDS[kind].action))].sort(),
          },
          thing: { description: 'What kind of thing it is about.', type: 'string', enum: Object.keys(THINGS) },
          subject: {
            description:
              'The reference of that thing: org, an id, or team/role; the new one where it was renamed or moved.',
            type: 'string',
          },
          team: {
            description:
              'The id of the team that it is or belongs to, for teams and roles; the new one, unless that team is gone.',
            type: 'string',
          },
          message: { description: 'The change in one sentence, in the language of `--lang`.', type: 'string' },
          before: {
            description: 'What stood in the old map; missing where the whole thing is new.',
            allOf: [{ $ref: '#/definitions/side' }],
          },
          after: {
            description: 'What stands in the new map; missing where the whole thing is gone.',
            allOf: [{ $ref: '#/definitions/side' }],
          },
          people: {
            description:
              'The ids of the persons whom it concerns, sorted: who holds the role, or a role of the team, before or after; the person itself. Empty where it concerns all alike.',
            type: 'array',
            items: { type: 'string' },
            uniqueItems: true,
          },
          rule: {
            description: 'The rule about changes that it breaks; `rolemap explain` says what it is about.',
            type: 'string',
            enum: CHANGE_RULES.map(({ id }) => id),
          },
          severity: {
            description: 'How much that rule weighs.',
            type: 'string',
            enum: ['error', 'warning', 'info'],
          },
          fingerprint: {
            description: 'Stays the same when lines move, files are renamed or messages are translated.',
            type: 'string',
            pattern: '^[0-9a-f]{16}$',
          },
          confidence: {
            description: 'How sure it is that two things are the same, where the map does not say so: from 0 to 1.',
            type: 'number',
            minimum: 0,
            maximum: 1,
          },
          reasons: {
            description: 'What those two things have in common, where the map does not say that they are the same.',
            type: 'array',
            items: { type: 'string', enum: GUESS_REASONS },
            uniqueItems: true,
          },
        },
        additionalProperties: false,
      },
      side: {
        description: 'One of the two maps.',
        type: 'object',
        required: ['file', 'range'],
        properties: {
          value: {
            description: 'What is there; missing where nothing is, and the place is that of the thing that lacks it.',
          },
          file: { description: 'The path of the file.', type: 'string' },
          range: {
            description: 'Where in the file.',
            type: 'object',
            required: ['start', 'end'],
            properties: {
              start: position('Where it starts.'),
              end: position('Just behind its last character.'),
            },
            additionalProperties: false,
          },
        },
        additionalProperties: false,
      },
    },
  };
}

function changesPage(): string {
  const groups = Object.entries(THINGS).map(([thing, name]) => ({
    name: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    kinds: KINDS.filter((kind) => CHANGE_KINDS[kind].concerns.length === 1 && CHANGE_KINDS[kind].concerns[0] === thing),
  }));
  const shared = KINDS.filter((kind) => CHANGE_KINDS[kind].concerns.length > 1);
  const sections = groups
    .filter(({ kinds }) => kinds.length > 0)
    .map(({ name, kinds }) => `## ${name}\n\n${kinds.map(entry).join('\n\n')}`);
  return `<!-- Generated by \`npm run generate\` from src/diff/kinds. Do not edit. -->

# Changes

All that \`rolemap diff\` can tell: ${KINDS.length} kinds of changes. Each has an impact:

- **gap**: work or a decision that someone owned has no owner now, a role has no holder any more or is vacant, a critical role is left to one person;
- **shift**: it went to someone else, the room to decide is narrower or wider, holders change, something moved;
- **growth**: something is new;
- **wording**: texts, particulars, and renames that the map declares.

How things are matched: by id, then by what either map declares under \`previously\`. A role is looked for in the team that its own team was, so a renamed team keeps its roles, and a
reference to something that was only renamed is no change. Lists are matched by what their items say (a holder by person and focus), so the order of keys, lists and files never matters; nor
does the order within data of your own. What a role takes over from a template on both sides is told once, at the template; where a role begins or ceases to say something itself, what
it has in effect counts. A bare text and its full form are the same, and so are a default and the same thing written. Days are not compared with today: someone holds a role until the map says otherwise.

${sections.join('\n\n')}

## Several things

${shared.map(entry).join('\n\n')}
`;
}

function entry(kind: ChangeKind): string {
  const { summary, concerns, impacts } = CHANGE_KINDS[kind];
  const things = concerns.length > 1 ? ` · about ${concerns.map((thing) => THINGS[thing]).join(', ')}` : '';
  return `### ${kind}\n\n${summary}\n\nImpact: ${impacts.join(' or ')}${things}\n\n> ${example(kind, 'en')}\n>\n> ${example(kind, 'nl')}`;
}

/** The message of the example in the catalogue. */
function example<Kind extends ChangeKind>(kind: Kind, language: Language): string {
  const { concerns, example: shown } = CHANGE_KINDS[kind];
  return messageOf({ kind, about: { thing: concerns[0], name: shown.name }, data: shown.data }, language);
}
