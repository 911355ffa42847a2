/** The formats of an export, the default first. */
export const EXPORT_FORMATS = ['csv', 'xlsx-ready', 'json', 'backstage', 'mermaid', 'dot'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
