import type { TextLanguage } from '../languages.ts';

/** Openings that promise a result which nobody can do: "Ensuring", "Zorgen dat". Matched against the text in lower case. */
const DEMANDS_RESULT: Readonly<Record<TextLanguage, RegExp>> = {
  en: /^(?:\p{L}+ly )?(?:ensur(?:e|es|ing)|enforc(?:e|es|ing)|guarantee(?:s|ing)?|assuring (?:that|the|a|an)|mak(?:e|es|ing) (?:absolutely )?(?:sure|certain)|see(?:s|ing)? to it that)(?=$|[^\p{L}])/u,
  nl: /^(?:zorg(?:en|t)? (?:er ?voor,? )?,?(?:dat|ervoor)(?=$|[^\p{L}])|er ?voor zorgen|zorg ?dragen,? (?:ervoor,? )?dat|(?:waar)?borg(?:en|t|ing)(?=$|[^\p{L}])|garanderen|garandeert|zeker ?stellen|veilig ?stellen|verzekeren dat|afdwingen|handhaven dat|bewerkstelligen)|^[^,;:.]{3,60} (?:waarborgen|borgen|garanderen|zekerstellen)$/u,
  de: /^(?:sicher ?stell(?:en|ung)|gewährleist(?:en|ung)|garantieren|dafür (?:zu )?sorgen|dafür sorge tragen|durchsetzen|durchsetzung|erzwingen)(?=$|[^\p{L}])|^[^,;:.]{3,80} (?:sicherstellen|gewährleisten|garantieren|durchsetzen)(?=$|[,.;])/u,
  fr: /^(?:s[’']assurer (?:que|qu[’']|du|de|des)|garantir|faire en sorte (?:que|qu[’']|de)|veiller à ce (?:que|qu[’'])|imposer)(?=$|[^\p{L}]|(?<=[’']))/u,
};

/** Whether a responsibility demands a result, as far as its language shows that. */
export function demandsResult(text: string, language: TextLanguage): boolean {
  return DEMANDS_RESULT[language].test(text.trimStart().toLowerCase());
}
