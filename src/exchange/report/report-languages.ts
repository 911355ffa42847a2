/** The languages in which an import is reported. */
export const REPORT_LANGUAGES = ['en', 'nl'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];
