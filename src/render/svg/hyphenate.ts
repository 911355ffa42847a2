import type { OrgDiagram } from '../content/org-diagram.ts';

/** Puts soft hyphens where the long words of a text may be divided. */
export type Hyphenate = (text: string) => string;

/** A diagram with how the words in it are divided. */
export interface HyphenatedDiagram extends OrgDiagram {
  readonly hyphenate: Hyphenate;
}

/** Shorter words are never divided. */
const SHORTEST_WORD = 9;

/** How words are divided in a language (BCP 47 tag), by the patterns of TeX; in other languages than those of the labels, not at all. */
export async function hyphenateFor(language: string | undefined): Promise<Hyphenate> {
  const hyphenation = await patternsOf(language?.toLowerCase().split('-')[0] ?? 'en');
  if (!hyphenation) return (text) => text;
  return (text) => hyphenation.hyphenateSync(text, { minWordLength: SHORTEST_WORD });
}

async function patternsOf(language: string) {
  switch (language) {
    case 'en':
      return (await import('hyphen/en-us')).default;
    case 'nl':
      return (await import('hyphen/nl')).default;
    case 'de':
      return (await import('hyphen/de-1996')).default;
    case 'fr':
      return (await import('hyphen/fr')).default;
    default:
      return undefined;
  }
}
