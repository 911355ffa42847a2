import type { Operation } from '../schema/generated/patch.ts';

/** The operations that undo others: each turned round, the last one first. */
export function reverseOperations(operations: readonly Operation[]): Operation[] {
  return operations.map(reversed).reverse();
}

function reversed(operation: Operation): Operation {
  switch (operation.operation) {
    case 'add':
      return { ...operation, operation: 'remove' };
    case 'remove':
      return { ...operation, operation: 'add' };
    case 'add-item':
      return { ...operation, operation: 'remove-item' };
    case 'remove-item':
      return { ...operation, operation: 'add-item' };
    case 'set': {
      const { from, to, ...place } = operation;
      return { ...place, ...(to !== undefined && { from: to }), ...(from !== undefined && { to: from }) };
    }
    default:
      return { ...operation, from: operation.to, to: operation.from } as Operation;
  }
}
