import { hash } from '../finding/fingerprint.ts';
import { LEVELS, type Level, type OrgMap } from '../model/org-map.ts';
import { byText } from '../text/order.ts';
import { excerpt, quote } from '../text/wording.ts';
import type { Change, Impact, Side } from './change.ts';
import { type Facts, factsOf, type Items, stable } from './facts.ts';

/**
 * What differs between two maps: every thing and every field of it that was added, removed or changed.
 *
 * Things are matched by id, then by what the new map declares under `previously`. The order of keys, lists and files never matters; `compareMaps(x, x)` is empty. Cost
 * grows linearly with the size of the maps.
 */
export function compareMaps(before: OrgMap, after: OrgMap): Change[] {
  const changes: Change[] = [];
  const old = new Map(factsOf(before).map((facts) => [`${facts.noun} ${facts.subject}`, facts]));
  const current = factsOf(after);
  const taken = new Set<string>();
  const partnerOf = (facts: Facts) => {
    for (const subject of [facts.subject, ...facts.previously]) {
      const key = `${facts.noun} ${subject}`;
      if (old.has(key) && !taken.has(key)) {
        taken.add(key);
        return old.get(key);
      }
    }
    return undefined;
  };
  // Things that kept their id are matched first: no declared rename may take an old thing away from them.
  const matched = new Map(
    current
      .filter((facts) => old.has(`${facts.noun} ${facts.subject}`))
      .map((facts) => [facts, partnerOf(facts)] as const),
  );
  for (const facts of current) if (!matched.has(facts)) matched.set(facts, partnerOf(facts));

  const workNow = workOf(current);
  for (const [now, then] of matched) {
    if (then) compareThings(then, now, workNow, changes);
    else
      changes.push(
        change(
          `${now.noun}-${CREATED[now.noun] ?? 'added'}`,
          'growth',
          now.subject,
          `${nounOf(now)} ${quote(now.name)} is new.`,
          undefined,
          whole(now),
        ),
      );
  }
  for (const [key, then] of old) {
    if (taken.has(key)) continue;
    const lost = then.noun === 'role' && work(then).some((text) => !workNow.has(text));
    changes.push(
      change(
        `${then.noun}-${REMOVED[then.noun] ?? 'removed'}`,
        lost ? 'gap' : 'shift',
        then.subject,
        `${nounOf(then)} ${quote(then.name)} is gone${lost ? '; work of it stands nowhere else' : ''}.`,
        whole(then),
        undefined,
      ),
    );
  }
  return changes.sort(
    (a, b) =>
      byText(a.subject, b.subject) ||
      byText(a.kind, b.kind) ||
      byText(a.message, b.message) ||
      byText(a.fingerprint, b.fingerprint),
  );
}

const CREATED: Readonly<Record<string, string>> = { team: 'created', role: 'created' };
const REMOVED: Readonly<Record<string, string>> = { team: 'dissolved' };

