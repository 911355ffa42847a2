import type { TextLanguage } from '../languages.ts';

/** Words around a name that give the named one a say: "Anna decides", "ask Anna", "with the approval of Anna". */
interface GrantWords {
  /** Right before the name. */
  readonly before: RegExp;
  /** Right behind the name. */
  readonly behind: RegExp;
}

const GRANTS: Readonly<Record<TextLanguage, GrantWords>> = {
  en: {
    before:
      /\b(?:ask|call|via|through|except|unless|only|(?:approval|approved|agreed|consent|decided|permission|signed|word) (?:by|from|of))\s+$/i,
    behind: /^\s+(?:may|can|decides?|must|approves?|signs?|chooses?|agrees?|gives?|has|alone|is allowed|says?)\b/i,
  },
  nl: {
    before:
      /\b(?:vraag|bel|via|alleen|behalve|tenzij|mag|moet|beslist|tekent|(?:akkoord|goedgekeurd|toestemming|instemming|getekend|besloten) (?:van|door))\s+$/i,
    behind: /^\s+(?:mag|kan|beslist|bepaalt|moet|tekent|kiest|geeft|heeft|keurt|vindt|zegt)\b/i,
  },
  de: {
    before:
      /\b(?:frage?|fragt|über|nur|außer|darf|kann|muss|(?:genehmigt|zustimmung|erlaubnis|unterschrieben|entschieden) (?:von|durch))\s+$/i,
    behind: /^\s+(?:darf|kann|entscheidet|muss|bestimmt|genehmigt|unterschreibt|wählt|gibt|hat)(?![\p{L}])/iu,
  },
  fr: {
    before: /\b(?:via|seule?|sauf|demande[rz]? à|(?:accord|approuvé|autorisation|signé|décidé) (?:de|par))\s+$/i,
    behind: /^\s+(?:peut|décide|doit|approuve|signe|choisit|donne|a|seule?)(?![\p{L}])/iu,
  },
};

/** Whether the words around a name give the named one a say. */
export function grants(before: string, behind: string, language: TextLanguage): boolean {
  const words = GRANTS[language];
  // Only the nearest words matter, and a long text would take long.
  return words.behind.test(behind.slice(0, 30)) || words.before.test(before.slice(-30));
}
