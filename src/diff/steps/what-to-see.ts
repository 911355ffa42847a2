import type { ThingIndex } from './thing-index.ts';
import {
  formerMentions,
  keyOf,
  mention,
  mentionKindOf,
  mentionsOf,
  type WrittenThing,
  workOf,
} from './written-thing.ts';

/** A thing that is not written alike in two states of a map; a side is missing where it is not there. */
export interface ChangedThing {
  readonly before?: WrittenThing;
  readonly after?: WrittenThing;
}

/** Two states of a map as far as they are known without building them. */
export interface TwoStates {
  /** The things that differ, by key. */
  readonly changed: ReadonlyMap<string, ChangedThing>;
  /** One of the two states; what has not changed is in it as in the other. */
  readonly index: ThingIndex;
  /** The keys of things that are to be seen with all that they refer to, changed or not. */
  readonly wanted: Iterable<string>;
}

/** What has to be seen of two maps so that comparing them tells what it would tell of the whole. */
export interface Sight {
  /** The keys of the things to see. */
  readonly keys: ReadonlySet<string>;
  /** The references of those of which all that they refer to is to be seen: what they refer to and is not there is nowhere. */
  readonly whole: ReadonlySet<string>;
}

/**
 * Finds what has to be seen of two states of a map, more rather than less: the things that differ; those whose words could mean something else because of that; who takes over
 * from, holds or belongs to what differs; who else has the work that a thing gives up; and, of each of these, what they refer to.
 */
export function whatToSee({ changed, index, wanted }: TwoStates): Sight {
  const whole = new Set<string>([...changed.keys(), ...wanted]);
  const around = new Set<string>();
  const sides = (key: string): WrittenThing[] => {
    const change = changed.get(key);
    if (change) return [change.before, change.after].filter((thing) => thing !== undefined);
    const thing = index.get(key)?.thing;
    return thing ? [thing] : [];
  };
  const takersOf = (key: string, seen: Set<string>, taken = new Set<string>()) => {
    if (taken.has(key)) return;
    taken.add(key);
    for (const thing of sides(key))
      for (const taker of index.mentioning(mention('template', thing.id))) {
        seen.add(taker);
        if (taker.startsWith('template ')) takersOf(taker, seen, taken);
      }
  };
  const seeRolesOf = (team: string) => {
    for (const role of index.rolesOf(team)) around.add(role);
  };

  for (const [key, change] of changed) {
    const { before, after } = change;
    const thing = (after ?? before) as WrittenThing;
    const { kind, id, reference, home } = thing;
    if (!before || !after || (kind !== 'role' && kind !== 'team'))
      for (const word of new Set([id, reference]))
        for (const mentioner of index.mentioning(mention(mentionKindOf(kind), word))) {
          whole.add(mentioner);
          if (mentioner.startsWith('template ')) takersOf(mentioner, whole);
        }
    for (const one of [before, after])
      for (const former of one ? formerMentions(one) : [])
        for (const mentioner of index.mentioning(former)) whole.add(mentioner);
    if (kind === 'template') takersOf(key, whole);
    if (kind === 'team') seeRolesOf(id);
    if (kind === 'collaboration')
      for (const mentioned of [before, after].flatMap((one) => (one ? [...mentionsOf(one)] : [])))
        if (mentioned.startsWith('work ')) seeRolesOf(mentioned.slice('work '.length));
    if (home !== undefined) around.add(keyOf('team', home));
  }

  for (const key of wanted)
    for (const { kind, id } of sides(key)) {
      if (kind === 'team') seeRolesOf(id);
      if (kind === 'person') for (const holding of index.mentioning(mention('person', id))) around.add(holding);
    }

  for (const text of givenUp(changed, index))
    for (const worker of index.working(text)) {
      around.add(worker);
      if (worker.startsWith('template ')) takersOf(worker, around);
    }

  const resolve = (mentioned: string, { kind, id, home }: WrittenThing): string[] => {
    if (!mentioned.startsWith('work ')) return [mentioned];
    const word = mentioned.slice('work '.length);
    if (word.includes('/')) return [keyOf('role', word)];
    const own = kind === 'role' ? home : kind === 'team' ? id : undefined;
    const found = [keyOf('team', word)];
    const atHome = own === undefined ? undefined : keyOf('role', `${own}/${word}`);
    if (atHome !== undefined && sides(atHome).length > 0) found.push(atHome);
    if (atHome !== undefined && !changed.has(atHome) && index.get(atHome)) return found;
    let unchanged = 0;
    for (const key of index.rolesNamed(word)) {
      if (changed.has(key)) found.push(key);
      // Two that bear the name tell as much as two hundred: that the name alone is not enough.
      else if (unchanged++ < 2) found.push(key);
    }
    for (const [key, { before }] of changed) if (before?.kind === 'role' && before.id === word) found.push(key);
    for (const [key, { after }] of changed) if (after?.kind === 'role' && after.id === word) found.push(key);
    return found;
  };
  for (const key of whole)
    for (const thing of sides(key))
      for (const mentioned of mentionsOf(thing)) {
        // What a template says is said by those who take over from it.
        if (mentioned.startsWith('template ')) whole.add(mentioned);
        for (const found of resolve(mentioned, thing)) around.add(found);
      }

  const keys = new Set<string>();
  const see = (key: string) => {
    if (keys.has(key)) return;
    keys.add(key);
    for (const thing of sides(key)) {
      if (thing.home !== undefined) see(keyOf('team', thing.home));
      for (const needed of needsOf(thing)) see(needed);
    }
  };
  for (const key of [...whole, ...around]) see(key);
  // A map without any talent lets every word be one.
  for (const talent of index.talents) {
    see(talent);
    break;
  }
  return { keys, whole: new Set([...whole].flatMap((key) => sides(key).map(({ reference }) => reference))) };
}

