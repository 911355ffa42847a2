import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commentsOf } from '../../src/yaml/comments.ts';

const texts = (text: string) => commentsOf({ path: 'x', text }).map((comment) => comment.text);

it.each([
  ['a: 1 # one\n# two\n', ['one', 'two']],
  ['\ufeff# top\r\na: [x, # in a list\r\n y]\r\n', ['top', 'in a list']],
  ['a: "x # no"\nb: \'y # no\'\nc: z#no\n', []],
  ['a: |\n  # no\n  text\n# yes\nb: >\n  # no\n', ['yes']],
  ['a: x\n  # after a text\nb: 1\n', ['after a text']],
  ['--- # at the start\na: 1\n...\n# at the end\n', ['at the start', 'at the end']],
  ['', []],
])('%j', (text, expected) => expect(texts(text)).toEqual(expected));

it('gives places inside any text, each at a sign #, and never throws', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc
          .array(fc.constantFrom('a', ': ', '# c', '\n', ' ', '|', '"', '[', '\x02', '\x1f', '\ufeff', '- '))
          .map((parts) => parts.join('')),
      ),
      (text) => {
        for (const { start, end } of commentsOf({ path: 'x', text })) {
          expect(text[start]).toBe('#');
          expect(end <= text.length).toBe(true);
        }
      },
    ),
    { numRuns: 1000 },
  ));
