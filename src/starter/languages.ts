/** The languages in which a map can be started. */
export const STARTER_LANGUAGES = ['en', 'nl'] as const;
export type StarterLanguage = (typeof STARTER_LANGUAGES)[number];
