/** The languages of labels. */
export const LABEL_LANGUAGES = ['en', 'nl', 'de', 'fr'] as const;
export type LabelLanguage = (typeof LABEL_LANGUAGES)[number];
