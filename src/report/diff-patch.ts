import type { ChangeReport } from './diff-report.ts';

/** Prints the changes as a patch, which `rolemap apply` makes in the files of a map (schemas/patch.schema.json). */
export function reportChangesPatch({ patch }: ChangeReport): string {
  if (!patch) throw new TypeError('a report of changes needs the patch to print it');
  return `${JSON.stringify(patch, null, 2)}\n`;
}
