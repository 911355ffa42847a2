/** Whether a text is a date of the calendar, written as year-month-day (ISO 8601). */
export function isIsoDate(text: string): boolean {
  // A date that the calendar does not have comes back as another one.
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
