/** The formats of numbers that every spreadsheet knows by number and that are dates (ECMA-376, 18.8.30), times left out. */
const DATE_FORMATS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
]);

/** Whether a format of numbers shows a date: by its number, or because it has a year or day in it. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return DATE_FORMATS.has(id);
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  return /[dyj]/i.test(plain) && !/general|standa?ard/i.test(plain);
}

const DAY = 86_400_000;

/** The date that a spreadsheet counts as a number of days, as an ISO date; the number itself where that is none. */
export function isoFromSerial(serial: number, epoch1904: boolean): string {
  // Excel takes 1900 for a leap year, as Lotus 1-2-3 did: days before March 1900 are one off.
  const days = epoch1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * DAY);
  return serial < 0 || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999
    ? String(serial)
    : date.toISOString().slice(0, 10);
}
