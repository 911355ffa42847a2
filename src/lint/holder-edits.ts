import { type Fix, repair } from '../finding/finding.ts';
import type { Holder } from '../model/org-map.ts';
import { insertPair, removeItem } from '../yaml/edit-nodes.ts';

/** The words of a repair that ends the holding of a role, with the name of the person. */
export interface EndHoldingMessages {
  readonly emeritus: (person: string) => string;
  readonly takeOut: (person: string) => string;
}

export const END_HOLDING = {
  en: {
    emeritus: (person: string) => `write that ${person} held the role before: \`as: emeritus\``,
    takeOut: (person: string) => `take ${person} out of the holders`,
  },
  nl: {
    emeritus: (person: string) => `schrijf dat ${person} de rol eerder vervulde: \`as: emeritus\``,
    takeOut: (person: string) => `haal ${person} weg bij de rol`,
  },
} as const;

/**
 * The repair of a holder whose last day has passed: a former holder where nothing else is written, so that nothing gets lost; out of the list where the person has left
 * the organisation, or was a deputy. Not safe: the date may be wrong.
 */
export function endHolding(
  { as, person, location }: Holder,
  say: EndHoldingMessages,
  hasLeft: boolean,
): { readonly fix?: Fix } {
  if (as === 'holder' && !hasLeft)
    return repair(say.emeritus(person.name), false, insertPair(location, 'as', 'emeritus'));
  const { parent, step } = location;
  return repair(say.takeOut(person.name), false, parent ? removeItem(parent, Number(step)) : []);
}
