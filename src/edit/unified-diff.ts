import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** The change of a file as a unified diff, which `git apply` and `patch -p1` take; empty where nothing changes. `path` has `/` between folders; a file without a text before is new. */
export function unifiedDiff(path: string, before: string | undefined, after: string): string {
  if (before === after) return '';
  return createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    `b/${path}`,
    before ?? '',
    after,
    undefined,
    undefined,
    {
      context: 3,
      headerOptions: FILE_HEADERS_ONLY,
    },
  );
}
