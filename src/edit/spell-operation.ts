import { canonicalField } from '../model/canonical-field.ts';
import { idOf } from '../model/written-things.ts';
import type { Operation } from '../schema/generated/patch.ts';

/** An operation with its values in the one spelling of things: a patch may be written by hand. */
export function spellOperation(operation: Operation): Operation {
  if (operation.operation === 'rename') return operation;
  const owner = { thing: operation.thing, id: idOf(operation.reference), hasTemplate: true };
  const spelled = (field: string, value: unknown) => canonicalField(owner, field, value);
  const item = (field: string, value: unknown) => {
    const made = spelled(field, [value]);
    return Array.isArray(made) ? made[0] : value;
  };
  switch (operation.operation) {
    case 'add':
    case 'remove': {
      const fields = Object.entries(operation.value).map(([field, value]) => [field, spelled(field, value)] as const);
      return { ...operation, value: Object.fromEntries(fields.filter(([, value]) => value !== undefined)) };
    }
    case 'set': {
      const { field, from, to } = operation;
      return { ...operation, from: spelled(field, from), to: spelled(field, to) };
    }
    case 'change-item':
      return {
        ...operation,
        from: item(operation.field, operation.from),
        to: item(operation.field, operation.to),
      };
    default:
      return { ...operation, value: item(operation.field, operation.value) };
  }
}
