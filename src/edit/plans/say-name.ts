import type { NamedKind } from '../../model/find-things.ts';
import { inEach, type Said } from '../../text/said.ts';
import { quote } from '../../text/wording.ts';

/** What one thing of a kind is called. */
export const NOUNS: Readonly<Record<NamedKind, Said>> = {
  role: { en: 'role', nl: 'rol' },
  team: { en: 'team', nl: 'team' },
  person: { en: 'person', nl: 'persoon' },
  collaboration: { en: 'collaboration', nl: 'samenwerking' },
  talent: { en: 'talent', nl: 'talent' },
  template: { en: 'template', nl: 'sjabloon' },
  'pay-band': { en: 'pay band', nl: 'salarisschaal' },
};

/** How a sentence calls a thing: the word for its kind, and its reference. */
export function nameOf(kind: NamedKind, reference: string): Said {
  return inEach((language) => `${NOUNS[kind][language]} ${quote(reference)}`);
}

/** The same at the beginning of a sentence. */
export function nameAtStart(kind: NamedKind, reference: string): Said {
  return inEach((language) => {
    const name = nameOf(kind, reference)[language];
    return name.charAt(0).toUpperCase() + name.slice(1);
  });
}
