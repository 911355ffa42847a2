import type { Place } from '../finding/finding.ts';
import type { OrgMap } from '../model/org-map.ts';
import { oncePerMap } from './once-per-map.ts';
import { hasNamesInLowerCase } from './people-in-texts.ts';
import { placeholderIn } from './placeholders.ts';
import { type MapText, type SignsOf, TextWalk } from './text-walk.ts';

/** What rules look for in texts, one bit each. */
export const SIGNS = {
  /** Two digits beside each other, or a number under a key of the organisation's own. */
  figures: 1,
  /** An `@`. */
  mention: 2,
  /** A placeholder, alone or inside. */
  placeholder: 4,
  /** In what a role or template says about its work: signs of which a person's name has one. */
  name: 8,
} as const;

/** The texts that have one of the signs in them, whether they count or not. */
export function textsWith(map: OrgMap, today: string, sign: keyof typeof SIGNS): readonly MapText[] {
  return conspicuousTexts(map, today).filter(({ signs }) => (signs & SIGNS[sign]) !== 0);
}

/** Those that count on a day (ISO date): written for people to read, and by what is at work. */
export function livingTextsWith(map: OrgMap, today: string, sign: keyof typeof SIGNS): readonly MapText<string>[] {
  return textsWith(map, today, sign).filter(
    (text): text is MapText<string> => text.isInUse && text.kind !== 'aside' && typeof text.value === 'string',
  );
}

/** Where a text is written. */
export function placeOf({ part, steps }: MapText): Place {
  return part.descend(steps).value;
}

/** Gathered in one walk for all rules: most texts have nothing in them for which a rule looks. */
const conspicuousTexts = oncePerMap((map, today): readonly MapText[] => {
  const walk = new TextWalk(today, signsFor(map));
  walk.visit(map);
  return walk.found;
});

/** A text without digits and `@` in which no word has a capital but the first one. */
const PLAIN = /^[^@]?[^@\dA-Z\u00c0-\uffff]*$/;
const FIGURES = /\d\d/;

function signsFor(map: OrgMap): SignsOf {
  const namesEverywhere = hasNamesInLowerCase(map);
  return (value, kind) => {
    if (typeof value === 'number') return SIGNS.figures;
    let signs = placeholderIn(value) === undefined ? 0 : SIGNS.placeholder;
    if (namesEverywhere && kind === 'work') signs |= SIGNS.name;
    if (PLAIN.test(value)) return signs;
    if (kind === 'work') signs |= SIGNS.name;
    if (FIGURES.test(value)) signs |= SIGNS.figures;
    if (value.includes('@')) signs |= SIGNS.mention;
    return signs;
  };
}
