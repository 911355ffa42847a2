import { type Decision, LEVELS, type Responsibility, type RoleDefinition, type Text } from '../model/org-map.ts';
import type { Location } from '../yaml/yaml-document.ts';
import type { Impact, Subject } from './change.ts';
import { type Comparison, itemSides, listPlace, type Pair, sideOf } from './comparison.ts';
import type { LooseItem } from './loose-work.ts';
import { fold } from './work.ts';

/** What a role or template takes care of, on both sides, and where the lists are written. */
export interface WorkLists extends Pair<RoleDefinition> {
  /** Where a list is, or would be, written. */
  readonly home: (key: string) => { readonly before: Location; readonly after: Location };
}

/** Compares responsibilities: the same id, else the same text but for capitals and spaces, else the most similar one. */
export function compareResponsibilities(comparison: Comparison, { was, now, about, home }: WorkLists): void {
  const pairing = comparison.pairs(
    was.responsibilities,
    now.responsibilities,
    [({ id }) => id, ({ text }) => text, ({ text }) => fold(text)],
    ({ text }) => text,
  );
  if (!pairing) return;
  const { before, after } = home('responsibilities');
  for (const [old, current] of pairing.both) compareResponsibility(comparison, about, old, current);
  for (const item of pairing.gone)
    loosen(comparison.loose.gone, { kind: 'responsibility', text: item.text, item, owner: was, about }, () => {
      const { data, impact } = removedTask(comparison, about, item.text);
      comparison.add(
        'responsibility-removed',
        about,
        data,
        { before: sideOf(item, item.location.value), after: listPlace(after, 'responsibilities') },
        impact,
      );
    });
  for (const item of pairing.added)
    loosen(comparison.loose.added, { kind: 'responsibility', text: item.text, item, owner: now, about }, () =>
      comparison.add(
        'responsibility-added',
        about,
        { text: item.text },
        { before: listPlace(before, 'responsibilities'), after: sideOf(item, item.location.value) },
      ),
    );
}

/** Keeps work of a role or team until it is known whether it moved; that of a template is told at once. */
function loosen(
  loose: LooseItem[],
  item: Omit<LooseItem, 'owner' | 'tell'> & { readonly owner: object },
  tell: () => void,
): void {
  if (item.about?.thing === 'template') tell();
  else loose.push({ ...item, owner: item.owner as LooseItem['owner'], tell });
}

function compareResponsibility(
  comparison: Comparison,
  about: Subject,
  old: Responsibility,
  current: Responsibility,
): void {
  if (old.text !== current.text)
    comparison.add(
      'responsibility-reworded',
      about,
      { from: old.text, to: current.text },
      textSides(old, current, 'text'),
    );
  const details = comparison.details(old, current, ['id', 'notes']);
  if (details.length > 0)
    comparison.add('responsibility-changed', about, { text: current.text, details }, itemSides(old, current, details));
}

/** Compares what is said of a piece of work that went from one thing to another. */
export function compareMovedItem(comparison: Comparison, about: Subject, was: LooseItem, now: LooseItem): void {
  if (now.kind === 'responsibility')
    compareResponsibility(comparison, about, was.item as Responsibility, now.item as Responsibility);
  if (now.kind === 'decision') compareDecision(comparison, about, was.item as Decision, now.item as Decision);
}

/** Compares decisions, and how much room there is in each: the same text, but for capitals and spaces, else the most similar one. */
export function compareDecisions(comparison: Comparison, { was, now, about, home }: WorkLists): void {
  const pairing = comparison.pairs(
    was.decides,
    now.decides,
    [({ what }) => what, ({ what }) => fold(what)],
    ({ what }) => what,
  );
  if (!pairing) return;
  const { before, after } = home('decides');
  for (const [old, current] of pairing.both) compareDecision(comparison, about, old, current);
  for (const item of pairing.gone)
    loosen(comparison.loose.gone, { kind: 'decision', text: item.what, item, owner: was, about }, () => {
      const { data, impact } = removedTask(comparison, about, item.what);
      comparison.add(
        'decision-removed',
        about,
        data,
        { before: sideOf(item, item.location.value), after: listPlace(after, 'decides') },
        impact,
      );
    });
  for (const item of pairing.added)
    loosen(comparison.loose.added, { kind: 'decision', text: item.what, item, owner: now, about }, () =>
      comparison.add(
        'decision-added',
        about,
        { text: item.what, level: item.level },
        { before: listPlace(before, 'decides'), after: sideOf(item, item.location.value) },
      ),
    );
}

