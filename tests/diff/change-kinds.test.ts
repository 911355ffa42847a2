import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { CHANGE_KINDS, type ChangeKind } from '../../src/diff/change-kinds.ts';
import { messageOf } from '../../src/diff/tell-changes.ts';

const KINDS = Object.keys(CHANGE_KINDS) as ChangeKind[];

function example<Kind extends ChangeKind>(kind: Kind, language: 'en' | 'nl'): string {
  const { concerns, example: shown } = CHANGE_KINDS[kind];
  return messageOf({ kind, about: { thing: concerns[0], name: shown.name }, data: shown.data }, language);
}

describe('the catalogue of changes', () => {
  it.each(KINDS)('%s is said as a sentence without signs of the format, in both languages', (kind) => {
    for (const message of [example(kind, 'en'), example(kind, 'nl')]) {
      expect(message).toMatch(/^["\p{Lu}].*([.!?…]"|\.)$/u);
      expect(message).not.toMatch(/[`{}[\]]|undefined|\s{2}/);
    }
    expect(example(kind, 'en')).not.toBe(example(kind, 'nl'));
  });

  it('is all in the published schema and page', async () => {
    const schema = JSON.parse(await readFile('schemas/changes.schema.json', 'utf8'));
    expect(schema.definitions.kind.enum).toEqual(KINDS);
    const page = await readFile('docs/changes.md', 'utf8');
    for (const kind of KINDS) expect(page).toContain(`### ${kind}\n`);
  });

  it('describes every property of the schema', async () => {
    const schema = JSON.parse(await readFile('schemas/changes.schema.json', 'utf8'));
    const undescribed: string[] = [];
    const walk = (part: unknown, path: string) => {
      if (typeof part !== 'object' || part === null) return;
      for (const [key, inner] of Object.entries(part)) {
        if (key === 'properties')
          for (const [name, property] of Object.entries(inner as object))
            if (!('description' in property) && !('$ref' in property)) undescribed.push(`${path}.${name}`);
        walk(inner, `${path}.${key}`);
      }
    };
    walk(schema, '');
    expect(undescribed).toEqual([]);
  });
});
