import type { Review } from './org-map.ts';

/**
 * The day of the next review (ISO date): the one that is written, else the last one plus the interval (`[N] day|week|month|quarter|year`); nothing
 * where neither is known. A month later is the same day, or the last one of a shorter month.
 */
export function nextReview({ every, last, next }: Review): string | undefined {
  if (next !== undefined) return next;
  const interval = every === undefined ? undefined : readInterval(every);
  if (!interval || last === undefined) return undefined;
  const { amount, unit } = interval;
  const [year = 0, month = 1, day = 1] = last.split('-').map(Number);
  if (unit === 'day' || unit === 'week') {
    const date = new Date(Date.UTC(year, month - 1, day + amount * (unit === 'week' ? 7 : 1)));
    return isoDate(date);
  }
  const months = month - 1 + amount * { month: 1, quarter: 3, year: 12 }[unit];
  const lastDay = new Date(Date.UTC(year, months + 1, 0)).getUTCDate();
  return isoDate(new Date(Date.UTC(year, months, Math.min(day, lastDay))));
}

export type IntervalUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** "6 months" as an amount and a unit; nothing where it is no interval. */
export function readInterval(text: string): { amount: number; unit: IntervalUnit } | undefined {
  const match = /^(?:(\d+) )?(day|week|month|quarter|year)s?$/.exec(text);
  return match ? { amount: Number(match[1] ?? 1), unit: match[2] as IntervalUnit } : undefined;
}

function isoDate(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? undefined : date.toISOString().slice(0, 10);
}
