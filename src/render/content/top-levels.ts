import type { TeamNode } from './page-model.ts';

/** A team with so many levels below it; with `telling`, an ellipsis stands for what is below the last of them. What is not that deep is given as it is. */
export function topLevels(node: TeamNode, levels: number, telling: boolean): TeamNode {
  const { children } = node;
  if (children.length === 0) return node;
  if (levels === 0) return { ...node, children: telling ? [{ ...node, name: '…', unlinked: true, children: [] }] : [] };
  const kept = children.map((child) => topLevels(child, levels - 1, telling));
  return kept.every((child, index) => child === children[index]) ? node : { ...node, children: kept };
}
