import { plainLetters } from './plain-letters.ts';

/** The id that a name gives: "Één nacht, IJmuiden" becomes `een-nacht-ijmuiden`. Undefined where the name has no letter or digit that an id can have, or next to none. */
export function idFromName(name: string): string | undefined {
  const plain = plainLetters(name)
    // An apostrophe stands inside a word: "Jan's" is one.
    .replace(/['’‘`]/g, '')
    // C is not C++.
    .replace(/\+/g, ' plus ');
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  // A name in letters that an id cannot have at all would be left with next to nothing of it.
  const lost = (plain.match(/[^\P{L}a-z]/gu) ?? []).length;
  return id === '' || lost > id.length ? undefined : id;
}

/** Whether a text can be an id: small letters a to z and digits, with single hyphens between. */
export function isId(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}

/** The id itself where it is free, else the first free one with a number behind it. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number++) if (!isTaken(`${id}-${number}`)) return `${id}-${number}`;
}