function nounOf({ noun }: Facts): string {
  const words = noun.replace('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function whole(facts: Facts): Side {
  const value = Object.fromEntries([...facts.fields].map(([key, side]) => [key, side.value]));
  const lists = Object.fromEntries(
    [...facts.lists]
      .filter(([, items]) => items.size > 0)
      .map(([name, items]) => [name, [...items].map(([key, side]) => (name === 'holder' ? key : side.value))]),
  );
  return { value: { ...value, ...lists }, at: facts.location.key };
}

function work(facts: Facts): string[] {
  return [...(facts.lists.get('responsibility') ?? []), ...(facts.lists.get('decision') ?? [])].map(([key]) => key);
}

/** The texts of all work that some role has. */
function workOf(all: readonly Facts[]): Set<string> {
  return new Set(all.filter(({ noun }) => noun === 'role').flatMap(work));
}

function compareThings(then: Facts, now: Facts, workNow: ReadonlySet<string>, changes: Change[]): void {
  const name = quote(now.name);
  if (then.subject !== now.subject) {
    const moved = now.noun === 'role' && then.subject.split('/')[0] !== now.subject.split('/')[0];
    changes.push(
      change(
        `${now.noun}-${moved ? 'moved' : 'renamed'}`,
        moved ? 'shift' : 'wording',
        now.subject,
        `${nounOf(now)} ${name} was ${quote(then.subject)} and is ${quote(now.subject)} now.`,
        { value: then.subject, at: then.location.key },
        { value: now.subject, at: now.location.key },
      ),
    );
  }
  for (const field of new Set([...then.fields.keys(), ...now.fields.keys()])) {
    const [old, current] = [then.fields.get(field), now.fields.get(field)];
    if (stable(old?.value) === stable(current?.value)) continue;
    // A name that is only made from the id changes with the id: nothing that anyone wrote.
    if (field === 'name' && then.subject !== now.subject && !written(then) && !written(now)) continue;
    const kind =
      field === 'name' && now.noun !== 'organization'
        ? `${now.noun}-renamed`
        : field === 'parent'
          ? 'team-moved'
          : field === 'vacant'
            ? current
              ? 'vacancy-opened'
              : 'vacancy-closed'
            : field === 'left' && current
              ? 'person-left'
              : `${now.noun}-changed`;
    const impact: Impact =
      field === 'parent' ? 'shift' : kind === 'vacancy-opened' || kind === 'person-left' ? 'gap' : 'wording';
    changes.push(
      change(kind, impact, now.subject, `${nounOf(now)} ${name}: \`${field}\` ${said(old, current)}.`, old, current),
    );
  }
  for (const list of new Set([...then.lists.keys(), ...now.lists.keys()])) {
    compareItems(list, then.lists.get(list) ?? new Map(), now.lists.get(list) ?? new Map(), now, workNow, changes);
  }
}

function written({ fields, location }: Facts): boolean {
  let value: unknown = location.document.value;
  for (const step of location.path) value = (value as Record<string, unknown> | undefined)?.[step];
  return (
    fields.has('name') &&
    (typeof value === 'string' || (typeof value === 'object' && value !== null && 'name' in value))
  );
}

const ADDED: Readonly<Record<string, string>> = { holder: 'started' };
const GONE: Readonly<Record<string, string>> = { holder: 'stopped' };

function compareItems(
  list: string,
  then: Items,
  now: Items,
  thing: Facts,
  workNow: ReadonlySet<string>,
  changes: Change[],
): void {
  const name = quote(thing.name);
  const words = list.replace('-', ' ');
  for (const [key, side] of now) {
    const old = then.get(key);
    if (!old)
      changes.push(
        change(
          `${list}-${ADDED[list] ?? 'added'}`,
          list === 'holder' ? 'shift' : 'growth',
          thing.subject,
          list === 'holder' ? `${excerpt(key)} starts in ${name}.` : `${name} has a new ${words}: ${quote(key)}.`,
          undefined,
          side,
        ),
      );
    else if (stable(old.value) !== stable(side.value)) changes.push(changedItem(list, key, old, side, thing));
  }
  for (const [key, side] of then) {
    if (now.has(key)) continue;
    const gap =
      list === 'holder' ? now.size === 0 : (list === 'responsibility' || list === 'decision') && !workNow.has(key);
    const after =
      list === 'holder' ? (gap ? '; nobody holds it any more' : '') : gap ? '; no role has it any more' : '';
    changes.push(
      change(
        `${list}-${GONE[list] ?? 'removed'}`,
        gap ? 'gap' : list === 'holder' || workNow.has(key) ? 'shift' : 'wording',
        thing.subject,
        list === 'holder'
          ? `${excerpt(key)} stops in ${name}${after}.`
          : `${name} no longer has the ${words} ${quote(key)}${after}.`,
        side,
        undefined,
      ),
    );
  }
}

function changedItem(list: string, key: string, old: Side, now: Side, thing: Facts): Change {
  const [was, is] = [old.value as Record<string, unknown>, now.value as Record<string, unknown>];
  const name = quote(thing.name);
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => stable(was[field]) !== stable(is[field]))
    .sort();
  const details = fields
    .map((field) => `\`${field}\` ${said({ value: was[field], at: old.at }, { value: is[field], at: now.at })}`)
    .join(', ');
  if (list === 'decision' && fields.includes('level')) {
    const wider = LEVELS.indexOf(is.level as Level) > LEVELS.indexOf(was.level as Level);
    return change(
      wider ? 'room-widened' : 'room-narrowed',
      'shift',
      thing.subject,
      `${name} has ${wider ? 'more' : 'less'} room about ${quote(key)}: ${details}.`,
      old,
      now,
    );
  }
  const only = fields.length === 1 ? fields[0] : undefined;
  const kind =
    list === 'holder'
      ? only === 'focus'
        ? 'holder-refocused'
        : only === 'share'
          ? 'holder-share-changed'
          : only === 'as'
            ? 'holder-capacity-changed'
            : 'holder-changed'
      : list === 'responsibility' && fields.includes('text')
        ? 'responsibility-reworded'
        : `${list}-changed`;
  return change(
    kind,
    list === 'holder' || list === 'decision' ? 'shift' : 'wording',
    thing.subject,
    `${name}, ${list.replace('-', ' ')} ${quote(key)}: ${details}.`,
    old,
    now,
  );
}

function said(old: Side | undefined, now: Side | undefined): string {
  const show = (side: Side) =>
    typeof side.value === 'string' ? quote(side.value) : excerpt(JSON.stringify(side.value) ?? '');
  if (!old || old.value === undefined) return `is now ${show(now as Side)}`;
  if (!now || now.value === undefined) return `was ${show(old)} and is gone`;
  return `was ${show(old)} and is ${show(now)} now`;
}

function change(
  kind: string,
  impact: Impact,
  subject: string,
  message: string,
  before: Side | undefined,
  after: Side | undefined,
): Change {
  return {
    kind,
    impact,
    subject,
    message,
    ...(before && { before }),
    ...(after && { after }),
    fingerprint: hash(stable([kind, subject, before?.value, after?.value])),
  };
}
