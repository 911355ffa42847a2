import { CHANGE_RULES } from '../../src/finding/change-rules.ts';
import { HOUSE_RULE_KINDS } from '../../src/lint/config/house-rule-kinds.ts';
import { MESSAGE_LANGUAGES } from '../../src/lint/languages.ts';
import { PROFILE_IDS } from '../../src/lint/profile-ids.ts';
import { RULES } from '../../src/lint/registry.ts';
import type { Rule } from '../../src/lint/rule.ts';
import type { GeneratedFile } from './generated-file.ts';

/** The JSON Schema of `.rolemap.yaml`, with the options of every rule. */
export async function generateConfigSchema(): Promise<GeneratedFile[]> {
  return [{ path: 'schemas/config.schema.json', text: `${JSON.stringify(configSchema(), null, 2)}\n` }];
}

const SEVERITIES = ['error', 'warning', 'info', 'off'];
const SEVERITY = {
  description: 'How much a finding weighs, or off.',
  examples: ['warning'],
  enum: SEVERITIES,
};
const TEXT = { type: 'string', minLength: 1 };
const OWN_KEYS = { '^x-': { description: 'Data of your own.' } };

/** The schema as data; `validators.ts` compiles it. */
export function configSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'config.schema.json',
    title: 'Config',
    description: 'What `.rolemap.yaml` says: which rules look at a map, and how.',
    type: 'object',
    additionalProperties: false,
    patternProperties: OWN_KEYS,
    properties: {
      extends: {
        description: `What to start from: profiles (${PROFILE_IDS.join(', ')}), files (./house.yaml) or packages. Later ones win over earlier ones, and this file over all. Where nothing is said: recommended.`,
        examples: ['recommended', ['recommended', './house.yaml']],
        anyOf: [TEXT, { type: 'array', items: TEXT, minItems: 1 }],
      },
      language: { description: 'The language of messages.', examples: ['nl'], enum: [...MESSAGE_LANGUAGES] },
      today: {
        description: 'The day that counts as today (year-month-day), for maps that show a day in the past.',
        examples: ['2026-09-01'],
        type: 'string',
        format: 'date',
      },
      rules: { $ref: '#/definitions/rules' },
      overrides: {
        description:
          'Other settings for some teams, tags or files only; where several cover a thing, the last one counts.',
        examples: [[{ teams: ['shelter'], rules: { 'review-overdue': 'off' } }]],
        type: 'array',
        items: { $ref: '#/definitions/override' },
      },
      'house-rules': {
        description: 'Rules of your own, each under an id.',
        examples: [
          {
            'lead-has-deputy': {
              on: 'role',
              where: { core: 'lead' },
              expect: { holders: { minimum: 2 } },
              message: 'A lead needs a deputy.',
            },
          },
        ],
        type: 'object',
        propertyNames: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' },
        additionalProperties: { $ref: '#/definitions/houseRule' },
      },
    },
    definitions: {
      rules: {
        title: 'Rules',
        description: 'Rules by id: a severity, or a group of keys with the severity and the options of the rule.',
        examples: [{ 'role-unfilled': 'error' }],
        type: 'object',
        // House rules stand here, too: whether an id is known is checked when all files are read.
        additionalProperties: {
          anyOf: [{ enum: SEVERITIES }, { type: 'object', title: 'RuleSetting', properties: { severity: SEVERITY } }],
        },
        properties: Object.fromEntries([...RULES, ...CHANGE_RULES].map((rule) => [rule.id, ruleSchema(rule)])),
      },
      override: {
        title: 'Override',
        description: 'Settings for the things that fit all of `teams`, `tags` and `files` that are given.',
        examples: [{ files: ['drafts/**'], rules: { 'role-unfilled': 'info' } }],
        type: 'object',
        required: ['rules'],
        additionalProperties: false,
        patternProperties: OWN_KEYS,
        properties: {
          teams: list('Ids of teams; what is in them and in the teams below them is covered.', 'shelter'),
          tags: list('Tags of roles, persons and teams.', 'draft'),
          files: list('Patterns of files, seen from the folder of this file.', 'drafts/**'),
          rules: { $ref: '#/definitions/rules' },
        },
      },
      houseRule: houseRuleSchema(),
      conditions: {
        title: 'Conditions',
        description:
          'Fields of a thing, as the format names them (`pay.band` for a field inside a field), each with a condition.',
        examples: [{ purpose: 'required', holders: { minimum: 2 } }],
        type: 'object',
        minProperties: 1,
        additionalProperties: { $ref: '#/definitions/condition' },
      },
      condition: conditionSchema(),
    },
  };
}

