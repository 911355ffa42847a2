import type { NamedKind } from '../../model/find-things.ts';
import { idOf, teamOf } from '../../model/written-things.ts';

/**
 * What stands under `previously` once a thing got another reference: its former ids with the last one. An id that it gets back is none of its former ones any more, and what it
 * was called in between is forgotten: it is as if nothing had been renamed. The former ids of a role are those of its team, or have their team before them.
 */
export function formerIdsAfter(kind: NamedKind, written: readonly string[], from: string, to: string): string[] {
  if (kind !== 'role') {
    const others = written.filter((former) => former !== to);
    return others.length < written.length || from === to ? others : [...others, from];
  }
  const [before, after] = [teamOf(from), teamOf(to)];
  const inFull = (former: string) => (former.includes('/') ? former : `${before}/${former}`);
  const others = written.filter((former) => inFull(former) !== to);
  const spelled =
    before === after
      ? others
      : others.map((former) => {
          const full = inFull(former);
          return teamOf(full) === after ? idOf(full) : full;
        });
  if (others.length < written.length || from === to) return spelled;
  return [...spelled, before === after ? idOf(from) : from];
}
