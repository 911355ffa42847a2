import { describe, expect, it } from 'vitest';
import { placeAt } from '../../src/finding/finding.ts';
import { reportPretty } from '../../src/report/pretty.ts';
import { ASCII_SIGNS, plainStyle } from '../../src/report/style.ts';
import { findingAt, placeOf, reportOf } from '../support/finding.ts';

const MAP = {
  path: 'map.yaml',
  text: `rolemap: 1
name: X
teams:
  care:
    # day and night
    roles:
      rounds:
        purpose: >-
          Everyone
          is seen
        holders: [jan, jann]

      nights:
        purpose: Rest
people: {jan: Jan}
`,
};
const PEOPLE = { path: 'people é.yaml', text: `rolemap: 1\npeople:\n${'  # more\n'.repeat(120)}  jan: Jan\n` };

/** What is printed about one finding, without the line that sums up. */
async function print(...finding: Parameters<typeof findingAt>) {
  return (await reportPretty(reportOf([findingAt(...finding)]))).split('\n').slice(2, -3).join('\n').trimEnd();
}

describe('a frame', () => {
  it('shows the line that a mark stands under, past keys that only hold a collection, and the first line below it', async () => {
    expect(await print(MAP, 'nights')).toBe(`   4 │   care:
     …
  13 │       nights:
     │       ~~~~~~
  14 │         purpose: Rest`);
    expect(await print(MAP, 'X')).toBe(`  1 │ rolemap: 1
  2 │ name: X
    │       ~`);
  });
  it('marks each line of a stretch over few lines, and the first and last of more, with the label at the end', async () => {
    expect(await print(MAP, '>-\n          Everyone\n          is seen\n', { label: 'why' })).toBe(`   7 │       rounds:
   8 │         purpose: >-
     │                  ~~
   9 │           Everyone
     │           ~~~~~~~~
  10 │           is seen
     │           ~~~~~~~ why`);
    const all = MAP.text.slice(MAP.text.indexOf('rounds:'), MAP.text.indexOf('people'));
    expect(await print(MAP, all, { label: 'all of it' })).toBe(`   4 │   care:
     …
   7 │       rounds:
     │       ~~~~~~~
     …
  14 │         purpose: Rest
     │         ~~~~~~~~~~~~~ all of it`);
  });
  it('labels what explains a finding, in the same line, in another one and in other files, with bars in one column', async () => {
    const related = [
      { at: placeOf(MAP, 'jan'), message: 'this one\nis there' },
      { at: placeOf(MAP, 'people'), message: 'the people' },
      { at: placeOf(PEOPLE, 'jan'), message: 'first defined here' },
    ];
    expect(await print(MAP, 'jann', { related, help: 'write "jan".' })).toBe(`    7 │       rounds:
      …
   11 │         holders: [jan, jann]
      │                   --- this one is there
      │                        ~~~~
      …
   15 │ people: {jan: Jan}
      │ ------ the people
  people é.yaml:123:3
  123 │   jan: Jan
      │   --- first defined here

  help: write "jan".`);
  });
  it('puts two marks below one line where the first has no label', async () => {
    const related = [{ at: placeOf(MAP, 'jann'), message: 'and here' }];
    expect(await print(MAP, 'holders', { related })).toContain(`\n     │         ~~~~~~~        ---- and here`);
  });
});

