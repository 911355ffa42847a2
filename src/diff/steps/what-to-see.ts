import type { ThingIndex } from './thing-index.ts';
import {
  formerMention,
  keyOf,
  keyOfFormer,
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
  /** The keys of those of which all is to be seen, with all that they refer to; of the others only what others need (`essentialsOf`). */
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
  /** Whether a bare id is that of a role beside the thing that says it, whatever else bears it. */
  const meansOwn = (mentioner: string, id: string): boolean => {
    const thing = index.get(mentioner)?.thing;
    const team = thing?.kind === 'team' ? thing.id : thing?.home;
    const own = team === undefined ? undefined : keyOf('role', `${team}/${id}`);
    return own !== undefined && !changed.has(own) && index.get(own) !== undefined;
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
          if (kind === 'role' && word === id && meansOwn(mentioner, word)) continue;
          whole.add(mentioner);
          if (mentioner.startsWith('template ')) takersOf(mentioner, whole);
        }
    for (const former of [formerMention(kind, reference), ...formerIdsOf(before), ...formerIdsOf(after)])
      for (const other of index.mentioning(former)) whole.add(other);
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

  for (const { before, after } of changed.values())
    if (before?.kind === 'person' && isGone(after))
      for (const mentioned of mentionsOf(before))
        if (mentioned.startsWith('talent '))
          // Who else has the talent, and which roles ask for it.
          for (const other of index.mentioning(mentioned)) {
            whole.add(other);
            if (other.startsWith('template ')) takersOf(other, whole);
          }

  for (const text of [...givenUp(changed, index), ...leftWithoutHolder(changed, index)])
    for (const worker of index.working(text)) {
      around.add(worker);
      if (worker.startsWith('template ')) takersOf(worker, around);
    }

  const changedRoles = new Map<string, string[]>();
  for (const [key, { before, after }] of changed) {
    const { kind, id } = (after ?? before) as WrittenThing;
    if (kind === 'role') changedRoles.set(id, [...(changedRoles.get(id) ?? []), key]);
  }
  const resolve = (mentioned: string, { kind, id, home }: WrittenThing): string[] => {
    const former = keyOfFormer(mentioned);
    if (former !== undefined) return [former];
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
      // Two that bear the name tell as much as two hundred: that the name alone is not enough.
      if (!changed.has(key) && unchanged++ < 2) found.push(key);
    }
    found.push(...(changedRoles.get(word) ?? []));
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
  return { keys, whole };
}

function formerIdsOf(thing: WrittenThing | undefined): string[] {
  return thing ? [...mentionsOf(thing)].filter((mentioned) => keyOfFormer(mentioned) !== undefined) : [];
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
    for (const list of new Set([...was.keys(), ...now.keys()])) {
      const [old, current] = [new Set(was.get(list)), new Set(now.get(list))];
      // What is retired has no work any more, whatever it says.
      const all = statusOf(before) !== statusOf(after);
      for (const text of old) if (all || !current.has(text)) texts.add(text);
      for (const text of current) if (all || !old.has(text)) texts.add(text);
    }
  }
  return texts;
}

function statusOf(thing: WrittenThing | undefined): string | undefined {
  return (thing?.value as { status?: string } | undefined)?.status;
}

/** Whether a person is not there any more, or has left. */
function isGone(person: WrittenThing | undefined): boolean {
  return (person?.value as { left?: string } | undefined)?.left !== undefined || person === undefined;
}

/** The texts of the work of all roles that were held by persons who are gone. */
function leftWithoutHolder(changed: ReadonlyMap<string, ChangedThing>, index: ThingIndex): Set<string> {
  const texts = new Set<string>();
  const add = (role: WrittenThing | undefined, side: keyof ChangedThing) => {
    for (const list of allWork(role, side, changed, index).values()) for (const text of list) texts.add(text);
  };
  const gone = new Set<string>();
  for (const [key, { before, after }] of changed) {
    if (before?.kind !== 'person' || !isGone(after)) continue;
    gone.add(key);
    for (const role of index.mentioning(mention('person', before.id))) add(index.get(role)?.thing, 'before');
  }
  if (gone.size === 0) return texts;
  for (const { before, after } of changed.values())
    if (before?.kind === 'role' && needsOf(before).some((key) => gone.has(key))) {
      add(before, 'before');
      add(after, 'after');
    }
  return texts;
}

/** The texts of the work of a thing in one state, by list, with those of its template; none where it is not there. */
function allWork(
  thing: WrittenThing | undefined,
  side: keyof ChangedThing,
  changed: ReadonlyMap<string, ChangedThing>,
  index: ThingIndex,
): Map<string, readonly string[]> {
  const work = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  for (let at = thing; at && !seen.has(at.key); ) {
    seen.add(at.key);
    for (const [list, texts] of workOf(at)) if (!work.has(list)) work.set(list, texts);
    const like = (at.value as { like?: string } | undefined)?.like;
    if (like === undefined) break;
    const template = keyOf('template', like);
    at = changed.has(template) ? changed.get(template)?.[side] : index.get(template)?.thing;
  }
  return work;
}
