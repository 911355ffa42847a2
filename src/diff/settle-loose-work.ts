import { type Role, type Team, teamPath } from '../model/org-map.ts';
import type { Guess, Subject } from './change.ts';
import { compareMovedItem } from './compare-work.ts';
import { type Comparison, sideOf } from './comparison.ts';
import type { LooseItem, WorkKind } from './loose-work.ts';
import { pairTexts } from './matching/pair-texts.ts';
import { fold } from './work.ts';

/**
 * Tells which work went from one role or team to another, and what is left as added or removed. The same text that one role had and another one has moved; where several gave it away or
 * got it, only within a team of one. Similar texts count where they are much alike. Without guessing, nothing moves: a text has no id.
 */
export function settleLooseWork(comparison: Comparison): void {
  const { loose, similarity } = comparison;
  let { gone, added } = loose as { gone: readonly LooseItem[]; added: readonly LooseItem[] };
  if (similarity !== undefined && (gone.some(isTold) || added.some(isTold))) {
    const settled = new Set<LooseItem>();
    const settle = (was: LooseItem, now: LooseItem, guess?: Guess) => {
      if (settled.has(was) || settled.has(now)) return;
      settled.add(was).add(now);
      loose.wentTo.set(was.item, now.owner);
      if (was.about || now.about) tellMove(comparison, was, now, guess);
    };
    const left = (items: readonly LooseItem[]) => items.filter((item) => !settled.has(item));
    const active = (items: readonly LooseItem[]) => items.filter(({ owner }) => owner.status !== 'retired');
    const text = ({ kind, owner, text: said }: LooseItem) =>
      `${kind} ${'roles' in owner ? 'team' : 'role'} ${fold(said)}`;
    const inTeam = (side: 'before' | 'after') => (item: LooseItem) =>
      `${text(item)}\n${comparison.spell[side]('team' in item.owner ? item.owner.team : item.owner)}`;
    pairAlone(active(gone), active(added), inTeam('before'), inTeam('after'), settle);
    pairAlone(active(left(gone)), active(left(added)), text, text, settle);
    for (const kind of ['responsibility', 'decision'] as const)
      settleSimilar(comparison, kind, active(left(gone)), active(left(added)), settle);
    [gone, added] = [left(gone), left(added)];
  }
  for (const item of [...gone, ...added]) item.tell?.();
}

const isTold = ({ about }: LooseItem) => about !== undefined;

type Settle = (was: LooseItem, now: LooseItem, guess?: Guess) => void;

/** Pairs items whose key only one of either side has. */
function pairAlone(
  gone: readonly LooseItem[],
  added: readonly LooseItem[],
  keyBefore: (item: LooseItem) => string,
  keyAfter: (item: LooseItem) => string,
  settle: Settle,
): void {
  const now = grouped(added, keyAfter);
  for (const [key, [was, ...more]] of grouped(gone, keyBefore)) {
    const [only, ...others] = now.get(key) ?? [];
    if (was && only && more.length === 0 && others.length === 0) settle(was, only);
  }
}

function grouped(items: readonly LooseItem[], keyOf: (item: LooseItem) => string): Map<string, LooseItem[]> {
  const groups = new Map<string, LooseItem[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Pairs texts that are much alike: half-way between what is enough within one role and equal. */
function settleSimilar(
  { lexicon, similarity = 1 }: Comparison,
  kind: WorkKind,
  gone: readonly LooseItem[],
  added: readonly LooseItem[],
  settle: Settle,
): void {
  const of = (items: readonly LooseItem[]) => items.filter((item) => item.kind === kind);
  const [old, current] = [of(gone), of(added)];
  if (!old.some(isTold) && !current.some(isTold)) return;
  const keyed = (items: readonly LooseItem[]) =>
    items.map(({ text, owner }) => ({ text, key: `${text}\n${owner.reference}` }));
  for (const pair of pairTexts(keyed(old), keyed(current), (1 + similarity) / 2, lexicon)) {
    const [was, now] = [old[pair.before], current[pair.after]];
    if (was && now) settle(was, now, { confidence: pair.similarity, reasons: ['work'] });
  }
}

function tellMove(comparison: Comparison, was: LooseItem, now: LooseItem, guess: Guess | undefined): void {
  const about = now.about ?? was.about;
  if (!about) return;
  comparison.loose.moved.add(was.item);
  const [from, to] = [was.owner, now.owner];
  comparison.add(
    `${now.kind}-moved`,
    { ...about, counterpart: now.about ? counterpart(was, 'before') : counterpart(now, 'after') },
    {
      text: now.text,
      ...(now.about ? { from: called(from, to) } : { to: called(to, from) }),
      ...(was.about && isUpward(comparison, from, to) && { upward: true as const }),
    },
    { before: sideOf(was.item, was.item.location.value), after: sideOf(now.item, now.item.location.value) },
    'shift',
    guess,
  );
  compareMovedItem(comparison, about, was, now);
}

/** Whether work goes from a role to the lead of its team, or to a role of a team above. */
function isUpward({ identities }: Comparison, from: Role | Team, to: Role | Team): boolean {
  if (!('team' in from) || !('team' in to)) return false;
  if (identities.teams.after(from.team) === to.team) return to.core === 'lead' && from.core !== 'lead';
  return teamPath(from.team)
    .slice(0, -1)
    .some((above) => identities.teams.after(above) === to.team);
}

/** The thing that work came from, or went to. */
function counterpart({ owner }: LooseItem, side: 'before' | 'after'): NonNullable<Subject['counterpart']> {
  return { thing: 'team' in owner ? 'role' : 'team', reference: owner.reference, side };
}

/** The name of a thing; with its team where the other one is called the same. */
function called(thing: Role | Team, other: Role | Team): string {
  return thing.name === other.name && 'team' in thing ? `${thing.name} (${thing.team.name})` : thing.name;
}
