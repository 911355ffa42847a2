import { describe, expect, it } from 'vitest';
import { fingerprints } from '../../src/finding/fingerprint.ts';
import { findingAt } from '../support/finding.ts';

const MAP = { path: 'map.yaml', text: 'rolemap: 1\nname: X\n' };
const MOVED = { path: 'moved.yaml', text: `# more\n\n${MAP.text}` };

describe('a fingerprint', () => {
  it('stays when lines move, files are renamed and messages are translated', () => {
    expect(fingerprints([findingAt(MOVED, 'X', { message: 'Het is leeg.', severity: 'error' })])).toEqual(
      fingerprints([findingAt(MAP, 'X')]),
    );
  });
  it('differs for another rule, another subject, another detail, and the second of equal findings', () => {
    const others = [{}, { rule: 'role-unfilled' }, { subject: 'c' }, { detail: 'senior' }, {}];
    const prints = fingerprints(others.map((rest) => findingAt(MAP, 'X', rest)));
    expect(new Set(prints).size).toBe(others.length);
    for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16}$/);
  });
});