function compareDecision(comparison: Comparison, about: Subject, old: Decision, current: Decision): void {
  const text = current.what;
  if (old.what !== text)
    comparison.add('decision-reworded', about, { from: old.what, to: text }, textSides(old, current, 'what'));
  const sides = (key: keyof Decision) => ({
    before: sideOf(old[key], old.location.child(key).value),
    after: sideOf(current[key], current.location.child(key).value),
  });
  if (old.level !== current.level) {
    const wider = LEVELS.indexOf(current.level) > LEVELS.indexOf(old.level);
    comparison.add(
      wider ? 'room-widened' : 'room-narrowed',
      about,
      { text, level: { from: old.level, to: current.level } },
      sides('level'),
    );
  }
  const [from, to] = [old.limit, current.limit];
  if (from !== to) {
    const wider = to === undefined ? true : from === undefined ? false : isMore(from, to);
    const limit = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    if (wider !== undefined)
      comparison.add(wider ? 'room-widened' : 'room-narrowed', about, { text, limit }, sides('limit'));
    else comparison.add('limit-changed', about, { text, from: from as string, to: to as string }, sides('limit'));
  }
  for (const [kind, key] of [
    ['consultation-changed', 'consult'],
    ['information-changed', 'inform'],
  ] as const) {
    const added = current[key].filter((thing) => !old[key].some((other) => comparison.sameThing(other, thing)));
    const removed = old[key].filter((thing) => !current[key].some((other) => comparison.sameThing(thing, other)));
    if (added.length + removed.length > 0)
      comparison.add(kind, about, { text, added: namesOf(added), removed: namesOf(removed) }, sides(key));
  }
  const details = comparison.details(old, current, ['notes']);
  if (details.length > 0)
    comparison.add('decision-changed', about, { text, details }, itemSides(old, current, details));
}

/** Whether a limit became wider; undefined where the two are no amounts of the same unit. */
function isMore(from: string, to: string): boolean | undefined {
  const [old, current] = [amount(from), amount(to)];
  return !old || !current || old.unit !== current.unit || old.value === current.value
    ? undefined
    : current.value > old.value;
}

/** A number with the words around it; points and commas are read only where they cannot be misread. */
function amount(text: string): { value: number; unit: string } | undefined {
  const match = /^([^\d]*)(\d{1,3}(?:[., ]\d{3})+|\d+)([^\d.,]*)$/.exec(text.trim());
  if (!match) return undefined;
  return { value: Number((match[2] as string).replace(/[., ]/g, '')), unit: fold(`${match[1]} ${match[3]}`) };
}

/** Something that controls domains. */
interface Controller {
  readonly domains: readonly Text[];
}

/** Compares what a role or a team alone controls; `old` and `current` are where that is, or would be, written. */
export function compareDomains(
  comparison: Comparison,
  { was, now, about }: Pair<Controller>,
  { before: old, after: current }: { readonly before: Location; readonly after: Location },
): void {
  const pairing = comparison.pairs(was.domains, now.domains, [({ text }) => text]);
  for (const item of pairing?.gone ?? [])
    loosen(comparison.loose.gone, { kind: 'domain', text: item.text, item, owner: was, about }, () => {
      const { text, location } = item;
      const controllers = comparison.workAfter.ofDomain(text);
      const held = about.thing !== 'template' || comparison.workBefore.ofDomain(text).length > 0;
      comparison.add(
        'domain-removed',
        about,
        { text, lost: held && controllers.length === 0, now: namesOf(controllers) },
        { before: sideOf(text, location.value), after: listPlace(current, 'domains') },
        !held ? 'wording' : controllers.length === 0 ? 'gap' : 'shift',
      );
    });
  for (const item of pairing?.added ?? [])
    loosen(comparison.loose.added, { kind: 'domain', text: item.text, item, owner: now, about }, () =>
      comparison.add(
        'domain-added',
        about,
        { text: item.text },
        { before: listPlace(old, 'domains'), after: sideOf(item.text, item.location.value) },
      ),
    );
}

/** Compares what a role makes for others. */
export function compareDeliveries(comparison: Comparison, { was, now, about, home }: WorkLists): void {
  const pairing = comparison.pairs(was.delivers, now.delivers, [
    ({ what, to, for: outside }, side) => `${what}\n${to ? comparison.spell[side](to) : ''}\n${outside ?? ''}`,
    ({ what }) => what,
  ]);
  if (!pairing) return;
  const { before, after } = home('delivers');
  for (const [old, current] of pairing.both) {
    const details = comparison.details(old, current, ['to', 'for']);
    comparison.add('delivery-changed', about, { text: current.what, details }, itemSides(old, current, details));
  }
  for (const item of pairing.gone)
    comparison.add(
      'delivery-removed',
      about,
      { text: item.what },
      { before: sideOf(item, item.location.value), after: listPlace(after, 'delivers') },
    );
  for (const item of pairing.added) {
    const to = item.to?.name ?? item.for;
    comparison.add(
      'delivery-added',
      about,
      { text: item.what, ...(to !== undefined && { to }) },
      { before: listPlace(before, 'delivers'), after: sideOf(item, item.location.value) },
    );
  }
}

/** What is told of a task that a role or template no longer has, and what it does to the work. */
function removedTask(
  comparison: Comparison,
  about: Subject,
  text: string,
): { data: { text: string; lost: boolean; now: string[] }; impact: Impact } {
  const has = comparison.workAfter.ofTask(text);
  const had = about.thing !== 'template' || comparison.workBefore.ofTask(text).length > 0;
  const lost = had && has.length === 0;
  return { data: { text, lost, now: namesOf(has) }, impact: !had ? 'wording' : lost ? 'gap' : 'shift' };
}

function textSides(old: { readonly location: Location }, current: { readonly location: Location }, key: string) {
  const text = (item: object) => (item as Record<string, unknown>)[key];
  return {
    before: sideOf(text(old), old.location.child(key).value),
    after: sideOf(text(current), current.location.child(key).value),
  };
}

function namesOf(things: readonly { readonly name: string }[]): string[] {
  return [...new Set(things.map(({ name }) => name))].sort();
}
