import type { Finding } from '../finding/finding.ts';
import { excerpt, quote } from '../text/wording.ts';
import type { OrgMap, Placed, RoleDefinition } from './org-map.ts';

/** Findings `duplicate-item`: the same responsibility, decision, delivery or talent twice in one list. */
export function checkDoubles(map: OrgMap): Finding[] {
  const findings: Finding[] = [];
  const check = <Item extends Placed>(subject: string, items: readonly Item[], textOf: (item: Item) => string) => {
    if (items.length < 2 || (items.length <= FEW && !hasDouble(items.map((item) => textOf(item).trim())))) return;
    const seen = new Map<string, Item>();
    for (const item of items) {
      const text = textOf(item).trim();
      const first = seen.get(text);
      if (first) findings.push(doubled(subject, text.split('\n')[0] ?? text, item, first));
      else seen.set(text, item);
    }
  };
  const checkDefinition = (definition: RoleDefinition, isOwn: (key: string) => boolean) => {
    const { reference, responsibilities, decides, delivers, talents } = definition;
    if (isOwn('responsibilities')) check(reference, responsibilities, ({ text }) => text);
    if (isOwn('decides')) check(reference, decides, ({ what }) => what);
    if (isOwn('delivers'))
      check(reference, delivers, (delivery) =>
        [delivery.what, delivery.to?.reference ?? '', delivery.for ?? ''].join('\n'),
      );
    if (isOwn('talents')) check(reference, talents, ({ talent }) => talent);
  };
  for (const template of map.templates.values()) checkDefinition(template, () => template.like === undefined);
  for (const role of map.roles.values()) checkDefinition(role, (key) => !role.inherited.has(key));
  for (const person of map.people.values()) check(person.id, person.talents, ({ talent }) => talent);
  return findings;
}

/** So many items are compared with each other faster than they are gathered in a map; nearly all lists are that short. */
const FEW = 12;

function hasDouble(texts: readonly string[]): boolean {
  for (let at = 1; at < texts.length; at++)
    for (let before = 0; before < at; before++) if (texts[at] === texts[before]) return true;
  return false;
}

function doubled(subject: string, text: string, item: Placed, first: Placed): Finding {
  return {
    rule: 'duplicate-item',
    severity: 'error',
    subject,
    message: `${quote(text)} stands twice in one list.`,
    at: item.location.value,
    detail: excerpt(text, 200),
    related: [{ message: 'first written here', at: first.location.value }],
    help: 'delete one of the two.',
  };
}
