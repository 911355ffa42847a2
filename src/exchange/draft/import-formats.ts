/** The formats that can be imported, by the name that `--from` has for them, with what they are. */
export const IMPORT_FORMATS = {
  table: 'a table of people or roles: CSV or XLSX',
  rolemap: 'what rolemap export wrote: JSON or CSV',
  glassfrog:
    'GlassFrog: the CSV of circles, roles and fillers, or JSON of its API (version 3 or 5; a file, or a folder)',
  holaspirit: 'the XLSX export of Holaspirit',
  peerdom: 'the CSV export of Peerdom',
  text: 'pasted text: Role, Purpose, Accountabilities, Domains, in English, Dutch, German or French',
  backstage: 'a catalog of Backstage: groups and users',
  sigs: 'a sigs.yaml of the kind that Kubernetes has',
  peribolos: 'a GitHub organisation as peribolos YAML',
  'rust-teams': 'TOML teams of the kind that Rust has: a file, or a folder',
} as const;
export type ImportFormat = keyof typeof IMPORT_FORMATS;
