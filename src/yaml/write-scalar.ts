/** A text as a YAML value, plain where it cannot be taken for something else, else between double quotes. It fits into block and flow style. */
export function writeScalar(text: string): string {
  return isPlain(text) ? text : writeQuoted(text);
}

/** A text as a YAML value outside brackets, where more can be written plainly: commas, an apostrophe, a full stop at the end. */
export function writeText(text: string): string {
  return isPlain(text) || (PLAIN_SENTENCE.test(text) && !hasMeaning(text)) ? text : writeQuoted(text);
}

/** A letter or digit first, a colon or `#` only inside a word, no blank at the end. */
const PLAIN_SENTENCE =
  /^[\p{L}0-9](?:(?:[\p{L}\p{N} .,;!?/_()'’"&+%€$@=–—-]|(?<=\S)#|:(?=\S))*[\p{L}\p{N}.,;!?/_()'’"&+%€$@=–—-])?$/u;

/** A text between double quotes; whatever it holds, it is one line. */
export function writeQuoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Plain also between brackets. */
function isPlain(text: string): boolean {
  return PLAIN_WORDS.test(text) && !hasMeaning(text);
}

/** A letter or digit first, a colon only before a digit, as in "Monday 09:30". */
const PLAIN_WORDS = /^[\p{L}0-9](?:(?:[\p{L}\p{N} ./_-]|:(?=\d))*[\p{L}\p{N}/_-])?$/u;

/** Whether some reader takes a text for something else than a text: those of YAML 1.1 take `no` for a truth value and `1:30` for a number. A date is a text, as people write it. */
function hasMeaning(text: string): boolean {
  return WORDS_WITH_A_MEANING.test(text) || (/^\d/.test(text) && !DATE.test(text) && NUMBERS_AND_TIMES.test(text));
}

/** Some readers take `e1` for a number. */
const WORDS_WITH_A_MEANING = /^(?:true|false|null|yes|no|on|off|y|n|e[\d_]+)$/i;
const DATE = /^\d{4}-\d\d-\d\d$/;
const NUMBERS_AND_TIMES = /^[\d.,_:+\-a-fox]+$|^\d{4}-\d\d?-\d\d?[t\s]/i;
