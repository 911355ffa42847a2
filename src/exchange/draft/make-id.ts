import { createHash } from 'node:crypto';

/** Letters that do not come apart into a plain letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '&': ' and ',
  '+': ' plus ',
};

const LONGEST = 60;

/**
 * The id that a name gives, as the format wants it: "Zoë de Boer" becomes `zoe-de-boer`. The same name always gives the same id. A name without a Latin letter or digit gives
 * `kind` with six signs that follow from the name.
 */
export function idFrom(name: string, kind: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı&+]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (plain === '') return `${kind}-${createHash('sha256').update(name).digest('hex').slice(0, 6)}`;
  if (plain.length <= LONGEST) return plain;
  return plain
    .slice(0, LONGEST + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, LONGEST);
}

/** The id, or the first of `id-2`, `id-3` … that is not taken. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  for (let number = 2; ; number++) if (!isTaken(`${id}-${number}`)) return `${id}-${number}`;
}
