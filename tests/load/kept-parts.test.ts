import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasKeptParts, withKeptParts } from '../../src/load/kept-parts.ts';

const part = (text: string) => `<!-- keep:begin -->\n${text}\n<!-- keep:end -->`;
const PAGE = '<!-- first -->\n\n# A\n\nPurpose\n\n## B\n\n- one\n- two\n\n## C\n\nend\n';

describe('parts written by hand', () => {
  it.each([
    ['behind a line', PAGE.replace('- two\n', `- two\n\n${part('mine')}\n`)],
    ['without blank lines', PAGE.replace('Purpose\n\n', `Purpose\n${part('mine')}\n`)],
    [
      'several, one right after the other',
      PAGE.replace('Purpose\n', `Purpose\n\n${part('1')}\n\n${part('2')}\n${part('3')}\n`),
    ],
    [
      'in several places',
      PAGE.replace('Purpose\n', `Purpose\n\n${part('1')}\n`).replace('end\n', `end\n\n${part('2')}\n`),
    ],
    ['at the end', `${PAGE}\n${part('## my heading\n\n```\nnot closed')}\n`],
    ['at the beginning', `${part('mine')}\n${PAGE}`],
    ['empty', PAGE.replace('end\n', 'end\n\n<!-- keep:begin -->\n<!-- keep:end -->\n')],
  ])('stay as they are: %s', (_, onDisk) => {
    expect(withKeptParts(PAGE, onDisk)).toBe(onDisk);
    expect(withKeptParts(PAGE, onDisk.replaceAll('\n', '\r\n'))).toBe(onDisk);
    expect(hasKeptParts(onDisk)).toBe(true);
  });
  it('go with their line', () => {
    const onDisk = PAGE.replace('- one\n', `- one\n${part('mine')}\n`);
    expect(withKeptParts(PAGE.replace('- one\n', '- zero\n- one\n').replace('Purpose', 'Other'), onDisk)).toBe(
      PAGE.replace('- one\n', `- zero\n- one\n${part('mine')}\n`).replace('Purpose', 'Other'),
    );
  });
  it('stand at the end of their section where their line is gone, and at the end of the page where that is', () => {
    const onDisk = PAGE.replace('- two\n', `- two\n\n${part('mine')}\n`);
    const fresh = PAGE.replace('- two\n', '- three\n');
    const result = PAGE.replace('- two\n', `- three\n\n${part('mine')}\n`);
    expect(withKeptParts(fresh, onDisk)).toBe(result);
    expect(withKeptParts(fresh, result)).toBe(result);
    const short = '# A\n\nPurpose\n';
    expect(withKeptParts(short, onDisk)).toBe(`${short}\n${part('mine')}\n`);
    expect(withKeptParts(short, `${short}\n${part('mine')}\n`)).toBe(`${short}\n${part('mine')}\n`);
  });
  it.each([
    ['no end', `${PAGE}<!-- keep:begin -->\nmine\n`, 'the kept part that begins in line 15 does not end'],
    [
      'one in the other',
      `${PAGE}<!-- keep:begin -->\n${part('mine')}\n`,
      'the kept part that begins in line 15 does not end',
    ],
    ['no beginning', `${PAGE}<!-- keep:end -->\n`, 'line 15 ends a kept part that does not begin'],
  ])('with %s are refused rather than lost', (_, onDisk, problem) =>
    expect(withKeptParts(PAGE, onDisk)).toEqual({ problem }),
  );
  it.each([
    ['in code', PAGE.replace('Purpose', '```\n<!-- keep:begin -->\n```')],
    ['inside a line', PAGE.replace('Purpose', 'write <!-- keep:begin --> there')],
    ['escaped', PAGE.replace('Purpose', '\\<!-- keep:begin -->')],
  ])('are no marks %s', (_, page) => {
    expect(withKeptParts(PAGE, page)).toBe(PAGE);
    expect(hasKeptParts(page)).toBe(false);
  });
  it('are never lost, and a second run changes nothing', () => {
    const line = fc.constantFrom('# A', '## B', '', 'text', '- item', '```', '| a |', '## B');
    const lines = fc.array(line, { maxLength: 12 });
    const mine = fc.array(fc.constantFrom('mine', '', '# H', '```', '- x'), { maxLength: 3 });
    fc.assert(
      fc.property(lines, lines, lines, mine, (fresh, before, after, own) => {
        // A mark in code is none.
        fc.pre(before.filter((text) => text === '```').length % 2 === 0);
        const kept = ['<!-- keep:begin -->', ...own, '<!-- keep:end -->'];
        const page = ['<!-- first -->', ...fresh, 'end', ''].join('\n');
        const once = withKeptParts(page, ['<!-- first -->', ...before, ...kept, ...after, ''].join('\n'));
        expect(once).toContain(kept.join('\n'));
        if (fresh.includes('```')) return;
        expect(withKeptParts(page, once as string)).toBe(once);
      }),
    );
  });
});
