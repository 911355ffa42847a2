/** An ISO date some days later, or earlier where `days` is negative. */
export function addDays(date: string, days: number): string {
  const [year, month, day] = partsOf(date);
  return isoDate(Date.UTC(year, month - 1, day + days));
}

/** An ISO date some months later; what would fall behind the end of a month is its last day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDate(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
}

/** The day on which something comes back: an ISO date, and a rhythm of the format such as `6 months` or `week`. */
export function addRhythm(date: string, rhythm: string): string {
  const [, amount = '1', unit] = /^(?:(\d+) )?([a-z]+?)s?$/.exec(rhythm) ?? [];
  const times = Number(amount);
  switch (unit) {
    case 'day':
      return addDays(date, times);
    case 'week':
      return addDays(date, 7 * times);
    case 'quarter':
      return addMonths(date, 3 * times);
    case 'year':
      return addMonths(date, 12 * times);
    default:
      return addMonths(date, times);
  }
}

/** How many whole months lie between two ISO dates. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = partsOf(from);
  const [toYear, toMonth, toDay] = partsOf(to);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

function partsOf(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** Dates beyond the year 9999 stay at its last day, so that ISO dates can be compared as texts. */
function isoDate(time: number): string {
  return time > LAST_DAY ? '9999-12-31' : new Date(time).toISOString().slice(0, 10);
}

const LAST_DAY = Date.UTC(9999, 11, 31);

/** The days from one ISO date to another; negative where the second lies before the first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
