import type { Report } from './report.ts';
import type { Style } from './style.ts';

/** Prints a report; only the formats that people read in a terminal look at the style. */
export type PrintReport = (report: Report, style: Style) => string | Promise<string>;

/** The formats of `validate` and `lint`, each loaded when it is asked for. */
export const FORMATS = {
  pretty: async () => (await import('./pretty.ts')).reportPretty,
  json: async () => (await import('./json.ts')).reportJson,
  sarif: async () => (await import('./sarif.ts')).reportSarif,
  github: async () => (await import('./github.ts')).reportGithub,
  gitlab: async () => (await import('./gitlab.ts')).reportGitlab,
  junit: async () => (await import('./junit.ts')).reportJunit,
  markdown: async () => (await import('./markdown.ts')).reportMarkdown,
  rdjson: async () => (await import('./rdjson.ts')).reportRdjson,
} satisfies Readonly<Record<string, () => Promise<PrintReport>>>;

export type FormatName = keyof typeof FORMATS;

/** The names of the formats, in the order in which help lists them. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];
