/** Names of days, months and holidays, which people are called as well, and which begin with a capital in English. */
export const CALENDAR_NAMES: ReadonlySet<string> = new Set(
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Easter Christmas Summer Autumn Winter Spring'.split(
    ' ',
  ),
);
