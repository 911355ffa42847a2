/** One rendered page; `path` is relative to the folder that is written, with `/` between folders. */
export interface Page {
  readonly path: string;
  readonly text: string;
}
