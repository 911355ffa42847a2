import type { Talent } from '../../model/org-map.ts';
import { sortedForReading } from '../../text/order.ts';
import { fact, facts, joined, notes, section } from './blocks.ts';
import { type Context, nameOf } from './context.ts';
import { personLink, roleLink } from './links.ts';
import type { Inline, Section } from './page-model.ts';
import { particulars } from './particulars.ts';

/** The catalogue of talents: who has each, and which roles ask for it. Nothing where the map has no catalogue. */
export function talentsSection(context: Context): Section | undefined {
  const { map, labels } = context;
  if (map.talents.size === 0) return undefined;
  const had = new Map<Talent, Inline[][]>();
  const asked = new Map<Talent, Inline[][]>();
  for (const person of sortedForReading(map.people.values(), nameOf))
    for (const entry of new Set(person.talents.flatMap(({ entry: one }) => one ?? [])))
      push(had, entry, [personLink(person)]);
  for (const role of map.roles.values())
    for (const entry of new Set(role.talents.flatMap(({ entry: one }) => one ?? [])))
      push(asked, entry, roleLink(role));
  return section(
    { kind: 'talents', target: 'section:talents', title: labels.person.talents },
    sortedForReading(map.talents.values(), nameOf)
      .map((talent) =>
        section(
          { kind: 'talent', target: `talent:${talent.id}`, title: nameOf(talent) },
          facts(
            fact(labels.talent.had, joined(had.get(talent) ?? [[labels.role.nobody]])),
            fact(labels.talent.asked, joined(asked.get(talent) ?? [[labels.talent.noRole(context.one('role'))]])),
            fact(
              labels.about.links,
              talent.uri !== undefined && { type: 'web-link', url: talent.uri, text: talent.uri },
            ),
            particulars(talent, context),
          ),
          notes(talent.notes),
        ),
      )
      .filter((one) => one !== undefined),
  );
}

function push(lists: Map<Talent, Inline[][]>, talent: Talent, item: Inline[]): void {
  const own = lists.get(talent);
  if (own) own.push(item);
  else lists.set(talent, [item]);
}
