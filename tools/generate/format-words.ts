import { linkTo, resolve } from './format-sections.ts';
import { capitalized, code } from './markdown.ts';
import type { SchemaPart } from './role-map-schema.ts';

/** What stands under a key, in plain words, with links to the sections of other things. */
export function wordsForValue(part: SchemaPart, schema: SchemaPart): string {
  return capitalized(one(part, schema));
}

function one(part: SchemaPart, schema: SchemaPart): string {
  if (part.$ref !== undefined) return reference(part, schema);
  if (part.anyOf)
    return part.anyOf
      .map((alternative) => (alternative.type === 'string' ? 'a bare text' : one(alternative, schema)))
      .join(', or ');
  if (part.const !== undefined) return code(String(part.const));
  if (part.items) return `a list of ${several(part.items)}${part.minItems ? `, ${part.minItems} or more` : ''}`;
  if (part.type === 'object' && typeof part.additionalProperties === 'object')
    return `${several(part.additionalProperties)}, each under its ${linkTo('id').replace('an ', '')}`;
  if (part.type === 'boolean') return '`true` or `false`';
  if (part.type === 'integer' || part.type === 'number') return number(part);
  return 'a text';
}

/** A choice is written out where it stands, for it is short. */
function reference(part: SchemaPart, schema: SchemaPart): string {
  const found = resolve(part, schema);
  const choices = found?.enum ?? found?.anyOf?.find(({ enum: values }) => values)?.enum;
  if (!choices) return linkTo(part.$ref as string);
  return `${choices.map(code).join(', ')}${found?.anyOf ? ', or a word of your own' : ''} (${linkTo(part.$ref as string, 'heading')})`;
}

function several(part: SchemaPart): string {
  if (part.anyOf)
    return part.anyOf
      .map((alternative) => (alternative.$ref === undefined ? 'bare texts' : several(alternative)))
      .join(', or ');
  return part.$ref === undefined ? 'texts' : linkTo(part.$ref, 'many');
}

function number(part: SchemaPart): string {
  const sort = part.type === 'integer' ? 'a whole number' : 'a number';
  const least =
    part.exclusiveMinimum !== undefined
      ? ` above ${part.exclusiveMinimum}`
      : part.minimum !== undefined
        ? ` from ${part.minimum}`
        : '';
  return `${sort}${least}${part.maximum === undefined ? '' : `, up to ${part.maximum}`}`;
}
