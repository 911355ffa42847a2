import type { WrittenException } from './parse-exceptions.ts';

/** An exception, with the comment that ends it where it has one. */
export interface WholeException {
  readonly exception: WrittenException;
  readonly end?: WrittenException;
}

/** Finds the end of each exception that begins with `rolemap-ignore-start`; `strayEnds` end none. Those of one file must stand together, in order. */
export function pairExceptions(written: readonly WrittenException[]): {
  readonly whole: readonly WholeException[];
  readonly strayEnds: readonly WrittenException[];
} {
  const ends = new Map<WrittenException, WrittenException>();
  const strayEnds: WrittenException[] = [];
  const open: WrittenException[] = [];
  for (const exception of written) {
    if (exception.directive === 'rolemap-ignore-start') open.push(exception);
    if (exception.directive !== 'rolemap-ignore-end') continue;
    const index = open.findLastIndex((begun) => begun.source === exception.source && sameRules(begun, exception));
    const [begun] = index === -1 ? [] : open.splice(index, 1);
    if (begun) ends.set(begun, exception);
    else strayEnds.push(exception);
  }
  const whole = written
    .filter(({ directive }) => directive !== 'rolemap-ignore-end')
    .map((exception) => {
      const end = ends.get(exception);
      return end ? { exception, end } : { exception };
    });
  return { whole, strayEnds };
}

/** An end without rules closes the exception that was begun last. */
function sameRules(begun: WrittenException, end: WrittenException): boolean {
  const rules = new Set(begun.rules.map(({ id }) => id));
  return end.rules.length === 0 || (end.rules.length === rules.size && end.rules.every(({ id }) => rules.has(id)));
}