describe('a long line', () => {
  const text = `a: ${'x'.repeat(300)} MARK ${'y'.repeat(300)} OTHER ${'z'.repeat(500)}`;
  const wide = { path: 'wide.yaml', text: `${text.replaceAll('x', '漢')}\n  ${text.replaceAll('y', '😀')}\n${text}\n` };
  /** What stands above the signs of a mark. */
  const marked = (frame: string, sign: string) => {
    const lines = frame.split('\n');
    const below = lines.findIndex((line) => line.trimEnd().endsWith(sign));
    const column = lines[below]?.indexOf(sign) ?? 0;
    return lines[below - 1]?.slice(column, column + sign.length);
  };
  it('is cut around the mark, and shown again for a mark far from it', async () => {
    const source = { path: 'long.yaml', text };
    const frame = await print(source, 'MARK', { related: [{ at: placeOf(source, 'OTHER'), message: '!' }] });
    const lines = frame.split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(2 + 4 + 110 + 2);
    expect(marked(frame, '~~~~')).toBe('MARK');
    expect(lines[2]).toMatch(/^ {2}1 │ …y+ OTHER z+…$/);
    expect(lines[3]?.indexOf('----- !')).toBe(lines[2]?.indexOf('OTHER'));
  });
  it('is no wider where its signs are', async () => {
    const { default: widthOf } = await import('string-width');
    for (const at of [0, text.length + 3]) {
      const start = wide.text.indexOf('MARK', at);
      const frame = await print(wide, 'MARK', { at: placeAt(wide, start, start + 4) });
      for (const line of frame.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(2 + 4 + 110 + 2);
      const lines = frame.split('\n');
      const signs = lines.findIndex((line) => line.includes('~~~~'));
      const before = lines[signs - 1]?.split('MARK')[0] ?? '';
      expect(widthOf(before)).toBe(lines[signs]?.indexOf('~'));
      expect(frame).not.toMatch(/\p{Surrogate}/u);
    }
  });
  it('takes no longer for thousands of findings in it', async () => {
    const long = { path: 'long.yaml', text: `a: ${'word '.repeat(400_000)}` };
    const findings = Array.from({ length: 5000 }, (_, index) =>
      findingAt(long, 'a', { at: placeAt(long, 3 + index * 400, 7 + index * 400) }),
    );
    const start = performance.now();
    await reportPretty(reportOf(findings));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a fix', () => {
  const fix = (edits: [string, string][], safe = true) => ({
    title: 'mend it',
    safe,
    edits: edits.map(([piece, text]) => ({ at: placeOf(MAP, piece), text })),
  });
  const diffOf = async (...args: Parameters<typeof fix>) =>
    (await print(MAP, 'X', { fix: fix(...args) })).split('\n\n').slice(1).join('\n\n');
  it('is shown as a small diff, edits of one line together', async () => {
    expect(
      await diffOf([
        ['jann', 'joost'],
        ['jan', 'jana'],
      ]),
    ).toBe(`  fix: mend it
  11 │ -         holders: [jan, jann]
     │ +         holders: [jana, joost]`);
  });
  it('says where it is not safe; lines that stay are left out', async () => {
    expect(await diffOf([['      nights:\n        purpose: Rest\n', '']], false)).toBe(`  fix (unsafe): mend it
  13 │ -       nights:
  14 │ -         purpose: Rest`);
    expect(await diffOf([['people:', 'vision: Sleep\npeople:']])).toBe(`  fix: mend it
  15 │ + vision: Sleep`);
  });
  it('in another file names it; many lines are counted, and long ones cut', async () => {
    const text = Array.from({ length: 40 }, (_, index) => `  p${index}: ${'n'.repeat(400)}`).join('\n');
    const edits = [{ at: placeOf(PEOPLE, '  jan: Jan'), text }];
    const printed = await print(MAP, 'X', { fix: { title: 'mend it', safe: true, edits } });
    expect(printed).toContain('\n  people é.yaml\n  123 │ -   jan: Jan\n      │ +   p0: n');
    expect(printed).toContain('… 25 more lines');
    for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(125);
  });
});

describe('the last lines', () => {
  const lastOf = async (...args: Parameters<typeof reportOf>) =>
    (await reportPretty(reportOf(...args))).trimEnd().split('\n').slice(-2);
  const finding = findingAt(MAP, 'nights');
  it('say what is not shown, what is excepted, and what can be mended', async () => {
    const fix = { title: 'mend it', safe: true, edits: [{ at: placeOf(MAP, 'X'), text: 'Y' }] };
    const excepted = [{ finding, justification: 'Agreed', kind: 'inSource' as const }];
    const summary = { errors: 1, warnings: 12, infos: 0, files: 1, teams: 1, roles: 2, people: 1 };
    expect(await lastOf([{ ...finding, fix }], { excepted, summary })).toEqual([
      '',
      '1 error, 12 warnings in 1 file · 1 team, 2 roles, 1 person · 12 not shown · 1 excepted · 1 can be mended with: rolemap lint --fix · explain with: rolemap explain role-empty',
    ]);
  });
  it('list the commonest rules of many findings', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...finding,
      rule: `rule-${Math.floor(Math.sqrt(index))}`,
    }));
    expect((await lastOf(many))[0]).toBe(
      'Most often: rule-5 (11), rule-4 (9), rule-3 (7), rule-2 (5), rule-6 (4) and 2 other rules',
    );
  });
});

it('very many findings keep their lines only where they weigh most, and all are there', async () => {
  const findings = Array.from({ length: 300 }, (_, index) =>
    findingAt(MAP, 'nights', { subject: `r${index}`, severity: index === 299 ? 'error' : 'info' }),
  );
  const printed = await reportPretty(reportOf(findings));
  expect(printed.match(/^map\.yaml:13:7 (info|error)\[role-empty\] {2}It is empty\.$/gm)).toHaveLength(300);
  expect(printed.match(/~{6}/g)).toHaveLength(100);
  expect(printed).toContain(
    '\n\nThe 100 heaviest of 300 findings are shown with their lines, the others in one line each.\n',
  );
});

describe('a terminal', () => {
  it('that knows ASCII only gets no other signs', async () => {
    const printed = await reportPretty(reportOf([findingAt(MAP, 'nights')]), { ...plainStyle, signs: ASCII_SIGNS });
    expect(printed).toMatch(/^[\x20-\x7e\n]*$/);
    expect(printed).toContain('13 |       nights:');
  });
  it('that knows links gets them on places', async () => {
    const style = { ...plainStyle, link: (text: string, path: string) => `<${path}>${text}</>` };
    const related = [{ at: placeOf(PEOPLE, 'jan'), message: 'here' }];
    const printed = await reportPretty(reportOf([findingAt(MAP, 'nights', { related })]), style);
    expect(printed).toContain('<map.yaml>map.yaml:13:7</> warning');
    expect(printed).toContain('<people é.yaml>people é.yaml:123:3</>\n');
  });
});
