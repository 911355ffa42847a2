import type { EditPlan } from '../../edit/plans/edit-plan.ts';
import { placeOf } from '../../lint/map-texts.ts';
import { TextWalk } from '../../lint/text-walk.ts';
import { type NamedKind, thingsOfKind } from '../../model/find-things.ts';
import type { OrgMap } from '../../model/org-map.ts';
import type { Said } from '../../text/said.ts';
import { positionAt } from '../../text/source.ts';
import { quote } from '../../text/wording.ts';
import { EDIT_WORDS } from './edit-words.ts';

/** Texts are named up to this many; the number says how many there are. */
const MOST_NAMED = 5;

/**
 * Where texts still say what things were called before a plan was carried out: texts are not rewritten. One sentence for each such text, and one for those that are left out. An
 * id of one word counts with an `@` before it only: "beds" is a word too.
 */
export function oldNamesInTexts(
  before: OrgMap,
  after: OrgMap,
  { operations }: EditPlan,
  { today, language }: { readonly today: string; readonly language: keyof Said },
): string[] {
  const words = new Set<string>();
  const addName = (kind: NamedKind, was: string, now: string) => {
    const [old, current] = [thingsOfKind(before, kind).get(was), thingsOfKind(after, kind).get(now)];
    if (old && current && old.name !== current.name) words.add(old.name);
  };
  const became = new Map<string, string>();
  for (const operation of operations)
    if (operation.operation === 'rename') {
      const { thing, from, to } = operation;
      const id = from.slice(from.indexOf('/') + 1);
      if (id !== to.slice(to.indexOf('/') + 1)) words.add(id.includes('-') ? id : `@${id}`);
      if (from.includes('/')) words.add(from);
      became.set(`${thing} ${from}`, to);
      addName(thing as NamedKind, from, to);
    }
  for (const operation of operations)
    if (operation.operation === 'set' && operation.field === 'name') {
      const { thing, reference } = operation;
      if (thing !== 'organization' && thing !== 'pay')
        addName(thing, reference, became.get(`${thing} ${reference}`) ?? reference);
    }
  if (words.size === 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${[...words].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}_-])`,
    'u',
  );
  const walk = new TextWalk(today, (value) => (typeof value === 'string' && pattern.test(value) ? 1 : 0));
  walk.visit(after);
  const sentences = walk.found.map((text) => {
    const { source, locate } = placeOf(text);
    const { line, column } = positionAt(source, locate().start);
    const found = pattern.exec(String(text.value))?.[0] ?? '';
    return `${source.path}:${line}:${column}  ${EDIT_WORDS[language].stillSays(quote(found))}`;
  });
  const more = sentences.length - MOST_NAMED;
  return more > 0 ? [...sentences.slice(0, MOST_NAMED), EDIT_WORDS[language].moreTexts(more)] : sentences;
}