/** What a thing is nothing without: the team above, who holds it, what it takes over from. */
function needsOf({ kind, value }: WrittenThing): string[] {
  if (kind === 'role' || kind === 'template') {
    const { like, holders = [] } = (value ?? {}) as {
      like?: string;
      holders?: readonly (string | { person: string })[];
    };
    const people = holders.map((holder) => keyOf('person', typeof holder === 'string' ? holder : holder.person));
    return like === undefined ? people : [...people, keyOf('template', like)];
  }
  const parent = kind === 'team' ? ((value ?? {}) as { parent?: string }).parent : undefined;
  return parent === undefined ? [] : [keyOf('team', parent.replace(/\/$/, ''))];
}

/** The texts of the work that things have in one of the two states and not in the other. */
function givenUp(changed: ReadonlyMap<string, ChangedThing>, index: ThingIndex): Set<string> {
  const texts = new Set<string>();
  for (const { before, after } of changed.values()) {
    const [was, now] = [allWork(before, 'before', changed, index), allWork(after, 'after', changed, index)];
    for (const text of was) if (!now.has(text)) texts.add(text);
    for (const text of now) if (!was.has(text)) texts.add(text);
  }
  return texts;
}

/** The texts of the work of a thing in one state, with those of its template; none where it is retired or not there. */
function allWork(
  thing: WrittenThing | undefined,
  side: keyof ChangedThing,
  changed: ReadonlyMap<string, ChangedThing>,
  index: ThingIndex,
): Set<string> {
  const work = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  if ((thing?.value as { status?: string } | undefined)?.status === 'retired') return new Set();
  for (let at = thing; at && !seen.has(at.key); ) {
    seen.add(at.key);
    for (const [list, texts] of workOf(at)) if (!work.has(list)) work.set(list, texts);
    const like = (at.value as { like?: string } | undefined)?.like;
    const template = like === undefined ? undefined : keyOf('template', like);
    at =
      template === undefined
        ? undefined
        : changed.has(template)
          ? changed.get(template)?.[side]
          : index.get(template)?.thing;
  }
  return new Set([...work.values()].flat());
}
