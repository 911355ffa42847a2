import { contentOf } from '../model/plain-content.ts';
import type { ReferenceReader } from '../model/reference-reader.ts';
import { idOf, isField, readField, teamOf } from '../model/written-things.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import type { ThingKind } from '../schema/generated/patch.ts';
import { keyOrder } from '../schema/key-order.ts';
import { type Written, write } from './document-draft.ts';
import { saysTheSame, type ThingState } from './map-state.ts';

/** Spells the references in a field as the file does that it is written into. */
type SpellField = (field: string, value: unknown) => unknown;

/** The keys of a thing in the order in which people write them. */
export function orderOf(thing: ThingKind): readonly string[] {
  return thing === 'pay' ? (keyOrder(['pay']) ?? []) : fieldsOf(thing);
}

/**
 * Makes what is written about a thing say what it says by now. What says the same already keeps its spelling; the rest is written in the shortest one. Gives what is to stand
 * under its id: a bare text where that says it all. The team above a team is not written here.
 */
export function writeFields(
  written: unknown,
  state: ThingState,
  { reader, spell }: { readonly reader: ReferenceReader; readonly spell: SpellField },
): unknown {
  const { thing, reference, fields } = state;
  const isBare = typeof written === 'string';
  const node = (isBare ? { name: written } : written) as Written;
  const owner = { thing, id: idOf(reference), hasTemplate: fields.has('like') };
  const team = thing === 'role' ? teamOf(reference) : thing === 'team' ? reference : undefined;
  const read = (field: string, value: unknown) => readField(owner, field, value, reader, team);
  for (const field of new Set([...Object.keys(node), ...fields.keys()])) {
    if (!isField(thing, field) || (thing === 'team' && field === 'parent')) continue;
    const [there, wanted] = [Object.hasOwn(node, field) ? node[field] : undefined, fields.get(field)];
    if (saysTheSame(read(field, there), wanted)) continue;
    if (wanted === undefined) delete node[field];
    else
      write(
        node,
        field,
        keepingItems(
          there,
          wanted,
          (value) => read(field, value),
          (value) => spell(field, value),
        ),
        orderOf(thing),
      );
  }
  const isText = thing === 'person' || thing === 'talent';
  const [only, ...others] = Object.keys(node);
  return isText && (isBare || !state.written) && only === 'name' && others.length === 0 ? node.name : node;
}

/** A list with the spelling of the items that it had before; what is new, or no list, in the spelling of the file. */
function keepingItems(
  there: unknown,
  wanted: unknown,
  read: (value: unknown) => unknown,
  spell: (value: unknown) => unknown,
): unknown {
  if (!Array.isArray(there) || !Array.isArray(wanted)) return spell(wanted);
  const spellings = new Map<string, unknown[]>();
  for (const item of there) {
    const [said] = (read([item]) ?? []) as unknown[];
    const text = contentOf(said);
    const same = spellings.get(text);
    if (same) same.push(item);
    else spellings.set(text, [item]);
  }
  return wanted.map((item) => spellings.get(contentOf(item))?.shift() ?? (spell([item]) as unknown[])[0]);
}
