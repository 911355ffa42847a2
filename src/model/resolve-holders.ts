import { isDeepStrictEqual } from 'node:util';
import { type Finding, repair } from '../finding/finding.ts';
import type * as Format from '../schema/generated/role-map.ts';
import { removeItem } from '../yaml/edit-nodes.ts';
import type { Location } from '../yaml/yaml-document.ts';
import { type Draft, extensionsOf, type Item, mapKnownItems, placeOfObvious, type Written } from './draft.ts';
import type { Holder, Person, Role } from './org-map.ts';
import type { Registry } from './registry.ts';

/**
 * Gives each role its holders, and each person what the person holds, in the order of the roles (`team/role`).
 *
 * Findings: `unknown-reference`; `duplicate-item` where one person stands twice in one role with the same focus and beginning.
 */
export function resolveHolders(
  roles: readonly Written<Role, Format.Role>[],
  people: Registry<Draft<Person>>,
): Finding[] {
  const findings: Finding[] = [];
  const holds = new Map<Person, Holder[]>();
  for (const { draft, written } of roles) {
    if (written.holders === undefined) continue;
    draft.holders = mapKnownItems(written.holders, draft.location, 'holders', (item: Item<Format.Holder>, location) => {
      const {
        person: id,
        focus,
        share,
        since,
        until,
        as = 'holder',
      } = typeof item === 'string' ? { person: item } : item;
      const person = people.find(id, placeOfObvious(item, location, 'person'), draft.reference);
      if ('rule' in person) {
        findings.push(person);
        return undefined;
      }
      return { person, role: draft, focus, share, since, until, as, extensions: extensionsOf(item), location };
    });
    findings.push(...findDoubles(draft, written.holders));
    for (const holder of draft.holders) {
      const own = holds.get(holder.person);
      if (own) own.push(holder);
      else holds.set(holder.person, [holder]);
    }
  }
  for (const [person, own] of holds) (person as Draft<Person>).holds = own;
  return findings;
}

function findDoubles({ holders, reference }: Role, written: readonly Item<Format.Holder>[]): Finding[] {
  if (holders.length < 2) return [];
  const findings: Finding[] = [];
  const seen = new Map<string, Location>();
  for (const { person, focus = '', since = '', location } of holders) {
    const key = `${person.id}\n${focus}\n${since}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, location);
      continue;
    }
    const [index, list] = [Number(location.step), location.parent];
    // Nothing is lost where both say the same.
    const isSame = list !== undefined && isDeepStrictEqual(written[index], written[Number(first.step)]);
    findings.push({
      rule: 'duplicate-item',
      severity: 'error',
      subject: reference,
      message: `${person.name} stands twice among the holders.`,
      at: location.value,
      detail: person.id,
      related: [{ message: 'first named here', at: first.value }],
      help: 'keep one, or give each a `focus` of its own.',
      ...(isSame && repair('delete what stands there twice', true, removeItem(list, index))),
    });
  }
  return findings;
}
