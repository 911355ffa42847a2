/** The formats that can be imported, by the name that `--from` has for them, with what they are. */
export const IMPORT_FORMATS = {
  table: 'a table of people or roles: CSV or XLSX',
  holaspirit: 'the XLSX export of Holaspirit',
  glassfrog: 'roles from GlassFrog: CSV, or JSON of its API (v3 or v5)',
  peerdom: 'the CSV export of Peerdom',
  backstage: 'a catalog of Backstage: groups and users',
  sigs: 'a sigs.yaml of the kind that Kubernetes has',
  peribolos: 'a GitHub organisation as peribolos YAML',
  'rust-teams': 'TOML teams of the kind that Rust has: a file, or a folder',
  text: 'pasted text: "Role: … Purpose: … Accountabilities: …"',
  json: 'the JSON of rolemap export',
} as const;
export type ImportFormat = keyof typeof IMPORT_FORMATS;
export const IMPORT_FORMAT_NAMES = Object.keys(IMPORT_FORMATS) as readonly ImportFormat[];
