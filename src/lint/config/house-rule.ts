import { ORGANIZATION } from '../../finding/finding.ts';
import type { Entity, OrgMap } from '../../model/org-map.ts';
import type { Location } from '../../yaml/yaml-document.ts';
import { defineRule, type Rule } from '../rule.ts';
import { unfit } from './conditions.ts';
import type { ConfiguredHouseRule } from './config.ts';
import type { HouseRuleKind } from './house-rule-kinds.ts';

/** A rule that an organisation wrote for itself becomes a rule like any other. Its texts are its author's, in whatever language. */
export function createHouseRule(id: string, written: ConfiguredHouseRule, from: string): Rule {
  const { on, where = {}, expect, severity = 'warning', message, help, why } = written;
  const say = { found: (name: string) => `${name}: ${message}`, help };
  return defineRule({
    id,
    group: 'house',
    severity,
    summary: message,
    why: why ?? message,
    source: from,
    messages: { en: say, nl: say },
    bad: '',
    good: '',
    *check(map) {
      for (const { thing, name, reference, location } of thingsOf(map, on)) {
        if (unfit(thing, where).length > 0) continue;
        for (const field of unfit(thing, expect)) {
          const [key = field] = field.split('.');
          yield {
            at: location.child(key).key,
            subject: reference,
            message: say.found(name),
            detail: field,
            ...(help !== undefined && { help }),
          };
        }
      }
    },
  });
}

interface Judged {
  readonly thing: unknown;
  readonly name: string;
  readonly reference: string;
  readonly location: Location;
}

function thingsOf(map: OrgMap, kind: HouseRuleKind): Iterable<Judged> {
  if (kind === 'organization') return [{ thing: map, name: map.name, reference: ORGANIZATION, location: map.location }];
  return entitiesOf(map, kind).map((thing) => ({
    thing,
    name: thing.name,
    reference: thing.reference,
    location: thing.location,
  }));
}

function entitiesOf(map: OrgMap, kind: Exclude<HouseRuleKind, 'organization'>): readonly Entity[] {
  switch (kind) {
    case 'team':
      return [...map.teams.values()];
    case 'role':
      return [...map.roles.values()];
    case 'person':
      return [...map.people.values()];
    case 'collaboration':
      return [...map.collaborations.values()];
    case 'talent':
      return [...map.talents.values()];
    case 'template':
      return [...map.templates.values()];
    case 'pay-band':
      return [...map.pay.bands.values()];
  }
}
