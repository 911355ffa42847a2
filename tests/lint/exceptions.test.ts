import { describe, expect, it } from 'vitest';
import { applyExceptions, type ExceptionContext } from '../../src/lint/exceptions/apply-exceptions.ts';
import { lintMap } from '../../src/lint/lint-map.ts';
import { selectProfile } from '../../src/lint/profiles.ts';
import { readMap } from '../../src/model/read-map.ts';

const TODAY = '2026-11-24';

/** The findings of a map in which two roles are unfilled, with comments put around them. */
async function lint(text: string, language: ExceptionContext['language'] = 'en') {
  const source = { path: 'map.yaml', text, named: true };
  const { map } = await readMap([source]);
  if (!map) throw new Error('no map');
  const { findings } = lintMap(map, selectProfile('crisis'), { today: TODAY });
  const sources = [...new Set([source, ...findings.map(({ at }) => at.source)])];
  const rules = new Set(['role-unfilled', 'role-empty', 'title-as-role']);
  return applyExceptions(findings, sources.slice(-1), {
    rules,
    ran: new Set(['role-unfilled', 'role-empty']),
    checks: new Set(['schema']),
    today: TODAY,
    language,
  });
}

const map = (above: string, between = '', below = '') => `rolemap: 1
name: X
purpose: P
teams:
  a:
    roles:
${above}      beds: {purpose: Q}
${between}      care: {purpose: Q}
${below}`;

async function rules(above: string, between = '', below = '') {
  const { findings } = await lint(map(above, between, below));
  return findings.map(({ rule }) => rule);
}

describe('an exception', () => {
  it.each([
    ['no comment', '', '', '', 2],
    ['the next line', '# rolemap-ignore-next-line role-unfilled -- in June\n', '', '', 1],
    ['two comments above one line', '# rolemap-ignore-next-line role-unfilled -- in June\n\n# why\n', '', '', 1],
    [
      'from here to there',
      '# rolemap-ignore-start role-unfilled -- in June\n',
      '',
      '# rolemap-ignore-end role-unfilled\n',
      0,
    ],
    ['an end without a rule', '# rolemap-ignore-start role-unfilled -- in June\n', '# rolemap-ignore-end\n', '', 1],
    ['the file', '', '', '# rolemap-ignore-file role-unfilled -- a draft\n', 0],
    ['an indented comment', '', '      # rolemap-ignore-next-line role-unfilled -- in June\n', '', 1],
    ['until a later day', '# rolemap-ignore-next-line role-unfilled until=2026-12-31 -- in June\n', '', '', 1],
    ['until behind the reason', '# rolemap-ignore-next-line role-unfilled -- in June until=2026-12-31\n', '', '', 1],
  ])('%s', async (_name, above, between, below, left) =>
    expect(await rules(above, between, below)).toEqual(Array(left).fill('role-unfilled')),
  );

  it('is given with its reason', async () => {
    const { excepted } = await lint(
      map('# rolemap-ignore-next-line role-unfilled until=2027-01-01 -- the budget -- in June\n'),
    );
    expect(excepted).toMatchObject([{ reason: 'the budget -- in June', finding: { rule: 'role-unfilled' } }]);
  });

  it('is no exception inside a value', async () => {
    const { findings } = await lint(
      map('', '      text: {purpose: "# rolemap-ignore-next-line role-unfilled -- x", holders: []}\n').replace(
        'text:',
        'words:',
      ),
    );
    expect(findings).toHaveLength(3);
  });
});

describe('an exception that is wrong excepts nothing, and is a finding', () => {
  it.each([
    ['without a reason', '# rolemap-ignore-next-line role-unfilled\n', 'exception-without-reason'],
    ['with an empty reason', '# rolemap-ignore-next-line role-unfilled --\n', 'exception-without-reason'],
    ['of an unknown rule', '# rolemap-ignore-next-line role-unfiled -- r\n', 'exception-unknown-rule'],
    ['of a check', '# rolemap-ignore-next-line schema -- r\n', 'exception-unknown-rule'],
    ['that has expired', '# rolemap-ignore-next-line role-unfilled until=2026-11-23 -- r\n', 'exception-expired'],
    ['without a rule', '# rolemap-ignore-next-line -- r\n', 'exception-malformed'],
    ['of an unknown kind', '# rolemap-ignore-line role-unfilled -- r\n', 'exception-malformed'],
    ['with a date that is none', '# rolemap-ignore-next-line role-unfilled until=soon -- r\n', 'exception-malformed'],
    ['that never ends', '# rolemap-ignore-start role-unfilled -- r\n', 'exception-malformed'],
    ['that never began', '# rolemap-ignore-end role-unfilled\n', 'exception-malformed'],
  ])('%s', async (_name, above, rule) =>
    expect((await rules(above)).map((line) => line.replace(/^\d+ /, ''))).toEqual([
      rule,
      'role-unfilled',
      'role-unfilled',
    ]),
  );

  it('that is wrong where it begins is one finding, and its end none', async () => {
    for (const [begin, rule] of [
      ['role-unfilled until=2026-01-01 -- r', 'exception-expired'],
      ['role-unfilled', 'exception-without-reason'],
    ] as const)
      expect(await rules(`# rolemap-ignore-start ${begin}\n`, '# rolemap-ignore-end role-unfilled\n')).toEqual([
        rule,
        'role-unfilled',
        'role-unfilled',
      ]);
  });

  it('that is no longer needed', async () => {
    const { findings } = await lint(map('# rolemap-ignore-next-line role-empty, role-unfilled -- r\n'));
    expect(findings.map(({ rule, message }) => [rule, message])[0]).toEqual([
      'exception-unused',
      'This exception is no longer needed: "role-empty" finds nothing here.',
    ]);
  });

  it('but not where its rule did not look', async () =>
    expect(await rules('# rolemap-ignore-next-line title-as-role -- r\n')).toHaveLength(2));

  it('in Dutch, too', async () => {
    const { findings } = await lint(map('# rolemap-ignore-next-line role-unfilled\n'), 'nl');
    expect(findings[0]?.message).toBe('Deze uitzondering geeft geen reden, en zondert dus niets uit.');
  });
});
