import type { Decision, Responsibility, Role, Team, Text } from '../model/org-map.ts';
import type { Subject } from './change.ts';

/** The kinds of work that can go from one role, or team, to another. */
export type WorkKind = 'responsibility' | 'decision' | 'domain';

/** A responsibility, a decision or a domain that one thing had or has alone. */
export interface LooseItem {
  readonly kind: WorkKind;
  readonly text: string;
  readonly item: Responsibility | Decision | Text;
  readonly owner: Role | Team;
  /** The owner, where it is in both maps; else the item is part of what was created or is gone. */
  readonly about?: Subject;
  /** Tells that it was added, or removed, where it did not move. */
  readonly tell?: () => void;
}

/** Work that stands at one side of a comparison only, until it is known whether it moved. */
export class LooseWork {
  readonly gone: LooseItem[] = [];
  readonly added: LooseItem[] = [];
  /** Items of the old map that went elsewhere. */
  readonly moved = new Set<LooseItem['item']>();
  /** Who has an item of the old map now, where it went from one thing to another; also from one that is gone to one that is new. */
  readonly wentTo = new Map<LooseItem['item'], Role | Team>();
}

/** All work of a thing that is in one map only. */
export function wholeWork(owner: Role | Team): LooseItem[] {
  const domains = owner.domains.map((item): LooseItem => ({ kind: 'domain', text: item.text, item, owner }));
  if (!('responsibilities' in owner)) return domains;
  return [
    ...owner.responsibilities.map((item): LooseItem => ({ kind: 'responsibility', text: item.text, item, owner })),
    ...owner.decides.map((item): LooseItem => ({ kind: 'decision', text: item.what, item, owner })),
    ...domains,
  ];
}
