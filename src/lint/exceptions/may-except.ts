import type { Source } from '../../text/source.ts';

/** What every comment that asks for an exception begins with. */
export const EXCEPTION_MARK = 'rolemap-ignore';

/** Whether a file can hold exceptions: it mentions one somewhere, in a comment or not. */
export function mayExcept({ text }: Source): boolean {
  return text.includes(EXCEPTION_MARK);
}
