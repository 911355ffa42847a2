import type { Imported } from './import-report.ts';

/** The whole account of an import as JSON: `{version, name, format, fields: [{field, values, to, left}], questions: [{about, …}]}`. */
export function jsonReport({ account, format, tallies, draft }: Imported, name: string): string {
  const questions = [...draft.questions].flatMap(([about, asked]) => asked.map((question) => ({ about, ...question })));
  const fields = account.fields.map(({ left, ...field }) => ({ ...field, left: Object.fromEntries(left) }));
  const read = Object.fromEntries(tallies.map(({ of, amount }) => [of, amount]));
  return `${JSON.stringify({ version: 1, name, format, read, fields, questions }, null, 2)}\n`;
}
