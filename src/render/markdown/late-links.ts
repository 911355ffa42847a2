import type { Target } from '../content/page-model.ts';

const [ADDRESS, END, ANCHOR] = ['\ufdd0', '\ufdd1', '\ufdd2'] as const;
const MARKS = /([\ufdd0\ufdd2])(\d+)\ufdd1/g;

/**
 * Addresses are known only when the headings of all pages are, and holding all pages until then takes much memory in a large organisation. So each page is
 * written with marks in the place of addresses and ids, and the marks are filled in at the end. The marks are noncharacters of Unicode, which no text of a map
 * keeps (`oneLine`).
 */
export class LateLinks {
  readonly #numbers = new Map<Target, number>();
  readonly #targets: Target[] = [];

  /** What stands for the address of a target. */
  addressMark(target: Target): string {
    return `${ADDRESS}${this.#number(target)}${END}`;
  }

  /** What stands for the id that a heading may need. */
  anchorMark(target: Target): string {
    return `${ANCHOR}${this.#number(target)}${END}`;
  }

  /** A text with its marks filled in. */
  fill(text: string, addressOf: (target: Target) => string, anchorOf: (target: Target) => string): string {
    const filled: Record<string, string[]> = { [ADDRESS]: [], [ANCHOR]: [] };
    return text.replace(MARKS, (_, kind: string, number: string) => {
      const known = filled[kind] as string[];
      known[Number(number)] ??= (kind === ADDRESS ? addressOf : anchorOf)(this.#targets[Number(number)] as Target);
      return known[Number(number)] as string;
    });
  }

  #number(target: Target): number {
    let number = this.#numbers.get(target);
    if (number === undefined) {
      number = this.#targets.push(target) - 1;
      this.#numbers.set(target, number);
    }
    return number;
  }
}

/** Whether a text is a mark, which is no Markdown. */
export function isMark(text: string): boolean {
  return /^[\ufdd0\ufdd2]\d+\ufdd1$/.test(text);
}
