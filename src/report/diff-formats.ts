import type { PrintChanges } from './diff-report.ts';

/** The formats of `diff`, each loaded when it is asked for. */
export const CHANGE_FORMATS = {
  pretty: async () => (await import('./diff-pretty.ts')).reportChangesPretty,
  markdown: async () => (await import('./diff-markdown.ts')).reportChangesMarkdown,

  html: async () => (await import('./diff-html.ts')).reportChangesHtml,
  minutes: async () => (await import('./diff-minutes.ts')).reportChangesMinutes,
  github: async () => (await import('./diff-github.ts')).reportChangesGithub,
  json: async () => (await import('./diff-json.ts')).reportChangesJson,
  patch: async () => (await import('./diff-patch.ts')).reportChangesPatch,
} satisfies Readonly<Record<string, () => Promise<PrintChanges>>>;

export type ChangeFormatName = keyof typeof CHANGE_FORMATS;

/** The names of the formats, in the order in which help lists them. */
export const CHANGE_FORMAT_NAMES = Object.keys(CHANGE_FORMATS) as readonly ChangeFormatName[];
