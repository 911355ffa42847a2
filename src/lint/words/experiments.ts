import type { TextLanguage } from '../languages.ts';

/** Words that make a result an experiment or a quick win: something that is only worth it when someone looks what came of it. In lower case. */
export const EXPERIMENTS: Readonly<Record<TextLanguage, RegExp>> = {
  en: /(?<!\p{L})(?:experiment\p{L}*|quick wins?|trials?|trying out|try out|pilots?|test drive|proof of concept)(?!\p{L})/u,
  nl: /(?<!\p{L})(?:experiment\p{L}*|quick wins?|snelle winst|pilots?|proef|proeven|proeftuin\p{L}*|proefperiode|uitproberen|probeersel)(?!\p{L})/u,
  de: /(?<!\p{L})(?:experiment\p{L}*|quick wins?|pilot\p{L}*|versuch\p{L}*|erprob\p{L}*|ausprobieren|testlauf|schneller erfolg)(?!\p{L})/u,
  fr: /(?<!\p{L})(?:expérience|expérimen\p{L}*|quick wins?|pilotes?|essais?|gain rapide|gains rapides)(?!\p{L})/u,
};