function list(description: string, example: string): object {
  return { description, examples: [[example]], type: 'array', items: TEXT, minItems: 1, uniqueItems: true };
}

function ruleSchema({ summary, severity, options = {} }: Pick<Rule, 'summary' | 'severity' | 'options'>): object {
  const properties = Object.fromEntries(
    Object.entries(options).map(([name, { schema }]) => [name, { ...schema, examples: [schema.default] }]),
  );
  return {
    description: `${summary} (${severity} where nothing is said.)`,
    examples: [severity],
    anyOf: [
      { enum: SEVERITIES },
      {
        title: 'RuleSetting',
        type: 'object',
        additionalProperties: false,
        properties: { severity: SEVERITY, ...properties },
      },
    ],
  };
}

function houseRuleSchema(): object {
  return {
    title: 'HouseRule',
    description: 'A rule of your own: which kind of thing it looks at, and what it expects of it.',
    examples: [{ on: 'role', expect: { purpose: 'required' }, message: 'Each of our roles says why it is there.' }],
    type: 'object',
    required: ['on', 'expect', 'message'],
    additionalProperties: false,
    patternProperties: OWN_KEYS,
    properties: {
      on: { description: 'The kind of thing that the rule looks at.', examples: ['role'], enum: [...HOUSE_RULE_KINDS] },
      where: {
        description: 'Which of them: only those that fit these conditions.',
        examples: [{ core: 'lead' }],
        allOf: [{ $ref: '#/definitions/conditions' }],
      },
      expect: {
        description: 'What each of them must fit.',
        examples: [{ purpose: 'required' }],
        allOf: [{ $ref: '#/definitions/conditions' }],
      },
      severity: { ...SEVERITY, enum: ['error', 'warning', 'info'] },
      message: {
        ...TEXT,
        description: 'What is said about a thing that does not fit; its name is put before it.',
        examples: ['A lead needs a deputy.'],
      },
      help: { ...TEXT, description: 'How to mend it.', examples: ['Name a second holder.'] },
      why: {
        ...TEXT,
        description: 'Why it matters; `rolemap explain` shows it.',
        examples: ['We decided so in March.'],
      },
    },
  };
}

function conditionSchema(): object {
  return {
    title: 'Condition',
    description: 'What a field must be: a value that it equals, `required`, `absent`, or a group of conditions.',
    examples: ['required', { matches: '^Team ' }],
    anyOf: [
      { type: ['string', 'number', 'boolean'] },
      {
        title: 'ConditionParts',
        type: 'object',
        minProperties: 1,
        additionalProperties: false,
        properties: {
          matches: {
            ...TEXT,
            format: 'regex',
            description: 'A regular expression that the text fits.',
            examples: ['^Team '],
          },
          'one-of': {
            description: 'The values that it may have.',
            examples: [['active', 'draft']],
            type: 'array',
            minItems: 1,
            items: { type: ['string', 'number', 'boolean'] },
          },
          minimum: {
            type: 'number',
            description: 'The least: of a number, or how many items a list has.',
            examples: [2],
          },
          maximum: {
            type: 'number',
            description: 'The most: of a number, or how many items a list has.',
            examples: [7],
          },
          with: {
            description:
              'For a reference or a group of keys: what the thing must fit; for a list: what one of its items must fit.',
            examples: [{ kind: 'council' }],
            allOf: [{ $ref: '#/definitions/conditions' }],
          },
        },
      },
    ],
  };
}
