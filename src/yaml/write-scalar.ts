/** A text as a YAML value, plain where it cannot be taken for something else, else between double quotes. It fits into block and flow style. */
export function writeScalar(text: string): string {
  return isPlain(text) ? text : writeQuoted(text);
}

/** A text as a YAML value outside brackets, where more can be written plainly: commas, an apostrophe, a full stop at the end. */
export function writeText(text: string): string {
  return isPlain(text) || (PLAIN_SENTENCE.test(text) && !WORDS_WITH_A_MEANING.test(text)) ? text : writeQuoted(text);
}

/** A letter first, a colon or `#` only inside a word, no blank at the end. */
const PLAIN_SENTENCE =
  /^\p{L}(?:(?:[\p{L}\p{N} .,;!?/_()'’"&+%€$@=–—-]|(?<=\S)#|:(?=\S))*[\p{L}\p{N}.,;!?/_()'’"&+%€$@=–—-])?$/u;

/** A text between double quotes; whatever it holds, it is one line. */
export function writeQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Plain for every reader, also for those of YAML 1.1, which take `no` for a truth value and `1:30` for a number. */
function isPlain(text: string): boolean {
  return /^\p{L}(?:[\p{L}\p{N} ./_-]*[\p{L}\p{N}/_-])?$/u.test(text) && !WORDS_WITH_A_MEANING.test(text);
}

const WORDS_WITH_A_MEANING = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
