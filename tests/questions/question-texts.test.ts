import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lint/registry.ts';
import { OPEN_POINTS } from '../../src/questions/open-points.ts';
import { HOUSE_QUESTION, NOT_ASKED, RULE_QUESTIONS } from '../../src/questions/question-texts.ts';

describe('the questions', () => {
  it('are there for every rule, or it is said why nobody is asked', () => {
    const ids = RULES.map(({ id }) => id);
    expect([...Object.keys(RULE_QUESTIONS), ...Object.keys(NOT_ASKED)].sort()).toEqual(ids);
  });
  it('about what is open have ids that no rule has', () => {
    for (const id of Object.keys(OPEN_POINTS)) expect(RULES.map((rule) => rule.id)).not.toContain(id);
  });
  it('are questions, in every language', () => {
    for (const { en, nl } of [...Object.values(RULE_QUESTIONS), ...Object.values(OPEN_POINTS), HOUSE_QUESTION]) {
      expect(en).toMatch(/^[A-Z].*[?.]$/);
      expect(nl).toMatch(/^[A-Z].*[?.]$/);
      expect(nl).not.toBe(en);
    }
  });
});
