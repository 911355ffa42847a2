import { expect, it } from 'vitest';
import { nextReview } from '../../src/model/next-review.ts';

it.each([
  [{ next: '2026-05-01', every: 'week', last: '2020-01-01' }, '2026-05-01'],
  [{ every: 'day', last: '2026-02-28' }, '2026-03-01'],
  [{ every: '2 weeks', last: '2026-12-25' }, '2027-01-08'],
  [{ every: 'month', last: '2026-01-31' }, '2026-02-28'],
  [{ every: '6 months', last: '2015-09-14' }, '2016-03-14'],
  [{ every: 'quarter', last: '2026-11-30' }, '2027-02-28'],
  [{ every: '2 years', last: '2024-02-29' }, '2026-02-28'],
  [{ every: '9999999 years', last: '2024-02-29' }, undefined],
  [{ every: 'year' }, undefined],
  [{ last: '2026-01-01' }, undefined],
])('the next review of %o is on %s', (review, wanted) => expect(nextReview(review)).toBe(wanted));
